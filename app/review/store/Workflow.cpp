// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Workflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

const QList<WorkflowMove> &workflowMoves() {
    using enum WorkflowState;
    using enum Role;
    using enum MoveNote;
    static const QList<WorkflowMove> moves{
        {New, Assigned, Editor, MayBe},
        {New, InReview, Editor, MayBe},
        {New, Reviewed, Chief, MayBe},
        {New, Archived, Chief, MayBe},
        {Assigned, New, Editor, MayBe},
        {Assigned, InReview, Editor, MayBe},
        {Assigned, Reviewed, Chief, MayBe},
        {Assigned, Archived, Chief, MayBe},
        {InReview, Assigned, Editor, MayBe},
        {InReview, SecondReading, Editor, MayBe},
        {InReview, Returned, Editor, Needed},
        {InReview, Reviewed, Chief, MayBe},
        {InReview, Exported, Chief, MayBe}, // a reopening that is undone
        {InReview, Archived, Chief, MayBe},
        {SecondReading, InReview, Editor, MayBe},
        {SecondReading, Returned, Editor, Needed},
        {SecondReading, Reviewed, Chief, MayBe},
        {Returned, InReview, Reporter, MayBe},
        {Returned, Archived, Chief, MayBe},
        {Reviewed, InReview, Editor, MayBe},
        {Reviewed, SecondReading, Editor, MayBe},
        {Reviewed, Exported, Editor, MayBe},
        {Reviewed, Archived, Chief, MayBe},
        {Exported, InReview, Editor, MayBe},
        {Exported, Exported, Editor, MayBe},
        {Exported, Archived, Chief, MayBe},
        {Archived, InReview, Chief, MayBe},
    };
    return moves;
}

std::optional<WorkflowMove> moveBetween(WorkflowState from, WorkflowState to) {
    const QList<WorkflowMove> &moves = workflowMoves();
    const auto found = std::ranges::find_if(
        moves, [from, to](const WorkflowMove &move) { return move.from == from && move.to == to; });
    return found == moves.cend() ? std::nullopt : std::optional(*found);
}

QList<WorkflowState> movesFrom(WorkflowState state) {
    QList<WorkflowState> to;
    for (const WorkflowMove &move : workflowMoves()) {
        if (move.from == state)
            to.append(move.to);
    }
    return to;
}

bool mayMove(WorkflowState from, WorkflowState to) {
    return moveBetween(from, to).has_value();
}

bool mayMove(WorkflowState from, WorkflowState to, Role role) {
    const std::optional<WorkflowMove> move = moveBetween(from, to);
    return move && move->least <= role;
}

bool isBeingDecided(WorkflowState state) {
    return state == WorkflowState::InReview || state == WorkflowState::SecondReading;
}

bool needsWork(WorkflowState state) {
    return state == WorkflowState::New || state == WorkflowState::Assigned || isBeingDecided(state);
}

QString stateName(WorkflowState state) {
    switch (state) {
    case WorkflowState::New:
        return u"new"_s;
    case WorkflowState::Assigned:
        return u"assigned"_s;
    case WorkflowState::InReview:
        return u"in-review"_s;
    case WorkflowState::SecondReading:
        return u"second-reading"_s;
    case WorkflowState::Returned:
        return u"returned"_s;
    case WorkflowState::Reviewed:
        return u"reviewed"_s;
    case WorkflowState::Exported:
        return u"exported"_s;
    case WorkflowState::Archived:
        return u"archived"_s;
    }
    return {};
}

std::optional<WorkflowState> stateNamed(const QString &name) {
    const auto found = std::ranges::find_if(
        workflowStates, [&name](WorkflowState state) { return stateName(state) == name; });
    return found == workflowStates.end() ? std::nullopt : std::optional(*found);
}

QString roleName(Role role) {
    switch (role) {
    case Role::Reader:
        return u"reader"_s;
    case Role::Reporter:
        return u"reporter"_s;
    case Role::Editor:
        return u"editor"_s;
    case Role::Chief:
        return u"chief"_s;
    case Role::Admin:
        return u"admin"_s;
    }
    return {};
}

} // namespace morat
