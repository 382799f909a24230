// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace morat {

// Ids of steps and decisions are milliseconds since 1970 above bits that are drawn: in the order of
// time, and the same as another session's only if both ask in one millisecond and draw the same.

inline constexpr int drawnBits = 20;

[[nodiscard]] inline qint64 firstIdOf(const QDateTime &time) {
    return time.toMSecsSinceEpoch() << drawnBits;
}

[[nodiscard]] inline qint64 lastIdOf(const QDateTime &time) {
    return firstIdOf(time) | ((qint64{1} << drawnBits) - 1);
}

} // namespace morat
