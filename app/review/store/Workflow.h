// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace morat {

/// Where a draft stands. Drawn in review-states.dot; who may do what next:
enum class WorkflowState : quint8 {
    /// Entered, nothing decided. The first decision or edit starts the review.
    New = 0,
    /// Somebody decides on it. It can be marked reviewed: with open errors only after the editor
    /// has seen and confirmed their list.
    InReview = 1,
    /// Every finding was looked at. It can be exported, or taken back into review; a decision or
    /// an edit takes it back by itself.
    Reviewed = 2,
    /// The corrected text was written. A decision, an edit or a new version of the file takes it
    /// back into review.
    Exported = 3,
};

[[nodiscard]] bool mayMove(WorkflowState from, WorkflowState to);
[[nodiscard]] QList<WorkflowState> movesFrom(WorkflowState state);
/// "new", "in-review", "reviewed", "exported": as the store names it.
[[nodiscard]] QString stateName(WorkflowState state);

} // namespace morat
