// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/TokenAlignment.h"

#include <QHash>

#include <algorithm>

namespace morat {

namespace {

/// A run elsewhere of fewer tokens is no move: words come back by chance.
constexpr int shortestMove = 5;
/// Draft tokens times page tokens of a gap that is compared one with all.
constexpr qint64 largestProduct = 1'000'000;

class Aligning {
public:
    Aligning(const ComparedTokens &tokens, const ArticleFrames &article, std::stop_token stop)
        : m_tokens(tokens)
        , m_sequence(article.sequence)
        , m_stop(std::move(stop)) {
        m_alignment.pageOf.assign(tokens.draft.size(), -1);
        m_alignment.draftOf.assign(m_sequence.size(), -1);
        m_isMovedDraft.assign(tokens.draft.size(), false);
        m_isMovedPage.assign(m_sequence.size(), false);
        placeTiles(article.tiles);
    }

    TokenAlignment make() {
        int draft = 0;
        int page = 0;
        for (const Tile &tile : m_fixed) {
            gap(draft, tile.draft, page, tile.page);
            for (int i = 0; i < tile.length; ++i)
                join(tile.draft + i, tile.page + i);
            draft = tile.draftEnd();
            page = tile.pageEnd();
        }
        gap(draft, int(m_tokens.draft.size()), page, int(m_sequence.size()));
        return std::move(m_alignment);
    }

private:
    void placeTiles(const std::vector<Tile> &tiles) {
        std::vector<int> place(m_tokens.page.size(), -1);
        for (size_t i = 0; i < m_sequence.size(); ++i)
            place[size_t(m_sequence[i])] = int(i);
        std::vector<Tile> placed;
        for (Tile tile : tiles) {
            tile.page = place[size_t(tile.page)];
            placed.push_back(tile);
        }
        std::ranges::sort(placed, {}, &Tile::page);
        const std::vector<bool> isInOrder = inOneOrder(placed);
        for (size_t i = 0; i < placed.size(); ++i) {
            const Tile &tile = placed[i];
            if (isInOrder[i]) {
                m_fixed.push_back(tile);
            } else if (tile.length >= shortestMove) {
                m_alignment.moved.push_back(tile);
                std::fill_n(m_isMovedDraft.begin() + tile.draft, tile.length, true);
                std::fill_n(m_isMovedPage.begin() + tile.page, tile.length, true);
            }
        }
    }

    void join(int draft, int page) {
        m_alignment.pageOf[size_t(draft)] = page;
        m_alignment.draftOf[size_t(page)] = draft;
    }
    [[nodiscard]] int draftKey(int i) const { return m_tokens.draft[size_t(i)].key; }
    [[nodiscard]] int pageKey(int i) const {
        return m_tokens.page[size_t(m_sequence[size_t(i)])].key;
    }

    void gap(int draft, int draftEnd, int page, int pageEnd) {
        std::vector<int> left;
        std::vector<int> right;
        for (int i = draft; i < draftEnd; ++i) {
            if (!m_isMovedDraft[size_t(i)])
                left.push_back(i);
        }
        for (int i = page; i < pageEnd; ++i) {
            if (!m_isMovedPage[size_t(i)])
                right.push_back(i);
        }
        std::vector<std::pair<int, int>> pairs;
        compare(left, right, pairs);
        withoutChance(left, right, pairs);
        for (const auto &[from, to] : pairs)
            join(from, to);
    }

    void compare(std::vector<int> left, std::vector<int> right,
                 std::vector<std::pair<int, int>> &pairs) {
        const auto take = [&](int from, int to) { pairs.emplace_back(from, to); };
        size_t head = 0;
        while (head < left.size() && head < right.size() &&
               draftKey(left[head]) == pageKey(right[head])) {
            take(left[head], right[head]);
            ++head;
        }
        left.erase(left.begin(), left.begin() + qsizetype(head));
        right.erase(right.begin(), right.begin() + qsizetype(head));
        std::vector<std::pair<int, int>> tail;
        while (!left.empty() && !right.empty() && draftKey(left.back()) == pageKey(right.back())) {
            tail.emplace_back(left.back(), right.back());
            left.pop_back();
            right.pop_back();
        }
        if (!left.empty() && !right.empty() && !m_stop.stop_requested()) {
            if (qint64(left.size()) * qint64(right.size()) <= largestProduct)
                mostInCommon(left, right, pairs);
            else
                byLoneWords(left, right, pairs);
        }
        pairs.insert(pairs.end(), tail.rbegin(), tail.rend());
    }

    /// The longest common row; a word counts twice a sign.
    void mostInCommon(const std::vector<int> &left, const std::vector<int> &right,
                      std::vector<std::pair<int, int>> &pairs) const {
        const size_t columns = right.size();
        std::vector<quint16> common((left.size() + 1) * (columns + 1), 0);
        const auto cell = [columns](size_t row, size_t column) {
            return row * (columns + 1) + column;
        };
        const auto weight = [&](size_t row) {
            return m_tokens.draft[size_t(left[row])].isWord ? 2 : 1;
        };
        for (size_t row = left.size(); row-- > 0;) {
            for (size_t column = columns; column-- > 0;) {
                quint16 best =
                    std::max(common[cell(row + 1, column)], common[cell(row, column + 1)]);
                if (draftKey(left[row]) == pageKey(right[column]))
                    best = std::max(best, quint16(common[cell(row + 1, column + 1)] + weight(row)));
                common[cell(row, column)] = best;
            }
        }
        size_t row = 0;
        size_t column = 0;
        while (row < left.size() && column < columns) {
            const quint16 here = common[cell(row, column)];
            if (draftKey(left[row]) == pageKey(right[column]) &&
                here == common[cell(row + 1, column + 1)] + weight(row)) {
                pairs.emplace_back(left[row], right[column]);
                ++row;
                ++column;
            } else if (here == common[cell(row + 1, column)]) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    /// Words that stand once on both sides part a large gap; where there is none it stays open.
    void byLoneWords(const std::vector<int> &left, const std::vector<int> &right,
                     std::vector<std::pair<int, int>> &pairs) {
        struct Count {
            int inDraft = 0;
            int onPage = 0;
            int draft = 0;
            int page = 0;
        };
        QHash<int, Count> counts;
        for (size_t i = 0; i < left.size(); ++i) {
            Count &count = counts[draftKey(left[i])];
            ++count.inDraft;
            count.draft = int(i);
        }
        for (size_t i = 0; i < right.size(); ++i) {
            Count &count = counts[pageKey(right[i])];
            ++count.onPage;
            count.page = int(i);
        }
        std::vector<Tile> lone;
        for (const Count &count : std::as_const(counts)) {
            if (count.inDraft == 1 && count.onPage == 1)
                lone.push_back({count.draft, count.page, 1});
        }
        if (lone.empty())
            return;
        std::ranges::sort(lone, {}, &Tile::page);
        const std::vector<bool> isInOrder = inOneOrder(lone);
        size_t fromLeft = 0;
        size_t fromRight = 0;
        const auto between = [&](size_t toLeft, size_t toRight) {
            compare({left.begin() + qsizetype(fromLeft), left.begin() + qsizetype(toLeft)},
                    {right.begin() + qsizetype(fromRight), right.begin() + qsizetype(toRight)},
                    pairs);
        };
        for (size_t i = 0; i < lone.size(); ++i) {
            if (!isInOrder[i])
                continue;
            between(size_t(lone[i].draft), size_t(lone[i].page));
            pairs.emplace_back(left[size_t(lone[i].draft)], right[size_t(lone[i].page)]);
            fromLeft = size_t(lone[i].draft) + 1;
            fromRight = size_t(lone[i].page) + 1;
        }
        between(left.size(), right.size());
    }

    /// In a gap where hardly anything is the same, a comma or a word in common says nothing: what
    /// was put in place of something else is one difference, not ten.
    void withoutChance(const std::vector<int> &left, const std::vector<int> &right,
                       std::vector<std::pair<int, int>> &pairs) const {
        if (pairs.empty())
            return;
        struct Run {
            size_t start = 0;
            size_t end = 0;
            int words = 0;
        };
        const auto draftPlace = [&](int i) {
            return std::ranges::lower_bound(left, i) - left.begin();
        };
        const auto pagePlace = [&](int i) {
            return std::ranges::lower_bound(right, i) - right.begin();
        };
        std::vector<Run> runs;
        for (size_t i = 0; i < pairs.size(); ++i) {
            const bool goesOn = i > 0 &&
                                draftPlace(pairs[i].first) == draftPlace(pairs[i - 1].first) + 1 &&
                                pagePlace(pairs[i].second) == pagePlace(pairs[i - 1].second) + 1;
            if (!goesOn)
                runs.push_back({i, i, 0});
            runs.back().end = i + 1;
            runs.back().words += m_tokens.draft[size_t(pairs[i].first)].isWord ? 1 : 0;
        }
        std::vector<std::pair<int, int>> kept;
        const auto size = [](qsizetype end, qsizetype start) {
            return std::max<qsizetype>(end - start, 0);
        };
        for (size_t r = 0; r < runs.size(); ++r) {
            const auto &first = pairs[runs[r].start];
            const auto &last = pairs[runs[r].end - 1];
            const qsizetype draftBefore =
                r == 0 ? draftPlace(first.first)
                       : size(draftPlace(first.first),
                              draftPlace(pairs[runs[r - 1].end - 1].first) + 1);
            const qsizetype pageBefore =
                r == 0 ? pagePlace(first.second)
                       : size(pagePlace(first.second),
                              pagePlace(pairs[runs[r - 1].end - 1].second) + 1);
            const bool isLast = r + 1 == runs.size();
            const qsizetype draftAfter =
                (isLast ? qsizetype(left.size()) : draftPlace(pairs[runs[r + 1].start].first)) -
                draftPlace(last.first) - 1;
            const qsizetype pageAfter =
                (isLast ? qsizetype(right.size()) : pagePlace(pairs[runs[r + 1].start].second)) -
                pagePlace(last.second) - 1;
            const int wide = runs[r].words == 0 ? 2 : 5;
            const bool isChance = runs[r].words <= 1 && std::max(draftBefore, pageBefore) >= wide &&
                                  std::max(draftAfter, pageAfter) >= wide &&
                                  std::min(draftBefore, pageBefore) > 0 &&
                                  std::min(draftAfter, pageAfter) > 0;
            if (!isChance)
                kept.insert(kept.end(), pairs.begin() + qsizetype(runs[r].start),
                            pairs.begin() + qsizetype(runs[r].end));
        }
        pairs = std::move(kept);
    }

    const ComparedTokens &m_tokens;
    const std::vector<int> &m_sequence;
    std::stop_token m_stop;
    std::vector<Tile> m_fixed;
    std::vector<bool> m_isMovedDraft;
    std::vector<bool> m_isMovedPage;
    TokenAlignment m_alignment;
};

} // namespace

bool TokenAlignment::isMoved(int place) const {
    return std::ranges::any_of(
        moved, [place](const Tile &tile) { return tile.page <= place && place < tile.pageEnd(); });
}

TokenAlignment alignTokens(const ComparedTokens &tokens, const ArticleFrames &article,
                           std::stop_token stop) {
    return Aligning(tokens, article, std::move(stop)).make();
}

} // namespace morat
