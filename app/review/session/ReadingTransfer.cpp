// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ReadingTransfer.h"

#include "review/session/ParagraphAlignment.h"

#include <algorithm>
#include <optional>

namespace morat {

namespace {

/// Charsets agree on blanks: a word is found again by its number.
qsizetype blanksBefore(QStringView text, qsizetype offset) {
    return text.left(offset).count(u' ');
}

/// Where the word with this number begins; where the text ends when there is none.
qsizetype wordStart(QStringView text, qsizetype number) {
    qsizetype at = 0;
    for (; number > 0; --number) {
        const qsizetype blank = text.indexOf(u' ', at);
        if (blank < 0)
            return text.size();
        at = blank + 1;
    }
    return at;
}

enum class Edge : quint8 { Start, End };

std::optional<qsizetype> offsetIn(QStringView after, QStringView before, qsizetype offset,
                                  Edge edge) {
    if (before == after || offset == 0)
        return offset;
    if (offset == before.size())
        return after.size();
    if (before.count(u' ') != after.count(u' '))
        return std::nullopt;
    const qsizetype word = blanksBefore(before, offset);
    const qsizetype start = wordStart(after, word);
    // At a blank, or in the middle of a word, all of which is then meant.
    if (offset == wordStart(before, word))
        return start;
    if (edge == Edge::Start && before[offset] != u' ')
        return start;
    const qsizetype end = after.indexOf(u' ', start);
    return end < 0 ? after.size() : end;
}

class Reading {
public:
    Reading(const Text &before, const Text &after)
        : m_before(before)
        , m_after(after)
        , m_alignment(before, after) {}

    [[nodiscard]] std::optional<qsizetype> position(qsizetype before, Edge edge) const {
        const TextPosition place = m_before.locate(before);
        if (m_before.blocks().isEmpty() || m_after.blocks().isEmpty())
            return std::nullopt;
        qsizetype block = m_alignment.counterpart(place.block);
        if (block < 0 && m_before.blocks().size() == m_after.blocks().size())
            block = place.block;
        if (block < 0)
            return std::nullopt;
        const std::optional<qsizetype> offset = offsetIn(
            m_after.blocks()[block].text, m_before.blocks()[place.block].text, place.offset, edge);
        if (!offset)
            return std::nullopt;
        return m_after.blockStart(block) + *offset;
    }

private:
    const Text &m_before;
    const Text &m_after;
    ParagraphAlignment m_alignment;
};

} // namespace

QList<VersionDifference>
differencesInReading(const MarkedText &before, const Text &after,
                     const std::function<QString(const QString &)> &reread) {
    QList<VersionDifference> carried;
    if (before.differences.isEmpty())
        return carried;
    const Reading reading(before.text, after);
    const QString words = after.joined();
    qsizetype free = 0;
    for (const VersionDifference &each : before.differences) {
        const auto start = reading.position(each.place.start, Edge::Start);
        const auto end =
            each.place.isEmpty() ? start : reading.position(each.place.end(), Edge::End);
        if (!start || !end || *end < *start || *start < free || *end > words.size())
            continue;
        const QString ours = reread(each.ours);
        if (words.mid(*start, *end - *start) == ours)
            continue;
        carried.append({{*start, *end - *start}, ours});
        free = *end;
    }
    return carried;
}

void addDifferences(QList<VersionDifference> &to, const QList<VersionDifference> &more) {
    for (const VersionDifference &each : more) {
        const auto next = std::find_if(to.cbegin(), to.cend(), [&each](const auto &other) {
            return other.place.end() >= each.place.start;
        });
        const bool isFree = next == to.cend() || next->place.start > each.place.end();
        if (isFree)
            to.insert(next, each);
    }
}

} // namespace morat
