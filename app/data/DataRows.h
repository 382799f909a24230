// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QStringView>

#include <functional>

namespace morat {

/// Reads a table of the program's data: UTF-8, a row a line; blank lines and those that begin with
/// "#" are none. `take` gets each row with the number of its line, from 1, and says why it is
/// refused, or nothing. The failure names file and line.
[[nodiscard]] Result<void>
readDataRows(const QString &path,
             const std::function<QString(QStringView row, qsizetype line)> &take);

} // namespace morat
