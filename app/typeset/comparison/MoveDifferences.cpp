// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/MoveDifferences.h"

#include "text/Folding.h"

#include <algorithm>
#include <numeric>

namespace morat {

namespace {

/// Whether a block has its place in the running text. Others stand where the setter puts them.
bool isRunningText(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Heading ||
           kind == BlockKind::ListItem || kind == BlockKind::Quote || kind == BlockKind::Code;
}

BlockKind kindOf(const AlignedSides &sides, const DraftToken &token) {
    return sides.text().blocks()[token.block].kind;
}

bool isWholeBlock(const AlignedSides &sides, const Tile &tile) {
    const int block = sides.draft(tile.draft).block;
    return (tile.draft == 0 || sides.draft(tile.draft - 1).block != block) &&
           (tile.draftEnd() == sides.draftCount() || sides.draft(tile.draftEnd()).block != block);
}

/// Whether places, of one line, are all that a frame has.
bool isWholeFrame(const AlignedSides &sides, const QList<PagePlace> &places) {
    return places.size() == 1 &&
           std::ranges::any_of(sides.tokens().frames, [&](const ComparedFrame &frame) {
               return frame.page == places.first().page && frame.count() <= 6 &&
                      std::abs(frame.box.left() - places.first().box.left()) < 1 &&
                      std::abs(frame.box.right() - places.first().box.right()) < 1 &&
                      std::abs(frame.box.top() - places.first().box.top()) < 1;
           });
}

/// Words missing here and too many there are words at another place.
void pairMoves(const AlignedSides &sides, PageComparison &whole) {
    QList<PageDifference> &all = whole.differences;
    QHash<QString, QList<qsizetype>> extras; // by what they say, in reverse
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        if (all[i].kind == PageDifferenceKind::Extra)
            extras[fold(all[i].pageWords)].append(i);
    }
    QSet<qsizetype> gone;
    for (qsizetype i = 0; i < all.size(); ++i) {
        PageDifference &missing = all[i];
        if (missing.kind != PageDifferenceKind::Missing)
            continue;
        const QString wanted = fold(missing.draftWords);
        const auto found = extras.find(wanted);
        if (found == extras.end() || found->isEmpty())
            continue;
        const PageDifference &extra = all.at(found->last());
        const qsizetype block = sides.text().locate(missing.range.start).block;
        // Words that were read as a piece of their own because of a wide blank are where they are.
        if (!isRunningText(sides.text().blocks()[block].kind) ||
            isWholeFrame(sides, extra.places)) {
            whole.foundWords += sides.wordsIn(missing.range);
            gone.insert(i);
        } else if (wanted.count(u' ') < 2) {
            continue;
        } else {
            missing.kind = PageDifferenceKind::Moved;
            missing.pageWords = extra.pageWords;
            missing.places = extra.places;
        }
        gone.insert(found->takeLast());
    }
    QList<PageDifference> kept;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!gone.contains(i))
            kept.append(std::move(all[i]));
    }
    all = kept;
}

} // namespace

bool isMove(const AlignedSides &sides, const Tile &tile) {
    const bool isLine = sides.page(tile.page).line == sides.page(tile.pageEnd() - 1).line;
    return isRunningText(kindOf(sides, sides.draft(tile.draft))) &&
           (!isLine || isWholeBlock(sides, tile));
}

void addMoveDifferences(const AlignedSides &sides, PageComparison &whole) {
    for (const Tile &tile : sides.moved()) {
        if (!isMove(sides, tile))
            continue;
        TokenPlaces left(size_t(tile.length));
        TokenPlaces right(size_t(tile.length));
        std::iota(left.begin(), left.end(), tile.draft);
        std::iota(right.begin(), right.end(), tile.page);
        whole.differences.append(sides.difference(PageDifferenceKind::Moved, left, right));
    }
    pairMoves(sides, whole);
}

} // namespace morat
