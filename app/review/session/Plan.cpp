// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/Plan.h"

#include <algorithm>

namespace morat {

QList<TextChange> changesOf(const Plan &plan) {
    QList<TextChange> changes = plan.bare;
    for (const QList<PlanItem> &items : {plan.made, plan.takenBack}) {
        for (const PlanItem &item : items) {
            if (item.change)
                changes.append(*item.change);
        }
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const TextChange &a, const TextChange &b) { return a.start > b.start; });
    return changes;
}

TextRange placeAfter(const TextChange &change, const QList<TextChange> &all) {
    TextRange place{change.start, change.after.size()};
    for (const TextChange &other : all) {
        if (other.start < change.start)
            place.start += other.after.size() - other.before.size();
    }
    return place;
}

} // namespace morat
