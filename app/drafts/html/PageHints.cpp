// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PageHints.h"

#include "drafts/html/HtmlElements.h"
#include "text/Folding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The words of a class name or id: "boxTin_lien-quan2" → box, tin, lien, quan.
QStringList wordsOf(const QString &name) {
    QString spaced;
    QChar before;
    for (const QChar c : name) {
        if (!c.isLetter()) {
            spaced += u' ';
        } else {
            if (c.isUpper() && before.isLower())
                spaced += u' ';
            spaced += c.toLower();
        }
        before = c;
    }
    return spaced.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool holds(const QString &name, const QList<QStringView> &parts) {
    return std::any_of(parts.cbegin(), parts.cend(),
                       [&](QStringView part) { return name.contains(part); });
}

bool hasWord(const QStringList &words, const QSet<QString> &wanted) {
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return wanted.contains(word); });
}

/// Parts of names that are so distinct that they count wherever they stand, words joined.
const QList<QStringView> &sureParts() {
    static const QList<QStringView> parts{
        u"footer",     u"breadcrumb",  u"megamenu",   u"mainmenu",   u"submenu",   u"menunav",
        u"lienquan",   u"cungchuyen",  u"cungmuc",    u"cungsukien", u"tinkhac",   u"tinmoi",
        u"docnhieu",   u"xemnhieu",    u"related",    u"relate",     u"samecate",  u"samecategory",
        u"mostread",   u"mostview",    u"popup",      u"modal",      u"newslette", u"quangcao",
        u"advertis",   u"recommend",   u"suggestion", u"sharethis",  u"sharebox",  u"shareon",
        u"sociallink", u"dangnhap",    u"pagination", u"tinlien",    u"tincung",   u"othernews",
        u"newsother",  u"baivietkhac", u"hotnews",    u"tukhoa",     u"taglist",   u"cookieconsent",
        u"trending",   u"khuyenmai",   u"adspot",     u"adsense",    u"sfhidden",  u"bookmarkcard"};
    return parts;
}

const QSet<QString> &sureWords() {
    static const QSet<QString> words{
        u"nav"_s,     u"navbar"_s,   u"navigation"_s,  u"navi"_s,
        u"menu"_s,    u"menus"_s,    u"breadcrumbs"_s, u"share"_s,
        u"sharing"_s, u"shares"_s,   u"social"_s,      u"socials"_s,
        u"tags"_s,    u"tag"_s,      u"keywords"_s,    u"ads"_s,
        u"adv"_s,     u"ad"_s,       u"advert"_s,      u"banner"_s,
        u"banners"_s, u"sponsor"_s,  u"sponsored"_s,   u"login"_s,
        u"signin"_s,  u"signup"_s,   u"subscribe"_s,   u"subscription"_s,
        u"paging"_s,  u"pager"_s,    u"toolbar"_s,     u"lightbox"_s,
        u"dialog"_s,  u"cookie"_s,   u"cookies"_s,     u"gdpr"_s,
        u"consent"_s, u"poll"_s,     u"vote"_s,        u"survey"_s,
        u"rating"_s,  u"reaction"_s, u"reactions"_s,   u"toc"_s,
        u"skip"_s,    u"popular"_s,  u"latest"_s,      u"newest"_s,
        u"tts"_s,     u"weather"_s,  u"copyright"_s,   u"readmore"_s,
        u"lq"_s};
    return words;
}

/// Words that wrappers of whole articles have, too.
const QSet<QString> &looseWords() {
    static const QSet<QString> words{
        u"sidebar"_s, u"aside"_s,    u"widget"_s, u"widgets"_s, u"header"_s, u"masthead"_s,
        u"topbar"_s,  u"search"_s,   u"print"_s,  u"tools"_s,   u"tool"_s,   u"player"_s,
        u"other"_s,   u"others"_s,   u"react"_s,  u"promo"_s,   u"topic"_s,  u"topics"_s,
        u"follow"_s,  u"register"_s, u"hot"_s,    u"recent"_s,  u"same"_s,   u"suggest"_s,
        u"more"_s,    u"next"_s,     u"prev"_s,   u"views"_s,   u"rss"_s};
    return words;
}

/// What a part of the article is called, in a page whose every part is "print-…".
const QSet<QString> &partsOfArticle() {
    static const QSet<QString> words{u"title"_s,   u"sapo"_s, u"lead"_s, u"chapeau"_s,
                                     u"content"_s, u"body"_s, u"text"_s, u"author"_s};
    return words;
}

/// "detail-content", "ArticleBody", "maincontent", "fck_detail": what it is of, and that it is the
/// text of it.
bool namesBody(const QString &name) {
    static const QList<QStringView> of{u"article", u"arti-",    u"post",   u"entry",   u"news",
                                       u"story",   u"singular", u"single", u"detail",  u"deta",
                                       u"cms",     u"fck",      u"knc",    u"baiviet", u"bai-viet",
                                       u"chitiet", u"chi-tiet", u"main",   u"blog",    u"magazine"};
    static const QList<QStringView> text{u"content",  u"body",   u"text",    u"noidung",
                                         u"noi-dung", u"detail", u"chitiet", u"chi-tiet"};
    // "content-detail-sapo" is of the text, and is not it.
    if (holds(name,
              {u"title", u"sapo",  u"lead",   u"author", u"meta",   u"head",   u"date", u"caption",
               u"image", u"photo", u"avatar", u"video",  u"info",   u"bottom", u"time", u"summary",
               u"desc",  u"link",  u"list",   u"item",   u"button", u"box"}))
        return false;
    for (const QStringView whole : of) {
        const qsizetype at = name.indexOf(whole);
        if (at < 0)
            continue;
        QString rest = name;
        rest.remove(at, whole.size());
        if (holds(rest, text))
            return true;
    }
    return name == u"noidung" || name == u"noi-dung" || name == u"content";
}

bool isAmpFurniture(const QByteArray &name) {
    static const QSet<QByteArray> names{
        "amp-ad",      "amp-auto-ads",      "amp-sticky-ad", "amp-social-share",
        "amp-sidebar", "amp-embed",         "amp-list",      "amp-user-notification",
        "amp-consent", "amp-story-bookend", "amp-next-page"};
    return names.contains(name);
}

QString nameOf(const GumboElement &element) {
    return attributeOf(element, "class") + u' ' + attributeOf(element, "id");
}

void readLinkedData(const QJsonValue &value, PageMeta &meta, int depth = 0) {
    constexpr int deepest = 4;
    if (depth > deepest)
        return;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            readLinkedData(one, meta, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    readLinkedData(object.value(u"@graph"_s), meta, depth + 1);
    const QJsonValue type = object.value(u"@type"_s);
    const QString types = type.isArray() ? type.toArray().first().toString() : type.toString();
    if (!types.endsWith(u"Article") && !types.endsWith(u"Posting"))
        return;
    meta.isArticle = true;
    meta.titles.append(object.value(u"headline"_s).toString());
    meta.descriptions.append(object.value(u"description"_s).toString());
    meta.body += bare(object.value(u"articleBody"_s).toString());
    const QJsonValue author = object.value(u"author"_s);
    const QJsonArray authors = author.isArray() ? author.toArray() : QJsonArray{author};
    for (const QJsonValue &one : authors) {
        const QString name =
            one.isString() ? one.toString() : one.toObject().value(u"name"_s).toString();
        meta.authors += name.split(u',', Qt::SkipEmptyParts);
    }
}

QString textIn(const GumboElement &element) {
    QString text;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(child->v.text.text);
    }
    return text;
}

} // namespace

QString bare(QStringView text) {
    QString letters;
    for (const QChar c : composed(text)) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

PageHints hintsOf(const GumboElement &element) {
    PageHints hints;
    const QByteArray name = elementName(element);
    hints.isMarkedBody =
        attributeOf(element, "itemprop").compare(u"articleBody", Qt::CaseInsensitive) == 0 ||
        attributeOf(element, "property").endsWith(u"articleBody") ||
        attributeOf(element, "data-role") == u"content";
    const QString hook = attributeOf(element, "data-hook");
    hints.isHeadline = attributeOf(element, "itemprop") == u"headline" ||
                       attributeOf(element, "data-role") == u"title" || hook == u"post-title";
    hints.isDate = name == "time";
    hints.isAuthor = attributeOf(element, "rel") == u"author" ||
                     attributeOf(element, "itemprop") == u"author" || hook == u"user-name" ||
                     attributeOf(element, "data-role") == u"author";
    if (name == "nav" || name == "footer")
        hints.part = PageHints::Part::SurelyFurniture;
    else if (isAmpFurniture(name))
        hints.part = PageHints::Part::SurelyFurniture;
    else if (name == "aside" || name == "header" || name == "form")
        hints.part = PageHints::Part::Furniture;
    const QString role = attributeOf(element, "role").toLower();
    if (role == u"navigation" || role == u"contentinfo" || role == u"dialog" ||
        role == u"complementary" || role == u"search")
        hints.part = PageHints::Part::SurelyFurniture;
    if (name == "html" || name == "body" || name == "main" || name == "article")
        hints.part = PageHints::Part::None;
    const bool isWhole = name == "body" || name == "html";
    const QStringList names = nameOf(element).split(u' ', Qt::SkipEmptyParts);
    for (const QString &each : names) {
        const QStringList words = wordsOf(each);
        if (words.isEmpty())
            continue;
        const QString joined = words.join(QString());
        hints.isBody = hints.isBody || (!isWhole && namesBody(words.join(u'-')));
        hints.isNamedTitle =
            hints.isNamedTitle || joined == u"title" ||
            holds(joined, {u"tieude", u"newstitle", u"titlenews", u"detailtitle", u"titledetail",
                           u"articletitle", u"posttitle", u"entrytitle", u"tenbai"});
        hints.isDate =
            hints.isDate || hasWord(words, {u"date"_s, u"time"_s, u"publish"_s, u"published"_s,
                                            u"pubdate"_s, u"datetime"_s, u"ngay"_s});
        hints.isAuthor =
            hints.isAuthor || hasWord(words, {u"author"_s, u"authors"_s, u"byline"_s, u"tacgia"_s,
                                              u"writer"_s, u"createdby"_s});
        hints.isSource = hints.isSource || words.last() == u"source" || words.last() == u"nguon" ||
                         words.first() == u"nguontin" || joined.contains(u"linksource");
        // "no-share", "has-sidebar" say what is not here, or elsewhere.
        static const QSet<QString> notHere{u"no"_s,   u"has"_s,  u"with"_s,   u"without"_s,
                                           u"hide"_s, u"show"_s, u"enable"_s, u"disable"_s};
        if (isWhole || name == "main" || name == "article" ||
            (words.size() > 1 && notHere.contains(words.first())))
            continue;
        if (holds(joined,
                  {u"comment", u"binhluan", u"disqus", u"ykien", u"phanhoi", u"thaoluan"}) ||
            hasWord(words, {u"respond"_s, u"cmt"_s, u"cmts"_s, u"yk"_s}))
            hints.part = PageHints::Part::Comments;
        else if (hints.part == PageHints::Part::Comments)
            continue;
        else if (hasWord(words, sureWords()) || holds(joined, sureParts()))
            hints.part = PageHints::Part::SurelyFurniture;
        else if (hints.part == PageHints::Part::None && hasWord(words, looseWords()) &&
                 !hasWord(words, partsOfArticle()))
            hints.part = PageHints::Part::Furniture;
    }
    if (hints.isBody || hints.isMarkedBody)
        hints.part = PageHints::Part::None;
    if (attributeOf(element, "type").toLower().startsWith(u"related"))
        hints.part = PageHints::Part::SurelyFurniture;
    return hints;
}

PageMeta metaOf(const GumboNode *root) {
    PageMeta meta;
    QStringList pageTitles;
    QList<const GumboNode *> open{root};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        const QByteArray name = elementName(element);
        if (name == "meta") {
            const QString key =
                (attributeOf(element, "property") + attributeOf(element, "name")).toLower();
            const QString content = attributeOf(element, "content");
            if (key == u"og:title" || key == u"twitter:title")
                meta.titles.append(content);
            else if (key.endsWith(u"description"))
                meta.descriptions.append(content);
            else if (key.endsWith(u"author"))
                meta.authors.append(content);
            else if (key == u"og:type")
                meta.isArticle = meta.isArticle || content.startsWith(u"article");
        } else if (name == "title" && element.tag_namespace == GUMBO_NAMESPACE_HTML) {
            pageTitles.append(textIn(element));
        } else if (name == "script" &&
                   attributeOf(element, "type").toLower() == u"application/ld+json") {
            const QJsonDocument data = QJsonDocument::fromJson(textIn(element).toUtf8());
            readLinkedData(data.isArray() ? QJsonValue(data.array()) : QJsonValue(data.object()),
                           meta);
        }
        for (unsigned i = element.children.length; i > 0; --i)
            open.append(static_cast<const GumboNode *>(element.children.data[i - 1]));
    }
    // The page's own title often has the site's name after it.
    for (const QString &title : std::as_const(pageTitles)) {
        meta.titles.append(title);
        for (const QStringView joint : {u" | ", u" - ", u" – "})
            meta.named.append(title.left(std::max<qsizetype>(0, title.lastIndexOf(joint))));
    }
    meta.titles += meta.named;
    const auto clean = [](QStringList &texts, qsizetype least) {
        constexpr qsizetype most = 50; // every line of the page is compared with each
        for (QString &text : texts)
            text = bare(text);
        texts.removeIf([least](const QString &text) { return text.size() < least; });
        texts.removeDuplicates();
        texts.resize(std::min(texts.size(), most));
    };
    clean(meta.titles, 8);
    clean(meta.named, 8);
    clean(meta.descriptions, 20);
    clean(meta.authors, 4);
    return meta;
}

} // namespace morat
