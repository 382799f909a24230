// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/findings/FindingFilter.h"
#include "review/session/ReviewSession.h"

#include <array>
#include <memory>
#include <vector>

namespace morat {

/// A row of the panel's tree: a category, the same words several times, or one finding.
struct FindingRow {
    enum class Kind : quint8 { Root, Category, Words, Finding };

    Kind kind = Kind::Root;
    /// By it a row is known again among those beside it when the tree is made anew.
    QString key;
    Level worst = Level::Info;
    qsizetype first = -1; ///< index of the finding, or of the first one in it
    qsizetype count = 0;  ///< findings in it
    bool isOpen = true;   ///< of a finding
    FindingRow *above = nullptr;
    int number = 0; ///< among those beside it
    std::vector<std::unique_ptr<FindingRow>> below;

    /// Whether it is the same row, whatever it says now.
    [[nodiscard]] bool is(const FindingRow &other) const {
        return kind == other.kind && key == other.key;
    }
    /// Whether another says the same of itself; where the finding stands is not asked.
    [[nodiscard]] bool saysTheSame(const FindingRow &other) const {
        return worst == other.worst && count == other.count && isOpen == other.isOpen;
    }
    void take(std::unique_ptr<FindingRow> row);
    /// Tells those below who and where they are.
    void numberRows(size_t from = 0);
};

/// The tree, and how many findings are open of each level, whatever the filter shows.
struct FindingRows {
    std::unique_ptr<FindingRow> root;
    std::array<int, 3> open{};
};

/// Categories with the worst finding first, in them the same words together.
[[nodiscard]] FindingRows findingRows(const ReviewSession &session, const FindingFilter &filter);

} // namespace morat
