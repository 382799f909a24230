// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/page/LineLinks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace morat {

namespace {

// In units of the letters' size.
constexpr qreal plainBlank = 0.6; ///< a blank of any line
constexpr qreal wideGap = 2.6;    ///< few lines are stretched so far
constexpr qreal narrowestGutter = 0.4;
constexpr qreal wideBlank = 1.15;
constexpr qreal edge = 0.3; ///< how exactly a column's lines begin below each other
constexpr qreal deepestIndent = 2.5;
constexpr qreal sameGap = 0.06; ///< between two blanks of a stretched line
constexpr int mostAligned = 6;  ///< lines that count
constexpr qreal reach = 8;      ///< lines above and below that are asked, times the size
constexpr qreal besides = 9;    ///< how far from a gap a line's words speak of it
// Words that are looked at for one. A page of stock prices has some hundred in a strip as high.
constexpr size_t mostBeside = 4'000; ///< on its line, those nearest in height
constexpr size_t mostAround = 6'000; ///< above it, and below it
constexpr size_t mostNear = 1'000;   ///< …of its size, near the gap
/// Between two looks at the stop.
constexpr size_t stopStride = 256;

class Links {
public:
    Links(const Page &page, const StandsInText &stands, std::stop_token stop)
        : m_words(page.words)
        , m_stands(stands)
        , m_stop(std::move(stop))
        , m_order(size_t(page.words.size())) {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, {}, [this](int i) { return middle(i); });
    }

    [[nodiscard]] std::vector<int> make() {
        std::vector<int> right(m_order.size(), -1);
        std::vector<int> left(m_order.size(), -1);
        for (size_t at = 0; at < m_order.size(); ++at) {
            if (isStopped(at))
                return right;
            const int word = m_order[at];
            const int next = neighbour(at);
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
        m_left = left;
        m_right = right;
        for (size_t i = 0; i < right.size() && !isStopped(i); ++i) {
            if (m_right[i] < 0)
                continue;
            const Four around{left[i], int(i), m_right[i], m_right[size_t(m_right[i])]};
            if (isGutter(around))
                right[i] = -1;
        }
        return right;
    }

private:
    [[nodiscard]] bool isStopped(size_t step) const {
        return step % stopStride == 0 && m_stop.stop_requested();
    }
    [[nodiscard]] qreal middle(int word) const { return m_words[word].box.center().y(); }

    /// The words whose middle is between two heights.
    [[nodiscard]] std::pair<size_t, size_t> between(qreal top, qreal bottom) const {
        const auto from =
            std::ranges::lower_bound(m_order, top, {}, [this](int i) { return middle(i); });
        const auto to =
            std::ranges::upper_bound(m_order, bottom, {}, [this](int i) { return middle(i); });
        return {size_t(from - m_order.begin()), size_t(std::max(from, to) - m_order.begin())};
    }

    [[nodiscard]] static bool isOfOneSize(qreal one, qreal other, qreal times) {
        return one <= other * times && other <= one * times;
    }

    /// The nearest word to the right on the same line, however far, of one in m_order.
    [[nodiscard]] int neighbour(size_t at) const {
        const int word = m_order[at];
        const PageWord &here = m_words[word];
        if (!here.isUpright)
            return -1;
        const qreal size = here.size;
        int best = -1;
        const auto [first, end] = between(middle(word) - size, middle(word) + size);
        const size_t from = std::max(first, at - std::min(at, mostBeside / 2));
        const size_t to = std::min(end, at + mostBeside / 2);
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
            const bool isOnLine = shared >= 0.6 * std::min(here.box.height(), there.box.height()) &&
                                  std::abs(here.box.bottom() - there.box.bottom()) <=
                                      0.4 * std::max(size, there.size);
            if (isOnLine && (best < 0 || there.box.left() < m_words[best].box.left()))
                best = other;
        }
        return best;
    }

    struct Rows {
        int aligned = 0;        ///< lines one after the other that begin anew where the word does
        bool isCrossed = false; ///< …until one that has a word there
    };

    /// Asks the lines above (`way` -1) or below (1) whether the gap goes on in them.
    [[nodiscard]] Rows rows(int word, int next, int way) const {
        const PageWord &here = m_words[word];
        const PageWord &there = m_words[next];
        const qreal size = std::max(here.size, there.size);
        const qreal low = here.box.right();
        const qreal high = there.box.left();
        std::vector<int> near;
        const qreal start = middle(word) + way * 0.6 * size;
        const auto [from, to] = between(std::min(start, start + way * reach * size),
                                        std::max(start, start + way * reach * size));
        // From the nearest on.
        const size_t count = std::min(to - from, mostAround);
        for (size_t i = 0; i < count && near.size() < mostNear; ++i) {
            const size_t k = way < 0 ? to - 1 - i : from + i;
            const PageWord &other = m_words[m_order[k]];
            if (other.isUpright && isOfOneSize(size, other.size, 1.2) &&
                other.box.right() > low - besides * size &&
                other.box.left() < high + besides * size)
                near.push_back(m_order[k]);
        }
        Rows found;
        std::vector<Strip> free{{low, high}};
        qreal column = high; ///< where lines of the column begin
        qreal last = middle(word);
        for (size_t k = 0; k < near.size();) {
            const qreal row = middle(near[k]);
            if (std::abs(row - last) > 2.6 * size)
                break; // another piece of text
            last = row;
            std::vector<QRectF> boxes;
            for (; k < near.size() && std::abs(middle(near[k]) - row) < 0.5 * size; ++k)
                boxes.push_back(m_words[near[k]].box);
            std::ranges::sort(boxes, {}, [](const QRectF &box) { return box.left(); });
            free = freeOf(free, boxes, narrowestGutter * size);
            if (free.empty()) {
                found.isCrossed = true;
                return found;
            }
            // A line that ends before the gap, as that of a paragraph does, says nothing, nor does
            // one with a word alone on a side of it: first words begin and end at about one place.
            const qreal strip = free.back().low;
            const auto first =
                std::ranges::find_if(boxes, [&](const QRectF &box) { return box.left() >= strip; });
            const auto behind = boxes.end() - first;
            const auto before = first - boxes.begin();
            // Columns need not have their lines at one height: a line begins where the word does.
            if (before == 0 && behind > 0 &&
                std::abs(first->left() - there.box.left()) <= edge * size) {
                ++found.aligned;
                continue;
            }
            if (before < 2 || behind < 2)
                continue;
            const qreal gap = first->left() - (first - 1)->right();
            const std::optional<qreal> farLeft =
                before > 2 ? std::optional((first - 2)->left() - (first - 3)->right())
                           : std::nullopt;
            const std::optional<qreal> farRight =
                behind > 2 ? std::optional((first + 2)->left() - (first + 1)->right())
                           : std::nullopt;
            if (!isOfLine((first - 1)->left() - (first - 2)->right(), gap, farLeft, size) ||
                !isOfLine((first + 1)->left() - first->right(), gap, farRight, size))
                continue;
            // Of a paragraph's first line it is the next ones that begin below each other.
            const qreal left = first->left();
            const bool isIndented = left < there.box.left() - edge * size &&
                                    left > there.box.left() - deepestIndent * size;
            if (isIndented && column == there.box.left())
                column = left;
            if (std::abs(left - there.box.left()) <= edge * size ||
                std::abs(left - column) <= edge * size)
                ++found.aligned;
        }
        return found;
    }

    /// Whether a gap beside one that may be a gutter is a blank of its line: it is no wider, or as
    /// wide as the next blank.
    [[nodiscard]] static bool isOfLine(qreal blank, qreal gutter, std::optional<qreal> next,
                                       qreal size) {
        return blank <= 1.05 * gutter || (next && std::abs(blank - *next) <= sameGap * size);
    }

    struct Strip {
        qreal low = 0;
        qreal high = 0;
    };
    /// What of strips no box covers, where it is wide enough. Both are from left to right.
    [[nodiscard]] static std::vector<Strip> freeOf(const std::vector<Strip> &strips,
                                                   const std::vector<QRectF> &boxes, qreal width) {
        std::vector<Strip> free;
        auto box = boxes.begin();
        qreal covered = -std::numeric_limits<qreal>::infinity(); // up to there, by boxes passed
        for (const Strip &strip : strips) {
            qreal low = std::max(strip.low, covered);
            for (; box != boxes.end() && box->left() < strip.high; ++box) {
                if (box->left() - low >= width)
                    free.push_back({low, box->left()});
                low = std::max(low, box->right());
            }
            covered = std::max(covered, low);
            if (strip.high - low >= width)
                free.push_back({low, strip.high});
        }
        return free;
    }

    /// Two words on a line, and those before and behind them, or -1.
    struct Four {
        int before = -1;
        int word = -1;
        int next = -1;
        int behind = -1;
    };

    /// Whether a word is, by its hyphen, the last of a line.
    [[nodiscard]] static bool goesOnBelow(const QString &word) {
        return word.size() > 1 && isHyphen(word.back());
    }

    [[nodiscard]] bool standsInText(const Four &around) const {
        if (!m_stands)
            return false;
        const auto text = [this](int word) { return m_words[word].text; };
        const QStringList both{text(around.word), text(around.next)};
        if (around.before < 0 && around.behind < 0)
            return m_stands(both);
        // What stands behind a hyphen is another column's, and two words may be all of the line.
        if (goesOnBelow(text(around.next)) && m_stands(both))
            return true;
        return (around.before >= 0 && m_stands(QStringList{text(around.before)} + both)) ||
               (around.behind >= 0 && m_stands(both + QStringList{text(around.behind)}));
    }

    [[nodiscard]] bool isGutter(const Four &around) const {
        const auto [before, word, next, behind] = around;
        const qreal size = std::max(m_words[word].size, m_words[next].size);
        const qreal gap = (m_words[next].box.left() - m_words[word].box.right()) / size;
        if (gap <= plainBlank)
            return false;
        const Rows above = rows(word, next, -1);
        const Rows below = rows(word, next, 1);
        const int aligned = above.aligned + below.aligned;
        const auto blank = [this](int one, int other) {
            return one < 0 || other < 0
                       ? std::optional<qreal>()
                       : std::optional(m_words[other].box.left() - m_words[one].box.right());
        };
        const auto leftOf = [this](int i) { return i < 0 ? -1 : m_left[size_t(i)]; };
        const auto rightOf = [this](int i) { return i < 0 ? -1 : m_right[size_t(i)]; };
        const std::optional<qreal> back = blank(before, word);
        const std::optional<qreal> on = blank(next, behind);
        const bool goesBack =
            back && isOfLine(*back, gap * size, blank(leftOf(before), before), size);
        const bool goesOn = on && isOfLine(*on, gap * size, blank(behind, rightOf(behind)), size);
        // All blanks of a stretched line are the same.
        const auto isSame = [&](qreal other) { return std::abs(other / size - gap) <= sameGap; };
        const bool isStretched = (goesBack && isSame(*back)) || (goesOn && isSame(*on));
        const Four line{goesBack ? before : -1, word, next, goesOn ? behind : -1};
        // No sign of these is sure: gutters are as wide as blanks, words stand below each other by
        // chance, a text has words in a row that a page has across a gutter. Weighed by what pages
        // of one to four columns gave (tests/typeset/PageComparisonTest.cpp).
        int weight = std::min(aligned, mostAligned);
        weight += standsInText(line) ? -4 : 1;
        weight += gap > wideGap ? 2 : gap > wideBlank ? 1 : 0;
        weight -= isStretched ? 3 : 0;
        // A stretched line has words of the lines around it below or above its gaps.
        for (const Rows &rows : {above, below})
            weight -= rows.isCrossed && rows.aligned == 0 ? 3 : 0;
        return weight >= 2;
    }

    const QList<PageWord> &m_words;
    const StandsInText &m_stands;
    std::stop_token m_stop;
    std::vector<int> m_left; ///< what stands nearest on the line, gutters or not
    std::vector<int> m_right;
    std::vector<int> m_order; ///< from top to bottom
};

} // namespace

std::vector<int> lineLinks(const Page &page, const StandsInText &stands, std::stop_token stop) {
    return Links(page, stands, std::move(stop)).make();
}

} // namespace morat
