// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/Notation.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// How the text of a Markdown page is written.
[[nodiscard]] const Notation &markdownNotation();
/// The same in a table, where "|" ends the text.
[[nodiscard]] const Notation &markdownCellNotation();
/// Of metadata: between "…", with escapes, and between '…'.
[[nodiscard]] const Notation &doubleQuotedNotation();
[[nodiscard]] const Notation &singleQuotedNotation();

} // namespace morat
