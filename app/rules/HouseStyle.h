// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/StandardChecks.h"
#include "rules/RuleBook.h"

namespace morat {

/// What an engine is made of: the data of the standard checks and the rules of the house.
/// Immutable; shared by all threads.
struct HouseStyle {
    std::shared_ptr<const CheckData> checks;
    std::shared_ptr<const RuleBook> rules;
    QStringList notices; ///< why a pack that was dropped is not used
};

/// The folder of the pack that every draft is checked with.
[[nodiscard]] QString defaultPack(const QString &dataFolder);
/// The same, or what was dropped in its place when none of its rules is refused; else why not is
/// added to `notices`. A pack is taken whole, never mixed.
[[nodiscard]] QString newestDefaultPack(const DataFolders &folders, QStringList &notices);

/// Loads the data and the rules: the default pack, then the packs named. Rules that were refused
/// are in RuleBook::problems; the rest counts all the same. `newsroomModel` as for loadCheckData().
[[nodiscard]] Result<HouseStyle> loadHouseStyle(const DataFolders &folders,
                                                const QStringList &packs = {},
                                                const QString &newsroomModel = {});

/// What could not be used though the checks go on without it: a damaged language model, a rule
/// that was refused. For the user; empty when all is there.
[[nodiscard]] QStringList noticesOf(const HouseStyle &style);

/// An engine with every check of the program and the rules. One a worker thread.
[[nodiscard]] Engine makeHouseEngine(const HouseStyle &style, const CheckOptions &options = {});

struct LoadedEngine {
    Engine engine;
    QStringList notices;
};
/// Data, rules and engine in one, for a program that needs one engine.
[[nodiscard]] Result<LoadedEngine> loadHouseEngine(const DataFolders &folders,
                                                   const CheckOptions &options = {});

} // namespace morat
