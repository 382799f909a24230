// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ParagraphAlignment.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace morat {

namespace {

/// Words and what stands between them, as ranges of a text without gaps.
QList<TextRange> piecesOf(QStringView text) {
    QList<TextRange> pieces;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (text[at].isLetterOrNumber()) {
            while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark()))
                ++end;
        }
        pieces.append({at, end - at});
        at = end;
    }
    return pieces;
}

/// How much two paragraphs have in common, 0 to 1: the share of words that stand in both.
double likeness(const QString &a, const QString &b) {
    QHash<QStringView, int> words;
    int all = 0;
    int common = 0;
    for (const TextRange piece : piecesOf(a)) {
        const QStringView word = QStringView(a).mid(piece.start, piece.length);
        if (!word.front().isLetterOrNumber())
            continue;
        ++words[word];
        ++all;
    }
    for (const TextRange piece : piecesOf(b)) {
        const QStringView word = QStringView(b).mid(piece.start, piece.length);
        if (!word.front().isLetterOrNumber())
            continue;
        ++all;
        if (const auto known = words.find(word); known != words.end() && *known > 0) {
            --*known;
            ++common;
        }
    }
    return all == 0 ? 0 : 2.0 * common / all;
}

/// For every piece of `a` the piece of `b` that it is, or -1: a longest common subsequence.
QList<qsizetype> samePieces(const QString &a, const QList<TextRange> &pa, const QString &b,
                            const QList<TextRange> &pb) {
    QList<qsizetype> match(pa.size(), -1);
    const auto same = [&](qsizetype i, qsizetype j) {
        return QStringView(a).mid(pa[i].start, pa[i].length) ==
               QStringView(b).mid(pb[j].start, pb[j].length);
    };
    qsizetype head = 0;
    const qsizetype shorter = std::min(pa.size(), pb.size());
    while (head < shorter && same(head, head)) {
        match[head] = head;
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && same(pa.size() - 1 - tail, pb.size() - 1 - tail)) {
        match[pa.size() - 1 - tail] = pb.size() - 1 - tail;
        ++tail;
    }
    const qsizetype rows = pa.size() - head - tail;
    const qsizetype columns = pb.size() - head - tail;
    constexpr qsizetype mostCells = 4'000'000; // a paragraph longer than any in a newspaper
    if (rows == 0 || columns == 0 || rows > mostCells / columns)
        return match;
    std::vector<int> longest(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
    const auto cell = [&](qsizetype i, qsizetype j) -> int & {
        return longest[static_cast<size_t>(i * (columns + 1) + j)];
    };
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j)
            cell(i, j) = same(head + i, head + j) ? cell(i + 1, j + 1) + 1
                                                  : std::max(cell(i + 1, j), cell(i, j + 1));
    }
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        if (same(head + i, head + j)) {
            match[head + i] = head + j;
            ++i;
            ++j;
        } else if (cell(i + 1, j) >= cell(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return match;
}

/// Where a range of one paragraph stands in another that says something else.
std::optional<TextRange> placeWithin(const QString &before, TextRange range, const QString &after) {
    const QList<TextRange> from = piecesOf(before);
    const QList<TextRange> to = piecesOf(after);
    const QList<qsizetype> match = samePieces(before, from, after, to);
    const auto piece = [&from](qsizetype position) {
        return std::partition_point(from.cbegin(), from.cend(),
                                    [position](TextRange each) { return each.end() <= position; }) -
               from.cbegin();
    };
    if (range.isEmpty() && range.start == before.size()) {
        const bool isSameEnd = !from.isEmpty() && match.last() == to.size() - 1;
        return isSameEnd ? std::optional(TextRange{after.size(), 0}) : std::nullopt;
    }
    const qsizetype first = piece(range.start);
    const qsizetype last = range.isEmpty() ? first : piece(range.end() - 1);
    if (first >= from.size() || match[first] < 0)
        return std::nullopt;
    for (qsizetype i = first; i < last; ++i) {
        if (match[i + 1] != match[i] + 1)
            return std::nullopt;
    }
    return TextRange{to[match[first]].start + range.start - from[first].start, range.length};
}

} // namespace

ParagraphAlignment::ParagraphAlignment(const Text &before, const Text &after)
    : m_before(before)
    , m_after(after)
    , m_unchanged(before.blocks().size(), -1)
    , m_changed(before.blocks().size(), -1) {
    alignUnchanged();
    alignMoved();
    alignChanged();
}

void ParagraphAlignment::alignUnchanged() {
    const QList<Block> &before = m_before.blocks();
    const QList<Block> &after = m_after.blocks();
    QHash<QString, QPair<int, qsizetype>> countBefore;
    QHash<QString, QPair<int, qsizetype>> countAfter;
    const auto count = [](const QList<Block> &blocks, auto &counts) {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            auto &entry = counts[blocks[i].text];
            ++entry.first;
            entry.second = i;
        }
    };
    count(before, countBefore);
    count(after, countAfter);
    struct Pair {
        qsizetype before = 0;
        qsizetype after = 0;
        qsizetype previous = -1;
    };
    QList<Pair> pairs;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = countAfter.constFind(before[i].text);
        if (countBefore.value(before[i].text).first == 1 && found != countAfter.cend() &&
            found->first == 1 && !before[i].text.isEmpty())
            pairs.append({i, found->second, -1});
    }
    // Patience: the longest run of pairs whose order agrees on both sides.
    QList<qsizetype> tails; // tails[n]: index of the pair that ends the best run of length n + 1
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(
            tails.begin(), tails.end(), pairs[i].after,
            [&pairs](qsizetype tail, qsizetype value) { return pairs[tail].after < value; });
        if (at != tails.begin())
            pairs[i].previous = *std::prev(at);
        if (at == tails.end())
            tails.append(i);
        else
            *at = i;
    }
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = pairs[i].previous)
        m_unchanged[pairs[i].before] = pairs[i].after;

    // Equal neighbours of what is aligned follow, forwards and backwards; so does an equal
    // beginning and an equal end of the article.
    QSet<qsizetype> taken(m_unchanged.cbegin(), m_unchanged.cend());
    const auto follow = [&](qsizetype i, qsizetype next) {
        if (m_unchanged[i] < 0 && next >= 0 && next < after.size() &&
            before[i].text == after[next].text && !taken.contains(next)) {
            m_unchanged[i] = next;
            taken.insert(next);
        }
    };
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (i == 0)
            follow(i, 0);
        else if (m_unchanged[i - 1] >= 0)
            follow(i, m_unchanged[i - 1] + 1);
    }
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (i == before.size() - 1)
            follow(i, after.size() - 1);
        else if (m_unchanged[i + 1] >= 0)
            follow(i, m_unchanged[i + 1] - 1);
    }
}

void ParagraphAlignment::alignMoved() {
    // Of a text that is left over once on both sides it is sure which is which.
    const QSet<qsizetype> taken(m_unchanged.cbegin(), m_unchanged.cend());
    QHash<QString, QList<qsizetype>> left;
    QHash<QString, QList<qsizetype>> leftAfter;
    for (qsizetype i = 0; i < m_unchanged.size(); ++i) {
        if (m_unchanged[i] < 0 && !m_before.blocks()[i].text.isEmpty())
            left[m_before.blocks()[i].text].append(i);
    }
    for (qsizetype i = 0; i < m_after.blocks().size(); ++i) {
        if (!taken.contains(i))
            leftAfter[m_after.blocks()[i].text].append(i);
    }
    for (auto each = left.cbegin(); each != left.cend(); ++each) {
        const QList<qsizetype> there = leftAfter.value(each.key());
        if (each->size() == 1 && there.size() == 1)
            m_unchanged[each->first()] = there.first();
    }
}

void ParagraphAlignment::alignChanged() {
    const QList<Block> &before = m_before.blocks();
    const QList<Block> &after = m_after.blocks();
    constexpr double alike = 0.5;
    constexpr qsizetype reach = 20; // paragraphs looked at; more between two unchanged ones are new
    QSet<qsizetype> taken(m_unchanged.cbegin(), m_unchanged.cend());
    qsizetype from = 0; // what comes next in the text after
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (m_unchanged[i] >= 0) {
            from = m_unchanged[i] + 1;
            continue;
        }
        qsizetype best = -1;
        double bestLikeness = alike;
        for (qsizetype j = from; j < std::min(after.size(), from + reach); ++j) {
            if (taken.contains(j))
                break;
            const double common = likeness(before[i].text, after[j].text);
            if (common > bestLikeness) {
                best = j;
                bestLikeness = common;
            }
        }
        if (best < 0)
            continue;
        m_changed[i] = best;
        taken.insert(best);
        from = best + 1;
    }
}

std::optional<TextRange> ParagraphAlignment::placeAfter(TextRange range) const {
    const TextPosition from = m_before.locate(range.start);
    const TextPosition to = m_before.locate(range.end());
    if (from.block == to.block && m_changed[from.block] >= 0) {
        const qsizetype block = m_changed[from.block];
        const auto place = placeWithin(m_before.blocks()[from.block].text,
                                       {from.offset, range.length}, m_after.blocks()[block].text);
        if (!place)
            return std::nullopt;
        return TextRange{m_after.position({block, place->start}), range.length};
    }
    for (qsizetype block = from.block; block <= to.block; ++block) {
        const bool follows =
            block == from.block || m_unchanged[block] == m_unchanged[block - 1] + 1;
        if (m_unchanged[block] < 0 || !follows)
            return std::nullopt;
    }
    return TextRange{m_after.position({m_unchanged[from.block], from.offset}), range.length};
}

} // namespace morat
