// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

namespace morat {

/// Whether the page shows hardly any text and has a script that fetches it, or an empty element for
/// a framework to fill (id="root", <app-root>): saved so, it holds no article.
[[nodiscard]] bool isScriptShell(const GumboNode *root);

} // namespace morat
