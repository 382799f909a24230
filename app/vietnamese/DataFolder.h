// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// The folder that holds `dictionaries/` and `resources/`: $MORAT_DATA, else `data` beside the
/// program, else `../share/morat` of an installed one. Empty when there is none.
[[nodiscard]] QString dataFolder();

} // namespace morat
