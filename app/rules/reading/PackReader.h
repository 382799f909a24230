// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/LevelChange.h"
#include "rules/rule/Rule.h"
#include "rules/yaml/PackProblem.h"

namespace morat {

/// A folder of rules.
struct RulePack {
    QString folder; ///< empty: there is no such folder
    QString title;
    int ruleCount = 0;
};

/// A pack as its folder has it, before others change it.
struct PackContent {
    RulePack pack;
    QString levelsFile;        ///< where the changes below stand
    QList<LevelChange> levels; ///< of rules of the packs before it
    QList<Rule> rules;         ///< proven by their examples
    QList<PackProblem> problems;
};

/// The name of the file that makes a folder of rules a pack of the house.
inline constexpr QStringView packFileName = u"pack.yaml";

/// Reads a folder. A rule that its own examples disprove is refused; everything else goes on.
[[nodiscard]] PackContent readPack(const QString &folder);

/// The folders in a folder that are packs, in order of name.
[[nodiscard]] QStringList packsIn(const QString &folder);

} // namespace morat
