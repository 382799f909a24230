// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QStringView>

namespace morat {

/// The faces that are typed with marks, in the order of the text: ":)", ":-((", "=D", ":v", "^_^".
/// Blogs and comments are full of them, and their marks are neither brackets nor the end of a
/// clause. Ranges are UTF-16 units; linear in the length of the text.
[[nodiscard]] QList<TextRange> emoticonsIn(QStringView text);

/// Whether a place lies in one of the ranges, which are in order.
[[nodiscard]] bool isInside(const QList<TextRange> &ranges, qsizetype at);

} // namespace morat
