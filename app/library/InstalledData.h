// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// The folder of the data that were installed with the library: $MORAT_DATA, else found from where
/// the library itself lies, whichever program loaded it.
[[nodiscard]] QString installedData();

} // namespace morat
