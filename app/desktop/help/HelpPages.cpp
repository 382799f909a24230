// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/HelpPages.h"

#include "text/TextSearch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

/// UTF-16 units on either side of a place that are shown of a long paragraph.
constexpr qsizetype shownAround = 60;

QString readPage(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &markdown) {
    static const QRegularExpression heading(u"^# (.+)$"_s, QRegularExpression::MultilineOption);
    return heading.match(markdown).captured(1).trimmed();
}

/// The paragraph in which `place` stands, cut where it is long.
QString lineAround(const QString &text, TextRange place) {
    const qsizetype before = text.lastIndexOf(u'\n', place.start) + 1;
    const qsizetype after = text.indexOf(u'\n', place.end());
    const qsizetype end = after < 0 ? text.size() : after;
    const qsizetype from = place.start - before > shownAround
                               ? text.lastIndexOf(u' ', place.start - shownAround / 2) + 1
                               : before;
    const qsizetype to = std::min(end, place.end() + shownAround);
    return (from > before ? u"…"_s : QString()) + text.mid(from, to - from).trimmed() +
           (to < end ? u"…"_s : QString());
}

} // namespace

HelpPages::HelpPages(const QString &folder, const QString &language, const QString &keys)
    : m_folder(folder) {
    const auto read = [&](const QString &name) {
        return readPage(folder + u"/%1_%2.md"_s.arg(name, language));
    };
    const QString index = read(u"index"_s);
    if (!index.isEmpty())
        add(u"index"_s, index);
    static const QRegularExpression link(uR"(\]\(([^()\s]+)\))"_s);
    for (auto each = link.globalMatch(index); each.hasNext();) {
        const QString name = nameOf(each.next().captured(1));
        const bool isThere =
            std::ranges::any_of(m_pages, [&name](const Page &page) { return page.name == name; });
        const QString markdown = name.isEmpty() || isThere ? QString() : read(name);
        if (!markdown.isEmpty())
            add(name, name == u"keyboard"_s ? QString(markdown + keys) : markdown);
    }
    if (m_pages.isEmpty())
        add(u"keyboard"_s, u"# "_s + Help::tr("Help") + u"\n\n"_s +
                               Help::tr("The manual is not where it should be: %1")
                                   .arg(u"`"_s + QDir::toNativeSeparators(folder) + u"`"_s) +
                               keys);
}

void HelpPages::add(const QString &name, QString markdown) {
    QTextDocument document;
    document.setMarkdown(markdown);
    m_pages.append({.name = name,
                    .title = titleOf(markdown),
                    .markdown = std::move(markdown),
                    .text = document.toPlainText()});
}

const HelpPages::Page &HelpPages::page(const QString &name) const {
    const auto found =
        std::ranges::find_if(m_pages, [&name](const Page &page) { return page.name == name; });
    return found == m_pages.end() ? m_pages.first() : *found;
}

QList<HelpPages::Hit> HelpPages::find(const QString &words) const {
    QList<Hit> hits;
    const TextSearch search(
        {.words = words.trimmed(),
         .marks = hasMarks(words) ? SearchWords::Marks::Count : SearchWords::Marks::Ignored});
    if (search.isEmpty())
        return hits;
    for (const Page &page : m_pages) {
        qsizetype lineEnd = -1;
        const QList<TextRange> places = search.in(page.text);
        for (const TextRange place : places) {
            if (place.start < lineEnd)
                continue;
            const qsizetype end = page.text.indexOf(u'\n', place.end());
            lineEnd = end < 0 ? page.text.size() : end;
            hits.append({.page = page.name,
                         .position = int(place.start),
                         .length = int(place.length),
                         .line = lineAround(page.text, place)});
            if (hits.size() == mostHits)
                return hits;
        }
    }
    return hits;
}

QString HelpPages::nameOf(const QString &file) {
    static const QRegularExpression name(u"^([a-z-]+)_(?:vi|en)\\.md$"_s);
    return name.match(file).captured(1);
}

} // namespace morat
