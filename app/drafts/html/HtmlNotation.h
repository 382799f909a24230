// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/Notation.h"

namespace morat {

/// How the text of a page's elements is written.
[[nodiscard]] const Notation &htmlNotation();

/// Text as HTML writes it. A no-break space is an entity where the page writes it so.
enum class NoBreakSpace : quint8 { Letter, Entity };
[[nodiscard]] QString htmlEscaped(const QString &text, NoBreakSpace spaces);

} // namespace morat
