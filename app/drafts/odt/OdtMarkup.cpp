// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtMarkup.h"

#include "drafts/markup/XmlFrame.h"
#include "drafts/package/DocumentLimits.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/translation/DraftTr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isSpace(QChar c) {
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

/// Elements whose content is none of the text; deleted text is kept in text:tracked-changes.
bool isSkipped(QStringView name) {
    static const QSet<QString> names{
        u"tracked-changes"_s,      u"forms"_s,
        u"sequence-decls"_s,       u"variable-decls"_s,
        u"user-field-decls"_s,     u"scripts"_s,
        u"font-face-decls"_s,      u"note"_s,
        u"annotation"_s,           u"ruby-text"_s,
        u"dde-connection-decls"_s, u"alphabetical-index-auto-mark-file"_s};
    return names.contains(name.toString());
}

/// The opening tag without what must be there once only.
QByteArray repeatable(QByteArray tag) {
    for (const QByteArray &attribute : {QByteArray(" xml:id=\""), QByteArray(" text:id=\"")}) {
        const qsizetype at = tag.indexOf(attribute);
        const qsizetype end = at < 0 ? -1 : tag.indexOf('"', at + attribute.size());
        if (end >= 0)
            tag.remove(at, end + 1 - at);
    }
    return tag;
}

class Scan {
public:
    Scan(const QByteArray &xml, const QString &name, const OdtStyles &styles)
        : m_xml(xml)
        , m_cursor(xml, name)
        , m_styles(styles) {}

    Result<OdtMarkup> scan();

private:
    enum class Role : quint8 { Other, Skipped, Embed, Paragraph, Inline, Item, List, Row, Table };
    struct Frame : XmlFrame {
        Role role = Role::Other;
        std::optional<LegacyFont> font;
    };

    void start();
    void end();
    void text(bool isCData);
    void append(const QString &text, SourceRange source);
    void characters(const XmlText &part);
    [[nodiscard]] Role roleOf(QStringView name, const Frame &outer) const;
    void startParagraph(QStringView name);
    void endParagraph();
    void lineBreak();
    [[nodiscard]] OdtLine &line();

    const QByteArray &m_xml;
    XmlCursor m_cursor;
    const OdtStyles &m_styles;
    OdtMarkup m_markup;
    QList<Frame> m_open;
    qsizetype m_numbers = 0;
    qsizetype m_items = 0;
    qsizetype m_tables = 0;
    bool m_inText = false; ///< in office:text
    bool m_inParagraph = false;
    bool m_lineIsOpen = false;
    bool m_afterSpace = true;  ///< white space that comes now is not shown
    OdtLine m_paragraph;       ///< what its lines have in common
    SourceRange m_openTag;     ///< of the paragraph
    qsizetype m_firstLine = 0; ///< of the paragraph
    SourceRange m_breaks;      ///< touching line breaks since the last line
    bool m_breaksTouch = true;
    /// The closing tag of the last paragraph, when it ended with a line, and its parent.
    SourceRange m_lastClose;
    qsizetype m_lastParent = -1;
    qsizetype m_lastLine = -1;
    qsizetype m_characters = 0;
    bool m_badText = false;
    bool m_isDocument = true;
};

Scan::Role Scan::roleOf(QStringView name, const Frame &outer) const {
    if (outer.role == Role::Skipped || outer.role == Role::Embed || isSkipped(name))
        return Role::Skipped;
    const QStringView space = m_cursor.space();
    const bool isText = space.endsWith(":xmlns:text:1.0"_L1);
    if (m_inParagraph) {
        const bool shows = space.endsWith(":xmlns:drawing:1.0"_L1) || name == "math"_L1;
        return shows ? Role::Embed : Role::Inline;
    }
    if (!m_inText)
        return Role::Other;
    if (isText && (name == "p"_L1 || name == "h"_L1))
        return Role::Paragraph;
    if (isText && name == "list"_L1)
        return Role::List;
    if (isText && (name == "list-item"_L1 || name == "list-header"_L1))
        return Role::Item;
    if (space.endsWith(":xmlns:table:1.0"_L1)) {
        return name == "table"_L1 ? Role::Table : name == "table-row"_L1 ? Role::Row : Role::Other;
    }
    return space.endsWith(":xmlns:drawing:1.0"_L1) ? Role::Skipped : Role::Other;
}

OdtLine &Scan::line() {
    if (!m_lineIsOpen) {
        if (m_markup.lines.size() > m_firstLine && m_breaksTouch)
            m_markup.lines.last().separator = m_breaks;
        m_markup.lines.append(m_paragraph);
        m_lineIsOpen = true;
    }
    OdtLine &line = m_markup.lines.last();
    noteFont(line.fonts, line.text.raw().size(), m_open.constLast().font);
    return line;
}

void Scan::append(const QString &text, SourceRange source) {
    line().text.appendAtomic(text, source);
    m_characters += text.size();
    m_afterSpace = false;
}

void Scan::startParagraph(QStringView name) {
    m_inParagraph = true;
    m_lineIsOpen = false;
    m_afterSpace = true;
    m_openTag = m_cursor.range();
    m_firstLine = m_markup.lines.size();
    m_breaks = {};
    m_paragraph = OdtLine();
    m_paragraph.style = m_cursor.attribute(u"style-name");
    m_paragraph.headingLevel =
        name == "h"_L1 ? std::max(1, m_cursor.attribute(u"outline-level").toInt()) : 0;
    m_paragraph.isInList = m_items > 0;
    m_paragraph.isInTable = m_tables > 0;
    m_paragraph.whole = {m_openTag.start, 0};
    const QByteArray tag = m_cursor.bytes().toByteArray();
    const QByteArray element =
        (m_cursor.prefix().toUtf8() + (m_cursor.prefix().isEmpty() ? "" : ":")) + name.toUtf8();
    m_paragraph.split = "</" + element + '>' + repeatable(tag);
}

void Scan::endParagraph() {
    m_inParagraph = false;
    const SourceRange close = m_cursor.range();
    const qsizetype parent = m_open.isEmpty() ? -1 : m_open.constLast().number;
    const qsizetype count = m_markup.lines.size() - m_firstLine;
    if (count == 0)
        return;
    // Joined to the paragraph before, when nothing but white space lies between.
    if (m_lastLine >= 0 && m_lastLine + 1 == m_firstLine && m_lastParent == parent) {
        const QByteArray between =
            m_xml.mid(m_lastClose.end(), m_openTag.start - m_lastClose.end()).trimmed();
        if (between.isEmpty())
            m_markup.lines[m_lastLine].separator = {m_lastClose.start,
                                                    m_openTag.end() - m_lastClose.start};
    }
    const SourceRange whole{m_openTag.start, close.end() - m_openTag.start};
    if (count == 1)
        m_markup.lines.last().whole = whole;
    else
        m_markup.enclosures.append({whole, m_firstLine, count});
    m_lastClose = close;
    m_lastParent = parent;
    m_lastLine = m_markup.lines.size() - 1;
}

void Scan::lineBreak() {
    const SourceRange range = m_cursor.range();
    if (m_lineIsOpen || m_breaks.isEmpty()) {
        m_breaks = range;
        m_breaksTouch = true;
    } else {
        m_breaksTouch = m_breaksTouch && m_breaks.end() == range.start;
        m_breaks.length = range.end() - m_breaks.start;
    }
    m_lineIsOpen = false;
    m_afterSpace = false;
}

void Scan::start() {
    const QStringView name = m_cursor.name();
    Frame frame{{m_cursor.range(), m_numbers++, m_markup.lines.size()}};
    if (m_open.isEmpty()) {
        m_isDocument = name == "document-content"_L1;
        m_open.append(frame);
        return;
    }
    frame.role = roleOf(name, m_open.constLast());
    frame.font = m_open.constLast().font;
    switch (frame.role) {
    case Role::Paragraph:
        startParagraph(name);
        frame.font = legacyFontNamed(
            m_styles.fontOf(OdtStyles::Family::Paragraph, m_cursor.attribute(u"style-name")));
        break;
    case Role::Item:
        ++m_items;
        break;
    case Role::Table:
        ++m_tables;
        break;
    case Role::Inline:
        if (const QString font =
                m_styles.fontOf(OdtStyles::Family::Text, m_cursor.attribute(u"style-name"));
            !font.isEmpty())
            frame.font = legacyFontNamed(font);
        if (name == "s"_L1) {
            // A number of spaces; one that no line has is somebody's joke.
            constexpr int most = 1000;
            const QString count = m_cursor.attribute(u"c");
            append(QString(count.isEmpty() ? 1 : std::clamp(count.toInt(), 1, most), u' '),
                   m_cursor.range());
        } else if (name == "tab"_L1) {
            append(u"\t"_s, m_cursor.range());
        } else if (name == "line-break"_L1) {
            lineBreak();
        }
        break;
    case Role::Other:
        if (name == "text"_L1 && m_cursor.space().endsWith(":xmlns:office:1.0"_L1)) {
            m_inText = true;
            m_markup.changesPlace = m_cursor.range().end();
        } else if (name == "body"_L1) {
            m_markup.bodyPlace = m_cursor.range().start;
        }
        break;
    default:
        break;
    }
    m_open.append(frame);
}

void Scan::end() {
    const Frame frame = m_open.takeLast();
    const SourceRange whole = frame.whole(m_cursor);
    if (m_inText && frame.role == Role::Skipped && m_markup.lines.isEmpty()) {
        // In the schema's order: office:forms, text:tracked-changes, everything else.
        if (m_cursor.name() == "tracked-changes"_L1)
            m_markup.trackedChanges = whole;
        else if (m_cursor.name() == "forms"_L1)
            m_markup.changesPlace = whole.end();
    }
    if (m_cursor.name() == "automatic-styles"_L1)
        m_markup.automaticStyles = whole;
    switch (frame.role) {
    case Role::Paragraph:
        endParagraph();
        break;
    case Role::Embed: {
        Embed embed;
        embed.element = m_cursor.name().toString();
        embed.hasContent = true;
        embed.offset = line().text.raw().size();
        line().embeds.append(std::move(embed));
        append(QString(QChar(embedCharacter)), whole);
        break;
    }
    case Role::Item:
    case Role::List:
    case Role::Row:
    case Role::Table:
        m_items -= frame.role == Role::Item ? 1 : 0;
        m_tables -= frame.role == Role::Table ? 1 : 0;
        frame.enclose(m_cursor, m_markup.lines.size(), m_markup.enclosures);
        break;
    default:
        break;
    }
}

/// Runs of white space show as one space, and as none at the start of a paragraph.
void Scan::characters(const XmlText &part) {
    qint64 at = part.source.start;
    for (QStringView rest = part.text; !rest.isEmpty();) {
        const auto end = std::find_if(rest.cbegin(), rest.cend(), [](QChar c) {
            return isSpace(c) || c == u'\u2028' || c == u'\u2029';
        });
        const QStringView plain = rest.first(end - rest.cbegin());
        if (!plain.isEmpty()) {
            line().text.appendTextAt(plain, at);
            m_characters += plain.size();
            m_afterSpace = false;
            at += encodedLength(plain, Charset::Utf8);
            rest = rest.sliced(plain.size());
            continue;
        }
        const bool collapses = isSpace(rest[0]);
        const qint64 length = encodedLength(rest.first(1), Charset::Utf8);
        if (!collapses || !m_afterSpace) {
            line().text.appendAtomic(u" ", {at, length});
            ++m_characters;
        }
        m_afterSpace = collapses;
        at += length;
        rest = rest.sliced(1);
    }
}

void Scan::text(bool isCData) {
    if (!m_inParagraph || m_open.isEmpty() ||
        (m_open.constLast().role != Role::Paragraph && m_open.constLast().role != Role::Inline))
        return;
    if (isCData) {
        const SourceRange inside = m_cursor.cDataContent();
        QString content = QString::fromUtf8(m_xml.mid(inside.start, inside.length));
        for (QChar &c : content) {
            if (isSpace(c) || c == u'\u2028' || c == u'\u2029')
                c = u' ';
            else if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
                c = u'\uFFFD';
        }
        if (!content.isEmpty())
            append(content, m_cursor.range());
        return;
    }
    const auto texts = xmlTexts(m_xml, m_cursor.range());
    m_badText = !texts;
    for (const XmlText &part : texts.value_or(QList<XmlText>())) {
        if (!part.isEntity) {
            characters(part);
        } else if (isSpace(part.text[0])) {
            if (!m_afterSpace)
                append(u" "_s, part.source);
            m_afterSpace = true;
        } else {
            const QChar c = part.text[0];
            const bool reserved = c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1';
            const bool breaks = c == u'\u2028' || c == u'\u2029';
            append(breaks ? u" "_s : reserved ? u"\uFFFD"_s : part.text, part.source);
        }
    }
}

Result<OdtMarkup> Scan::scan() {
    const auto visit = [this](XmlCursor::Token token) -> Result<void> {
        if (token == XmlCursor::Token::StartTag)
            start();
        else if (token == XmlCursor::Token::EndTag)
            end();
        else
            text(token == XmlCursor::Token::CData);
        if (!m_isDocument)
            return failure(DraftTr::tr("The file is a package (ZIP), but no text document."));
        return canGoOn(
            {.characters = m_characters, .lines = m_markup.lines.size(), .hasBadText = m_badText});
    };
    return goThrough(m_cursor, visit).map([this] { return std::move(m_markup); });
}

} // namespace

Result<OdtMarkup> readOdtMarkup(const QByteArray &xml, const QString &name,
                                const OdtStyles &styles) {
    return Scan(xml, name, styles).scan();
}

QByteArray odtTextPrefix(const Draft &draft) {
    const QByteArray &split = draft.origins.constFirst().split; // "</text:p><text:p …>"
    const qsizetype colon = split.indexOf(':');
    return colon >= 0 && colon < split.indexOf('>') ? split.mid(2, colon - 1) : QByteArray();
}

} // namespace morat
