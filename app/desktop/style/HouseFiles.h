// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/RuleChoices.h"
#include "review/store/HouseAct.h"
#include "text/Result.h"

#include <QStringList>

namespace morat {

/// The house style that a newsroom's review database holds for all desks, as files of this
/// computer: the checks read those.
struct HouseFiles {
    QString profile;      ///< empty: none is set for all
    QStringList packs;    ///< folders, in the order in which they were set
    QStringList problems; ///< sentences on what could not be unpacked
};

/// Where what stands is, as far as it was unpacked.
[[nodiscard]] HouseFiles houseFiles(const QList<HouseAct> &standing, const QString &folder);

/// Unpacks what stands into a folder of this program's own, each act once, and takes away what
/// stands no more. It takes its time: not for the window's thread.
[[nodiscard]] HouseFiles unpackHouse(const QList<HouseAct> &standing, const QString &folder);

/// The levels that are set for all.
[[nodiscard]] RuleChoices houseChoices(const QList<HouseAct> &standing);

/// What one desk has set, for all to have: its choices, its profile's file (empty: none), and every
/// pack in its folder. Fails where one of them cannot be read: it is all of it, or nothing.
[[nodiscard]] Result<QList<HouseAct>> actsOf(const RuleChoices &choices, const QString &profile,
                                             const QString &packFolder, const QString &author);

} // namespace morat
