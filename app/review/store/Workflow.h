// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace morat {

/// Where a draft stands. Drawn in review-states.dot; who may move it where, workflowMoves() says.
/// The numbers are the database's: a new state gets the next one.
enum class WorkflowState : quint8 {
    /// Entered, nothing decided, nobody's. It is assigned, or the first decision or edit starts the
    /// review.
    New = 0,
    /// Somebody decides on it: it can be handed to a second reader, returned to the author, or
    /// signed: with open errors only for a reason that is kept.
    InReview = 1,
    /// Signed: every finding was looked at. It can be exported, or taken back into review; a
    /// decision or an edit takes it back by itself.
    Reviewed = 2,
    /// The corrected text was written. A decision, an edit or a new version of the file takes it
    /// back into review.
    Exported = 3,
    /// Somebody is to review it and has not begun. The first decision or edit starts the review.
    Assigned = 4,
    /// A second person reads it, sees what the first one decided, and can take that back. What is
    /// decided leaves it here; it is signed, returned, or given back to the first reader.
    SecondReading = 5,
    /// The author has questions to answer, which the note says. The author's answer, a decision, an
    /// edit or a new version of the file takes it back into review.
    Returned = 6,
    /// Done with: nothing is decided on it any more until the chief takes it back into review.
    Archived = 7,
};
inline constexpr WorkflowState lastState = WorkflowState::Archived;

/// In the order of the work.
inline constexpr std::array workflowStates{WorkflowState::New,      WorkflowState::Assigned,
                                           WorkflowState::InReview, WorkflowState::SecondReading,
                                           WorkflowState::Returned, WorkflowState::Reviewed,
                                           WorkflowState::Exported, WorkflowState::Archived};

/// What somebody may do; each may all that those before it may. On a newsroom's server they are
/// database roles, which the server itself holds programs to; this computer's own database is all
/// its user's.
enum class Role : quint8 {
    Reader = 0,   ///< reads
    Reporter = 1, ///< answers what was returned
    Editor = 2,   ///< enters drafts, decides, assigns, hands on
    Chief = 3,    ///< signs, archives
    Admin = 4,    ///< switches rules off and on for all
};

/// Whether a move needs words that are kept with it.
enum class MoveNote : quint8 { MayBe, Needed };

/// One of the moves that there are. Every other one is refused.
struct WorkflowMove {
    WorkflowState from = WorkflowState::New;
    WorkflowState to = WorkflowState::New;
    Role least = Role::Editor;
    MoveNote note = MoveNote::MayBe;
    friend bool operator==(const WorkflowMove &, const WorkflowMove &) = default;
};

/// The table that the program, the server (`morat.moves`) and review-states.dot go by.
[[nodiscard]] const QList<WorkflowMove> &workflowMoves();

[[nodiscard]] bool mayMove(WorkflowState from, WorkflowState to);
[[nodiscard]] bool mayMove(WorkflowState from, WorkflowState to, Role role);
[[nodiscard]] QList<WorkflowState> movesFrom(WorkflowState state);
/// The move's row; nothing when there is no such move.
[[nodiscard]] std::optional<WorkflowMove> moveBetween(WorkflowState from, WorkflowState to);
/// Whether somebody decides on a draft in this state, so that decisions do not move it.
[[nodiscard]] bool isBeingDecided(WorkflowState state);
/// Whether somebody still has to look at a draft in this state.
[[nodiscard]] bool needsWork(WorkflowState state);

/// "new", "assigned", "in-review", "second-reading", "returned", "reviewed", "exported",
/// "archived": as command line and diagram name it.
[[nodiscard]] QString stateName(WorkflowState state);
[[nodiscard]] std::optional<WorkflowState> stateNamed(const QString &name);
/// "reader", "reporter", "editor", "chief", "admin".
[[nodiscard]] QString roleName(Role role);

} // namespace morat
