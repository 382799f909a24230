// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Archive.h"

namespace morat {

/// What the desk decided before on findings of a rule about the same words, in all drafts.
struct PastDecisions {
    /// How often these words were put in their place.
    struct Correction {
        QString words;
        int count = 0;
        friend bool operator==(const Correction &, const Correction &) = default;
    };
    /// One of the last, with where it was made.
    struct Instance {
        Decision decision;
        DraftRecord draft;
    };

    QString rule;
    QString subject;               ///< Finding::subject
    QList<Correction> corrections; ///< the most frequent first
    int ignored = 0;               ///< this time or in the article
    int falseAlarms = 0;           ///< called so
    int accepted = 0;              ///< the word was accepted for good
    QList<Instance> last;          ///< the latest first, at most `mostPastInstances`

    [[nodiscard]] int corrected() const;
    [[nodiscard]] int all() const { return corrected() + ignored + falseAlarms + accepted; }
};

inline constexpr qsizetype mostPastInstances = 4;

/// Decisions that stand. Of a rule that was switched off nothing is said of the words.
[[nodiscard]] Result<PastDecisions> pastDecisions(const Archive &archive, const QString &rule,
                                                  const QString &subject);

} // namespace morat
