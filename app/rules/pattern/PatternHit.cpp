// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pattern/PatternHit.h"

#include <algorithm>

namespace morat {

QList<PatternHit> standing(QList<PatternHit> hits) {
    if (hits.isEmpty())
        return hits;
    // Exceptions in order of their start, so that only those near a hit are compared with it.
    QList<PatternHit> exceptions;
    qsizetype longest = 0;
    for (const PatternHit &hit : std::as_const(hits)) {
        if (hit.isException) {
            exceptions.append(hit);
            longest = std::max(longest, hit.range.length);
        }
    }
    std::sort(exceptions.begin(), exceptions.end(), [](const PatternHit &a, const PatternHit &b) {
        return a.range.start < b.range.start;
    });
    const auto isCancelled = [&](const PatternHit &hit) {
        const qsizetype earliest = hit.range.end() - longest;
        auto near = std::partition_point(
            exceptions.cbegin(), exceptions.cend(),
            [earliest](const PatternHit &other) { return other.range.start < earliest; });
        for (; near != exceptions.cend() && near->range.start <= hit.range.start; ++near) {
            if (near->owner == hit.owner && near->range.contains(hit.range))
                return true;
        }
        return false;
    };
    QList<PatternHit> candidates;
    for (const PatternHit &hit : std::as_const(hits)) {
        if (!hit.isException && !isCancelled(hit))
            candidates.append(hit);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const PatternHit &a, const PatternHit &b) {
                         if (a.owner != b.owner)
                             return a.owner < b.owner;
                         if (a.range.start != b.range.start)
                             return a.range.start < b.range.start;
                         return a.range.length > b.range.length;
                     });
    QList<PatternHit> kept;
    for (PatternHit &hit : candidates) {
        if (kept.isEmpty() || kept.last().owner != hit.owner ||
            !kept.last().range.overlaps(hit.range))
            kept.append(std::move(hit));
    }
    return kept;
}

} // namespace morat
