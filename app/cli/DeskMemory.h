// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"

#include "review/store/Workflow.h"

namespace morat {

/// The state that is called so (stateName()).
[[nodiscard]] Result<WorkflowState> stateNamed(const QString &name);

/// Searches all drafts of the desk for words; `arguments` begin with “desk search”.
[[nodiscard]] Exit runDeskSearch(const QStringList &arguments);
/// Who did what to a draft, when, and its texts; `arguments` begin with “desk history”.
[[nodiscard]] Exit runDeskHistory(const QStringList &arguments);

} // namespace morat
