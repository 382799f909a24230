// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DocxTrackingPen.h"

using namespace Qt::StringLiterals;

namespace morat {

DocxTrackingPen::DocxTrackingPen(const Draft &draft, const DocxMarkup &markup,
                                 const ChangeAuthor &author)
    : DocxPen(draft, markup) {
    const QByteArray prefix = markup.prefix.toUtf8();
    m_author = prefix + ":author=\"" + author.name.toHtmlEscaped().toUtf8() + "\" " + prefix +
               ":date=\"" + author.time.toUTC().toString(Qt::ISODate).toUtf8() + '"';
    // Numbers are 32 bits wide; beyond them we begin anew rather than write one that is none.
    constexpr qint64 largest = 2'000'000'000;
    m_lastId = markup.largestId < largest ? markup.largestId : 0;
}

QByteArray DocxTrackingPen::signature() {
    return m_markup.prefix.toUtf8() + ":id=\"" + QByteArray::number(++m_lastId) + "\" " + m_author;
}

Result<QByteArray> DocxTrackingPen::inserted(const DocxPlace &place, const QStringList &lines) {
    const auto run = [&](const QString &line) -> QByteArray {
        if (line.isEmpty())
            return {};
        return open("ins", signature()) + openRun(place) + textElement(line) + close("r") +
               close("ins");
    };
    QByteArray bytes = run(lines.first());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        // The first paragraph of two ends with the mark that is new; the last keeps the old one.
        const bool isLast = i + 1 == lines.size();
        const QByteArray properties =
            place.paragraph == nullptr
                ? QByteArray()
                : propertiesLike(*place.paragraph,
                                 isLast ? QByteArray() : empty("ins", signature()));
        const auto split = splitParagraph(place, properties);
        if (!split)
            return split;
        bytes += *split + run(lines[i]);
    }
    if (lines.size() > 1) {
        const ByteChange mark = markChange(*place.paragraph, empty("ins", signature()));
        change(mark.range, mark.bytes);
    }
    return bytes;
}

/// The run of the source goes into a w:del of its own; `after` stands behind it.
void DocxTrackingPen::strike(SourceRange run, const QByteArray &after) {
    const DocxPlace place = placeAt(run.start);
    QByteArray before = leaveRun(place) + open("del", signature());
    QByteArray behind = close("del") + after + enterRun(place);
    if (place.run != nullptr) {
        const bool isText = place.text != nullptr;
        before +=
            openRun(place) + (isText ? open("delText", "xml:space=\"preserve\"") : QByteArray());
        behind.prepend((isText ? close("delText") : QByteArray()) + close("r"));
    }
    change({run.start, 0}, before);
    change({run.end(), 0}, behind);
}

void DocxTrackingPen::strikeMark(qsizetype index) {
    if (paragraph(index).markGoes)
        return;
    const ByteChange mark = markChange(paragraph(index), empty("del", signature()));
    change(mark.range, mark.bytes);
}

Result<void> DocxTrackingPen::replace(const QList<SourceRange> &gone, const QStringList &lines) {
    return inserted(placeAt(gone.first().start), lines).map([&](const QByteArray &bytes) {
        strike(gone.first(), bytes);
        erase(gone.sliced(1));
    });
}

Result<void> DocxTrackingPen::insert(qint64 at, const QStringList &lines) {
    const DocxPlace place = placeAt(at);
    return inserted(place, lines).map([&](const QByteArray &bytes) {
        change({at, 0}, leaveRun(place) + bytes + enterRun(place));
    });
}

void DocxTrackingPen::erase(const QList<SourceRange> &gone) {
    for (const SourceRange &run : gone)
        strike(run, {});
}

Result<void> DocxTrackingPen::join(qsizetype first, qsizetype last) {
    return canJoin(first, last).map([&] {
        for (qsizetype i = first; i < last; ++i)
            strikeMark(i);
    });
}

void DocxTrackingPen::remove(qsizetype index, const QList<SourceRange> &runs) {
    erase(runs);
    const DocxParagraph &gone = paragraph(index);
    if (!gone.isLast && !gone.beforeTable && !gone.endsSection)
        strikeMark(index);
}

// The paragraphs in it are struck one by one; the row stays until somebody takes it away.
void DocxTrackingPen::removeEnclosure(const DocxEnclosure &) {}

} // namespace morat
