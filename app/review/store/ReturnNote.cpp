// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ReturnNote.h"

namespace morat {

std::optional<Store::Transition> standingReturn(const QList<Store::Transition> &moves) {
    std::optional<Store::Transition> standing;
    for (const Store::Transition &move : moves) {
        if (move.to == WorkflowState::Returned)
            standing = move;
        else if (!needsWork(move.to))
            standing.reset();
    }
    return standing;
}

} // namespace morat
