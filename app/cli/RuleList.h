// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/style/HouseStyle.h"

#include <QStringList>

namespace morat {

/// A rule as the command line shows it, of a check or of a pack alike.
struct ListedRule {
    QString id;
    QString category;
    QString title;
    QString reason;
    QString source; ///< decree, table, dictionary; may be empty
    QString file;   ///< of a pack's rule: where it stands
    bool isOn = true;
    QList<Level> levels; ///< the gravest first; of several the place decides
    QStringList good;
    QStringList bad;
};

/// Every rule of a house style, those that are off too, in order of their ids.
[[nodiscard]] QList<ListedRule> listedRules(const HouseStyle &style);

} // namespace morat
