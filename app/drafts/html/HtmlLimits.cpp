// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlLimits.h"

#include "drafts/markup/Markup.h"
#include "drafts/translation/DraftTr.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Elements that may be open at a time; real pages have some dozens.
constexpr qsizetype deepest = 512;
/// Copies of formatting elements that the parser may have to make.
constexpr qsizetype mostCopies = 1'000'000;
/// Each costs some two kilobytes until it is a block; real pages have some thousands.
constexpr qsizetype mostElements = 300'000;
/// Names and equals signs in one tag: the parser compares each attribute with each. Honest tags
/// have some dozens.
constexpr qsizetype mostAttributeParts = 512;

/// The names that begin in a tag and its equals signs, never fewer than it has attributes.
qsizetype attributeParts(QStringView tag) {
    qsizetype count = 0;
    QChar quote;
    bool wantsValue = false; // after "="
    bool isBetween = false;  // a name may begin here
    for (const QChar c : tag) {
        if (!quote.isNull()) {
            isBetween = c == quote;
            quote = isBetween ? QChar() : quote;
        } else if (c.isSpace() || c == u'/') {
            isBetween = true;
        } else if (c == u'=') {
            ++count;
            wantsValue = true;
        } else if (wantsValue) {
            quote = c == u'"' || c == u'\'' ? c : QChar();
            wantsValue = false;
            isBetween = false;
        } else {
            count += isBetween ? 1 : 0;
            isBetween = false;
        }
    }
    return count;
}

/// Elements whose end tag is often left out; the next one of the kind closes them.
bool closesItself(const QString &name) {
    static const QSet<QString> names{u"p"_s,     u"li"_s,    u"td"_s,    u"th"_s,     u"tr"_s,
                                     u"tbody"_s, u"thead"_s, u"tfoot"_s, u"dt"_s,     u"dd"_s,
                                     u"html"_s,  u"head"_s,  u"body"_s,  u"option"_s, u"colgroup"_s,
                                     u"rt"_s,    u"rp"_s};
    return names.contains(name);
}

bool isFormatting(const QString &name) {
    static const QSet<QString> names{u"a"_s,    u"b"_s,      u"big"_s,    u"code"_s, u"em"_s,
                                     u"font"_s, u"i"_s,      u"nobr"_s,   u"s"_s,    u"small"_s,
                                     u"u"_s,    u"strike"_s, u"strong"_s, u"tt"_s};
    return names.contains(name);
}

/// The content of a script and its kin, up to its closing tag.
qsizetype rawTextLength(QStringView rest, const QString &name) {
    const QString close = "</"_L1 + name;
    const qsizetype end = rest.indexOf(close, 0, Qt::CaseInsensitive);
    return end < 0 ? rest.size() : end;
}

bool isClosedAtOnce(const Markup &tag) {
    return tag.source.endsWith("/>"_L1);
}

/// Whether a parser is in SVG or MathML, where a tag that ends in "/>" has no content and no
/// element's content is raw text. In doubt it is not, and more is counted.
class ForeignContent {
public:
    [[nodiscard]] bool isIn() const { return m_isIn; }

    /// Each stretch of a page, in order, before it is counted.
    void see(const Markup &markup) {
        if (!m_isIn && !(markup.kind == Markup::Kind::OpeningTag && begins(markup.name)))
            return;
        if (!m_title.isEmpty() && markup.kind != Markup::Kind::Text) {
            // In it HTML begins anew; mostly it is words alone.
            if (markup.kind != Markup::Kind::ClosingTag || markup.name != m_title)
                m_isIn = false;
            m_title.clear();
        }
        if (markup.kind == Markup::Kind::OpeningTag)
            open(markup);
        else if (markup.kind == Markup::Kind::ClosingTag)
            close(markup.name);
    }

private:
    static bool begins(const QString &name) { return name == u"svg" || name == u"math"; }
    /// What HTML takes back (13.2.6.5, “the rules for parsing tokens in foreign content”), and
    /// elements of SVG and MathML that hold HTML.
    static bool ends(const QString &name) {
        static const QSet<QString> names{u"b"_s,
                                         u"big"_s,
                                         u"blockquote"_s,
                                         u"body"_s,
                                         u"br"_s,
                                         u"center"_s,
                                         u"code"_s,
                                         u"dd"_s,
                                         u"div"_s,
                                         u"dl"_s,
                                         u"dt"_s,
                                         u"em"_s,
                                         u"embed"_s,
                                         u"font"_s,
                                         u"h1"_s,
                                         u"h2"_s,
                                         u"h3"_s,
                                         u"h4"_s,
                                         u"h5"_s,
                                         u"h6"_s,
                                         u"head"_s,
                                         u"hr"_s,
                                         u"i"_s,
                                         u"img"_s,
                                         u"li"_s,
                                         u"listing"_s,
                                         u"menu"_s,
                                         u"meta"_s,
                                         u"nobr"_s,
                                         u"ol"_s,
                                         u"p"_s,
                                         u"pre"_s,
                                         u"ruby"_s,
                                         u"s"_s,
                                         u"small"_s,
                                         u"span"_s,
                                         u"strong"_s,
                                         u"strike"_s,
                                         u"sub"_s,
                                         u"sup"_s,
                                         u"table"_s,
                                         u"tt"_s,
                                         u"u"_s,
                                         u"ul"_s,
                                         u"var"_s,
                                         u"desc"_s,
                                         u"foreignobject"_s,
                                         u"annotation-xml"_s,
                                         u"mi"_s,
                                         u"mo"_s,
                                         u"mn"_s,
                                         u"ms"_s,
                                         u"mtext"_s};
        return names.contains(name);
    }

    void open(const Markup &tag) {
        if (begins(tag.name) && !m_isIn && !isClosedAtOnce(tag)) {
            m_isIn = true;
            m_open.clear();
        }
        if (!m_isIn)
            return;
        if (ends(tag.name))
            m_isIn = false;
        else if (!isClosedAtOnce(tag))
            ++m_open[tag.name];
        if (tag.name == u"title" && !isClosedAtOnce(tag))
            m_title = tag.name;
    }
    void close(const QString &name) {
        const auto count = m_open.find(name);
        if (count == m_open.end() || *count == 0)
            m_isIn = false; // of HTML around it
        else if (--*count == 0 && begins(name))
            m_isIn = m_open.value(u"svg"_s) > 0 || m_open.value(u"math"_s) > 0;
    }

    bool m_isIn = false;
    QString m_title;                  ///< the one that is open in it; empty: none
    QHash<QString, qsizetype> m_open; ///< in it
};

} // namespace

SourceRange declaredCharsetPlace(const QByteArray &bytes) {
    constexpr qsizetype examined = 8192;
    static const QRegularExpression pattern(u"charset\\s*=\\s*[\"']?\\s*([^\"'\\s;/>]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString start = QString::fromLatin1(bytes.first(std::min(examined, bytes.size())));
    qint64 at = 0;
    for (QStringView rest = start; const auto markup = nextMarkup(rest);) {
        qsizetype length = markup->source.size();
        rest = rest.sliced(length);
        if (markup->kind == Markup::Kind::OpeningTag && isRawTextElement(markup->name)) {
            const qsizetype raw = rawTextLength(rest, markup->name);
            rest = rest.sliced(raw);
            length += raw;
        }
        if (markup->kind == Markup::Kind::OpeningTag && markup->name == u"meta") {
            const auto found = pattern.match(markup->source.toString());
            if (found.hasMatch())
                return {at + found.capturedStart(1), found.capturedLength(1)};
        }
        at += length;
    }
    return {};
}

QString declaredCharset(const QByteArray &bytes) {
    const SourceRange place = declaredCharsetPlace(bytes);
    return QString::fromLatin1(bytes.mid(place.start, place.length)).toLower();
}

Result<void> checkMarkupLimits(QStringView page) {
    qsizetype depth = 0;
    qsizetype formatting = 0;
    qsizetype copies = 0;
    qsizetype elements = 0;
    QHash<QString, qsizetype> open;
    ForeignContent foreign;
    for (QStringView rest = page; const auto markup = nextMarkup(rest);) {
        rest = rest.sliced(markup->source.size());
        const QString &name = markup->name;
        if (markup->kind != Markup::Kind::Comment && markup->source.startsWith(u'<') &&
            markup->source.size() > mostAttributeParts &&
            attributeParts(markup->source) > mostAttributeParts)
            return failure(DraftTr::tr("A tag of the page has too many attributes; that is no "
                                       "article."));
        foreign.see(*markup);
        if (markup->kind == Markup::Kind::OpeningTag) {
            if (isRawTextElement(name) && !foreign.isIn()) {
                rest = rest.sliced(rawTextLength(rest, name));
                continue;
            }
            ++elements;
            // Icons and charts have hundreds.
            if (foreign.isIn() && isClosedAtOnce(*markup))
                continue;
            if (!isFormatting(name))
                copies += formatting;
            if (closesItself(name) || isVoidElement(name))
                continue;
            ++open[name];
            ++depth;
            formatting += isFormatting(name) ? 1 : 0;
        } else if (markup->kind == Markup::Kind::ClosingTag) {
            const auto count = open.find(name);
            if (count == open.end() || *count == 0)
                continue;
            --*count;
            --depth;
            formatting -= isFormatting(name) ? 1 : 0;
        }
        if (depth > deepest) {
            return failure(
                DraftTr::tr("The page's elements are nested more than %1 deep; that is no "
                            "article.")
                    .arg(deepest));
        }
        if (elements > mostElements) {
            return failure(DraftTr::tr("The page has more than %1 elements; that is no article.")
                               .arg(mostElements));
        }
        if (copies > mostCopies)
            return failure(DraftTr::tr("The page has too many unclosed formatting elements."));
    }
    return {};
}

} // namespace morat
