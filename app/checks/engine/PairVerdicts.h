// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

#include <QHash>

#include <optional>

namespace morat {

/// Two words of which a check takes the first for a typo of the second, both folded.
struct WordPair {
    QString written;
    QString meant;
    friend bool operator==(const WordPair &, const WordPair &) = default;
    friend size_t qHash(const WordPair &pair, size_t seed = 0) {
        return qHashMulti(seed, pair.written, pair.meant);
    }
};

/// The pair that a finding of a category is about. Only typos that are words themselves are judged
/// by what was decided on others: what is no syllable at all, and what differs in capitals only,
/// gives none.
[[nodiscard]] std::optional<WordPair> pairOf(QStringView category, QStringView written,
                                             QStringView suggested);

/// How often the newsroom corrected a pair as suggested, and how often it refused to.
struct PairCounts {
    int accepted = 0;
    int refused = 0;
    [[nodiscard]] int netRefusals() const { return refused - accepted; }
    friend bool operator==(const PairCounts &, const PairCounts &) = default;
};

/// What the newsroom's decisions say of pairs of words. A value, given to each check run.
///
/// A refusal divides the odds that the check gives by e^½, about 1.65, an acceptance multiplies
/// them by as much: a fixed weight of log-odds, as everything else has that is added up to a
/// confidence. It was chosen by its two ends. Ten refusals more than acceptances take the surest
/// place (.99) to .40, below every least probability of a warning, nine do not; four take one of
/// .80 there. (A Beta prior that silences .99 after ten takes it to .88 at the first: what is
/// surest would fall fastest.) Acceptances count as two at most, odds times 2.7, and never make an
/// error of what was none: that a typo is frequent does not say that each such place is one.
class PairVerdicts {
public:
    /// From so many refusals more than acceptances on a pair is silent: a note, wherever it stands.
    static constexpr int silencing = 10;

    [[nodiscard]] PairCounts of(const WordPair &pair) const { return m_counts.value(pair); }
    [[nodiscard]] bool isEmpty() const { return m_counts.isEmpty(); }
    /// The silent ones, by name.
    [[nodiscard]] QList<WordPair> silent() const;
    void add(const WordPair &pair, const PairCounts &counts);
    void remove(const WordPair &pair, const PairCounts &counts);

    friend bool operator==(const PairVerdicts &, const PairVerdicts &) = default;

private:
    QHash<WordPair, PairCounts> m_counts; ///< none of them all zeros
};

[[nodiscard]] bool isSilent(const PairCounts &counts);
/// A check's confidence with the newsroom's decisions. `error`: from which confidence the finding
/// would be an error.
[[nodiscard]] double weighed(double confidence, const PairCounts &counts, double error);
/// Vietnamese: what the newsroom did with the pair; empty when that changes no confidence.
[[nodiscard]] QString explanationOf(const PairCounts &counts);

/// Lowers findings of phrases in a block as the newsroom decided. (The contextual check, whose
/// words depend on the level, asks by itself.)
void judgeByVerdicts(QList<Finding> &findings, const PairVerdicts &verdicts, QStringView block);

} // namespace morat
