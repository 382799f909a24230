// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

namespace morat {

// Whoever types a space before every full stop does so 200 times in a draft. Each of these places
// has a finding of its own, to be decided and corrected; a list for people says it once.

/// A finding of a list, and those that are said with it.
struct ToldFinding {
    qsizetype first = 0;     ///< its index
    QList<qsizetype> others; ///< of other places, in the order of the list

    [[nodiscard]] qsizetype places() const { return others.size() + 1; }
};

/// What of the findings at this level and above is said, in their order: a slip of typography or
/// encoding (one rule, subject and level) that stands five times or more only once, where it stands
/// first, and everything else by itself. Slips whose correction is to be asked about are each said.
[[nodiscard]] QList<ToldFinding> toldFindings(const QList<Finding> &findings, Level least);

/// The finding's message, with the number of places where there are others, and whether they are of
/// the same words or marks.
[[nodiscard]] QString toldMessage(const QList<Finding> &findings, const ToldFinding &told);

} // namespace morat
