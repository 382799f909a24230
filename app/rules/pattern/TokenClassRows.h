// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/pattern/TokenClass.h"

#include <span>

namespace morat {

// The classes by what they are about, a file each. A new class is a row in one of them.
[[nodiscard]] std::span<const TokenClass> wordClasses();
[[nodiscard]] std::span<const TokenClass> dateClasses();
[[nodiscard]] std::span<const TokenClass> numberClasses();

/// How a class writes a token of which it knows no form of its own.
[[nodiscard]] inline QString asWritten(QStringView written) {
    return written.toString();
}

} // namespace morat
