// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>
#include <QStringList>

class QSqlDatabase;

namespace morat {

/// What a review database looks like before anything is done with it.
struct StoreHealth {
    enum Is : quint8 {
        Sound,
        Damaged,
        Newer,   ///< written by a later version of the program
        Foreign, ///< a database, but not one of Mo-rát
        Locked,  ///< cannot be looked at: no permission, another program, a disk that fails
    };
    Is is = Sound;
    int version = 0;
    QString reason;
};

/// Databases of more bytes than this are checked in the background only: it takes a second for
/// each few hundred megabytes.
inline constexpr qint64 checkedAtOnce = qint64{16} << 20;

/// Opens the connection and looks at what it holds, changing nothing: its header, its tables, the
/// first and the last page of each; where it is small, or damage was found in it before, every
/// page and every row (damagesOf()); where it is older and will be changed, every page.
[[nodiscard]] StoreHealth examineStore(QSqlDatabase &database);

/// Looks at every row of a database that is in use, over a connection of its own, on whatever
/// thread. What is found is a line each; it is remembered beside the database, so that the next
/// opening looks as closely.
[[nodiscard]] Result<QStringList> checkStore(const QString &path);
[[nodiscard]] bool isDamageNoted(const QString &path);
/// …until the database was set aside.
void forgetDamage(const QString &path);

} // namespace morat
