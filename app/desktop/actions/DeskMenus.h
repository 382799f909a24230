// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

class QMenuBar;

namespace morat {

/// As it stands in the menu, with its mnemonic.
[[nodiscard]] QString menuTitle(Menu menu);

/// Arranges the actions in menus, as their rows say. A menu within a menu stands where the first
/// of its actions does; when it shows none it cannot be opened.
void fillMenus(QMenuBar &bar, const ActionRegistry &actions);

} // namespace morat
