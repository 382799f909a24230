// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxWriter.h"

#include "drafts/docx/DocxReader.h"
#include "drafts/docx/DocxReading.h"
#include "drafts/docx/DocxTrackingPen.h"
#include "drafts/source/EditSteps.h"
#include "drafts/source/LegacyText.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Says of every step what becomes of which text and which paragraphs; the pen writes it.
class DocxWriter {
public:
    DocxWriter(const Draft &draft, const DocxMarkup &markup, DocxPen &pen)
        : m_draft(draft)
        , m_markup(markup)
        , m_pen(pen)
        , m_joined(draft.text.joined())
        , m_removed(markup.lines.size(), false) {}

    [[nodiscard]] Result<void> make(const Edit &step);
    /// Lines go with their paragraphs.
    void remove(qsizetype first, qsizetype last);
    void removeEmptied();

private:
    [[nodiscard]] const QString &text(qsizetype line) const {
        return m_draft.text.blocks().at(line).text;
    }
    [[nodiscard]] const SourceMap &map(qsizetype line) const {
        return m_draft.origins.at(line).source;
    }
    [[nodiscard]] bool beginsParagraph(qsizetype line) const {
        return line == 0 ||
               m_markup.lines[line - 1].lastParagraph != m_markup.lines[line].paragraph;
    }
    [[nodiscard]] bool endsParagraph(qsizetype line) const {
        return line + 1 == m_markup.lines.size() || beginsParagraph(line + 1);
    }

    [[nodiscard]] Result<void> replace(TextPosition place, qsizetype length, const QString &now);
    [[nodiscard]] Result<void> insert(TextPosition place, const QStringList &lines);
    [[nodiscard]] Result<void> checkFont(qint64 at, const QString &now) const;
    void erase(qsizetype line, TextRange range);
    [[nodiscard]] Result<void> join(TextRange range, const QString &now);
    [[nodiscard]] Result<void> eraseBreaks(qsizetype line);
    [[nodiscard]] bool removeParagraphs(TextRange range);

    const Draft &m_draft;
    const DocxMarkup &m_markup;
    DocxPen &m_pen;
    QString m_joined;
    QList<bool> m_removed;
};

/// A font from before Unicode cannot show everything.
Result<void> DocxWriter::checkFont(qint64 at, const QString &now) const {
    const DocxRun *run = m_markup.runAt(at);
    return run != nullptr && run->legacyFont ? canBeShown(*run->legacyFont, now) : Result<void>();
}

Result<void> DocxWriter::insert(TextPosition place, const QStringList &lines) {
    const QString &old = text(place.block);
    const auto before = map(place.block).insertionPoint(old, place.offset);
    if (!before)
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    // Beside a picture or a tab, rather into the text on the other side.
    if (m_markup.textAt(*before) == nullptr && place.offset < old.size()) {
        const qint64 after = map(place.block).runs(old, {place.offset, 1}).first().start;
        if (m_markup.textAt(after) != nullptr) {
            return checkFont(after, lines.join(u'\n')).and_then([&] {
                return m_pen.insert(after, lines);
            });
        }
    }
    return checkFont(*before, lines.join(u'\n')).and_then([&] {
        return m_pen.insert(*before, lines);
    });
}

Result<void> DocxWriter::replace(TextPosition place, qsizetype length, const QString &now) {
    const QString &old = text(place.block);
    const TextRange range{place.offset, length};
    const TextRange wide = map(place.block).widened(range);
    QString whole = old.sliced(wide.start, range.start - wide.start);
    whole += now;
    whole += QStringView(old).sliced(range.end(), wide.end() - range.end());
    if (whole.isEmpty()) {
        erase(place.block, wide);
        return {};
    }
    if (wide.isEmpty())
        return insert(place, whole.split(u'\n'));
    const QList<SourceRange> gone = map(place.block).runs(old, wide);
    return checkFont(gone.first().start, whole).and_then([&] {
        return m_pen.replace(gone, whole.split(u'\n'));
    });
}

void DocxWriter::erase(qsizetype line, TextRange range) {
    if (!range.isEmpty())
        m_pen.erase(map(line).runs(text(line), range));
}

/// Takes away what breaks the paragraph between the line and the next one.
Result<void> DocxWriter::eraseBreaks(qsizetype line) {
    QList<SourceRange> breaks;
    for (const DocxBreak &item :
         m_markup.lines[line].breaksAfter + m_markup.lines[line + 1].breaksBefore) {
        if (!item.isText)
            return failure(DraftTr::tr("A page break of the Word document cannot be taken out "
                                       "here: “%1”.")
                               .arg(text(line + 1).left(60)));
        breaks.append(item.whole);
    }
    m_pen.erase(breaks);
    return {};
}

void DocxWriter::remove(qsizetype first, qsizetype last) {
    for (qsizetype line = first; line <= last; ++line) {
        m_removed[line] = true;
        // All lines of a paragraph, and all paragraphs of a line, go together.
        if (!beginsParagraph(line))
            continue;
        QList<SourceRange> runs;
        qsizetype end = line;
        for (;; ++end) {
            for (const DocxBreak &item : m_markup.lines[end].breaksBefore)
                runs.append(item.whole);
            runs += map(end).runs(text(end), {0, text(end).size()});
            for (const DocxBreak &item : m_markup.lines[end].breaksAfter)
                runs.append(item.whole);
            if (endsParagraph(end))
                break;
        }
        const qsizetype from = m_markup.lines[line].paragraph;
        const qsizetype to = m_markup.lines[end].lastParagraph;
        for (qsizetype paragraph = from; paragraph <= to; ++paragraph) {
            const SourceRange whole = m_markup.paragraphs[paragraph].whole;
            QList<SourceRange> inside;
            std::copy_if(runs.cbegin(), runs.cend(), std::back_inserter(inside),
                         [&whole](const SourceRange &run) {
                             return run.start >= whole.start && run.end() <= whole.end();
                         });
            m_pen.remove(paragraph, inside);
        }
    }
}

/// Whole paragraphs with one line break each, the one before or the one after them. In
/// "đ|ầu\nđ|" the range is slid along equal characters to find that shape.
bool DocxWriter::removeParagraphs(TextRange range) {
    const auto removeAt = [&](qsizetype start) {
        const TextPosition from = m_draft.text.locate(start);
        const TextPosition to = m_draft.text.locate(start + range.length);
        if (from.offset == 0 && to.offset == 0 && beginsParagraph(from.block) &&
            beginsParagraph(to.block)) {
            remove(from.block, to.block - 1);
            return true;
        }
        if (from.offset == text(from.block).size() && to.offset == text(to.block).size() &&
            endsParagraph(from.block) && endsParagraph(to.block)) {
            remove(from.block + 1, to.block);
            return true;
        }
        return false;
    };
    return anySlideOf(m_joined, range, removeAt);
}

/// A range over line breaks that gives way to text of one line.
Result<void> DocxWriter::join(TextRange range, const QString &now) {
    if (now.isEmpty() && removeParagraphs(range))
        return {};
    const TextPosition from = m_draft.text.locate(range.start);
    const TextPosition to = m_draft.text.locate(range.end());
    const qsizetype headEnd = m_draft.text.blockStart(from.block) + text(from.block).size();
    const qsizetype tailStart = m_draft.text.blockStart(to.block);
    if (to.offset == text(to.block).size() && removeParagraphs({headEnd, range.end() - headEnd}))
        return replace(from, headEnd - range.start, now);
    if (from.offset == 0 && removeParagraphs({range.start, tailStart - range.start}))
        return replace({to.block, 0}, to.offset, now);

    if (const auto done = replace(from, text(from.block).size() - from.offset, now); !done)
        return done;
    for (qsizetype line = from.block; line < to.block; ++line) {
        if (line > from.block)
            erase(line, {0, text(line).size()});
        if (const auto done = eraseBreaks(line); !done)
            return done;
    }
    erase(to.block, {0, to.offset});
    const qsizetype first = m_markup.lines[from.block].lastParagraph;
    const qsizetype last = m_markup.lines[to.block].paragraph;
    return first == last ? Result<void>() : m_pen.join(first, last);
}

Result<void> DocxWriter::make(const Edit &step) {
    const QStringView old = QStringView(m_joined).sliced(step.range.start, step.range.length);
    if (const auto can = canBeWritten(step.replacement); !can)
        return can;
    if (m_markup.lines.isEmpty())
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    if (old.contains(u'\n'))
        return join(step.range, step.replacement);
    return replace(m_draft.text.locate(step.range.start), step.range.length, step.replacement);
}

void DocxWriter::removeEmptied() {
    for (const Enclosure &enclosure : m_markup.enclosures) {
        const auto first = m_removed.cbegin() + enclosure.firstBlock;
        if (std::all_of(first, first + enclosure.blockCount, [](bool gone) { return gone; }))
            m_pen.removeEnclosure(enclosure);
    }
}

/// Makes in alternatives for older programs what is made in the text that they repeat.
class TwinWriter {
public:
    TwinWriter(const Draft &draft, DocxPen &pen)
        : m_draft(draft)
        , m_reading(docxReading(draft))
        , m_twin(twinOf(draft))
        , m_markup(twinMarkup(m_reading))
        , m_writer(m_twin, m_markup, pen) {}

    [[nodiscard]] Result<void> make(const Edit &step);
    [[nodiscard]] bool hasWritten() const { return m_hasWritten; }

private:
    [[nodiscard]] static Draft twinOf(const Draft &draft) {
        Draft twin;
        twin.source = draft.source;
        twin.composition = draft.composition;
        twin.text = docxReading(draft).twinText;
        twin.origins = docxReading(draft).twinOrigins;
        return twin;
    }
    [[nodiscard]] static DocxMarkup twinMarkup(const DocxReading &reading) {
        DocxMarkup markup;
        markup.paragraphs = reading.markup.paragraphs;
        markup.runs = reading.markup.runs;
        markup.texts = reading.markup.texts;
        markup.lines = reading.markup.twinLines;
        return markup;
    }
    [[nodiscard]] Result<void> makeIn(const DocxTwin &twin, const Edit &step);

    const Draft &m_draft;
    const DocxReading &m_reading;
    Draft m_twin;
    DocxMarkup m_markup;
    DocxWriter m_writer;
    bool m_hasWritten = false;
};

Result<void> TwinWriter::make(const Edit &step) {
    const TextPosition from = m_draft.text.locate(step.range.start);
    const TextPosition to = m_draft.text.locate(step.range.end());
    for (const DocxTwin &twin : m_reading.twins) {
        const qsizetype end = twin.firstLine + twin.count;
        if (to.block < twin.firstLine || from.block >= end)
            continue;
        m_hasWritten = true;
        if (const auto made = makeIn(twin, step); !made)
            return made;
    }
    return {};
}

Result<void> TwinWriter::makeIn(const DocxTwin &twin, const Edit &step) {
    const TextPosition from = m_draft.text.locate(step.range.start);
    const TextPosition to = m_draft.text.locate(step.range.end());
    const qsizetype last = twin.firstLine + twin.count - 1;
    const qsizetype shift = twin.firstTwin - twin.firstLine;
    if (from.block >= twin.firstLine && to.block <= last) {
        const qsizetype start = m_twin.text.position({from.block + shift, from.offset});
        return m_writer.make({{start, step.range.length}, step.replacement});
    }
    const auto isWhole = [this](TextPosition place) {
        return place.offset == m_draft.text.blocks().at(place.block).text.size();
    };
    // All its lines from one on go with the line break behind them, or up to one with that before.
    if (step.replacement.isEmpty() && from.block >= twin.firstLine && from.offset == 0 &&
        to.block == last + 1 && to.offset == 0) {
        m_writer.remove(from.block + shift, last + shift);
        return {};
    }
    if (step.replacement.isEmpty() && from.block == twin.firstLine - 1 && isWhole(from) &&
        to.block <= last && isWhole(to)) {
        m_writer.remove(twin.firstTwin, to.block + shift);
        return {};
    }
    return failure(DraftTr::tr("A text box of the Word document cannot be joined to other text."));
}

/// What the draft's source becomes.
struct WrittenSource {
    QByteArray bytes;
    bool hasTwins = false; ///< corrections were made in alternatives, too
};

/// The draft's source with the steps made.
Result<WrittenSource> writeDocument(const Draft &draft, const QList<Edit> &steps,
                                    const QList<ChangeAuthor> &authors) {
    const DocxMarkup &markup = docxReading(draft).markup;
    const auto writeWith = [&](auto &pen, auto sign) -> Result<WrittenSource> {
        DocxWriter writer(draft, markup, pen);
        TwinWriter twins(draft, pen);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            sign(i);
            const auto made = writer.make(steps[i]).and_then([&] { return twins.make(steps[i]); });
            if (!made)
                return tl::make_unexpected(made.error());
        }
        if (authors.isEmpty())
            writer.removeEmptied();
        return pen.document().map([&](const QByteArray &bytes) {
            return WrittenSource{bytes, twins.hasWritten()};
        });
    };
    if (authors.isEmpty()) {
        DocxPen pen(draft, markup);
        return writeWith(pen, [](qsizetype) {});
    }
    if (markup.prefix.isEmpty())
        return failure(DraftTr::tr("This document's markup cannot hold tracked changes."));
    DocxTrackingPen pen(draft, markup);
    return writeWith(pen, [&](qsizetype i) { pen.signAs(authors.at(i)); });
}

/// The package, once what it holds twice is proven to be still the same.
Result<QByteArray> packed(const Draft &draft, const WrittenSource &written) {
    const auto package =
        changedMembers(draft, written.bytes).and_then([&](const ZipPackage::Contents &changed) {
            return changed.isEmpty() ? Result<QByteArray>(draft.bytes)
                                     : docxReading(draft).package.withMembers(changed);
        });
    if (!package || !written.hasTwins)
        return package;
    const Result<Draft> again = readDocx(*package);
    if (!again ||
        docxReading(*again).markup.unread.differing != docxReading(draft).markup.unread.differing)
        return notProven();
    return package;
}

} // namespace

Result<QByteArray> writeDocx(const Draft &draft, const QList<Edit> &steps) {
    return trackInDocx(draft, steps, {});
}

Result<QByteArray> trackInDocx(const Draft &draft, const QList<Edit> &steps,
                               const QList<ChangeAuthor> &authors) {
    return writeDocument(draft, steps, authors).and_then([&](const WrittenSource &written) {
        return packed(draft, written);
    });
}

bool sameDocxRejected(const Draft &draft, const Draft &tracked) {
    const QByteArray &before = docxReading(draft).rejectedText;
    return !before.isEmpty() && before == docxReading(tracked).rejectedText;
}

} // namespace morat
