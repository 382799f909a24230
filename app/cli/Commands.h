// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"

namespace morat {

// One function a command; `arguments` begin with the command's name.

/// Checks files and folders and prints what was found.
[[nodiscard]] Exit runCheck(const QStringList &arguments);
/// Puts in the first suggestion of every finding of a level and above.
[[nodiscard]] Exit runFix(const QStringList &arguments);
/// Writes the corrected text of a draft whose review is in the review database.
[[nodiscard]] Exit runExport(const QStringList &arguments);
/// What a CMS asks of the desk: puts drafts in, lists, shows, moves and exports them.
[[nodiscard]] Exit runDesk(const QStringList &arguments);
/// Prints what is read of a draft, a line a block.
[[nodiscard]] Exit runText(const QStringList &arguments);
/// Removes drafts from the review database and its backups.
[[nodiscard]] Exit runForget(const QStringList &arguments);
/// Lists every rule with its level and reason.
[[nodiscard]] Exit runRules(const QStringList &arguments);
#ifdef MORAT_TYPESET
/// Compares a draft with the page on which it was set.
[[nodiscard]] Exit runProof(const QStringList &arguments);
#endif
#ifdef MORAT_SERVE
/// Answers LanguageTool's HTTP protocol until somebody ends it.
[[nodiscard]] Exit runServe(const QStringList &arguments);
#endif
/// Trains a language model, says what is in one, or what was decided on pairs of words.
[[nodiscard]] Exit runModel(const QStringList &arguments);
/// The last of these: `model report`.
[[nodiscard]] Exit runModelReport(const QStringList &arguments);

} // namespace morat
