// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// How text stands in an engine's columns.
enum class TextForm : quint8 {
    AsItIs,
    Escaped, ///< without what its encoding cannot hold
};

/// A text of which everything can be kept in UTF-8 by a server that refuses U+0000: that, halves of
/// surrogate pairs, and the sign that begins an escape (U+001B) stand as U+001B and four
/// hexadecimal digits. Two texts that differ still do.
[[nodiscard]] QString escapedText(const QString &text);
[[nodiscard]] QString unescapedText(const QString &stored);

} // namespace morat
