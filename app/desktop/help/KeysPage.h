// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

namespace morat {

/// Tables of all keys as the window has them, a section of the actions each, in Markdown.
[[nodiscard]] QString keysMarkdown(const ActionRegistry &actions);

} // namespace morat
