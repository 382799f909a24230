// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/PairVerdicts.h"
#include "review/store/Store.h"

namespace morat {

/// What was decided at one place.
struct ReportedContext {
    /// Of the rule and the words around the place, two each side, with the store's salt: the same
    /// for the same words within a store, and for nobody without it to be guessed back.
    QString hash;
    Verb verdict = Verb::Accept; ///< Accept, IgnoreOnce or ReportFalseAlarm
    friend bool operator==(const ReportedContext &, const ReportedContext &) = default;
};

/// What the decisions on all drafts say of a rule's pair of words; of a rule without pairs, how
/// often it was a false alarm.
struct ReportedPair {
    QString rule;
    WordPair pair; ///< empty: the rule has none
    QList<ReportedContext> contexts;

    [[nodiscard]] int count(Verb verdict) const;
};

/// Decisions that stand, without texts, names of drafts, people or times: the pairs that were
/// refused most first.
[[nodiscard]] Result<QList<ReportedPair>> pairReport(const Store &store);

} // namespace morat
