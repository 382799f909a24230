// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlElements.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Names = QSet<QByteArray>;

/// The words of the class and id: "box-tin_lienquan" → box, tin, lienquan.
QStringList classWords(const GumboElement &element) {
    QString names = attributeOf(element, "class").toLower();
    names.replace(u'-', u' ').replace(u'_', u' ');
    return names.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// The same of names that have few words.
QStringList wordsOfShortNames(const GumboElement &element) {
    constexpr qsizetype mostWords = 4;
    QStringList all;
    const QString names = attributeOf(element, "class").toLower();
    for (QString name : names.simplified().split(u' ', Qt::SkipEmptyParts)) {
        name.replace(u'_', u'-');
        const QStringList words = name.split(u'-', Qt::SkipEmptyParts);
        if (words.size() <= mostWords)
            all += words;
    }
    return all;
}

bool hasAny(const QStringList &words, std::initializer_list<QStringView> wanted) {
    return std::any_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return std::find(wanted.begin(), wanted.end(), QStringView(word)) != wanted.end();
    });
}

bool holdsAny(const QString &names, std::initializer_list<QStringView> wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](QStringView part) { return names.contains(part); });
}

} // namespace

/// No longer in the page than a line with its links is.
static bool isSmall(const GumboElement &element) {
    constexpr unsigned longest = 400; // bytes
    return element.end_pos.offset > element.start_pos.offset &&
           element.end_pos.offset - element.start_pos.offset < longest;
}

QByteArray elementName(const GumboElement &element) {
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    if (name.data == nullptr)
        return {};
    gumbo_tag_from_original_text(&name);
    return QByteArray(name.data, qsizetype(name.length)).toLower();
}

QString attributeOf(const GumboElement &element, const char *name) {
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute != nullptr ? QString::fromUtf8(attribute->value) : QString();
}

namespace {

bool isHidden(const GumboElement &element) {
    if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr)
        return true;
    QString style = attributeOf(element, "style").toLower();
    style.remove(u' ');
    return style.contains("display:none"_L1);
}

} // namespace

bool isStruckOut(const GumboElement &element) {
    return element.tag_namespace == GUMBO_NAMESPACE_HTML && elementName(element) == "del" &&
           !isHidden(element);
}

ElementRole roleOf(const GumboElement &element) {
    static const Names blocks{
        "address",  "article", "aside",      "blockquote", "body",   "caption", "center",
        "dd",       "details", "dialog",     "dir",        "div",    "dl",      "dt",
        "fieldset", "figure",  "figcaption", "footer",     "form",   "h1",      "h2",
        "h3",       "h4",      "h5",         "h6",         "header", "hgroup",  "html",
        "legend",   "li",      "main",       "menu",       "ol",     "p",       "pre",
        "section",  "summary", "table",      "tbody",      "td",     "tfoot",   "th",
        "thead",    "tr",      "ul",         "listing",    "search", "colgroup"};
    static const Names embeds{"iframe", "video", "audio", "img", "object", "embed"};
    // What a CMS struck out when it kept its changes (del) is no text of the article.
    static const Names skipped{
        "del",    "script",   "style",   "template", "noscript", "textarea", "select",   "input",
        "button", "head",     "title",   "meta",     "link",     "base",     "svg",      "math",
        "canvas", "noframes", "noembed", "datalist", "optgroup", "option",   "source",   "track",
        "param",  "map",      "area",    "rp",       "rt",       "xmp",      "plaintext"};
    const QByteArray name = elementName(element);
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return ElementRole::Skipped;
    if (name == "br")
        return ElementRole::LineBreak;
    if (name == "hr")
        return ElementRole::Rule;
    if (name == "nav" || name == "frameset")
        return ElementRole::SkippedBlock;
    const bool block = blocks.contains(name);
    if (isHidden(element))
        return block ? ElementRole::SkippedBlock : ElementRole::Skipped;
    if (embeds.contains(name))
        return ElementRole::Embed;
    if (skipped.contains(name))
        return ElementRole::Skipped;
    return block ? ElementRole::Block : ElementRole::Inline;
}

std::optional<BlockKind> kindOf(const GumboElement &element) {
    const QByteArray name = elementName(element);
    if (name == "h1")
        return BlockKind::Headline;
    if (name == "pre" || name == "listing")
        return BlockKind::Code;
    if (name == "aside")
        return BlockKind::Furniture;

    // What CMS of Vietnamese newspapers call the parts of an article.
    const QString names = attributeOf(element, "class").toLower();
    const QStringList words = classWords(element);
    const bool whole = name == "html" || name == "body" || name == "article" || name == "main";
    if (!whole && !words.isEmpty()) {
        if (holdsAny(names, {u"lien-quan", u"lienquan", u"lien_quan", u"cung-chuyen-muc",
                             u"cungchuyenmuc", u"xem-them", u"xemthem", u"doc-them", u"docthem"}) ||
            hasAny(words, {u"related", u"relate", u"relatednews", u"share", u"sharing", u"social",
                           u"breadcrumb", u"breadcrumbs", u"tags", u"comments", u"ads", u"adv",
                           u"advertisement", u"banner"}) ||
            attributeOf(element, "type").toLower() == "relatedonenews"_L1)
            return BlockKind::Furniture;
        // Words that name a wrapper of the whole article elsewhere ("category-page"), or the
        // section of a page with whose name those of all its parts begin.
        if (isSmall(element) &&
            hasAny(wordsOfShortNames(element),
                   {u"cate", u"category", u"tag", u"date", u"publish", u"pubdate"}))
            return BlockKind::Furniture;
    }
    if (hasAny(words, {u"msotitle", u"headline"}))
        return BlockKind::Headline;
    if (names.startsWith("msolist"_L1))
        return BlockKind::ListItem;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') {
        if (isSmall(element) && hasAny(words, {u"author", u"byline"}))
            return BlockKind::Byline;
        return hasAny(words, {u"sapo", u"lead"}) ? BlockKind::Lead : BlockKind::Heading;
    }
    if (name == "figcaption" || name == "caption")
        return BlockKind::Caption;
    if (!whole && !words.isEmpty()) {
        if (holdsAny(names, {u"caption", u"chu-thich", u"chuthich", u"chu_thich"}))
            return BlockKind::Caption;
        if (hasAny(words, {u"credit", u"credits", u"nguon"}))
            return BlockKind::Credit;
        if (hasAny(words, {u"author", u"authors", u"byline", u"tacgia"}) ||
            holdsAny(names, {u"tac-gia", u"tac_gia", u"nguoi-viet"}))
            return BlockKind::Byline;
        if (hasAny(words, {u"sapo", u"lead", u"lede", u"summary", u"standfirst", u"chapeau",
                           u"description"}) ||
            holdsAny(names, {u"tom-tat", u"tomtat"}))
            return BlockKind::Lead;
    }
    if (attributeOf(element, "rel") == u"author" || attributeOf(element, "itemprop") == u"author")
        return BlockKind::Byline;
    if (name == "li" || name == "dd" || name == "dt")
        return BlockKind::ListItem;
    if (name == "td" || name == "th")
        return BlockKind::TableCell;
    if (name == "blockquote")
        return BlockKind::Quote;
    return std::nullopt;
}

int stylesOf(const GumboElement &element) {
    const QByteArray name = elementName(element);
    if (name == "b" || name == "strong")
        return 1 << int(InlineStyle::Bold);
    if (name == "i" || name == "em" || name == "cite")
        return 1 << int(InlineStyle::Italic);
    if (name == "a" && gumbo_get_attribute(&element.attributes, "href") != nullptr)
        return 1 << int(InlineStyle::Link);
    static const Names code{"code", "kbd", "samp", "var"};
    if (code.contains(name))
        return 1 << int(InlineStyle::Code);
    return 0;
}

QString fontOf(const GumboElement &element) {
    QString families;
    if (gumbo_get_attribute(&element.attributes, "style") != nullptr) {
        // "font: bold 12pt Arial, sans-serif" names it after the size, which is always there.
        static const QRegularExpression family(
            u"(?:^|;)\\s*(?:font-family\\s*:|font\\s*:[^;]*?\\d[\\w.%]*(?:\\s*/\\s*[\\w.%]+)?\\s)"
            "\\s*([^;!]+)"_s,
            QRegularExpression::CaseInsensitiveOption);
        families = family.match(attributeOf(element, "style")).captured(1);
    }
    if (families.isEmpty() && elementName(element) == "font")
        families = attributeOf(element, "face");
    QString first = families.section(u',', 0, 0).trimmed();
    if (first.size() > 1 && first.front() == first.back() &&
        (first.front() == u'"' || first.front() == u'\''))
        first = first.sliced(1).chopped(1).trimmed();
    return first;
}

} // namespace morat
