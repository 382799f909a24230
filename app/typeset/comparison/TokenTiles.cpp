// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/TokenTiles.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

namespace morat {

namespace {

/// Rows of so many tokens; the last is of words alone.
constexpr std::array rowLengths{8, 5, 3};
/// A row that stands on the pages more often than that leads nowhere.
constexpr int mostPlaces = 4;

class Tiling {
public:
    Tiling(const ComparedTokens &tokens, const std::vector<bool> &isAsked)
        : m_tokens(tokens)
        , m_isAsked(isAsked)
        , m_usedDraft(tokens.draft.size())
        , m_usedPage(tokens.page.size()) {}

    std::vector<Tile> make() {
        for (const int length : rowLengths)
            grow(length, 1);
        for (const int length : rowLengths)
            grow(length, mostPlaces);
        std::ranges::sort(m_tiles, {}, &Tile::page);
        return std::move(m_tiles);
    }

private:
    struct Row {
        int draft = -1;
        bool isRepeated = false;
        std::array<int, mostPlaces> places{};
        int count = 0;
    };

    [[nodiscard]] bool isFree(const std::vector<bool> &used, int start, int length) const {
        for (int i = start; i < start + length; ++i) {
            if (used[size_t(i)])
                return false;
        }
        return true;
    }

    /// Whether a short row says enough: three words, not signs between them.
    template <typename Tokens>
    [[nodiscard]] static bool isTelling(const Tokens &tokens, int start, int length) {
        int words = 0;
        for (int i = start; i < start + length; ++i)
            words += tokens[size_t(i)].isWord ? 1 : 0;
        return words >= std::min(length, 3);
    }

    template <typename Tokens>
    [[nodiscard]] static quint64 hashOf(const Tokens &tokens, int start, int length) {
        quint64 hash = 1469598103934665603ULL;
        for (int i = start; i < start + length; ++i)
            hash = (hash ^ quint64(tokens[size_t(i)].key + 1)) * 1099511628211ULL;
        return hash;
    }

    void grow(int length, int places) {
        const auto &draft = m_tokens.draft;
        const auto &page = m_tokens.page;
        std::unordered_map<quint64, Row> rows;
        for (int i = 0; i + length <= int(draft.size()); ++i) {
            if (!isFree(m_usedDraft, i, length) || !isTelling(draft, i, length))
                continue;
            Row &row = rows[hashOf(draft, i, length)];
            row.isRepeated = row.draft >= 0;
            row.draft = i;
        }
        std::vector<quint64> order;
        for (size_t f = 0; f < m_tokens.frames.size(); ++f) {
            if (!m_isAsked[f])
                continue;
            const ComparedFrame &frame = m_tokens.frames[f];
            for (int i = frame.start; i + length <= frame.end; ++i) {
                if (!isFree(m_usedPage, i, length))
                    continue;
                const quint64 hash = hashOf(page, i, length);
                const auto found = rows.find(hash);
                if (found == rows.end() || found->second.isRepeated)
                    continue;
                Row &row = found->second;
                if (row.count == 0)
                    order.push_back(hash);
                if (row.count < mostPlaces)
                    row.places[size_t(row.count)] = i;
                ++row.count;
            }
        }
        for (const quint64 hash : order) {
            const Row &row = rows[hash];
            if (row.count > places || m_usedDraft[size_t(row.draft)])
                continue;
            Tile best;
            for (int k = 0; k < row.count; ++k) {
                const Tile tile = extended({row.draft, row.places[size_t(k)], length});
                if (tile.length > best.length)
                    best = tile;
            }
            if (best.length > 0)
                take(best);
        }
    }

    /// As far as both sides go on alike within the frame; empty where they are not alike.
    [[nodiscard]] Tile extended(Tile tile) const {
        const auto &draft = m_tokens.draft;
        const auto &page = m_tokens.page;
        for (int i = 0; i < tile.length; ++i) {
            if (!isSame(tile.draft + i, tile.page + i))
                return {};
        }
        const ComparedFrame &frame = m_tokens.frames[size_t(page[size_t(tile.page)].frame)];
        while (tile.draft > 0 && tile.page > frame.start && isSame(tile.draft - 1, tile.page - 1)) {
            --tile.draft;
            --tile.page;
            ++tile.length;
        }
        while (tile.draftEnd() < int(draft.size()) && tile.pageEnd() < frame.end &&
               isSame(tile.draftEnd(), tile.pageEnd()))
            ++tile.length;
        return tile;
    }

    [[nodiscard]] bool isSame(int draft, int page) const {
        return !m_usedDraft[size_t(draft)] && !m_usedPage[size_t(page)] &&
               m_tokens.draft[size_t(draft)].key == m_tokens.page[size_t(page)].key;
    }

    void take(const Tile &tile) {
        for (int i = 0; i < tile.length; ++i) {
            m_usedDraft[size_t(tile.draft + i)] = true;
            m_usedPage[size_t(tile.page + i)] = true;
        }
        m_tiles.push_back(tile);
    }

    const ComparedTokens &m_tokens;
    const std::vector<bool> &m_isAsked;
    std::vector<bool> m_usedDraft;
    std::vector<bool> m_usedPage;
    std::vector<Tile> m_tiles;
};

} // namespace

std::vector<Tile> tilesOf(const ComparedTokens &tokens, const std::vector<bool> &isAsked) {
    return Tiling(tokens, isAsked).make();
}

std::vector<bool> inOneOrder(const std::vector<Tile> &tiles) {
    // The heaviest rising row: a tree over the order in the draft keeps, for each prefix, the best
    // row that ends in it.
    std::vector<int> rank(tiles.size());
    std::vector<int> byDraft(tiles.size());
    std::iota(byDraft.begin(), byDraft.end(), 0);
    std::ranges::sort(byDraft, {}, [&](int i) { return tiles[size_t(i)].draft; });
    for (size_t i = 0; i < byDraft.size(); ++i)
        rank[size_t(byDraft[i])] = int(i) + 1;
    struct Best {
        qint64 weight = 0;
        int last = -1;
    };
    std::vector<Best> tree(tiles.size() + 1);
    std::vector<int> before(tiles.size(), -1);
    Best whole;
    for (size_t i = 0; i < tiles.size(); ++i) {
        Best best;
        for (int at = rank[i] - 1; at > 0; at -= at & -at) {
            if (tree[size_t(at)].weight > best.weight)
                best = tree[size_t(at)];
        }
        before[i] = best.last;
        const Best here{best.weight + tiles[i].length, int(i)};
        for (int at = rank[i]; at <= int(tiles.size()); at += at & -at) {
            if (here.weight > tree[size_t(at)].weight)
                tree[size_t(at)] = here;
        }
        if (here.weight > whole.weight)
            whole = here;
    }
    std::vector<bool> isChosen(tiles.size());
    for (int i = whole.last; i >= 0; i = before[size_t(i)])
        isChosen[size_t(i)] = true;
    return isChosen;
}

} // namespace morat
