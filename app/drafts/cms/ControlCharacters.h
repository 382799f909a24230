// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace morat {

/// What is made of characters that the file's format forbids: the file is damaged, and people want
/// to know, but its text can be read around them.
enum class ControlCharacters : quint8 {
    Refused, ///< the draft is not read, and the first of them is named
    Skipped, ///< they are none of the text, are named, and stay in the file
};

} // namespace morat
