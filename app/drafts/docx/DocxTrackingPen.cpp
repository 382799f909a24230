// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxTrackingPen.h"

using namespace Qt::StringLiterals;

namespace morat {

DocxTrackingPen::DocxTrackingPen(const Draft &draft, const DocxMarkup &markup)
    : DocxPen(draft, markup) {
    // Numbers are 32 bits wide; beyond them we begin anew rather than write one that is none.
    constexpr qint64 largest = 2'000'000'000;
    m_lastId = markup.largestId < largest ? markup.largestId : 0;
}

void DocxTrackingPen::signAs(const ChangeAuthor &author) {
    const QByteArray prefix = m_markup.prefix.toUtf8();
    m_author = prefix + ":author=\"" + author.name.toHtmlEscaped().toUtf8() + "\" " + prefix +
               ":date=\"" + author.time.toUTC().toString(Qt::ISODate).toUtf8() + '"';
}

QByteArray DocxTrackingPen::signature(const QByteArray &author) {
    return m_markup.prefix.toUtf8() + ":id=\"" + QByteArray::number(++m_lastId) + "\" " + author;
}

Result<QByteArray> DocxTrackingPen::inserted(const DocxPlace &place, const QStringList &lines) {
    const auto run = [&](const QString &line) -> QByteArray {
        if (line.isEmpty())
            return {};
        return outsideOfPending(place, open("ins", signature(m_author)) + openRun(place) +
                                           textElement(line, place.run) + close("r") +
                                           close("ins"));
    };
    QByteArray bytes = run(lines.first());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        QByteArray properties;
        if (place.paragraph != nullptr) {
            Mark &mark = markOf(*place.paragraph);
            properties = placeholder(mark, mark.splits.size());
            mark.splits.append(m_author);
        }
        const auto split = splitParagraph(place, properties);
        if (!split)
            return split;
        bytes += *split + run(lines[i]);
    }
    return bytes;
}

DocxTrackingPen::Mark &DocxTrackingPen::markOf(const DocxParagraph &paragraph) {
    for (Mark &mark : m_marks) {
        if (mark.paragraph == &paragraph)
            return mark;
    }
    m_marks.append(Mark{&paragraph});
    return m_marks.last();
}

// No XML has a character 1, and no text that is written.
QByteArray DocxTrackingPen::placeholder(const Mark &mark, qsizetype split) {
    return '\1' + QByteArray::number(mark.paragraph->whole.start) + '.' +
           QByteArray::number(split) + '\1';
}

/// The run of the source goes into a w:del of its own; `after` stands behind it.
void DocxTrackingPen::strike(SourceRange run, const QByteArray &after) {
    const DocxPlace place = placeAt(run.start);
    QByteArray before = leaveRun(place) + open("del", signature(m_author));
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
    markOf(paragraph(index)).struck = m_author;
}

Result<QByteArray> DocxTrackingPen::document() {
    for (const Mark &mark : std::as_const(m_marks)) {
        const auto next = [&](qsizetype split) -> QByteArray {
            if (split < mark.splits.size())
                return empty("ins", signature(mark.splits[split]));
            return mark.struck.isEmpty() ? QByteArray() : empty("del", signature(mark.struck));
        };
        const ByteChange first = markChange(*mark.paragraph, next(0));
        change(first.range, first.bytes);
        for (qsizetype split = 0; split < mark.splits.size(); ++split) {
            const QByteArray properties = propertiesLike(*mark.paragraph, next(split + 1));
            for (ByteChange &made : changes())
                made.bytes.replace(placeholder(mark, split), properties);
        }
    }
    return DocxPen::document();
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
        for (qsizetype i = first; i < last; ++i) {
            if (i == first || !isInside(i, first))
                strikeMark(i);
        }
    });
}

void DocxTrackingPen::remove(qsizetype index, const QList<SourceRange> &runs) {
    erase(runs);
    const DocxParagraph &gone = paragraph(index);
    if (!gone.isLast && !gone.endsSection)
        strikeMark(index);
}

} // namespace morat
