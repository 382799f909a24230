// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtMarkup.h"

#include "drafts/markup/XmlFrame.h"
#include "drafts/package/DocumentLimits.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/translation/DraftTr.h"

#include <QSet>

#include <algorithm>
#include <utility>

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

/// Shapes, whose children are the paragraphs of what is written in them.
bool isShape(QStringView name) {
    static const QSet<QString> names{
        u"custom-shape"_s, u"rect"_s,    u"ellipse"_s, u"circle"_s,    u"line"_s,
        u"polyline"_s,     u"polygon"_s, u"path"_s,    u"connector"_s, u"regular-polygon"_s};
    return names.contains(name.toString());
}

/// Headers and footers of a page's style: "header", "header-first", "footer-left"…
bool isMargin(QStringView name) {
    return name == "header"_L1 || name.startsWith("header-"_L1) || name == "footer"_L1 ||
           name.startsWith("footer-"_L1);
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
    explicit Scan(const QByteArray &xml)
        : m_xml(xml) {}

    Result<void> scan(const QString &name, SourceRange part, const OdtStyles &styles);
    [[nodiscard]] OdtMarkup finish();

private:
    enum class Role : quint8 {
        Other,
        Skipped,
        Embed,
        Box,  ///< holds paragraphs of a text box
        Note, ///< the body of a note
        Margin,
        Paragraph,
        Inline,
        Item,
        List,
        Row,
        Table
    };
    struct Frame : XmlFrame {
        Role role = Role::Other;
        std::optional<LegacyFont> font;
        bool mayHoldText = false; ///< of what is passed over: text boxes or a note's body
        bool isShape = false;     ///< a drawing whose own children are paragraphs
        bool isHidden = false;
    };
    /// Text that runs on by itself: the document's, or that of a text box or a note in it.
    struct Story {
        QList<OdtLine> lines;
        QList<Enclosure> enclosures;
        /// Of text boxes and notes: their lines come last.
        QList<OdtLine> waitingLines;
        QList<Enclosure> waitingEnclosures;
        qsizetype firstWaitingLine = 0; ///< of those in the open paragraph
        qsizetype firstWaitingEnclosure = 0;
        bool inParagraph = false;
        bool lineIsOpen = false;
        bool isParagraphHidden = false;
        bool afterSpace = true;  ///< white space that comes now is not shown
        OdtLine paragraph;       ///< what its lines have in common
        SourceRange openTag;     ///< of the paragraph
        qsizetype firstLine = 0; ///< of the paragraph
        SourceRange breaks;      ///< touching line breaks since the last line
        bool breaksTouch = true;
        /// The closing tag of the last paragraph, when it ended with a line, and its parent.
        SourceRange lastClose;
        qsizetype lastParent = -1;
        qsizetype lastLine = -1;
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
    void beginStory();
    void endStory(DocumentStory story);
    void addWaiting();
    [[nodiscard]] bool isHidden(QStringView name, Role role) const;

    const QByteArray &m_xml;
    XmlCursor *m_cursor = nullptr;
    const OdtStyles *m_styles = nullptr;
    OdtMarkup m_markup;
    QList<Frame> m_open;
    Story m_story;
    QList<Story> m_outerStories;
    qsizetype m_numbers = 0;
    qsizetype m_items = 0;
    QString m_picture; ///< of the frame that is open: its member of the package
    qsizetype m_tables = 0;
    bool m_inText = false; ///< in office:text, or in a header or footer
    qsizetype m_characters = 0;
    qsizetype m_lines = 0;
    bool m_inMasterStyles = false; ///< of styles.xml
    bool m_badText = false;
    bool m_isDocument = true;
};

Scan::Role Scan::roleOf(QStringView name, const Frame &outer) const {
    const QStringView space = m_cursor->space();
    const bool isText = space.endsWith(":xmlns:text:1.0"_L1);
    const bool isDrawn = space.endsWith(":xmlns:drawing:1.0"_L1);
    if (outer.role == Role::Skipped || (outer.role == Role::Embed && !outer.isShape)) {
        if (!outer.mayHoldText || outer.isHidden)
            return Role::Skipped;
        return isText && name == "note-body"_L1                      ? Role::Note
               : isDrawn && (name == "text-box"_L1 || isShape(name)) ? Role::Box
                                                                     : Role::Skipped;
    }
    if (isSkipped(name))
        return Role::Skipped;
    if (m_story.inParagraph) {
        const bool shows = isDrawn || name == "math"_L1;
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
    return !isDrawn ? Role::Other : isShape(name) ? Role::Box : Role::Skipped;
}

/// Whether what is in the element is not shown.
bool Scan::isHidden(QStringView name, Role role) const {
    if (m_styles->showsHidden())
        return false;
    const auto isTrue = [this](QStringView attribute) {
        return m_cursor->attribute(attribute) == "true"_L1;
    };
    if (name == "section"_L1) {
        const QString display = m_cursor->attribute(u"display");
        return display == "none"_L1 || (display == "condition"_L1 && isTrue(u"is-hidden"));
    }
    if (name == "hidden-text"_L1)
        return isTrue(u"is-hidden");
    if (role == Role::Margin)
        return m_cursor->attribute(u"display") == "false"_L1;
    const QString style = m_cursor->attribute(u"style-name");
    return (role == Role::Paragraph && m_styles->isHidden(OdtStyles::Family::Paragraph, style)) ||
           (role == Role::Inline && m_styles->isHidden(OdtStyles::Family::Text, style));
}

void Scan::beginStory() {
    m_outerStories.append(std::exchange(m_story, Story()));
}

void Scan::endStory(DocumentStory story) {
    addWaiting();
    Story done = std::exchange(m_story, m_outerStories.takeLast());
    for (OdtLine &line : done.lines) {
        if (line.story == DocumentStory::Body)
            line.story = story;
    }
    for (Enclosure &enclosure : done.enclosures)
        enclosure.firstBlock += m_story.waitingLines.size();
    m_story.waitingLines += done.lines;
    m_story.waitingEnclosures += done.enclosures;
}

void Scan::addWaiting() {
    for (Enclosure &enclosure : m_story.waitingEnclosures)
        enclosure.firstBlock += m_story.lines.size();
    m_story.enclosures += std::exchange(m_story.waitingEnclosures, {});
    m_story.lines += std::exchange(m_story.waitingLines, {});
}

OdtLine &Scan::line() {
    if (!m_story.lineIsOpen) {
        if (m_story.lines.size() > m_story.firstLine && m_story.breaksTouch)
            m_story.lines.last().separator = m_story.breaks;
        m_story.lines.append(m_story.paragraph);
        m_story.lineIsOpen = true;
        ++m_lines;
    }
    OdtLine &line = m_story.lines.last();
    noteFont(line.fonts, line.text.raw().size(), m_open.constLast().font);
    return line;
}

void Scan::append(const QString &text, SourceRange source) {
    line().text.appendAtomic(text, source);
    m_characters += text.size();
    m_story.afterSpace = false;
}

void Scan::startParagraph(QStringView name) {
    m_story.inParagraph = true;
    m_story.lineIsOpen = false;
    m_story.isParagraphHidden = false;
    m_story.firstWaitingLine = m_story.waitingLines.size();
    m_story.firstWaitingEnclosure = m_story.waitingEnclosures.size();
    m_story.afterSpace = true;
    m_story.openTag = m_cursor->range();
    m_story.firstLine = m_story.lines.size();
    m_story.breaks = {};
    m_story.paragraph = OdtLine();
    m_story.paragraph.style = m_cursor->attribute(u"style-name");
    m_story.paragraph.headingLevel =
        name == "h"_L1 ? std::max(1, m_cursor->attribute(u"outline-level").toInt()) : 0;
    m_story.paragraph.isInList = m_items > 0;
    m_story.paragraph.isInTable = m_tables > 0;
    m_story.paragraph.whole = {m_story.openTag.start, 0};
    const QByteArray tag = m_cursor->bytes().toByteArray();
    const QByteArray element =
        (m_cursor->prefix().toUtf8() + (m_cursor->prefix().isEmpty() ? "" : ":")) + name.toUtf8();
    m_story.paragraph.split = "</" + element + '>' + repeatable(tag);
}

void Scan::endParagraph() {
    m_story.inParagraph = false;
    const SourceRange close = m_cursor->range();
    const qsizetype parent = m_open.isEmpty() ? -1 : m_open.constLast().number;
    if (m_story.isParagraphHidden) {
        m_markup.unread.hidden += 1;
        m_story.lines.resize(m_story.firstLine);
        m_story.waitingLines.resize(m_story.firstWaitingLine);
        m_story.waitingEnclosures.resize(m_story.firstWaitingEnclosure);
        while (!m_story.enclosures.isEmpty() &&
               m_story.enclosures.constLast().firstBlock >= m_story.firstLine)
            m_story.enclosures.removeLast();
    }
    const qsizetype count = m_story.lines.size() - m_story.firstLine;
    if (count == 0)
        return;
    // Joined to the paragraph before, when nothing but white space lies between.
    if (m_story.lastLine >= 0 && m_story.lastLine + 1 == m_story.firstLine &&
        m_story.lastParent == parent) {
        const QByteArray between =
            m_xml.mid(m_story.lastClose.end(), m_story.openTag.start - m_story.lastClose.end())
                .trimmed();
        if (between.isEmpty())
            m_story.lines[m_story.lastLine].separator = {
                m_story.lastClose.start, m_story.openTag.end() - m_story.lastClose.start};
    }
    const SourceRange whole{m_story.openTag.start, close.end() - m_story.openTag.start};
    if (count == 1)
        m_story.lines.last().whole = whole;
    else
        m_story.enclosures.append({whole, m_story.firstLine, count});
    m_story.lastClose = close;
    m_story.lastParent = parent;
    m_story.lastLine = m_story.lines.size() - 1;
}

void Scan::lineBreak() {
    const SourceRange range = m_cursor->range();
    if (m_story.lineIsOpen || m_story.breaks.isEmpty()) {
        m_story.breaks = range;
        m_story.breaksTouch = true;
    } else {
        m_story.breaksTouch = m_story.breaksTouch && m_story.breaks.end() == range.start;
        m_story.breaks.length = range.end() - m_story.breaks.start;
    }
    m_story.lineIsOpen = false;
    m_story.afterSpace = false;
}

void Scan::start() {
    const QStringView name = m_cursor->name();
    Frame frame{{m_cursor->range(), m_numbers++, m_story.lines.size()}};
    if (m_open.isEmpty()) {
        m_isDocument = name == "document-content"_L1 || name == "document"_L1 ||
                       m_markup.bodyPlaces.size() > 1;
        m_open.append(frame);
        return;
    }
    const Frame &outer = m_open.constLast();
    frame.role = roleOf(name, outer);
    frame.font = outer.font;
    if (name == "image"_L1 && m_picture.isEmpty())
        m_picture = m_cursor->attribute(u"href");
    frame.isShape = frame.role == Role::Embed && isShape(name);
    frame.mayHoldText =
        frame.role == Role::Embed
            ? name != "math"_L1
            : frame.role == Role::Skipped && (outer.mayHoldText || name == "note"_L1 ||
                                              m_cursor->space().endsWith(":xmlns:drawing:1.0"_L1));
    const bool isMarginHere = !m_inText && m_cursor->space().endsWith(":xmlns:style:1.0"_L1) &&
                              isMargin(name) && m_inMasterStyles;
    if (isMarginHere)
        frame.role = Role::Margin;
    frame.isHidden = outer.isHidden;
    if (!outer.isHidden && (m_inText || isMarginHere) && isHidden(name, frame.role)) {
        frame.isHidden = true;
        // An empty span hides nothing.
        m_markup.unread.hidden += m_cursor->isEmptyElement() && name != "hidden-text"_L1 ? 0 : 1;
    }
    if (m_inText && !frame.isHidden && frame.mayHoldText &&
        m_cursor->space().endsWith(":xmlns:drawing:1.0"_L1) && name == "object"_L1)
        ++m_markup.unread.embedded;
    switch (frame.role) {
    case Role::Paragraph:
        startParagraph(name);
        frame.font = legacyFontNamed(
            m_styles->fontOf(OdtStyles::Family::Paragraph, m_cursor->attribute(u"style-name")));
        break;
    case Role::Margin:
        m_inText = true;
        m_markup.areas.append({m_cursor->range(), {}, m_cursor->range().end()});
        break;
    case Role::Box:
    case Role::Note:
        beginStory();
        break;
    case Role::Embed:
        if (frame.isShape)
            beginStory();
        break;
    case Role::Item:
        ++m_items;
        break;
    case Role::Table:
        ++m_tables;
        break;
    case Role::Inline:
        if (name == "hidden-paragraph"_L1 && !frame.isHidden && !m_styles->showsHidden() &&
            m_cursor->attribute(u"is-hidden") == "true"_L1)
            m_story.isParagraphHidden = true;
        if (frame.isHidden)
            break;
        if (const QString font =
                m_styles->fontOf(OdtStyles::Family::Text, m_cursor->attribute(u"style-name"));
            !font.isEmpty())
            frame.font = legacyFontNamed(font);
        if (name == "s"_L1) {
            // A number of spaces; one that no line has is somebody's joke.
            constexpr int most = 1000;
            const QString count = m_cursor->attribute(u"c");
            append(QString(count.isEmpty() ? 1 : std::clamp(count.toInt(), 1, most), u' '),
                   m_cursor->range());
        } else if (name == "tab"_L1) {
            append(u"\t"_s, m_cursor->range());
        } else if (name == "line-break"_L1) {
            lineBreak();
        }
        break;
    case Role::Other:
        if (name == "text"_L1 && m_cursor->space().endsWith(":xmlns:office:1.0"_L1)) {
            m_inText = true;
            m_markup.areas.append({m_cursor->range(), {}, m_cursor->range().end()});
        } else if (name == "master-styles"_L1 || name == "body"_L1) {
            // A flat file has both: automatic styles come before either.
            if (!m_inMasterStyles)
                m_markup.bodyPlaces.last() = m_cursor->range().start;
            m_inMasterStyles = name == "master-styles"_L1;
        }
        break;
    default:
        break;
    }
    m_open.append(frame);
}

void Scan::end() {
    const Frame frame = m_open.takeLast();
    const SourceRange whole = frame.whole(*m_cursor);
    if (m_inText && frame.role == Role::Skipped && !m_markup.areas.isEmpty()) {
        // In the schema's order: office:forms, text:tracked-changes, everything else.
        OdtArea &area = m_markup.areas.last();
        if (m_cursor->name() == "tracked-changes"_L1 && area.trackedChanges.isEmpty())
            area.trackedChanges = whole;
        else if (m_cursor->name() == "forms"_L1 && area.trackedChanges.isEmpty())
            area.changesPlace = whole.end();
    }
    if (m_cursor->name() == "automatic-styles"_L1)
        m_markup.automaticStyles.last() = whole;
    if (frame.role == Role::Margin) {
        for (qsizetype i = frame.firstLine; i < m_story.lines.size(); ++i)
            m_story.lines[i].story = DocumentStory::Margin;
    }
    if (frame.role == Role::Margin || (frame.role == Role::Other && m_cursor->name() == "text"_L1 &&
                                       m_cursor->space().endsWith(":xmlns:office:1.0"_L1))) {
        m_inText = false;
        m_markup.areas.last().whole = whole;
    }
    switch (frame.role) {
    case Role::Paragraph:
        endParagraph();
        break;
    case Role::Box:
        endStory(DocumentStory::Box);
        break;
    case Role::Note:
        endStory(DocumentStory::Note);
        break;
    case Role::Embed: {
        if (frame.isShape)
            endStory(DocumentStory::Box);
        if (frame.isHidden) {
            m_picture.clear();
            break;
        }
        Embed embed;
        embed.element = m_cursor->name().toString();
        embed.hasContent = true;
        if (const QString picture = std::exchange(m_picture, {}); !picture.isEmpty())
            embed.attributes.append({u"xlink:href"_s, picture});
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
        frame.enclose(*m_cursor, m_story.lines.size(), m_story.enclosures);
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
            m_story.afterSpace = false;
            at += encodedLength(plain, Charset::Utf8);
            rest = rest.sliced(plain.size());
            continue;
        }
        const bool collapses = isSpace(rest[0]);
        const qint64 length = encodedLength(rest.first(1), Charset::Utf8);
        if (!collapses || !m_story.afterSpace) {
            line().text.appendAtomic(u" ", {at, length});
            ++m_characters;
        }
        m_story.afterSpace = collapses;
        at += length;
        rest = rest.sliced(1);
    }
}

void Scan::text(bool isCData) {
    if (!m_story.inParagraph || m_open.isEmpty() || m_open.constLast().isHidden ||
        (m_open.constLast().role != Role::Paragraph && m_open.constLast().role != Role::Inline))
        return;
    if (isCData) {
        const SourceRange inside = m_cursor->cDataContent();
        QString content = QString::fromUtf8(m_xml.mid(inside.start, inside.length));
        for (QChar &c : content) {
            if (isSpace(c) || c == u'\u2028' || c == u'\u2029')
                c = u' ';
            else if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
                c = u'\uFFFD';
        }
        if (!content.isEmpty())
            append(content, m_cursor->range());
        return;
    }
    const auto texts = xmlTexts(m_xml, m_cursor->range());
    m_badText = !texts;
    for (const XmlText &part : texts.value_or(QList<XmlText>())) {
        if (!part.isEntity) {
            characters(part);
        } else if (isSpace(part.text[0])) {
            if (!m_story.afterSpace)
                append(u" "_s, part.source);
            m_story.afterSpace = true;
        } else {
            const QChar c = part.text[0];
            const bool reserved = c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1';
            const bool breaks = c == u'\u2028' || c == u'\u2029';
            append(breaks ? u" "_s : reserved ? u"\uFFFD"_s : part.text, part.source);
        }
    }
}

Result<void> Scan::scan(const QString &name, SourceRange part, const OdtStyles &styles) {
    XmlCursor cursor(m_xml, name, part);
    m_cursor = &cursor;
    m_styles = &styles;
    m_inMasterStyles = false;
    m_markup.automaticStyles.append(SourceRange());
    m_markup.bodyPlaces.append(part.end());
    const qsizetype firstLine = m_story.lines.size();
    // Paragraphs of two members are never joined.
    m_story.lastLine = -1;
    const auto visit = [this](XmlCursor::Token token) -> Result<void> {
        if (token == XmlCursor::Token::StartTag)
            start();
        else if (token == XmlCursor::Token::EndTag)
            end();
        else
            text(token == XmlCursor::Token::CData);
        if (!m_isDocument)
            return failure(DraftTr::tr("The file is a package (ZIP), but no text document."));
        return canGoOn({.characters = m_characters, .lines = m_lines, .hasBadText = m_badText});
    };
    Result<void> done = goThrough(cursor, visit);
    addWaiting();
    for (qsizetype i = part.start > 0 ? firstLine : m_story.lines.size(); i < m_story.lines.size();
         ++i) {
        if (m_story.lines[i].story == DocumentStory::Body)
            m_story.lines[i].story = DocumentStory::Margin;
    }
    m_cursor = nullptr;
    return done;
}

OdtMarkup Scan::finish() {
    m_markup.lines = std::move(m_story.lines);
    m_markup.enclosures = std::move(m_story.enclosures);
    return std::move(m_markup);
}

} // namespace

Result<OdtMarkup> readOdtMarkup(const QByteArray &source, const OdtStyleSet &styles) {
    Scan scan(source);
    const qint64 end = source.indexOf('\0');
    const SourceRange content{0, end < 0 ? source.size() : end};
    if (const auto read = scan.scan(u"content.xml"_s, content, styles.content); !read)
        return tl::make_unexpected(read.error());
    if (end >= 0) {
        const SourceRange margins{end + 1, source.size() - end - 1};
        if (const auto read = scan.scan(u"styles.xml"_s, margins, styles.margins); !read)
            return tl::make_unexpected(read.error());
    }
    return scan.finish();
}

QByteArray odtTextPrefix(const Draft &draft) {
    const QByteArray &split = draft.origins.constFirst().split; // "</text:p><text:p …>"
    const qsizetype colon = split.indexOf(':');
    return colon >= 0 && colon < split.indexOf('>') ? split.mid(2, colon - 1) : QByteArray();
}

} // namespace morat
