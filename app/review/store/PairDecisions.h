// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/PairVerdicts.h"
#include "review/store/Decision.h"

namespace morat {

/// Which of the decisions that stand say something of a pair of words, and what they say together.
/// What is told twice counts once.
class PairDecisions {
public:
    /// A correction as suggested, a place ignored, a false alarm; any other says nothing.
    void stand(qint64 draft, const Decision &decision);
    void takeBack(qint64 decision);
    /// The draft is gone, with all that was decided on it.
    void forget(qint64 draft);
    /// Decisions on the pair up to this id count no more. Ids grow with time.
    void hear(const WordPair &pair, qint64 upTo);

    [[nodiscard]] const PairVerdicts &verdicts() const { return m_verdicts; }

private:
    struct Said {
        qint64 draft = 0;
        WordPair pair;
        PairCounts counts; ///< one of one kind
    };
    template <typename Condition>
    void dropIf(Condition isGone);

    QHash<qint64, Said> m_said; ///< by decision
    QHash<WordPair, qint64> m_heardUpTo;
    PairVerdicts m_verdicts;
};

/// The pair that a decision says something of.
[[nodiscard]] std::optional<WordPair> pairOf(const Decision &decision);

} // namespace morat
