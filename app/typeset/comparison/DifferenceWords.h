// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/PageComparison.h"

namespace morat {

/// "missing", "changed"…: for machines.
[[nodiscard]] QString pageDifferenceId(PageDifferenceKind kind);
/// The kind in a word or two, for people.
[[nodiscard]] QString pageDifferenceTitle(PageDifferenceKind kind);
/// What is different, in one line, with long runs of words cut in their middle.
[[nodiscard]] QString pageDifferenceSentence(const PageDifference &difference);
/// What was found of the draft, what of the pages was left out, where the article goes on.
[[nodiscard]] QString comparisonSummary(const PageComparison &comparison);

} // namespace morat
