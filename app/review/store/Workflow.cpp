// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Workflow.h"

using namespace Qt::StringLiterals;

namespace morat {

QList<WorkflowState> movesFrom(WorkflowState state) {
    switch (state) {
    case WorkflowState::New:
        return {WorkflowState::InReview, WorkflowState::Reviewed};
    case WorkflowState::InReview:
        return {WorkflowState::Reviewed};
    case WorkflowState::Reviewed:
        return {WorkflowState::InReview, WorkflowState::Exported};
    case WorkflowState::Exported:
        return {WorkflowState::InReview, WorkflowState::Exported};
    }
    return {};
}

bool mayMove(WorkflowState from, WorkflowState to) {
    return movesFrom(from).contains(to);
}

QString stateName(WorkflowState state) {
    switch (state) {
    case WorkflowState::New:
        return u"new"_s;
    case WorkflowState::InReview:
        return u"in-review"_s;
    case WorkflowState::Reviewed:
        return u"reviewed"_s;
    case WorkflowState::Exported:
        return u"exported"_s;
    }
    return {};
}

} // namespace morat
