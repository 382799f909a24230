// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/Notation.h"

namespace morat {

/// How the text of content.xml is written.
[[nodiscard]] const Notation &odtNotation();

/// Text as ODF writes it: a space that would collapse with another, or that may stand beside one,
/// is an element.
[[nodiscard]] QString odtEscaped(const QString &text);

} // namespace morat
