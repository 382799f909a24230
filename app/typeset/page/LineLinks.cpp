// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/page/LineLinks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace morat {

namespace {

// In units of the letters' size.
constexpr qreal plainBlank = 0.6;    ///< a blank of any line
constexpr qreal surelyGutter = 2.6;  ///< no line is stretched so far
constexpr qreal narrowestGutter = 0.4;
constexpr qreal wideBlank = 1.4;
constexpr qreal reach = 8;           ///< lines above and below that are asked, times the size
constexpr qreal besides = 4;         ///< how far from a gap a line's words speak of it

class Links {
public:
    explicit Links(const Page &page)
        : m_words(page.words)
        , m_order(size_t(page.words.size())) {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [this](int i) { return middle(i); });
    }

    [[nodiscard]] std::vector<int> make() {
        std::vector<int> right(m_order.size(), -1);
        std::vector<int> left(m_order.size(), -1);
        for (const int word : m_order) {
            const int next = neighbour(word);
            if (next < 0)
                continue;
            // Of two that claim a word it is the nearer one's.
            const int other = left[size_t(next)];
            if (other >= 0) {
                if (m_words[other].box.right() >= m_words[word].box.right())
                    continue;
                right[size_t(other)] = -1;
            }
            right[size_t(word)] = next;
            left[size_t(next)] = word;
        }
        const std::vector<int> all = right;
        for (size_t i = 0; i < right.size(); ++i) {
            if (all[i] >= 0 && isGutter(int(i), all[i]))
                right[i] = -1;
        }
        return right;
    }

private:
    [[nodiscard]] qreal middle(int word) const { return m_words[word].box.center().y(); }

    /// The words whose middle is between two heights.
    [[nodiscard]] std::pair<size_t, size_t> between(qreal top, qreal bottom) const {
        const auto from = std::ranges::lower_bound(m_order, top, {}, [this](int i) { return middle(i); });
        const auto to = std::ranges::upper_bound(m_order, bottom, {}, [this](int i) { return middle(i); });
        return {size_t(from - m_order.begin()), size_t(std::max(from, to) - m_order.begin())};
    }

    [[nodiscard]] static bool isOfOneSize(qreal one, qreal other, qreal times) {
        return one <= other * times && other <= one * times;
    }

    /// The nearest word to the right on the same line, however far.
    [[nodiscard]] int neighbour(int word) const {
        const PageWord &here = m_words[word];
        if (!here.isUpright)
            return -1;
        const qreal size = here.size;
        int best = -1;
        const auto [from, to] = between(middle(word) - size, middle(word) + size);
        for (size_t k = from; k < to; ++k) {
            const int other = m_order[k];
            const PageWord &there = m_words[other];
            if (other == word || !there.isUpright || !isOfOneSize(size, there.size, 1.6))
                continue;
            if (there.box.left() < here.box.right() - 0.3 * size ||
                there.box.left() <= here.box.left())
                continue;
            const qreal shared = std::min(here.box.bottom(), there.box.bottom()) -
                                 std::max(here.box.top(), there.box.top());
            const bool isOnLine =
                shared >= 0.6 * std::min(here.box.height(), there.box.height()) &&
                std::abs(here.box.bottom() - there.box.bottom()) <= 0.4 * std::max(size, there.size);
            if (isOnLine && (best < 0 || there.box.left() < m_words[best].box.left()))
                best = other;
        }
        return best;
    }

    struct Rows {
        int aligned = 0; ///< lines one after the other that have a blank at the place
        int asked = 0;
    };

    /// Asks the lines above (`way` -1) or below (1) whether the gap goes on in them.
    [[nodiscard]] Rows rows(int word, int next, int way) const {
        const PageWord &here = m_words[word];
        const PageWord &there = m_words[next];
        const qreal size = std::max(here.size, there.size);
        qreal low = here.box.right();
        qreal high = there.box.left();
        std::vector<int> near;
        const qreal start = middle(word) + way * 0.6 * size;
        const auto [from, to] =
            between(std::min(start, start + way * reach * size), std::max(start, start + way * reach * size));
        for (size_t k = from; k < to; ++k) {
            const PageWord &other = m_words[m_order[k]];
            if (other.isUpright && isOfOneSize(size, other.size, 1.2) &&
                other.box.right() > low - besides * size && other.box.left() < high + besides * size)
                near.push_back(m_order[k]);
        }
        if (way < 0)
            std::ranges::reverse(near);
        Rows found;
        qreal last = middle(word);
        for (size_t k = 0; k < near.size();) {
            const qreal row = middle(near[k]);
            if (std::abs(row - last) > 2.6 * size)
                break; // another piece of text
            last = row;
            qreal newLow = low;
            qreal newHigh = high;
            bool hasLeft = false;
            bool hasRight = false;
            for (; k < near.size() && std::abs(middle(near[k]) - row) < 0.5 * size; ++k) {
                const QRectF &box = m_words[near[k]].box;
                if (box.center().x() < (low + high) / 2) {
                    newLow = std::max(newLow, box.right());
                    hasLeft = true;
                } else {
                    newHigh = std::min(newHigh, box.left());
                    hasRight = true;
                }
            }
            ++found.asked;
            if (newHigh - newLow < narrowestGutter * size)
                return found;
            // A line that ends before the gap, as that of a paragraph does, says nothing.
            if (!hasLeft || !hasRight) {
                --found.asked;
                continue;
            }
            low = newLow;
            high = newHigh;
            ++found.aligned;
        }
        return found;
    }

    [[nodiscard]] bool isGutter(int word, int next) const {
        const qreal size = std::max(m_words[word].size, m_words[next].size);
        const qreal gap = (m_words[next].box.left() - m_words[word].box.right()) / size;
        if (gap <= plainBlank)
            return false;
        if (gap > surelyGutter)
            return true;
        const Rows above = rows(word, next, -1);
        const Rows below = rows(word, next, 1);
        const int aligned = std::max(above.aligned, below.aligned);
        if (aligned >= 3 || above.aligned + below.aligned >= 4)
            return true;
        // Short pieces, as captions are: every line that there is must have it.
        const bool isEverywhere =
            above.aligned == above.asked && below.aligned == below.asked && aligned > 0;
        return gap > (aligned >= 2 ? 0.9 : wideBlank) && isEverywhere;
    }

    const QList<PageWord> &m_words;
    std::vector<int> m_order; ///< from top to bottom
};

} // namespace

std::vector<int> lineLinks(const Page &page) {
    return Links(page).make();
}

} // namespace morat
