// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxPen.h"

#include "drafts/draft/OwnComposition.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/translation/DraftTr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isXmlSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// "<w:hyperlink r:id=…>" → "w:hyperlink".
QByteArray tagName(const QByteArray &tag) {
    qsizetype end = 1;
    while (end < tag.size() && !isXmlSpace(tag[end]) && tag[end] != '>' && tag[end] != '/')
        ++end;
    return tag.sliced(1, end - 1);
}

/// Elements around runs that may be closed and opened again.
bool canBeSplit(const QByteArray &name) {
    const qsizetype colon = name.indexOf(':');
    static const QSet<QByteArray> names{"hyperlink", "ins", "moveTo", "smartTag", "dir", "bdo"};
    return names.contains(name.sliced(colon + 1));
}

/// Word asks for a paragraph in every cell and between a table and what follows it; a section
/// and a field would lose their end.
bool mustStay(const DocxParagraph &paragraph) {
    return paragraph.endsSection || paragraph.hasOpenField ||
           (paragraph.isLast && !paragraph.parentIsBody) ||
           (paragraph.followsTable && (paragraph.beforeTable || paragraph.isLast));
}

} // namespace

DocxPlace DocxPen::placeAt(qint64 at) const {
    DocxPlace place{at, m_markup.textAt(at), m_markup.runAt(at)};
    const auto after = std::upper_bound(m_markup.paragraphs.cbegin(), m_markup.paragraphs.cend(),
                                        at, [](qint64 wanted, const DocxParagraph &paragraph) {
                                            return wanted < paragraph.whole.start;
                                        });
    qsizetype number = after - m_markup.paragraphs.cbegin() - 1;
    // Behind a text box the paragraph around it goes on.
    while (number >= 0 && at > paragraph(number).whole.end() && paragraph(number).outer >= 0)
        number = paragraph(number).outer;
    if (number >= 0)
        place.paragraph = &paragraph(number);
    return place;
}

QByteArray DocxPen::open(const char *name, const QByteArray &attributes) const {
    const QByteArray prefix =
        m_markup.prefix.isEmpty() ? QByteArray() : QByteArray(m_markup.prefix.toUtf8() + ':');
    return '<' + prefix + name + (attributes.isEmpty() ? "" : " ") + attributes + '>';
}

QByteArray DocxPen::close(const char *name) const {
    return "</" + open(name).sliced(1);
}

QByteArray DocxPen::empty(const char *name, const QByteArray &attributes) const {
    return open(name, attributes).chopped(1) + "/>";
}

QByteArray DocxPen::characters(const QString &text, const DocxRun *run) const {
    const bool old = run != nullptr && run->legacyFont;
    QString written =
        old ? text.normalized(QString::NormalizationForm_C) : inOwnComposition(m_draft, text);
    // What the font cannot show was refused before.
    if (old)
        written = writtenFor(*run->legacyFont, written).value_or(written);
    const QByteArray tab = close("t") + empty("tab") + open("t", "xml:space=\"preserve\"");
    return xmlEscaped(written).replace("\t", tab);
}

QByteArray DocxPen::textElement(const QString &text, const DocxRun *run) const {
    if (text.isEmpty())
        return {};
    return open("t", "xml:space=\"preserve\"") + characters(text, run) + close("t");
}

QByteArray DocxPen::openRun(const DocxPlace &place) const {
    return open("r") + (place.run != nullptr ? source(place.run->properties) : QByteArray());
}

QByteArray DocxPen::leaveRun(const DocxPlace &place) const {
    if (place.run == nullptr)
        return {};
    return place.text != nullptr ? close("t") + close("r") : close("r");
}

QByteArray DocxPen::enterRun(const DocxPlace &place) const {
    if (place.run == nullptr)
        return {};
    return openRun(place) +
           (place.text != nullptr ? open("t", "xml:space=\"preserve\"") : QByteArray());
}

ByteChange DocxPen::markChange(const DocxParagraph &paragraph, const QByteArray &mark) const {
    if (!paragraph.markProperties.isEmpty()) {
        const QByteArray old = source(paragraph.markProperties);
        if (old.endsWith("/>"))
            return {paragraph.markProperties, open("rPr") + mark + close("rPr")};
        qint64 at = paragraph.markProperties.start + old.indexOf('>') + 1;
        // An insertion that is there already comes first; it may be that very mark.
        const QByteArray inserted = open("ins").chopped(1);
        const QByteArrayView rest = QByteArrayView(m_draft.source).sliced(at);
        if (rest.startsWith(inserted)) {
            if (mark.startsWith(inserted))
                return {{at, 0}, {}};
            at += rest.indexOf('>') + 1;
        }
        return {{at, 0}, mark};
    }
    const QByteArray added = open("rPr") + mark + close("rPr");
    if (paragraph.properties.isEmpty()) {
        const QByteArray tag = source(paragraph.openTag);
        if (tag.endsWith("/>")) // <w:p/>
            return {paragraph.openTag,
                    tag.chopped(2) + '>' + open("pPr") + added + close("pPr") + close("p")};
        return {{paragraph.openTag.end(), 0}, open("pPr") + added + close("pPr")};
    }
    if (source(paragraph.properties).endsWith("/>") &&
        paragraph.markPropertiesPlace == paragraph.properties.end())
        return {paragraph.properties, open("pPr") + added + close("pPr")};
    return {{paragraph.markPropertiesPlace, 0}, added};
}

QByteArray DocxPen::propertiesLike(const DocxParagraph &paragraph, const QByteArray &mark) const {
    if (paragraph.properties.isEmpty())
        return mark.isEmpty() ? mark
                              : open("pPr") + open("rPr") + mark + close("rPr") + close("pPr");
    const qint64 start = paragraph.properties.start;
    QList<ByteChange> changes{{paragraph.propertiesChange, {}}};
    if (paragraph.propertiesChange.isEmpty())
        changes.clear();
    if (!mark.isEmpty())
        changes.append(markChange(paragraph, mark));
    for (ByteChange &change : changes)
        change.range.start -= start;
    return applyChanges(source(paragraph.properties), changes).value_or(QByteArray());
}

Result<QByteArray> DocxPen::splitParagraph(const DocxPlace &place,
                                           const QByteArray &properties) const {
    const auto refused = [] {
        return failure(DraftTr::tr("A paragraph of the Word document cannot be split here."));
    };
    if (place.run == nullptr || place.paragraph == nullptr || place.paragraph->endsSection)
        return refused();
    QByteArray before;
    QByteArray after;
    for (const SourceRange &wrapper : place.run->wrappers) {
        const QByteArray tag = source(wrapper);
        const QByteArray name = tagName(tag);
        if (!canBeSplit(name))
            return refused();
        before.prepend("</" + name + '>');
        after += tag;
    }
    return before + close("p") + open("p") + properties + after;
}

QByteArray DocxPen::outsideOfPending(const DocxPlace &place, const QByteArray &insertion) const {
    if (place.run == nullptr)
        return insertion;
    QByteArray closing;
    QByteArray opening;
    QByteArray within;
    QByteArray behind;
    bool isPending = false;
    for (const SourceRange &wrapper : place.run->wrappers) {
        const QByteArray tag = source(wrapper);
        const QByteArray name = tagName(tag);
        const QByteArray local = name.sliced(name.indexOf(':') + 1);
        const bool isInsertion = local == "ins" || local == "moveTo";
        isPending = isPending || isInsertion;
        if (!isPending)
            continue;
        if (!canBeSplit(name))
            return insertion;
        closing.prepend("</" + name + '>');
        opening += tag;
        if (!isInsertion) {
            within += tag;
            behind.prepend("</" + name + '>');
        }
    }
    return closing + within + insertion + behind + opening;
}

QByteArray DocxPen::content(const DocxPlace &place, const QString &line) const {
    if (place.text != nullptr)
        return characters(line, place.run);
    if (place.run != nullptr || line.isEmpty())
        return textElement(line, place.run);
    return open("r") + textElement(line, nullptr) + close("r");
}

Result<QByteArray> DocxPen::contents(const DocxPlace &place, const QStringList &lines) const {
    QByteArray bytes = content(place, lines.first());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray properties =
            place.paragraph != nullptr ? propertiesLike(*place.paragraph, {}) : QByteArray();
        const auto split = splitParagraph(place, properties);
        if (!split)
            return split;
        bytes += leaveRun(place) + *split + enterRun(place) + content(place, lines[i]);
    }
    return bytes;
}

Result<void> DocxPen::replace(const QList<SourceRange> &gone, const QStringList &lines) {
    return contents(placeAt(gone.first().start), lines).map([&](const QByteArray &bytes) {
        change(gone.first(), bytes);
        erase(gone.sliced(1));
    });
}

Result<void> DocxPen::insert(qint64 at, const QStringList &lines) {
    return contents(placeAt(at), lines).map([&](const QByteArray &bytes) {
        change({at, 0}, bytes);
    });
}

void DocxPen::erase(const QList<SourceRange> &gone) {
    for (const SourceRange &run : gone)
        change(run, {});
}

bool DocxPen::isInside(qsizetype inner, qsizetype outer) const {
    return paragraph(inner).whole.start < paragraph(outer).whole.end();
}

Result<void> DocxPen::canJoin(qsizetype first, qsizetype last) const {
    bool together = !paragraph(first).endsSection && !paragraph(last).endsSection;
    for (qsizetype i = first + 1; i <= last; ++i) {
        if (isInside(i, first))
            continue;
        together = together && paragraph(i).followsParagraph &&
                   paragraph(i).parent == paragraph(first).parent &&
                   (i == last || !mustStay(paragraph(i)));
    }
    if (!together)
        return failure(
            DraftTr::tr("Two paragraphs of the Word document cannot be joined: a table, a "
                        "section or a field lies between them."));
    return {};
}

Result<void> DocxPen::join(qsizetype first, qsizetype last) {
    return canJoin(first, last).map([&] {
        change(paragraph(first).closeTag, {});
        for (qsizetype i = first + 1; i < last; ++i) {
            if (!isInside(i, first))
                removeWhole(paragraph(i));
        }
        const DocxParagraph &end = paragraph(last);
        change({end.whole.start, end.contentStart() - end.whole.start}, {});
    });
}

/// What a bookmark or a comment elsewhere refers to stays.
void DocxPen::removeWhole(const DocxParagraph &paragraph) {
    const auto inside = [&paragraph](const DocxRangeMarker &marker) {
        return marker.whole.start >= paragraph.whole.start &&
               marker.whole.end() <= paragraph.whole.end();
    };
    qint64 at = paragraph.whole.start;
    for (const DocxRangeMarker &marker : m_markup.markers) {
        if (!inside(marker))
            continue;
        const auto partners = std::count_if(
            m_markup.markers.cbegin(), m_markup.markers.cend(),
            [&](const DocxRangeMarker &other) { return other.key == marker.key && inside(other); });
        if (partners == 2)
            continue;
        change({at, marker.whole.start - at}, {});
        at = marker.whole.end();
    }
    change({at, paragraph.whole.end() - at}, {});
}

void DocxPen::remove(qsizetype index, const QList<SourceRange> &runs) {
    if (mustStay(paragraph(index)))
        erase(runs);
    else
        removeWhole(paragraph(index));
}

void DocxPen::removeEnclosure(const Enclosure &enclosure) {
    change(enclosure.whole, {});
}

/// White space at the ends of a text element counts only when it says so.
void DocxPen::keepSpaces() {
    QList<const DocxTextElement *> touched;
    for (const ByteChange &change : std::as_const(m_changes)) {
        const DocxTextElement *text = m_markup.textAt(change.range.start);
        if (text != nullptr && !text->preservesSpace && change.range.end() <= text->content.end() &&
            !touched.contains(text))
            touched.append(text);
    }
    for (const DocxTextElement *text : std::as_const(touched)) {
        SourceRange counted = text->content;
        const QByteArray &bytes = m_draft.source;
        while (!counted.isEmpty() && isXmlSpace(bytes[counted.start]))
            counted = {counted.start + 1, counted.length - 1};
        while (!counted.isEmpty() && isXmlSpace(bytes[counted.end() - 1]))
            --counted.length;
        QList<ByteChange> inside;
        for (ByteChange change : std::as_const(m_changes)) {
            if (change.range.start < counted.start || change.range.end() > counted.end())
                continue;
            change.range.start -= counted.start;
            inside.append(change);
        }
        const QByteArray now = applyChanges(source(counted), inside).value_or(QByteArray());
        const qsizetype end = now.indexOf('<');
        const QByteArray governed = end < 0 ? now : now.first(end);
        // What follows stands in elements that count it.
        if (end >= 0)
            change({counted.end(), text->content.end() - counted.end()}, {});
        if (governed.isEmpty() || (!isXmlSpace(governed.front()) && !isXmlSpace(governed.back())))
            continue;
        change({text->openTag.end() - 1, 0}, " xml:space=\"preserve\"");
        change({text->content.start, counted.start - text->content.start}, {});
        if (end < 0)
            change({counted.end(), text->content.end() - counted.end()}, {});
    }
}

Result<QByteArray> DocxPen::document() {
    keepSpaces();
    return applyChanges(m_draft.source, m_changes);
}

} // namespace morat
