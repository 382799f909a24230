// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

namespace morat {

/// Makes the program's file of what network.py learned, with the words of the language model whose
/// numbers it learned from.
[[nodiscard]] Result<void> packNetwork(const QString &learned, const QString &model,
                                       const QString &output);

} // namespace morat
