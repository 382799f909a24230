// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/page/PageFrames.h"

#include <algorithm>
#include <cmath>

namespace morat {

namespace {

// In units of the letters' size.
constexpr qreal sameSize = 1.13;    ///< of two lines of one piece, one over the other
constexpr qreal paragraphGap = 1.1; ///< between the lower edge of a line and the next's upper one
constexpr qreal capTimes = 1.7;     ///< a drop cap is so much larger at least
/// Columns that a line can go on in, at its height; no page was ever set in more.
constexpr size_t mostOpen = 1'000;
/// Drop caps of a page. Where more letters stand by themselves, they are none.
constexpr qsizetype mostCaps = 200;

PageLine lineOf(const Page &page, std::vector<int> words) {
    PageLine line;
    std::vector<qreal> sizes;
    for (const int word : words) {
        line.box = line.box.isNull() ? page.words[word].box : line.box.united(page.words[word].box);
        sizes.push_back(page.words[word].size);
    }
    std::ranges::nth_element(sizes, sizes.begin() + qsizetype(sizes.size() / 2));
    line.size = sizes[sizes.size() / 2];
    line.words = std::move(words);
    return line;
}

std::vector<PageLine> linesOf(const Page &page, const StandsInText &stands, std::stop_token stop) {
    const std::vector<int> right = lineLinks(page, stands, std::move(stop));
    std::vector<bool> isFollower(right.size());
    for (const int next : right) {
        if (next >= 0)
            isFollower[size_t(next)] = true;
    }
    std::vector<PageLine> lines;
    for (size_t i = 0; i < right.size(); ++i) {
        if (isFollower[i] || !page.words[qsizetype(i)].isUpright)
            continue;
        std::vector<int> words;
        for (int word = int(i); word >= 0; word = right[size_t(word)])
            words.push_back(word);
        lines.push_back(lineOf(page, std::move(words)));
    }
    return lines;
}

/// Words that do not stand upright, as they came: nobody knows more of them.
std::vector<PageFrame> turnedFrames(const Page &page) {
    std::vector<int> words;
    std::vector<PageFrame> frames;
    const auto close = [&] {
        if (words.empty())
            return;
        PageLine line = lineOf(page, std::move(words));
        words.clear();
        frames.push_back({{line}, line.box, line.size});
    };
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        if (page.words[i].isUpright) {
            close();
            continue;
        }
        if (!words.empty()) {
            const QRectF &last = page.words[words.back()].box;
            const qreal near = page.words[i].size;
            if (!last.adjusted(-near, -near, near, near).intersects(page.words[i].box))
                close();
        }
        words.push_back(int(i));
    }
    close();
    return frames;
}

qreal sharedWidth(const QRectF &one, const QRectF &other) {
    return std::min(one.right(), other.right()) - std::max(one.left(), other.left());
}

bool isOfOneSize(qreal one, qreal other, qreal times) {
    return one <= other * times && other <= one * times;
}

/// How well a line goes on in a frame; 0: not at all.
qreal fitOf(const PageFrame &frame, const PageLine &line) {
    const PageLine &last = frame.lines.back();
    const qreal gap = line.box.top() - last.box.bottom();
    const qreal size = std::max(line.size, last.size);
    if (!isOfOneSize(last.size, line.size, sameSize) || gap > paragraphGap * size ||
        line.box.center().y() < last.box.center().y() + 0.5 * size)
        return 0;
    const qreal shared = sharedWidth(frame.box, line.box);
    if (shared < 0.6 * std::min(frame.box.width(), line.box.width()))
        return 0;
    // A line across several columns does not go on in one of them.
    if (frame.lines.size() >= 2 && line.box.width() > 1.5 * frame.box.width())
        return 0;
    return shared / std::max(frame.box.width(), line.box.width());
}

std::vector<PageFrame> gathered(std::vector<PageLine> lines) {
    std::ranges::stable_sort(lines, {}, [](const PageLine &line) {
        return std::pair(line.box.center().y(), line.box.left());
    });
    std::vector<PageFrame> frames;
    std::vector<size_t> open; // frames that a line further down can still belong to
    for (PageLine &line : lines) {
        std::erase_if(open, [&](size_t i) {
            const PageFrame &frame = frames[i];
            return line.box.top() - frame.lines.back().box.bottom() >
                   2 * paragraphGap * std::max(frame.size, line.size);
        });
        size_t best = frames.size();
        qreal bestFit = 0;
        for (const size_t i : open) {
            const qreal fit = fitOf(frames[i], line);
            if (fit > bestFit) {
                best = i;
                bestFit = fit;
            }
        }
        if (best == frames.size()) {
            if (open.size() == mostOpen)
                open.erase(open.begin());
            open.push_back(best);
            const QRectF box = line.box;
            const qreal size = line.size;
            frames.push_back({{std::move(line)}, box, size});
        } else {
            frames[best].box = frames[best].box.united(line.box);
            frames[best].lines.push_back(std::move(line));
        }
    }
    return frames;
}

bool isDropCap(const PageFrame &frame, const Page &page) {
    if (frame.lines.size() != 1 || frame.lines.front().words.size() != 1)
        return false;
    const QString &text = page.words[frame.lines.front().words.front()].text;
    return text.size() <= 3 && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

/// Puts large first letters before the line beside which they begin.
void placeDropCaps(std::vector<PageFrame> &frames, const Page &page) {
    const auto caps = std::ranges::count_if(
        frames, [&page](const PageFrame &frame) { return isDropCap(frame, page); });
    if (caps > mostCaps)
        return;
    for (size_t i = 0; i < frames.size(); ++i) {
        if (!isDropCap(frames[i], page))
            continue;
        const PageLine cap = frames[i].lines.front();
        PageLine *beside = nullptr;
        PageFrame *home = nullptr;
        for (size_t k = 0; k < frames.size(); ++k) {
            if (k == i || frames[k].size * capTimes > cap.size)
                continue;
            for (PageLine &line : frames[k].lines) {
                const qreal gap = line.box.left() - cap.box.right();
                if (gap > -0.5 * cap.size && gap < 1.2 * cap.size &&
                    line.box.center().y() > cap.box.top() &&
                    line.box.center().y() < cap.box.bottom() &&
                    (!beside || line.box.top() < beside->box.top())) {
                    beside = &line;
                    home = &frames[k];
                }
            }
        }
        if (!beside || beside->hasDropCap)
            continue;
        beside->words.insert(beside->words.begin(), cap.words.front());
        beside->hasDropCap = true;
        home->box = home->box.united(cap.box);
        frames[i].lines.clear();
    }
    std::erase_if(frames, [](const PageFrame &frame) { return frame.lines.empty(); });
}

} // namespace

std::vector<PageFrame> framesOf(const Page &page, const StandsInText &stands,
                                std::stop_token stop) {
    std::vector<PageFrame> frames = gathered(linesOf(page, stands, std::move(stop)));
    placeDropCaps(frames, page);
    for (PageFrame &frame : turnedFrames(page))
        frames.push_back(std::move(frame));
    return frames;
}

} // namespace morat
