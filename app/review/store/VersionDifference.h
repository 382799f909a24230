// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QString>

namespace morat {

/// A place at which a new version of the draft's file says something else than the text in work did
/// before, and at which nobody has chosen yet.
struct VersionDifference {
    TextRange place; ///< of the new words in the text as it stands; empty where there are none
    QString ours;    ///< what stood there before; empty where nothing did
    friend bool operator==(const VersionDifference &, const VersionDifference &) = default;
};

} // namespace morat
