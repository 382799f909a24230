// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/WxrIndex.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The text of a short element that begins at `at`, out of its CDATA section.
QString shortText(QByteArrayView bytes, qsizetype at) {
    constexpr qsizetype longest = 200;
    const qsizetype start = bytes.indexOf('>', at) + 1;
    const QByteArray text =
        bytes.sliced(start, std::min(longest, bytes.size() - start)).toByteArray();
    QByteArray content = text.startsWith("<![CDATA[")
                             ? text.sliced(9, std::max<qsizetype>(0, text.indexOf("]]>") - 9))
                             : text.first(std::max<qsizetype>(0, text.indexOf('<')));
    return QString::fromUtf8(content.trimmed());
}

bool startsTag(QByteArrayView rest, QByteArrayView tag) {
    return rest.startsWith(tag) && rest.size() > tag.size() &&
           QByteArrayView("> \t\r\n/").contains(rest[tag.size()]);
}

} // namespace

bool WxrItem::isArticle() const {
    static const QStringList others{
        u"attachment"_s,   u"nav_menu_item"_s,       u"revision"_s,
        u"custom_css"_s,   u"customize_changeset"_s, u"oembed_cache"_s,
        u"user_request"_s, u"acf-field"_s,           u"acf-field-group"_s};
    return !others.contains(type) && !type.startsWith("wp_"_L1);
}

bool looksLikeWxr(const QByteArray &bytes) {
    constexpr qsizetype examined = 16'384;
    const QByteArray start = bytes.left(examined);
    return start.contains("<rss") && start.contains("wordpress.org/export/");
}

QList<WxrItem> wxrItems(const QByteArray &bytes) {
    QList<WxrItem> items;
    const QByteArrayView all = bytes;
    bool inside = false;
    QSet<QString> names;
    for (qsizetype at = all.indexOf('<'); at >= 0; at = all.indexOf('<', at)) {
        const QByteArrayView rest = all.sliced(at);
        if (rest.startsWith("<![CDATA[") || rest.startsWith("<!--")) {
            const QByteArrayView close = rest[2] == '[' ? "]]>" : "-->";
            const qsizetype end = all.indexOf(close, at);
            if (end < 0)
                break;
            at = end + close.size();
            continue;
        }
        if (!inside && startsTag(rest, "<item")) {
            items.append(WxrItem{{at, 0}, {}, {}});
            inside = true;
        } else if (inside && startsTag(rest, "</item")) {
            WxrItem &item = items.last();
            const qsizetype end = all.indexOf('>', at);
            if (end < 0)
                break;
            item.whole.length = end + 1 - item.whole.start;
            if (item.name.isEmpty())
                item.name = u"item-"_s + QString::number(items.size());
            // Sites that were put together have numbers twice.
            const QString number = item.name;
            for (int again = 2; names.contains(item.name); ++again)
                item.name = number + u'-' + QString::number(again);
            names.insert(item.name);
            inside = false;
        } else if (inside && startsTag(rest, "<wp:post_id")) {
            items.last().name = shortText(all, at);
        } else if (inside && startsTag(rest, "<wp:post_type")) {
            items.last().type = shortText(all, at);
        }
        ++at;
    }
    // The file was cut off inside one.
    if (inside)
        items.removeLast();
    return items;
}

QStringList wxrArticles(const QByteArray &bytes) {
    const QList<WxrItem> items = wxrItems(bytes);
    if (items.size() > mostWxrItems) // the reader says so, once
        return {};
    QStringList articles;
    for (const WxrItem &item : items) {
        if (item.isArticle())
            articles.append(item.name);
    }
    return articles;
}

namespace {

const WxrItem *itemNamed(const QList<WxrItem> &items, const QString &name) {
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&](const WxrItem &item) { return item.name == name; });
    return found == items.cend() ? nullptr : &*found;
}

} // namespace

std::optional<QByteArray> withWxrArticle(QByteArray file, const QString &name,
                                         const QByteArray &bytes) {
    const QList<WxrItem> before = wxrItems(file);
    const QList<WxrItem> now = wxrItems(bytes);
    const WxrItem *old = itemNamed(before, name);
    const WxrItem *article = itemNamed(now, name);
    if (!looksLikeWxr(file) || old == nullptr || article == nullptr)
        return {};
    return file.replace(old->whole.start, old->whole.length,
                        bytes.mid(article->whole.start, article->whole.length));
}

} // namespace morat
