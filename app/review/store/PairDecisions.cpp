// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/PairDecisions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

std::optional<WordPair> pairOf(const Decision &decision) {
    if (decision.verb != Verb::Accept && !ignoresPlace(decision.verb))
        return std::nullopt;
    return pairOf(decision.category, decision.original, decision.replacement);
}

void PairDecisions::stand(qint64 draft, const Decision &decision) {
    // A syllable of a name says nothing of the pair elsewhere.
    if (decision.rule == "spelling.official-name"_L1)
        return;
    const std::optional<WordPair> pair = pairOf(decision);
    if (!pair || m_said.contains(decision.id) || decision.id <= m_heardUpTo.value(*pair))
        return;
    const PairCounts one = decision.verb == Verb::Accept ? PairCounts{1, 0} : PairCounts{0, 1};
    m_said.insert(decision.id, {draft, *pair, one});
    m_verdicts.add(*pair, one);
}

void PairDecisions::takeBack(qint64 decision) {
    if (const auto said = m_said.constFind(decision); said != m_said.cend()) {
        m_verdicts.remove(said->pair, said->counts);
        m_said.erase(said);
    }
}

template <typename Condition>
void PairDecisions::dropIf(Condition isGone) {
    m_said.removeIf([&](QHash<qint64, Said>::iterator said) {
        const bool goes = isGone(said.key(), *said);
        if (goes)
            m_verdicts.remove(said->pair, said->counts);
        return goes;
    });
}

void PairDecisions::forget(qint64 draft) {
    dropIf([draft](qint64, const Said &said) { return said.draft == draft; });
}

void PairDecisions::hear(const WordPair &pair, qint64 upTo) {
    qint64 &known = m_heardUpTo[pair];
    known = std::max(known, upTo);
    dropIf([&](qint64 id, const Said &said) { return said.pair == pair && id <= known; });
}

} // namespace morat
