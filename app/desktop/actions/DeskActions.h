// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

class QMenuBar;

namespace morat {

/// The table of what can be done on the desk and with which keys. None is a bare letter: letters
/// belong to the input method.
void addDeskActions(ActionRegistry &actions);

/// Arranges the actions in menus; gives the menu that recent files go into.
[[nodiscard]] class QMenu *fillMenus(QMenuBar &bar, const ActionRegistry &actions);

} // namespace morat
