// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfTracker.h"

#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/EditSteps.h"
#include "drafts/source/LegacyText.h"
#include "drafts/translation/DraftTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> notTracked(const QString &words) {
    return failure(DraftTr::tr("Only words and whole paragraphs of an RTF document can be "
                               "tracked changes, no split and no join: “%1”. Export the clean "
                               "text.")
                       .arg(words.left(60)));
}

/// Word's packed date and time: minutes from bit 0, hours, day, month, year from 1900, day of the
/// week from Sunday.
qint32 packedTime(const QDateTime &time) {
    const QDateTime local = time.toLocalTime();
    const QDate day = local.date();
    const int fromSunday = day.dayOfWeek() % 7;
    return qint32(quint32(local.time().minute()) | quint32(local.time().hour()) << 6 |
                  quint32(day.day()) << 11 | quint32(day.month()) << 16 |
                  quint32(std::clamp(day.year() - 1900, 0, 511)) << 20 | quint32(fromSunday) << 29);
}

} // namespace

QByteArray RtfTracker::opening(const char *word, const char *ending, const ChangeAuthor &author) {
    if (!m_authors.contains(author.name))
        m_authors.append(author.name);
    // The first entry of a table is nobody's.
    const qsizetype number = std::max(1, m_markup.revisionAuthors) + m_authors.indexOf(author.name);
    return QByteArray("{\\") + word + "\\revauth" + ending + QByteArray::number(number) +
           "\\revdttm" + ending + QByteArray::number(packedTime(author.time)) + ' ';
}

void RtfTracker::markGone(SourceRange run, const ChangeAuthor &author) {
    m_changes.append({{run.start, 0}, opening("deleted", "del", author)});
    m_changes.append({{run.end(), 0}, "}"});
}

Result<void> RtfTracker::replace(TextPosition place, qsizetype length, const QString &words,
                                 const ChangeAuthor &author) {
    const BlockOrigin &origin = m_draft.origins.at(place.block);
    const QString &old = text(place.block);
    const TextRange range{place.offset, length};
    const TextRange wide = origin.source.widened(range);
    const QString whole = old.sliced(wide.start, range.start - wide.start) + words +
                          old.sliced(range.end(), wide.end() - range.end());
    if (whole.contains(u'\n'))
        return notTracked(old);
    const QList<SourceRange> runs = origin.source.runs(old, wide);
    const auto before = origin.source.insertionPoint(old, wide.start);
    if (!before)
        return failure(DraftTr::tr("The draft has no text that this could be added to."));
    // In an insertion that is pending the correction becomes a part of it: of text that is inserted
    // and deleted at once programs read only the one or the other.
    const bool isPending = m_markup.isPendingAt(runs.isEmpty() ? *before : runs.first().start);
    const qsizetype changesBefore = m_changes.size();
    for (const SourceRange &run : runs) {
        if (isPending && m_markup.isPendingAt(run.start))
            m_changes.append({run, m_markup.isBareEnd(run.start) ? " " : QByteArray()});
        else
            markGone(run, author);
    }
    if (whole.isEmpty())
        return {};
    const qint64 at = runs.isEmpty() ? *before : runs.first().end();
    const auto font =
        fontAt(origin.fonts, runs.isEmpty() ? std::max<qsizetype>(0, wide.start - 1) : wide.start);
    if (font) {
        if (const auto shows = canBeShown(*font, whole); !shows)
            return shows;
    }
    const int fallback = m_markup.fallbackAt(at);
    const QByteArray letters =
        font ? rtfEscaped(*font, whole, fallback) : rtfEscaped(whole, fallback);
    if (isPending) {
        const qint64 start = runs.isEmpty() ? at : runs.first().start;
        const QByteArray bytes = m_markup.isBareEnd(start) ? ' ' + letters : letters;
        if (runs.isEmpty())
            m_changes.append({{at, 0}, bytes});
        else
            m_changes[changesBefore].bytes = bytes; // of the first run
        return {};
    }
    const ByteChange put{{at, 0}, opening("revised", "", author) + letters + '}'};
    // After what the first run said.
    if (runs.isEmpty())
        m_changes.append(put);
    else
        m_changes.insert(changesBefore + 2, put);
    return {};
}

/// Whole lines with the mark that ends each, as RunWriter takes them away.
bool RtfTracker::removeBlocks(TextRange range, const ChangeAuthor &author) {
    const auto remove = [&](qsizetype first, qsizetype last) {
        for (qsizetype i = first; i <= last; ++i) {
            if (m_draft.origins.at(i).whole.isEmpty())
                return false;
        }
        for (qsizetype i = first; i <= last; ++i) {
            for (const SourceRange &run :
                 m_draft.origins.at(i).source.runs(text(i), {0, text(i).size()}))
                markGone(run, author);
            markGone(m_draft.origins.at(i).whole, author);
        }
        return true;
    };
    return anySlideOf(m_joined, range, [&](qsizetype start) {
        const TextPosition from = m_draft.text.locate(start);
        const TextPosition to = m_draft.text.locate(start + range.length);
        if (from.offset == 0 && to.offset == 0)
            return remove(from.block, to.block - 1);
        if (from.offset == text(from.block).size() && to.offset == text(to.block).size())
            return remove(from.block + 1, to.block);
        return false;
    });
}

Result<void> RtfTracker::join(TextRange range, const QString &words, const ChangeAuthor &author) {
    if (words.isEmpty() && removeBlocks(range, author))
        return {};
    const TextPosition from = m_draft.text.locate(range.start);
    const TextPosition to = m_draft.text.locate(range.end());
    const qsizetype tailStart = m_draft.text.blockStart(to.block);
    const qsizetype headEnd = m_draft.text.blockStart(from.block) + text(from.block).size();
    if (to.offset == text(to.block).size() &&
        removeBlocks({headEnd, range.end() - headEnd}, author))
        return replace(from, headEnd - range.start, words, author);
    if (from.offset == 0 && removeBlocks({range.start, tailStart - range.start}, author))
        return replace({to.block, 0}, to.offset, words, author);
    return notTracked(text(from.block) + u' ' + text(to.block));
}

Result<void> RtfTracker::make(const Edit &step, const ChangeAuthor &author) {
    const QStringView old = QStringView(m_joined).sliced(step.range.start, step.range.length);
    if (const auto can = canBeWritten(step.replacement); !can)
        return can;
    if (old.contains(u'\n'))
        return join(step.range, step.replacement, author);
    return replace(m_draft.text.locate(step.range.start), step.range.length, step.replacement,
                   author);
}

QList<ByteChange> RtfTracker::changes() {
    QByteArray entries;
    for (const QString &author : std::as_const(m_authors)) {
        // ";" ends an entry.
        QString name = author;
        name.replace(u';', u',').replace(u'\n', u' ');
        entries += '{' + rtfEscaped(name, 1) + ";}";
    }
    if (m_markup.revisionTableEnd > 0)
        m_changes.append({{m_markup.revisionTableEnd, 0}, entries});
    else
        m_changes.append({{m_markup.tablesEnd, 0}, "{\\*\\revtbl{Unknown;}" + entries + '}'});
    return std::move(m_changes);
}

Result<QByteArray> trackInRtf(const Draft &draft, const QList<Edit> &steps,
                              const QList<ChangeAuthor> &authors) {
    return readRtfMarkup(draft.source).and_then([&](const RtfMarkup &markup) -> Result<QByteArray> {
        RtfTracker tracker(draft, markup);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (const auto made = tracker.make(steps[i], authors.at(i)); !made)
                return tl::make_unexpected(made.error());
        }
        return applyChanges(draft.source, tracker.changes());
    });
}

bool sameRtfRejected(const Draft &draft, const Draft &tracked) {
    return sameBeforeChanges(draft.source, tracked.source);
}

} // namespace morat
