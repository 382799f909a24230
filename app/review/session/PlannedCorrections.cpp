// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/PlannedCorrections.h"

#include "checks/engine/UnaskedFixes.h"
#include "review/session/SuggestedChange.h"

#include <algorithm>
#include <map>

namespace morat {

namespace {

/// The stretches of text that corrections take, by their start; none overlaps another.
class TakenText {
public:
    /// Takes what the change replaces, unless a part of it is taken already. Insertions take the
    /// point where they stand; what changes nothing takes nothing.
    [[nodiscard]] bool take(const TextChange &change) {
        if (change.before == change.after)
            return true;
        const qsizetype start = change.start;
        const qsizetype end = start + change.before.size();
        const auto next = m_ends.lower_bound(start);
        const bool touchesNext =
            next != m_ends.end() && (next->first < end || next->first == start);
        const bool touchesPrevious = next != m_ends.begin() && std::prev(next)->second > start;
        if (touchesNext || touchesPrevious)
            return false;
        m_ends.emplace(start, end);
        return true;
    }

private:
    std::map<qsizetype, qsizetype> m_ends; ///< start → end
};

} // namespace

QList<PlannedCorrection> planCorrections(const Text &text, const QList<PlacedFinding> &findings,
                                         const std::function<bool(qsizetype finding)> &isWanted,
                                         Consent consent) {
    QList<qsizetype> order;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i].finding;
        const bool isAllowed =
            consent == Consent::Asked ? !finding.suggestions.isEmpty() : isFixedUnasked(finding);
        if (isAllowed && isWanted(i))
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&findings](qsizetype a, qsizetype b) {
        const Level levelA = findings[a].finding.level;
        const Level levelB = findings[b].finding.level;
        return levelA != levelB ? levelA > levelB
                                : findings[a].place.start < findings[b].place.start;
    });
    const QString joined = text.joined();
    TakenText taken;
    QList<PlannedCorrection> planned;
    for (const qsizetype i : std::as_const(order)) {
        const Suggestion &suggestion = findings[i].finding.suggestions.first();
        const bool isOfMany = suggestion.action == Suggestion::Action::OrdinarySpaces;
        const QList<TextChange> changes =
            isOfMany ? ordinarySpaces(text)
                     : QList<TextChange>{suggestedChange(joined, findings[i].place, suggestion)};
        for (const TextChange &change : changes) {
            if (consent == Consent::Unasked && !keepsContent(change.before, change.after))
                continue;
            if (taken.take(change))
                planned.append({i, change});
        }
    }
    std::stable_sort(planned.begin(), planned.end(),
                     [](const PlannedCorrection &a, const PlannedCorrection &b) {
                         return a.change.start > b.change.start;
                     });
    return planned;
}

} // namespace morat
