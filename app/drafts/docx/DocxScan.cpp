// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxScan.h"

#include "drafts/docx/DocxElements.h"
#include "drafts/package/DocumentLimits.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

DocxScan::Role DocxScan::roleOf(QStringView name, const Frame &outer) const {
    if (outer.role == Role::Skipped || outer.role == Role::Embed) {
        return outer.inEmbed && name == "txbxContent"_L1 && isWordSpace(m_cursor->space())
                   ? Role::Box
                   : Role::Skipped;
    }
    if (outer.role == Role::RunProperties)
        return isSkippedInWord(name) ? Role::Skipped : Role::Other;
    if (outer.role == Role::RowProperties || outer.role == Role::MarkProperties)
        return Role::Other;
    if (outer.role == Role::Alternatives) {
        // The first is what programs of today show; a second one in a twin would be the third.
        const bool isFurther = outer.alternativesSeen > 0;
        return isFurther && outer.isTwin ? Role::Skipped : Role::Alternative;
    }
    const bool inParagraph = m_story.paragraph >= 0;
    if (!inParagraph && name == "AlternateContent"_L1)
        return Role::Alternatives;
    if (isWordEmbed(name))
        return inParagraph ? Role::Embed : Role::Skipped;
    if (!isWordSpace(m_cursor->space()))
        return inParagraph && m_story.run < 0 ? Role::Wrapper : Role::Other;
    if (outer.role == Role::ParagraphProperties) {
        return name == "rPr"_L1                                ? Role::MarkProperties
               : name == "pPrChange"_L1 || name == "sectPr"_L1 ? Role::Skipped
                                                               : Role::Other;
    }
    if (isSkippedInWord(name))
        return Role::Skipped;
    if (m_story.run >= 0) {
        // <w:t/> holds nothing, and no place is inside it.
        if (m_cursor->isEmptyElement() && name != "rPr"_L1)
            return Role::Other;
        return name == "rPr"_L1 ? Role::RunProperties
               : name == "t"_L1 || (name == "delText"_L1 && m_view == DocxView::Rejected)
                   ? Role::Text
                   : Role::Other;
    }
    if (inParagraph) {
        if (name == "pPr"_L1)
            return outer.role == Role::Paragraph &&
                           m_markup.paragraphs[m_story.paragraph].properties.isEmpty()
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

bool DocxScan::isGone(QStringView name) const {
    if (!isWordSpace(m_cursor->space()))
        return false;
    return m_view == DocxView::Accepted ? name == "del"_L1 || name == "moveFrom"_L1
                                        : name == "ins"_L1 || name == "moveTo"_L1;
}

void DocxScan::noteChild(Frame::Child child, qsizetype paragraph) {
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

void DocxScan::startParagraph() {
    DocxParagraph next;
    next.openTag = m_cursor->range();
    next.whole = m_cursor->range();
    next.markPropertiesPlace = next.openTag.end();
    next.parent = top().number;
    next.parentIsBody = top().role == Role::Body;
    next.outer = m_outerStories.isEmpty() ? -1 : m_outerStories.constLast().paragraph;
    next.followsParagraph = top().last == Frame::Child::Paragraph;
    next.followsTable = top().last == Frame::Child::Table;
    next.isLast = true;
    next.isInTable = m_tables > 0;
    m_story.paragraph = m_markup.paragraphs.size();
    noteChild(Frame::Child::Paragraph, m_story.paragraph);
    m_story.lines.beginParagraph(next, m_story.paragraph);
    addWaiting();
    m_story.fieldsOpen = 0;
    m_story.isAfterNoteMark = false;
    m_markup.paragraphs.append(std::move(next));
}

void DocxScan::endParagraph() {
    DocxParagraph &done = paragraph();
    done.closeTag = m_cursor->range();
    done.whole.length = m_cursor->range().end() - done.whole.start;
    done.hasOpenField = done.hasOpenField || m_story.fieldsOpen != 0;
    if (m_story.lines.readsAsTyped())
        m_foundUnicode.insert(m_story.paragraph);
    m_story.lines.endParagraph(done);
    addWaiting();
    m_story.paragraph = -1;
}

void DocxScan::paragraphProperty(QStringView name) {
    DocxParagraph &p = paragraph();
    if (name == "pStyle"_L1)
        p.style = m_cursor->attribute(u"val");
    else if (name == "outlineLvl"_L1)
        p.outlineLevel = m_cursor->attribute(u"val").toInt();
    else if (name == "numId"_L1)
        p.isNumbered = m_cursor->attribute(u"val") != "0"_L1;
    else if (name == "sectPr"_L1)
        p.endsSection = true;
    // In the schema's order: … w:rPr, w:sectPr, w:pPrChange.
    if (name != "rPr"_L1 && name != "sectPr"_L1 && name != "pPrChange"_L1)
        return;
    if (p.markPropertiesPlace == p.openTag.end())
        p.markPropertiesPlace = m_cursor->range().start;
}

void DocxScan::startRun() {
    DocxRun run;
    run.outer = m_outerStories.isEmpty() ? -1 : m_outerStories.constLast().run;
    run.openTag = m_cursor->range();
    run.whole = m_cursor->range();
    for (qsizetype i = m_open.size() - 1; i >= 0 && m_open[i].role == Role::Wrapper; --i)
        run.wrappers.prepend(m_open[i].openTag);
    m_story.runStyle.clear();
    m_story.runFont.clear();
    m_story.isRunHidden.reset();
    m_story.run = m_markup.runs.size();
    m_markup.runs.append(std::move(run));
}

void DocxScan::inRun(QStringView name) {
    const SourceRange range = m_cursor->range();
    if (name == "footnoteRef"_L1 || name == "endnoteRef"_L1) {
        m_story.isAfterNoteMark = true;
    } else if (m_story.isAfterNoteMark && name == "tab"_L1) {
        return;
    } else if (name == "tab"_L1 || name == "ptab"_L1) {
        m_story.lines.append(u"\t"_s, top().styles, range);
    } else if (name == "noBreakHyphen"_L1) {
        m_story.lines.append(u"\u2011"_s, top().styles, range);
    } else if (name == "softHyphen"_L1) {
        m_story.lines.append(u"\u00AD"_s, top().styles, range);
    } else if (name == "fldChar"_L1) {
        const QString type = m_cursor->attribute(u"fldCharType");
        m_story.fieldsOpen += type == "begin"_L1 ? 1 : type == "end"_L1 ? -1 : 0;
        if (m_story.fieldsOpen < 0)
            paragraph().hasOpenField = true;
    } else if (name == "br"_L1 || name == "cr"_L1) {
        const QString type = m_cursor->attribute(u"type");
        const bool isText = type.isEmpty() || type == "textWrapping"_L1;
        m_story.lines.addBreak({range, m_story.run, isText});
    }
}

void DocxScan::beginPart(const XmlCursor &cursor, DocumentStory story) {
    m_cursor = &cursor;
    m_partStory = story;
    m_partLine = m_story.lines.lines().size();
}

void DocxScan::endPart() {
    m_story.lines.endLine();
    addWaiting();
    addBoxes();
    QList<DocxLine> &lines = m_story.lines.lines();
    for (qsizetype i = m_partLine; i < lines.size(); ++i) {
        if (lines[i].story == DocumentStory::Body)
            lines[i].story = m_partStory;
    }
    m_cursor = nullptr;
}

void DocxScan::beginStory() {
    m_outerStories.append(std::exchange(m_story, Story()));
}

void DocxScan::endStory(const Frame &holder) {
    m_story.lines.endLine();
    addWaiting();
    const bool isBox = holder.role == Role::Box;
    if (isBox || holder.isTwin)
        addBoxes();
    Story done = std::exchange(m_story, m_outerStories.takeLast());
    QList<DocxLine> &lines = done.lines.lines();
    m_doneLines += lines.size();
    m_doneCharacters += done.lines.characters();
    for (DocxLine &line : lines) {
        if (isBox)
            line.story = DocumentStory::Box;
        if (line.alternatives < 0)
            line.alternatives = holder.alternatives;
    }
    if (holder.isTwin) {
        m_markup.twinLines += lines;
        return;
    }
    const auto move = [](QList<DocxLine> &from, QList<Enclosure> &enclosures, QList<DocxLine> &to,
                         QList<Enclosure> &toEnclosures) {
        for (Enclosure &enclosure : enclosures)
            enclosure.firstBlock += to.size();
        to += from;
        toEnclosures += enclosures;
    };
    if (isBox) {
        move(lines, done.enclosures, m_story.boxLines, m_story.boxEnclosures);
    } else {
        move(lines, done.enclosures, m_story.waitingLines, m_story.waitingEnclosures);
        move(done.boxLines, done.boxEnclosures, m_story.boxLines, m_story.boxEnclosures);
    }
}

void DocxScan::addBoxes() {
    m_story.waitingLines = std::exchange(m_story.boxLines, {});
    m_story.waitingEnclosures = std::exchange(m_story.boxEnclosures, {});
    addWaiting();
}

/// Not while a line is open that may go on in the next paragraph.
void DocxScan::addWaiting() {
    if (m_story.waitingLines.isEmpty() || m_story.lines.isOpen())
        return;
    QList<DocxLine> &lines = m_story.lines.lines();
    for (Enclosure &enclosure : m_story.waitingEnclosures)
        enclosure.firstBlock += lines.size();
    m_story.enclosures += std::exchange(m_story.waitingEnclosures, {});
    m_doneLines -= m_story.waitingLines.size();
    lines += std::exchange(m_story.waitingLines, {});
}

bool DocxScan::isRunHidden() const {
    if (m_styles.showsHidden())
        return false;
    return m_story.isRunHidden ? *m_story.isRunHidden
                               : m_styles.isHidden(m_markup.paragraphs.at(m_story.paragraph).style,
                                                   m_story.runStyle);
}

/// Counts what is passed over, once, though it stand in several alternatives.
void DocxScan::notePicture(QStringView name) {
    // Each part has relationships of its own; of an alternative the first is shown.
    if (m_partStory != DocumentStory::Body || !m_picture.isEmpty())
        return;
    if (name == "blip"_L1)
        m_picture = m_cursor->attribute(u"embed");
    else if (name == "imagedata"_L1)
        m_picture = m_cursor->attribute(u"id");
}

void DocxScan::noteUnread(QStringView name, const Frame &frame) {
    DocxUnread &unread = m_markup.unread;
    if (frame.isGone || frame.isTwin)
        return;
    const QStringView space = m_cursor->space();
    if (isWordSpace(space) && (name == "altChunk"_L1 || name == "subDoc"_L1)) {
        ++unread.inserted;
    } else if (frame.role == Role::Skipped && frame.inEmbed) {
        if (name == "t"_L1 && (isWordSpace(space) || space.endsWith("/drawingml/2006/main"_L1) ||
                               space.endsWith("/drawingml/main"_L1)))
            ++unread.drawn;
        else if (name == "textpath"_L1 && !m_cursor->attribute(u"string").isEmpty())
            ++unread.drawn;
        else if ((name == "relIds"_L1 && space.endsWith("/diagram"_L1)) ||
                 (name == "chart"_L1 && space.endsWith("/chart"_L1)))
            ++unread.diagrams;
    }
}

void DocxScan::start() {
    const QStringView name = m_cursor->name();
    const bool word = isWordSpace(m_cursor->space());
    Frame frame{{m_cursor->range(), m_numbers++, m_story.lines.lines().size()}};
    if (m_open.isEmpty()) {
        if (m_partStory == DocumentStory::Body) {
            m_isDocument = word && name == "document"_L1;
            m_markup.prefix = m_cursor->prefix().toString();
            m_markup.space = m_cursor->space().toString();
        }
        m_open.append(frame);
        return;
    }
    const Frame &outer = m_open.constLast();
    frame.styles = outer.styles;
    frame.isGone = outer.isGone;
    frame.alternatives = outer.alternatives;
    frame.isTwin = outer.isTwin;
    frame.role = roleOf(name, outer);
    frame.inEmbed = frame.role == Role::Embed || (frame.role == Role::Skipped && outer.inEmbed);
    if (frame.inEmbed)
        notePicture(name);
    const bool isAlternatives = name == "AlternateContent"_L1;
    if (isAlternatives && (frame.inEmbed || frame.role == Role::Alternatives) && !frame.isTwin)
        frame.alternatives = frame.number;
    if (m_cursor->space().endsWith("/markup-compatibility/2006"_L1) &&
        (name == "Choice"_L1 || name == "Fallback"_L1)) {
        if (top().alternativesSeen++ > 0) {
            // Of what is a twin itself only the first is looked at.
            if (frame.isTwin)
                frame.inEmbed = false;
            frame.isTwin = true;
        }
    }
    if (outer.role == Role::Run && frame.role != Role::RunProperties && !frame.isGone &&
        isRunHidden()) {
        frame.isGone = true;
        m_markup.unread.hidden += frame.role == Role::Text && !frame.isTwin ? 1 : 0;
    }
    noteUnread(name, frame);
    if (word) {
        bool isNumber = false;
        const qint64 id = m_cursor->attribute(u"id").toLongLong(&isNumber);
        if (isNumber)
            m_markup.largestId = std::max(m_markup.largestId, id);
        if (isWordRangeMarker(name))
            m_markup.markers.append({frame.openTag, name.left(4) % m_cursor->attribute(u"id")});
    }
    const bool inNumbering = name == "numId"_L1 && m_story.paragraph >= 0 &&
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
    case Role::Box:
        beginStory();
        break;
    case Role::Alternative:
        beginStory();
        break;
    case Role::Alternatives:
        noteChild(Frame::Child::Other, -1);
        break;
    case Role::Holder:
        if (!isWordRangeMarker(name) && name != "proofErr"_L1)
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
        m_markup.runs[m_story.run].fontsPlace = frame.openTag.end();
        break;
    case Role::Embed:
        break; // it is appended when its end is known
    case Role::Text: {
        DocxTextElement element;
        element.openTag = frame.openTag;
        element.content = {frame.openTag.end(), 0};
        element.run = m_story.run;
        element.preservesSpace = m_cursor->attribute(u"space") == "preserve"_L1;
        const QString font = !m_story.runFont.isEmpty()
                                 ? m_story.runFont
                                 : m_styles.fontOf(paragraph().style, m_story.runStyle);
        if (!m_unicode.contains(m_story.paragraph))
            m_markup.runs[m_story.run].legacyFont = legacyFontNamed(font);
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
            DocxRun &open = m_markup.runs[m_story.run];
            if (name == "rFonts"_L1) {
                open.fonts = frame.openTag;
                m_story.runFont = m_styles.fontAt(*m_cursor);
            } else if (name == "rStyle"_L1) {
                m_story.runStyle = m_cursor->attribute(u"val");
            } else if (name == "vanish"_L1) {
                m_story.isRunHidden = isWordSwitchOn(m_cursor->attribute(u"val"));
            }
            const InlineStyle style = name == "i"_L1 ? InlineStyle::Italic : InlineStyle::Bold;
            if ((name == "b"_L1 || name == "i"_L1) && isWordSwitchOn(m_cursor->attribute(u"val")))
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

void DocxScan::end() {
    const Frame frame = m_open.takeLast();
    const SourceRange whole = frame.whole(*m_cursor);
    switch (frame.role) {
    case Role::Paragraph:
        endParagraph();
        break;
    case Role::ParagraphProperties:
        paragraph().properties = whole;
        if (paragraph().markPropertiesPlace == paragraph().openTag.end())
            paragraph().markPropertiesPlace = m_cursor->range().start;
        break;
    case Role::MarkProperties:
        paragraph().markProperties = whole;
        break;
    case Role::Run:
        m_markup.runs[m_story.run].whole = whole;
        m_story.run = -1;
        break;
    case Role::RunProperties:
        m_markup.runs[m_story.run].properties = whole;
        break;
    case Role::Other:
        // In the schema's order: w:rStyle, w:rFonts, everything else.
        if (!m_open.isEmpty() && top().role == Role::RunProperties && m_story.run >= 0 &&
            m_cursor->name() == "rStyle"_L1 && isWordSpace(m_cursor->space()))
            m_markup.runs[m_story.run].fontsPlace = whole.end();
        break;
    case Role::Text:
        m_markup.texts.last().content.length =
            m_cursor->range().start - m_markup.texts.last().content.start;
        break;
    case Role::Embed:
        if (!frame.isGone) {
            const QString name = m_cursor->name().toString();
            Embed embed;
            embed.element = name.toLower();
            embed.hasContent = true;
            if (!m_picture.isEmpty())
                embed.attributes.append({u"r:embed"_s, m_picture});
            m_story.lines.append(std::move(embed), top().styles, whole);
        }
        m_picture.clear();
        break;
    case Role::Box:
        endStory(frame);
        break;
    case Role::Alternative:
        endStory(frame);
        addWaiting();
        break;
    case Role::Table:
    case Role::Row:
        if (frame.role == Role::Table)
            --m_tables;
        m_story.lines.endLine();
        addWaiting();
        frame.enclose(*m_cursor, m_story.lines.lines().size(), m_story.enclosures);
        break;
    case Role::Skipped:
        if (m_story.paragraph >= 0 && m_open.constLast().role == Role::ParagraphProperties &&
            m_cursor->name() == "pPrChange"_L1)
            paragraph().propertiesChange = whole;
        break;
    default:
        break;
    }
}

void DocxScan::text(bool isCData) {
    if (m_open.isEmpty() || top().role != Role::Text || top().isGone)
        return;
    SourceRange range = m_cursor->range();
    if (isCData) {
        const SourceRange content = m_cursor->cDataContent();
        if (!content.isEmpty())
            m_story.lines.append(
                {QString::fromUtf8(m_xml.mid(content.start, content.length)), range, true}, {},
                top().styles);
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
    while (m_story.isAfterNoteMark && !range.isEmpty() && isXmlSpace(m_xml[range.start]))
        range = {range.start + 1, range.length - 1};
    if (range.isEmpty())
        return;
    m_story.isAfterNoteMark = false;
    const auto texts = xmlTexts(m_xml, range);
    if (!texts) {
        m_badText = true;
        return;
    }
    for (const XmlText &part : *texts)
        m_story.lines.append(part, m_markup.runs[m_story.run].legacyFont, top().styles);
}

Result<void> DocxScan::take(XmlCursor::Token token) {
    if (token == XmlCursor::Token::StartTag)
        start();
    else if (token == XmlCursor::Token::EndTag)
        end();
    else
        text(token == XmlCursor::Token::CData);
    if (!m_isDocument)
        return failure(DraftTr::tr("The file is a package (ZIP), but no Word document."));
    const qsizetype parts =
        m_markup.paragraphs.size() + m_markup.runs.size() + m_markup.texts.size();
    return canGoOn({.characters = m_story.lines.characters() + m_doneCharacters,
                    .lines = m_story.lines.lines().size() + m_doneLines,
                    .parts = parts,
                    .hasBadText = m_badText});
}

DocxMarkup DocxScan::finish() {
    m_markup.lines = std::move(m_story.lines.lines());
    m_markup.enclosures = std::move(m_story.enclosures);
    return std::move(m_markup);
}

} // namespace morat
