// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "cli/Console.h"

namespace morat {

/// How parts of what people read on a terminal stand out.
enum class Look : quint8 { Plain, Bold, Faint, Error, Warning, Info };

[[nodiscard]] Look lookOf(Level level);

/// Text that is safe on a terminal, in its look; without colours the text alone, as it is.
[[nodiscard]] QString styled(const QString &text, Look look, Colour colour);

} // namespace morat
