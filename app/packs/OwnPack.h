// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/SubstitutionDraft.h"

namespace morat {

// The pack that the program itself writes: rules that editors made in its window. They stand in a
// file of their own, which says so in its first line; in that file only the document of the rule
// that is saved or removed changes, and files that others wrote are never touched.

/// Saves a rule that its examples prove, in place of the one named, if it stands there.
[[nodiscard]] Result<void> saveOwnRule(const QString &folder, const SubstitutionDraft &draft,
                                       const QString &inPlaceOf = {});

/// Takes a rule out of the file.
[[nodiscard]] Result<void> removeOwnRule(const QString &folder, const QString &id);

/// Whether the rule stands in the file that the program writes.
[[nodiscard]] bool isOwnRule(const QString &folder, const Rule &rule);

} // namespace morat
