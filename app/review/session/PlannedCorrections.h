// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/History.h"
#include "text/Text.h"

#include <functional>

namespace morat {

/// A change that the first suggestion of a finding makes.
struct PlannedCorrection {
    qsizetype finding = 0; ///< index into the findings planned from
    TextChange change;
};

/// Whether an editor asked for these corrections, or for all that can be made.
enum class Consent : quint8 {
    Asked,   ///< for each, or for all of one kind
    Unasked, ///< only what takes nothing away is planned (UnaskedFixes.h)
};

/// What putting in the first suggestion of every wanted finding does to a text, ordered from its
/// end so that no change moves the next. No two touch the same text: of those that would,
/// the one of the higher level stands, of the same level the first in the text.
[[nodiscard]] QList<PlannedCorrection>
planCorrections(const Text &text, const QList<PlacedFinding> &findings,
                const std::function<bool(qsizetype finding)> &isWanted,
                Consent consent = Consent::Asked);

} // namespace morat
