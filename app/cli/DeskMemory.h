// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"

#include "review/store/Workflow.h"

#include <QDateTime>

namespace morat {

/// The beginning of a day that is written as 2026-01-31, in this computer's time; UTC.
[[nodiscard]] Result<QDateTime> dayFrom(const QString &day);

/// Searches all drafts of the desk for words; `arguments` begin with “desk search”.
[[nodiscard]] Exit runDeskSearch(const QStringList &arguments);
/// Who did what to a draft, when, and its texts; `arguments` begin with “desk history”.
[[nodiscard]] Exit runDeskHistory(const QStringList &arguments);
/// What the desk did over a time; `arguments` begin with “desk report”.
[[nodiscard]] Exit runDeskReport(const QStringList &arguments);

} // namespace morat
