// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/DifferenceKinds.h"

#include "typeset/comparison/GapDifferences.h"
#include "typeset/comparison/LookDifferences.h"
#include "typeset/comparison/MoveDifferences.h"

#include <algorithm>

namespace morat {

PageComparison differencesOf(const Text &text, const ComparedTokens &tokens,
                             const ArticleFrames &article, const TokenAlignment &alignment) {
    const AlignedSides sides(text, tokens, article, alignment);
    PageComparison whole;
    for (int i = 0; i < sides.draftCount(); ++i) {
        if (!sides.draft(i).isWord)
            continue;
        ++whole.draftWords;
        if (sides.partnerOf(i) >= 0)
            ++whole.foundWords;
    }
    if (whole.foundWords == 0)
        return whole;
    addGapDifferences(sides, whole);
    addMoveDifferences(sides, whole);
    addLookDifferences(sides, whole);
    std::ranges::stable_sort(whole.differences, {},
                             [](const PageDifference &each) { return each.range.start; });
    return whole;
}

} // namespace morat
