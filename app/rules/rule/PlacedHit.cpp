// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule/PlacedHit.h"

namespace morat {

QString PlacedHit::written() const {
    return block->block.text.mid(hit.range.start, hit.range.length);
}

QString PlacedHit::named() const {
    if (!hit.groups.isEmpty())
        return hit.groups.first();
    if (!hit.captures.isEmpty())
        return hit.captures.first();
    return written();
}

} // namespace morat
