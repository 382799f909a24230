// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/ArticleFrames.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <span>

namespace morat {

namespace {

// A frame is the article's if one of these holds.
constexpr double enoughShare = 0.5; ///< of its tokens are in tiles
constexpr int longRun = 12;         ///< tokens in one tile: a frame may hold several articles
constexpr int fairRun = 8;          ///< …with
constexpr double fairShare = 0.3;   ///< of its tokens in tiles
/// So much of a block is in no frame: its own is looked for.
constexpr double lonelyShare = 0.7;
constexpr double likeEnough = 0.6;
constexpr int longestRunHome = 60; ///< tokens
/// Drafts of which nothing was found at all are looked for block by block up to this length.
constexpr size_t shortDraft = 200;
/// Frames of a page, of which each is compared with the others.
constexpr size_t mostFrames = 4'000;

class Choice {
public:
    Choice(const Text &text, const ComparedTokens &tokens, std::stop_token stop)
        : m_text(text)
        , m_tokens(tokens)
        , m_stop(std::move(stop))
        , m_isChosen(tokens.frames.size(), true)
        , m_home(tokens.frames.size(), -1) {
        for (int i = 0; i < int(tokens.frames.size()); ++i) {
            const auto page = size_t(tokens.frames[size_t(i)].page);
            m_pages.resize(std::max(m_pages.size(), page + 1));
            m_pages[page].push_back(i);
        }
    }

    ArticleFrames make() {
        m_tiles = tilesOf(m_tokens, m_isChosen);
        chooseByTiles();
        m_tiles = tilesOf(m_tokens, m_isChosen);
        if (m_stop.stop_requested())
            return {};
        findHomes();
        takeSandwiched();
        if (m_stop.stop_requested())
            return {};
        ArticleFrames article;
        article.order = bestOrder();
        article.tiles = std::move(m_tiles);
        for (const int frame : article.order) {
            for (int i = frameAt(frame).start; i < frameAt(frame).end; ++i)
                article.sequence.push_back(i);
        }
        return article;
    }

private:
    [[nodiscard]] const ComparedFrame &frameAt(int frame) const {
        return m_tokens.frames[size_t(frame)];
    }
    /// The frames of a frame's page; none where that has more than any page that was set.
    [[nodiscard]] const std::vector<int> &besides(int frame) const {
        static const std::vector<int> none;
        const std::vector<int> &all = m_pages[size_t(frameAt(frame).page)];
        return all.size() > mostFrames ? none : all;
    }
    [[nodiscard]] int frameOf(const Tile &tile) const {
        return m_tokens.page[size_t(tile.page)].frame;
    }

    void chooseByTiles() {
        std::vector<int> matched(m_tokens.frames.size());
        std::vector<int> longest(m_tokens.frames.size());
        for (const Tile &tile : m_tiles) {
            const auto frame = size_t(frameOf(tile));
            matched[frame] += tile.length;
            longest[frame] = std::max(longest[frame], tile.length);
        }
        for (size_t i = 0; i < m_tokens.frames.size(); ++i) {
            const double share = double(matched[i]) / m_tokens.frames[i].count();
            m_isChosen[i] = matched[i] > 0 && (share >= enoughShare || longest[i] >= longRun ||
                                               (longest[i] >= fairRun && share >= fairShare));
        }
    }

    /// How many tokens two runs have in common, whatever their order, as a share of the longer.
    [[nodiscard]] double likeness(int draftStart, int draftEnd, const ComparedFrame &frame) const {
        QHash<int, int> count;
        for (int i = draftStart; i < draftEnd; ++i)
            ++count[m_tokens.draft[size_t(i)].key];
        int common = 0;
        for (int i = frame.start; i < frame.end; ++i) {
            const auto found = count.find(m_tokens.page[size_t(i)].key);
            if (found != count.end() && *found > 0) {
                --*found;
                ++common;
            }
        }
        return double(common) / std::max(draftEnd - draftStart, frame.count());
    }

    /// Frames of blocks that no tile found: a short headline, a caption with two words changed.
    void findHomes() {
        if (m_tiles.empty() && m_tokens.draft.size() > shortDraft)
            return;
        std::vector<bool> isFound(m_tokens.draft.size());
        for (const Tile &tile : m_tiles)
            std::fill_n(isFound.begin() + tile.draft, tile.length, true);
        QHash<int, bool> hasArticle; // pages
        for (size_t i = 0; i < m_isChosen.size(); ++i) {
            if (m_isChosen[i])
                hasArticle[m_tokens.frames[i].page] = true;
        }
        findHomesOfRuns(isFound, hasArticle);
        for (int start = 0; start < int(m_tokens.draft.size());) {
            const int block = m_tokens.draft[size_t(start)].block;
            int end = start;
            int found = 0;
            for (; end < int(m_tokens.draft.size()) && m_tokens.draft[size_t(end)].block == block;
                 ++end)
                found += isFound[size_t(end)] ? 1 : 0;
            if (found <= (1 - lonelyShare) * (end - start))
                findHome(start, end, hasArticle);
            start = end;
        }
    }

    /// Frames of what no tile found within blocks: the last line of a column, with a word changed.
    void findHomesOfRuns(const std::vector<bool> &isFound, const QHash<int, bool> &hasArticle) {
        for (int start = 0; start < int(isFound.size()); ++start) {
            if (isFound[size_t(start)])
                continue;
            int end = start + 1;
            while (end < int(isFound.size()) && !isFound[size_t(end)])
                ++end;
            if (end - start <= longestRunHome)
                findHome(start, end, hasArticle);
            start = end;
        }
    }

    void findHome(int start, int end, const QHash<int, bool> &hasArticle) {
        if (m_stop.stop_requested())
            return;
        const int count = end - start;
        double best = count <= 2 ? 0.999 : likeEnough;
        int home = -1;
        for (int i = 0; i < int(m_tokens.frames.size()); ++i) {
            const ComparedFrame &frame = frameAt(i);
            if (m_isChosen[size_t(i)] || frame.count() > 2 * count || count > 2 * frame.count())
                continue;
            // A number may be the page's.
            if (count <= 2 && !isBesideArticle(i))
                continue;
            const double like = likeness(start, end, frame);
            // On a page of its own the last line must be just that.
            const bool isElsewhere = !hasArticle.isEmpty() && !hasArticle.contains(frame.page);
            if (isElsewhere && (count <= 2 || like < 0.9))
                continue;
            if (like > best || (home < 0 && like >= best)) {
                best = like;
                home = i;
            }
        }
        if (home >= 0) {
            m_isChosen[size_t(home)] = true;
            m_home[size_t(home)] = start;
        }
    }

    /// Within the height of a frame of the article, in letters of its size.
    [[nodiscard]] bool isBesideArticle(int frame) const {
        const ComparedFrame &here = frameAt(frame);
        for (const int i : besides(frame)) {
            const ComparedFrame &there = frameAt(i);
            if (m_isChosen[size_t(i)] && there.size < 1.13 * here.size &&
                here.size < 1.13 * there.size && there.box.top() - here.size < here.box.top() &&
                here.box.bottom() < there.box.bottom() + 2 * here.size)
                return true;
        }
        return false;
    }

    /// They stand by frame. (Not equal_range: clang 14 takes no subrange of this library.)
    [[nodiscard]] std::span<const Tile> tilesIn(int frame) const {
        const auto of = [this](const Tile &tile) { return frameOf(tile); };
        return {std::ranges::lower_bound(m_tiles, frame, {}, of),
                std::ranges::upper_bound(m_tiles, frame, {}, of)};
    }

    /// The middle of where a frame's words stand in the draft, by tokens of the tiles that keep
    /// their order.
    [[nodiscard]] std::optional<int> middleOf(int frame) const {
        const std::span<const Tile> tiles = tilesIn(frame);
        const std::vector<Tile> own(tiles.begin(), tiles.end());
        if (own.empty())
            return m_home[size_t(frame)] >= 0 ? std::optional(m_home[size_t(frame)]) : std::nullopt;
        const std::vector<bool> isInOrder = inOneOrder(own);
        int all = 0;
        for (size_t i = 0; i < own.size(); ++i)
            all += isInOrder[i] ? own[i].length : 0;
        int half = all / 2;
        for (size_t i = 0; i < own.size(); ++i) {
            if (!isInOrder[i])
                continue;
            if (half < own[i].length)
                return own[i].draft + half;
            half -= own[i].length;
        }
        return own.front().draft;
    }

    void takeSandwiched() {
        std::vector<std::optional<int>> middles(m_tokens.frames.size());
        for (size_t i = 0; i < m_isChosen.size(); ++i) {
            if (m_isChosen[i])
                middles[i] = middleOf(int(i));
        }
        for (size_t i = 0; i < m_isChosen.size() && !m_stop.stop_requested(); ++i) {
            if (m_isChosen[i])
                continue;
            const int above = nearest(int(i), -1);
            const int below = nearest(int(i), 1);
            if (above < 0 || below < 0 || !middles[size_t(above)] || !middles[size_t(below)] ||
                *middles[size_t(above)] > *middles[size_t(below)])
                continue;
            const ComparedFrame &frame = m_tokens.frames[i];
            if (frame.size > 1.13 * frameAt(above).size || frameAt(above).size > 1.13 * frame.size)
                continue;
            m_isChosen[i] = true;
            m_home[i] = (*middles[size_t(above)] + *middles[size_t(below)]) / 2;
        }
    }

    /// The frame next to another in its column, above (-1) or below (1), if it is the article's and
    /// of the same width.
    [[nodiscard]] int nearest(int frame, int way) const {
        const QRectF &here = frameAt(frame).box;
        int best = -1;
        qreal nearestGap = 3 * frameAt(frame).size;
        for (const int i : besides(frame)) {
            if (i == frame)
                continue;
            const QRectF &there = frameAt(i).box;
            const qreal gap = way > 0 ? there.top() - here.bottom() : here.top() - there.bottom();
            const qreal shared =
                std::min(here.right(), there.right()) - std::max(here.left(), there.left());
            if (gap < -0.5 * frameAt(frame).size || gap > nearestGap ||
                shared < 0.7 * std::min(here.width(), there.width()))
                continue;
            nearestGap = gap;
            best = i;
        }
        return best >= 0 && m_isChosen[size_t(best)] ? best : -1;
    }

    /// By the draft, or, if more of the draft is in its order then, by where the columns stand: of
    /// paragraphs that were set in another order than they have in the draft the columns still
    /// follow each other.
    [[nodiscard]] std::vector<int> bestOrder() const {
        const std::vector<int> byDraft = ordered();
        const std::vector<int> byPlace = placed(byDraft);
        return inOrder(byPlace) >= inOrder(byDraft) ? byPlace : byDraft;
    }

    /// How many tokens of the tiles keep the draft's order if frames are read in this one.
    [[nodiscard]] int inOrder(const std::vector<int> &order) const {
        std::vector<Tile> tiles;
        int start = 0;
        for (const int frame : order) {
            for (const Tile &tile : tilesIn(frame))
                tiles.push_back(
                    {tile.draft, start + tile.page - frameAt(frame).start, tile.length});
            start += frameAt(frame).count();
        }
        const std::vector<bool> isKept = inOneOrder(tiles);
        int kept = 0;
        for (size_t i = 0; i < tiles.size(); ++i)
            kept += isKept[i] ? tiles[i].length : 0;
        return kept;
    }

    /// Frames of the running text by page and column, the others where the draft has them.
    [[nodiscard]] std::vector<int> placed(const std::vector<int> &byDraft) const {
        QHash<int, int> tokensOfSize; // size in tenths
        for (const int frame : byDraft)
            tokensOfSize[qRound(frameAt(frame).size * 10)] += frameAt(frame).count();
        int most = 0;
        qreal size = 0;
        for (auto each = tokensOfSize.cbegin(); each != tokensOfSize.cend(); ++each) {
            if (each.value() > most) {
                most = each.value();
                size = each.key() / 10.0;
            }
        }
        std::vector<int> columns;
        std::vector<int> others;
        for (const int frame : byDraft) {
            const qreal its = frameAt(frame).size;
            (its < 1.13 * size && size < 1.13 * its ? columns : others).push_back(frame);
        }
        std::ranges::stable_sort(columns, [&](int one, int other) {
            const ComparedFrame &a = frameAt(one);
            const ComparedFrame &b = frameAt(other);
            if (a.page != b.page)
                return a.page < b.page;
            // Frames that stand beside each other are columns.
            if (std::abs(a.box.left() - b.box.left()) > 2 * size)
                return a.box.left() < b.box.left();
            return a.box.top() < b.box.top();
        });
        std::vector<int> middles(m_tokens.frames.size());
        for (const int frame : byDraft)
            middles[size_t(frame)] = middleOf(frame).value_or(0);
        for (const int frame : others) {
            const auto before = std::ranges::find_if(
                columns, [&](int each) { return middles[size_t(each)] > middles[size_t(frame)]; });
            columns.insert(before, frame);
        }
        return columns;
    }

    [[nodiscard]] std::vector<int> ordered() const {
        std::vector<std::pair<int, int>> places; // in the draft, frame
        for (size_t i = 0; i < m_isChosen.size(); ++i) {
            if (m_isChosen[i])
                places.emplace_back(middleOf(int(i)).value_or(0), int(i));
        }
        std::ranges::stable_sort(places);
        std::vector<int> order;
        for (const auto &[place, frame] : places)
            order.push_back(frame);
        return order;
    }

    const Text &m_text;
    const ComparedTokens &m_tokens;
    std::stop_token m_stop;
    std::vector<std::vector<int>> m_pages; ///< the frames of each
    std::vector<bool> m_isChosen;
    std::vector<int>
        m_home; ///< where in the draft the block of a frame without tiles begins, or -1
    std::vector<Tile> m_tiles;
};

} // namespace

ArticleFrames articleFrames(const Text &text, const ComparedTokens &tokens, std::stop_token stop) {
    return Choice(text, tokens, std::move(stop)).make();
}

} // namespace morat
