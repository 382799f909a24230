// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Training.h"

namespace morat {

/// The best candidate of each word, as the check would take it.
struct RankedSample {
    double probability = 0;
    const Sample *sample = nullptr;
};

/// One for each place, the likeliest first.
[[nodiscard]] std::vector<RankedSample>
ranked(const std::vector<std::pair<const Sample *, double>> &judged);

/// Prints precision, recall and threshold along the ranking; recall is of `labels`.
void printTable(const std::vector<RankedSample> &ranking, int labels);

} // namespace morat
