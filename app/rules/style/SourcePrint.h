// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace morat {

/// Path of a folder or a file → sourcePrint() of it.
using SourcePrints = QHash<QString, QByteArray>;

/// Names, sizes and times of a folder's files, the names of its folders and of the rules in them,
/// or those of one file: another print says that what was read there may be other by now. Taken
/// before the reading, it misses no change; a change between the two costs one reading more. Asks
/// the disk.
[[nodiscard]] QByteArray sourcePrint(const QString &path);

} // namespace morat
