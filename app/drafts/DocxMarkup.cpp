// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DocxMarkup.h"

#include "drafts/DraftWords.h"
#include "drafts/LegacyText.h"
#include "drafts/XmlCursor.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isWordSpace(QStringView space) {
    return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"_L1 ||
           space == "http://purl.oclc.org/ooxml/wordprocessingml/main"_L1;
}

bool isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether a switch such as w:b is on; without a value it is.
bool isOn(const QString &value) {
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

/// Characters that would break a line: in XML text they are white space.
bool isBreak(QChar c) {
    return c == u'\n' || c == u'\r' || c == u'\t' || c == u'\u2028' || c == u'\u2029';
}

/// Text as a block can hold it: without line breaks and what a text document uses for itself.
QString inBlock(QString text) {
    for (QChar &c : text) {
        if (isBreak(c))
            c = u' ';
        else if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
            c = u'\uFFFD';
    }
    return text;
}

/// Something in a line that is not text: it stands in it as one character, whatever it holds.
bool isEmbed(QStringView name) {
    static const QSet<QString> names{u"drawing"_s,    u"pict"_s, u"object"_s, u"AlternateContent"_s,
                                     u"sym"_s,        u"ruby"_s, u"oMath"_s,  u"oMathPara"_s,
                                     u"contentPart"_s};
    return names.contains(name.toString());
}

bool isRangeMarker(QStringView name) {
    return name.endsWith("RangeStart"_L1) || name.endsWith("RangeEnd"_L1) ||
           name == "bookmarkStart"_L1 || name == "bookmarkEnd"_L1 || name == "permStart"_L1 ||
           name == "permEnd"_L1;
}

/// Elements whose content is none of the text.
bool isSkipped(QStringView name) {
    static const QSet<QString> names{u"sdtPr"_s,      u"sdtEndPr"_s,  u"rPrChange"_s,
                                     u"sectPr"_s,     u"tblPr"_s,     u"tblGrid"_s,
                                     u"tcPr"_s,       u"tblPrEx"_s,   u"customXmlPr"_s,
                                     u"smartTagPr"_s, u"instrText"_s, u"delInstrText"_s};
    return names.contains(name.toString());
}

class Scan {
public:
    /// `unicode`: numbers of the paragraphs that hold Unicode text in spite of their fonts.
    Scan(const QByteArray &xml, const QString &name, DocxView view, const DocxStyles &styles,
         const QSet<qsizetype> &unicode)
        : m_xml(xml)
        , m_cursor(xml, name)
        , m_view(view)
        , m_styles(styles)
        , m_unicode(unicode) {}

    Result<DocxMarkup> scan();
    /// Paragraphs that read better as they are written than as their fonts show them.
    [[nodiscard]] const QSet<qsizetype> &foundUnicode() const { return m_foundUnicode; }

private:
    enum class Role : quint8 {
        Other,
        Skipped,
        Embed,
        Body,
        Holder, ///< holds paragraphs: a cell, a content control
        Table,
        Row,
        RowProperties,
        Paragraph,
        ParagraphProperties,
        MarkProperties,
        Run,
        RunProperties,
        Text,
        Wrapper, ///< inside a paragraph, around runs
    };
    struct Frame {
        Role role = Role::Other;
        SourceRange openTag;
        qsizetype number = 0;
        int styles = 0;
        qsizetype firstLine = 0;
        /// What the last child that counts was, and the last paragraph among the children.
        enum class Child : quint8 { None, Paragraph, Table, Other } last = Child::None;
        qsizetype lastParagraph = -1;
        bool isGone = false; ///< in this view, what it holds is not there
    };

    void start();
    void end();
    void text(bool isCData);
    [[nodiscard]] Role roleOf(QStringView name, const Frame &outer) const;
    [[nodiscard]] bool isGone(QStringView name) const;
    void startParagraph();
    void endParagraph();
    void paragraphProperty(QStringView name);
    void startRun();
    void inRun(QStringView name);
    void noteChild(Frame::Child child, qsizetype paragraph);
    [[nodiscard]] DocxLine &line();
    void endLine();
    void append(const QString &text, SourceRange source);
    void appendPlain(QStringView text, qint64 at);
    void appendShown(const LegacyFont &font, QStringView text, qint64 at);

    [[nodiscard]] Frame &top() { return m_open.last(); }
    [[nodiscard]] DocxParagraph &paragraph() { return m_markup.paragraphs[m_paragraph]; }

    const QByteArray &m_xml;
    XmlCursor m_cursor;
    DocxView m_view;
    const DocxStyles &m_styles;
    const QSet<qsizetype> &m_unicode;
    QSet<qsizetype> m_foundUnicode;
    QString m_written; ///< text in old fonts of the open paragraph, as it is written
    QString m_shown;   ///< and as the fonts show it
    QString m_runStyle;
    QString m_runFont; ///< that the open run names itself
    DocxMarkup m_markup;
    QList<Frame> m_open;
    qsizetype m_numbers = 0;
    qsizetype m_paragraph = -1; ///< that is open
    qsizetype m_run = -1;       ///< that is open
    qsizetype m_tables = 0;     ///< that are open
    bool m_lineIsOpen = false;
    qsizetype m_goesOn = -1; ///< parent in which the open line goes on in the next paragraph
    QList<DocxBreak> m_breaksBefore; ///< in the open paragraph, which has no line yet
    int m_fieldsOpen = 0;            ///< in the open paragraph
    qsizetype m_characters = 0;
    bool m_badText = false;
    bool m_isDocument = true;
};

Scan::Role Scan::roleOf(QStringView name, const Frame &outer) const {
    if (outer.role == Role::Skipped || outer.role == Role::Embed)
        return Role::Skipped;
    if (outer.role == Role::RowProperties || outer.role == Role::RunProperties ||
        outer.role == Role::MarkProperties)
        return Role::Other;
    const bool inParagraph = m_paragraph >= 0;
    if (isEmbed(name))
        return inParagraph ? Role::Embed : Role::Skipped;
    if (!isWordSpace(m_cursor.space()))
        return inParagraph && m_run < 0 ? Role::Wrapper : Role::Other;
    if (outer.role == Role::ParagraphProperties) {
        return name == "rPr"_L1                                ? Role::MarkProperties
               : name == "pPrChange"_L1 || name == "sectPr"_L1 ? Role::Skipped
                                                               : Role::Other;
    }
    if (isSkipped(name))
        return Role::Skipped;
    if (m_run >= 0) {
        // <w:t/> holds nothing, and no place is inside it.
        if (m_cursor.isEmptyElement() && name != "rPr"_L1)
            return Role::Other;
        return name == "rPr"_L1 ? Role::RunProperties
               : name == "t"_L1 || (name == "delText"_L1 && m_view == DocxView::Rejected)
                   ? Role::Text
                   : Role::Other;
    }
    if (inParagraph) {
        if (name == "pPr"_L1)
            return outer.role == Role::Paragraph &&
                           m_markup.paragraphs[m_paragraph].properties.isEmpty()
                       ? Role::ParagraphProperties
                       : Role::Skipped;
        return name == "r"_L1 ? Role::Run : Role::Wrapper;
    }
    if (name == "p"_L1)
        return Role::Paragraph;
    if (name == "tbl"_L1)
        return Role::Table;
    if (name == "tr"_L1)
        return Role::Row;
    if (name == "trPr"_L1)
        return Role::RowProperties;
    return name == "body"_L1 ? Role::Body : Role::Holder;
}

bool Scan::isGone(QStringView name) const {
    if (!isWordSpace(m_cursor.space()))
        return false;
    return m_view == DocxView::Accepted ? name == "del"_L1 || name == "moveFrom"_L1
                                        : name == "ins"_L1 || name == "moveTo"_L1;
}

void Scan::noteChild(Frame::Child child, qsizetype paragraph) {
    // The child's own frame is not open yet.
    Frame &parent = top();
    if (parent.lastParagraph >= 0) {
        DocxParagraph &before = m_markup.paragraphs[parent.lastParagraph];
        before.isLast = false;
        before.beforeTable = child == Frame::Child::Table;
    }
    parent.last = child;
    parent.lastParagraph = paragraph;
}

void Scan::startParagraph() {
    DocxParagraph next;
    next.openTag = m_cursor.range();
    next.whole = m_cursor.range();
    next.markPropertiesPlace = next.openTag.end();
    next.parent = top().number;
    next.parentIsBody = top().role == Role::Body;
    next.followsParagraph = top().last == Frame::Child::Paragraph;
    next.followsTable = top().last == Frame::Child::Table;
    next.isLast = true;
    next.isInTable = m_tables > 0;
    m_paragraph = m_markup.paragraphs.size();
    noteChild(Frame::Child::Paragraph, m_paragraph);
    if (m_lineIsOpen && (m_goesOn != next.parent || !next.followsParagraph))
        endLine();
    m_goesOn = -1;
    m_fieldsOpen = 0;
    m_breaksBefore.clear();
    m_written.clear();
    m_shown.clear();
    m_markup.paragraphs.append(std::move(next));
}

void Scan::endParagraph() {
    DocxParagraph &done = paragraph();
    done.closeTag = m_cursor.range();
    done.whole.length = m_cursor.range().end() - done.whole.start;
    done.hasOpenField = done.hasOpenField || m_fieldsOpen != 0;
    if (readsAsWritten(m_written, m_shown))
        m_foundUnicode.insert(m_paragraph);
    if (m_lineIsOpen) {
        m_markup.lines.last().lastParagraph = m_paragraph;
        if (done.markGoes)
            m_goesOn = done.parent;
        else
            endLine();
    }
    m_paragraph = -1;
}

void Scan::paragraphProperty(QStringView name) {
    DocxParagraph &p = paragraph();
    if (name == "pStyle"_L1)
        p.style = m_cursor.attribute(u"val");
    else if (name == "outlineLvl"_L1)
        p.outlineLevel = m_cursor.attribute(u"val").toInt();
    else if (name == "numId"_L1)
        p.isNumbered = m_cursor.attribute(u"val") != "0"_L1;
    else if (name == "sectPr"_L1)
        p.endsSection = true;
    // In the schema's order: … w:rPr, w:sectPr, w:pPrChange.
    if (name != "rPr"_L1 && name != "sectPr"_L1 && name != "pPrChange"_L1)
        return;
    if (p.markPropertiesPlace == p.openTag.end())
        p.markPropertiesPlace = m_cursor.range().start;
}

void Scan::startRun() {
    DocxRun run;
    run.openTag = m_cursor.range();
    run.whole = m_cursor.range();
    for (qsizetype i = m_open.size() - 1; i >= 0 && m_open[i].role == Role::Wrapper; --i)
        run.wrappers.prepend(m_open[i].openTag);
    m_runStyle.clear();
    m_runFont.clear();
    m_run = m_markup.runs.size();
    m_markup.runs.append(std::move(run));
}

DocxLine &Scan::line() {
    if (!m_lineIsOpen) {
        m_markup.lines.append(DocxLine());
        m_markup.lines.last().paragraph = m_paragraph;
        m_markup.lines.last().breaksBefore = std::exchange(m_breaksBefore, {});
        m_lineIsOpen = true;
    }
    DocxLine &open = m_markup.lines.last();
    open.lastParagraph = m_paragraph;
    return open;
}

void Scan::endLine() {
    m_lineIsOpen = false;
    m_goesOn = -1;
}

void Scan::append(const QString &text, SourceRange source) {
    DocxLine &open = line();
    const int styles = top().styles;
    if (open.styles.isEmpty() ? styles != 0 : open.styles.last().second != styles)
        open.styles.append({open.text.raw().size(), styles});
    m_characters += text.size();
    open.text.appendAtomic(text, source);
}

void Scan::inRun(QStringView name) {
    const SourceRange range = m_cursor.range();
    if (name == "tab"_L1 || name == "ptab"_L1) {
        append(u"\t"_s, range);
    } else if (name == "noBreakHyphen"_L1) {
        append(u"\u2011"_s, range);
    } else if (name == "softHyphen"_L1) {
        append(u"\u00AD"_s, range);
    } else if (name == "fldChar"_L1) {
        const QString type = m_cursor.attribute(u"fldCharType");
        m_fieldsOpen += type == "begin"_L1 ? 1 : type == "end"_L1 ? -1 : 0;
        if (m_fieldsOpen < 0)
            paragraph().hasOpenField = true;
    } else if (name == "br"_L1 || name == "cr"_L1) {
        const QString type = m_cursor.attribute(u"type");
        const bool isText = type.isEmpty() || type == "textWrapping"_L1;
        // A line that has begun in this paragraph, or the one before when that line is over.
        const bool hasLine =
            !m_markup.lines.isEmpty() && m_markup.lines.last().lastParagraph == m_paragraph;
        if (m_lineIsOpen)
            endLine();
        if (hasLine)
            m_markup.lines.last().breaksAfter.append({range, m_run, isText});
        else
            m_breaksBefore.append({range, m_run, isText});
    }
}

void Scan::start() {
    const QStringView name = m_cursor.name();
    const bool word = isWordSpace(m_cursor.space());
    Frame frame;
    frame.openTag = m_cursor.range();
    frame.number = m_numbers++;
    frame.firstLine = m_markup.lines.size();
    if (m_open.isEmpty()) {
        m_isDocument = word && name == "document"_L1;
        m_markup.prefix = m_cursor.prefix().toString();
        m_markup.space = m_cursor.space().toString();
        m_open.append(frame);
        return;
    }
    const Frame &outer = m_open.constLast();
    frame.styles = outer.styles;
    frame.isGone = outer.isGone;
    frame.role = roleOf(name, outer);
    if (word) {
        bool isNumber = false;
        const qint64 id = m_cursor.attribute(u"id").toLongLong(&isNumber);
        if (isNumber)
            m_markup.largestId = std::max(m_markup.largestId, id);
        if (isRangeMarker(name))
            m_markup.markers.append({frame.openTag, name.left(4) % m_cursor.attribute(u"id")});
    }
    const bool inNumbering = name == "numId"_L1 && m_paragraph >= 0 &&
                             m_open[m_open.size() - 2].role == Role::ParagraphProperties;
    if ((outer.role == Role::ParagraphProperties || inNumbering) && word)
        paragraphProperty(name);
    switch (frame.role) {
    case Role::Paragraph:
        startParagraph();
        break;
    case Role::Table:
        ++m_tables;
        noteChild(Frame::Child::Table, -1);
        break;
    case Role::Holder:
        if (!isRangeMarker(name) && name != "proofErr"_L1)
            noteChild(Frame::Child::Other, -1);
        break;
    case Role::Wrapper:
        if (name == "hyperlink"_L1)
            frame.styles |= 1 << int(InlineStyle::Link);
        frame.isGone = frame.isGone || isGone(name);
        break;
    case Role::Run:
        startRun();
        break;
    case Role::RunProperties:
        m_markup.runs[m_run].fontsPlace = frame.openTag.end();
        break;
    case Role::Embed:
        break; // it is appended when its end is known
    case Role::Text: {
        DocxTextElement element;
        element.openTag = frame.openTag;
        element.content = {frame.openTag.end(), 0};
        element.run = m_run;
        element.preservesSpace = m_cursor.attribute(u"space") == "preserve"_L1;
        const QString font =
            !m_runFont.isEmpty() ? m_runFont : m_styles.fontOf(paragraph().style, m_runStyle);
        if (!m_unicode.contains(m_paragraph))
            m_markup.runs[m_run].legacyFont = legacyFontNamed(font);
        m_markup.texts.append(element);
        break;
    }
    case Role::Other:
        if (outer.role == Role::MarkProperties && word && isGone(name)) {
            paragraph().markGoes = true;
        } else if (outer.role == Role::RowProperties && word && isGone(name)) {
            // The row itself was deleted or inserted; its cells come after its properties.
            m_open[m_open.size() - 2].isGone = true;
        } else if (outer.role == Role::RunProperties && word) {
            Frame &run = m_open[m_open.size() - 2];
            DocxRun &open = m_markup.runs[m_run];
            if (name == "rFonts"_L1) {
                open.fonts = frame.openTag;
                m_runFont = m_styles.fontAt(m_cursor);
            } else if (name == "rStyle"_L1) {
                m_runStyle = m_cursor.attribute(u"val");
            }
            const InlineStyle style = name == "i"_L1 ? InlineStyle::Italic : InlineStyle::Bold;
            if ((name == "b"_L1 || name == "i"_L1) && isOn(m_cursor.attribute(u"val")))
                run.styles |= 1 << int(style);
        } else if (outer.role == Role::Run && word && !frame.isGone) {
            inRun(name);
        }
        break;
    default:
        break;
    }
    m_open.append(frame);
}

void Scan::end() {
    const Frame frame = m_open.takeLast();
    const SourceRange whole{frame.openTag.start, m_cursor.range().end() - frame.openTag.start};
    switch (frame.role) {
    case Role::Paragraph:
        endParagraph();
        break;
    case Role::ParagraphProperties:
        paragraph().properties = whole;
        if (paragraph().markPropertiesPlace == paragraph().openTag.end())
            paragraph().markPropertiesPlace = m_cursor.range().start;
        break;
    case Role::MarkProperties:
        paragraph().markProperties = whole;
        break;
    case Role::Run:
        m_markup.runs[m_run].whole = whole;
        m_run = -1;
        break;
    case Role::RunProperties:
        m_markup.runs[m_run].properties = whole;
        break;
    case Role::Other:
        // In the schema's order: w:rStyle, w:rFonts, everything else.
        if (!m_open.isEmpty() && top().role == Role::RunProperties && m_run >= 0 &&
            m_cursor.name() == "rStyle"_L1 && isWordSpace(m_cursor.space()))
            m_markup.runs[m_run].fontsPlace = whole.end();
        break;
    case Role::Text:
        m_markup.texts.last().content.length =
            m_cursor.range().start - m_markup.texts.last().content.start;
        break;
    case Role::Embed:
        if (!frame.isGone) {
            const QString name = m_cursor.name().toString();
            Embed embed;
            embed.element = name.toLower();
            embed.hasContent = true;
            embed.offset = line().text.raw().size();
            line().embeds.append(std::move(embed));
            append(QString(QChar(embedCharacter)), whole);
        }
        break;
    case Role::Table:
    case Role::Row:
        if (frame.role == Role::Table)
            --m_tables;
        if (m_lineIsOpen)
            endLine();
        if (m_markup.lines.size() > frame.firstLine)
            m_markup.enclosures.append(
                {whole, frame.firstLine, m_markup.lines.size() - frame.firstLine});
        break;
    case Role::Skipped:
        if (m_paragraph >= 0 && m_open.constLast().role == Role::ParagraphProperties &&
            m_cursor.name() == "pPrChange"_L1)
            paragraph().propertiesChange = whole;
        break;
    default:
        break;
    }
}

void Scan::text(bool isCData) {
    if (m_open.isEmpty() || top().role != Role::Text || top().isGone)
        return;
    SourceRange range = m_cursor.range();
    if (isCData) {
        constexpr qsizetype brackets = 9; // <![CDATA[
        const QByteArrayView content = m_cursor.bytes().sliced(brackets).chopped(3);
        if (!content.isEmpty())
            append(inBlock(QString::fromUtf8(content)), range);
        return;
    }
    if (!m_markup.texts.last().preservesSpace) {
        // Only what stands beside the element's own tags is trimmed.
        const bool first = range.start == m_markup.texts.last().content.start;
        const bool last = QByteArrayView(m_xml).sliced(range.end()).startsWith("</");
        while (first && !range.isEmpty() && isXmlSpace(m_xml[range.start]))
            range = {range.start + 1, range.length - 1};
        while (last && !range.isEmpty() && isXmlSpace(m_xml[range.end() - 1]))
            --range.length;
    }
    if (range.isEmpty())
        return;
    const auto texts = xmlTexts(m_xml, range);
    if (!texts) {
        m_badText = true;
        return;
    }
    for (const XmlText &part : *texts) {
        const auto &font = m_markup.runs[m_run].legacyFont;
        if (part.isEntity) {
            QString shown = part.text;
            if (font)
                shown = shownIn(*font, part.text).constFirst().text;
            append(inBlock(shown), part.source);
            continue;
        }
        append({}, {}); // opens the line and notes the style
        m_characters += part.text.size();
        if (font)
            appendShown(*font, part.text, part.source.start);
        else
            appendPlain(part.text, part.source.start);
    }
}

void Scan::appendPlain(QStringView text, qint64 at) {
    MappedText &mapped = m_markup.lines.last().text;
    for (QStringView rest = text; !rest.isEmpty();) {
        const auto found = std::find_if(rest.cbegin(), rest.cend(), isBreak);
        const QStringView plain = rest.first(found - rest.cbegin());
        mapped.appendTextAt(plain, at);
        at += encodedLength(plain, Charset::Utf8);
        rest = rest.sliced(plain.size());
        if (!rest.isEmpty()) {
            const qint64 length = encodedLength(rest.first(1), Charset::Utf8);
            mapped.appendAtomic(u" ", {at, length});
            at += length;
            rest = rest.sliced(1);
        }
    }
}

/// Every letter that the font shows otherwise than it is written is a piece of its own.
void Scan::appendShown(const LegacyFont &font, QStringView text, qint64 at) {
    DocxLine &open = m_markup.lines.last();
    m_written += text;
    for (const ShownText &shown : shownIn(font, text)) {
        const qint64 length = encodedLength(text.first(shown.units), Charset::Utf8);
        m_shown += shown.text;
        if (shown.isSame) {
            appendPlain(shown.text, at);
        } else {
            open.text.appendAtomic(inBlock(shown.text), {at, length});
            open.legacyCharset = legacyFontWords(font);
        }
        at += length;
        text = text.sliced(shown.units);
    }
}

Result<DocxMarkup> Scan::scan() {
    for (auto token = m_cursor.next(); token != XmlCursor::Token::End; token = m_cursor.next()) {
        switch (token) {
        case XmlCursor::Token::StartTag:
            start();
            break;
        case XmlCursor::Token::EndTag:
            end();
            break;
        case XmlCursor::Token::Text:
        case XmlCursor::Token::CData:
            text(token == XmlCursor::Token::CData);
            break;
        case XmlCursor::Token::End:
            break;
        }
        if (!m_isDocument)
            return failure(DraftWords::tr("The file is a package (ZIP), but no Word document."));
        if (m_badText)
            return failure(DraftWords::tr("The document's text is damaged."));
        if (m_characters > mostDocumentCharacters) {
            return failure(DraftWords::tr("The document's text has more than %1 characters; that "
                                          "is no article.")
                               .arg(mostDocumentCharacters));
        }
    }
    if (m_cursor.failure())
        return tl::make_unexpected(*m_cursor.failure());
    return std::move(m_markup);
}

} // namespace

const DocxTextElement *DocxMarkup::textAt(qint64 place) const {
    const auto after = std::upper_bound(
        texts.cbegin(), texts.cend(), place,
        [](qint64 at, const DocxTextElement &text) { return at < text.content.start; });
    if (after == texts.cbegin() || place > (after - 1)->content.end())
        return nullptr;
    return &*(after - 1);
}

const DocxRun *DocxMarkup::runAt(qint64 place) const {
    const auto after =
        std::upper_bound(runs.cbegin(), runs.cend(), place,
                         [](qint64 at, const DocxRun &run) { return at < run.openTag.end(); });
    // An end of a run is inside it only as far as its closing tag begins.
    if (after == runs.cbegin() || place >= (after - 1)->whole.end())
        return nullptr;
    return &*(after - 1);
}

Result<DocxMarkup> readDocxMarkup(const QByteArray &xml, const QString &name, DocxView view,
                                  const DocxStyles &styles) {
    QSet<qsizetype> unicode;
    Scan scan(xml, name, view, styles, unicode);
    Result<DocxMarkup> markup = scan.scan();
    if (!markup || scan.foundUnicode().isEmpty())
        return markup;
    // Somebody typed Unicode into a paragraph whose style still names the old font.
    unicode = scan.foundUnicode();
    return Scan(xml, name, view, styles, unicode).scan();
}

} // namespace morat
