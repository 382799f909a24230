// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/HelpBrowser.h"

#include <QFileInfo>
#include <QImage>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QString helpScheme = u"morat-help"_s;
/// Pictures are made no wider than that, in logical pixels.
constexpr int widestPicture = 600;

QUrl addressOf(const QString &page) {
    // The suffix says that it is Markdown; relative links lead to `name_language.md` beside it.
    return QUrl(helpScheme + u":/"_s + page + u"_vi.md"_s);
}

} // namespace

HelpBrowser::HelpBrowser(const HelpPages &pages)
    : m_pages(pages) {
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::follow);
}

void HelpBrowser::showPage(const QString &name) {
    setSource(addressOf(m_pages.page(name).name), QTextDocument::MarkdownResource);
}

QString HelpBrowser::currentPage() const {
    return HelpPages::nameOf(source().fileName());
}

void HelpBrowser::follow(const QUrl &link) {
    const QUrl address = source().resolved(link);
    if (address.scheme() == u"https" || address.scheme() == u"http")
        emit outsideWanted(address);
    else if (const QString name = HelpPages::nameOf(address.fileName());
             address.scheme() == helpScheme && !name.isEmpty())
        showPage(name);
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name) {
    const QUrl address = source().resolved(name);
    if (address.scheme() != helpScheme)
        return {};
    if (type != QTextDocument::ImageResource)
        return m_pages.page(HelpPages::nameOf(address.fileName())).markdown;
    // Only what lies in the manual's own folder, whatever path the page names.
    QImage picture(m_pages.folder() + u'/' + QFileInfo(address.path()).fileName());
    const int widest = int(widestPicture * devicePixelRatioF());
    if (picture.width() > widest)
        picture = picture.scaledToWidth(widest, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    return picture;
}

} // namespace morat
