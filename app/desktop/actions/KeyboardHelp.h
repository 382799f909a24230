// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

class QWidget;

namespace morat {

/// The keyboard page: a few sentences from the resources, and the keys as the registry has them.
[[nodiscard]] QString keyboardHelpHtml(const ActionRegistry &actions, const QString &language);
void showKeyboardHelp(QWidget *parent, const ActionRegistry &actions, const QString &language);

} // namespace morat
