// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/RunWriter.h"

#include "drafts/draft/OwnComposition.h"
#include "drafts/source/EditSteps.h"
#include "drafts/source/LegacyText.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

RunWriter::RunWriter(const Draft &draft)
    : m_draft(draft)
    , m_joined(draft.text.joined())
    , m_removed(draft.origins.size(), false) {}

const NotationWriter &RunWriter::writer(qsizetype block) {
    const Notation *notation = m_draft.origins.at(block).notation;
    std::unique_ptr<NotationWriter> &known = m_writers[notation];
    if (!known) {
        known = notation == nullptr ? std::make_unique<NotationWriter>(m_draft)
                                    : notation->writerFor(m_draft);
    }
    return *known;
}

QByteArray RunWriter::written(qsizetype block, const QString &text,
                              const std::optional<LegacyFont> &font, const WritingPlace &place) {
    // What the font cannot show was refused before.
    return font ? writer(block).writtenInFont(*font, text.normalized(QString::NormalizationForm_C),
                                              place)
                : writer(block).written(inOwnComposition(m_draft, text), place);
}

/// Takes a run of the source away, and what would hold nothing without it.
void RunWriter::erase(qsizetype block, SourceRange run) {
    take(block, writer(block).withEmptied(run));
}

/// Takes a run of the source away, text or marks.
void RunWriter::take(qsizetype block, SourceRange run) {
    m_changes.append(ByteChange{run, writer(block).setApart(run.start, {})});
}

Result<void> RunWriter::replace(TextPosition place, qsizetype length, const QString &text) {
    const BlockOrigin &origin = m_draft.origins.at(place.block);
    const QString &old = blockText(place.block);
    const TextRange range{place.offset, length};
    const TextRange wide = origin.source.widened(range);
    QString whole = old.sliced(wide.start, range.start - wide.start);
    whole += text;
    whole += QStringView(old).sliced(range.end(), wide.end() - range.end());

    const NotationWriter &notation = writer(place.block);
    QList<SourceRange> runs = origin.source.runs(old, wide);
    if (wide.isEmpty()) {
        const std::optional<qint64> at = origin.source.insertionPoint(old, wide.start);
        if (!at && notation.isMarkup())
            return failure(DraftTr::tr("The draft has no text that this could be added to."));
        runs = {{at.value_or(origin.whole.start), 0}};
        const QList<InlineMark> &marks = m_draft.text.blocks().at(place.block).marks;
        const bool endsMark =
            std::any_of(marks.cbegin(), marks.cend(), [&](const InlineMark &mark) {
                return mark.style != InlineStyle::Link && mark.range.end() == place.offset;
            });
        if (endsMark && text.startsWith(u' '))
            runs.first().start = notation.afterMarks(runs.first().start);
    }
    const auto font =
        fontAt(origin.fonts, wide.isEmpty() ? std::max<qsizetype>(0, wide.start - 1) : wide.start);
    if (font) {
        if (const auto shows = canBeShown(*font, whole); !shows)
            return shows;
    }
    const QStringList lines = whole.split(u'\n');
    const QByteArray split =
        lines.size() > 1 ? notation.splitAt(place.block, runs.first().start) : QByteArray();
    if (lines.size() > 1 && split.isEmpty())
        return failure(DraftTr::tr("A line break cannot be put in here: “%1”.").arg(old.left(60)));

    const QByteArrayView source = m_draft.source;
    const qint64 at = runs.first().start;
    QByteArray bytes;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView before = i == 0 ? source.first(at) : split;
        const QByteArrayView after =
            i + 1 == lines.size() ? source.sliced(runs.last().end()) : QByteArrayView();
        bytes += (i > 0 ? split : QByteArray()) +
                 written(place.block, lines[i], font, {before, after, at});
    }
    if (bytes.isEmpty())
        erase(place.block, runs.first());
    else
        m_changes.append(ByteChange{runs.first(), notation.setApart(at, bytes)});
    for (qsizetype i = 1; i < runs.size(); ++i)
        erase(place.block, runs[i]);
    if (!wide.isEmpty())
        m_changes.append(notation.hiddenSpaces(place.block, wide));
    return {};
}

/// Whole blocks with one line break each: [start of i, start of j) or [end of i, end of j). In
/// "đ|ầu\nđ|" the range is slid along equal characters to find that shape.
bool RunWriter::removeWholeBlocks(TextRange range) {
    const auto remove = [this](qsizetype first, qsizetype last) {
        for (qsizetype i = first; i <= last; ++i) {
            if (m_draft.origins.at(i).whole.isEmpty())
                return false;
        }
        for (qsizetype i = first; i <= last; ++i) {
            m_removed[i] = true;
            if (writer(i).hasTextOutsideWhole()) {
                const QString &text = blockText(i);
                for (const SourceRange &run :
                     m_draft.origins.at(i).source.runs(text, {0, text.size()}))
                    erase(i, run);
            }
            take(i, m_draft.origins.at(i).whole);
        }
        return true;
    };
    const auto removeAt = [&](qsizetype start) {
        const TextPosition from = m_draft.text.locate(start);
        const TextPosition to = m_draft.text.locate(start + range.length);
        if (from.offset == 0 && to.offset == 0)
            return remove(from.block, to.block - 1);
        if (from.offset == blockText(from.block).size() && to.offset == blockText(to.block).size())
            return remove(from.block + 1, to.block);
        return false;
    };
    return anySlideOf(m_joined, range, removeAt);
}

/// A range over line breaks that gives way to text of one line.
Result<void> RunWriter::join(TextRange range, const QString &text) {
    const TextPosition from = m_draft.text.locate(range.start);
    const TextPosition to = m_draft.text.locate(range.end());
    if (writer(from.block).isMarkup() || writer(to.block).isMarkup()) {
        if (text.isEmpty() && removeWholeBlocks(range))
            return {};
        const qsizetype tailStart = m_draft.text.blockStart(to.block);
        const qsizetype headEnd = blockEnd(from.block);
        if (to.offset == blockText(to.block).size() &&
            removeWholeBlocks({headEnd, range.end() - headEnd}))
            return replace(from, headEnd - range.start, text);
        if (from.offset == 0 && removeWholeBlocks({range.start, tailStart - range.start}))
            return replace({to.block, 0}, to.offset, text);
    }
    for (qsizetype block = from.block; block < to.block; ++block) {
        const SourceRange separator = m_draft.origins.at(block).separator;
        if (separator.isEmpty()) {
            return failure(
                DraftTr::tr("These two paragraphs cannot be joined in the draft's markup: “%1” "
                            "and “%2”.")
                    .arg(blockText(block).left(60), blockText(block + 1).left(60)));
        }
        take(block, separator);
    }
    const qsizetype rest = blockText(from.block).size() - from.offset;
    if (rest == 0 && writer(from.block).joinsBetweenMarks()) {
        const SourceRange separator = m_draft.origins.at(from.block).separator;
        const QByteArrayView source = m_draft.source;
        m_changes[m_changes.size() - (to.block - from.block)].bytes = written(
            from.block, text, {},
            {source.first(separator.start), source.sliced(separator.end()), separator.start});
    } else if (const auto done = replace(from, rest, text); !done) {
        return done;
    }
    for (qsizetype block = from.block + 1; block <= to.block; ++block) {
        const qsizetype length = block == to.block ? to.offset : blockText(block).size();
        if (length == 0)
            continue;
        if (const auto done = replace({block, 0}, length, {}); !done)
            return done;
    }
    return {};
}

Result<void> RunWriter::make(const Edit &step) {
    const QStringView old = QStringView(m_joined).sliced(step.range.start, step.range.length);
    if (const auto can = canBeWritten(step.replacement); !can)
        return can;
    if (old.contains(u'\n'))
        return join(step.range, step.replacement);
    return replace(m_draft.text.locate(step.range.start), step.range.length, step.replacement);
}

QList<ByteChange> RunWriter::changes() {
    for (const Enclosure &enclosure : m_draft.enclosures) {
        const auto first = m_removed.cbegin() + enclosure.firstBlock;
        if (std::all_of(first, first + enclosure.blockCount, [](bool gone) { return gone; }))
            m_changes.append(ByteChange{enclosure.whole, {}});
    }
    return std::move(m_changes);
}

Result<QByteArray> writeRuns(const Draft &draft, const QList<Edit> &steps) {
    RunWriter writer(draft);
    for (const Edit &step : steps) {
        if (const auto made = writer.make(step); !made)
            return tl::make_unexpected(made.error());
    }
    return changedFile(draft, writer.changes());
}

} // namespace morat
