// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ReviewedText.h"

#include "review/session/RevisionTransfer.h"
#include "review/session/VersionDifferences.h"

namespace morat {

void ReviewedText::apply(const TextChange &change) {
    const TextRange changed{change.start, change.before.size()};
    if (!differences.isEmpty())
        carryDifferences(differences, text.current(), change);
    text.replace(changed, change.after);
    for (auto place = places.begin(); place != places.end(); ++place) {
        const bool hadWords = !place->isEmpty();
        *place = shifted(*place, changed, change.after.size());
        if (hadWords && place->isEmpty())
            *place = noPlace;
    }
    findings.removeIf([changed](const PlacedFinding &placed) {
        return placed.place.overlaps(changed) ||
               (changed.isEmpty() && placed.place.start < changed.start &&
                changed.start < placed.place.end());
    });
    for (PlacedFinding &placed : findings)
        placed.place = shifted(placed.place, changed, change.after.size());
}

} // namespace morat
