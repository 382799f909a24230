// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/StandardChecks.h"
#include "rules/reading/RuleBook.h"
#include "rules/style/LengthLimits.h"
#include "rules/style/SourcePrint.h"

#include <QStringList>

#include <functional>

namespace morat {

/// What an engine is made of: the data of the standard checks, the rules of the house, and what
/// is chosen of both. Immutable; shared by all threads.
struct HouseStyle {
    std::shared_ptr<const CheckData> checks;
    std::shared_ptr<const RuleBook> rules;
    /// The rules as packs and profile have them, before the desk's own choices.
    std::shared_ptr<const RuleBook> asWritten;
    /// The rules of the standard checks.
    QList<RuleInfo> standardRules;
    /// Of rules of the standard checks: what the profile wants, and what the desk makes of it.
    RuleChoices profileChoices;
    RuleChoices choices;
    Strictness strictness = Strictness::Balanced;
    LengthLimits lengths;
    QString profileTitle;        ///< empty: there is no profile
    QList<PackProblem> problems; ///< of packs and profile
    QStringList kept;            ///< why an older version of a pack or the profile goes on
    /// The packs that were read.
    QStringList folders;
    /// Of these, of the newsroom's folder and of the profile, as they were before the reading.
    SourcePrints prints;
};

/// What a house style is put together from. A plain value.
struct StyleSources {
    QString profile;    ///< a profile's file; may be empty
    QStringList packs;  ///< folders, after the others
    QString packFolder; ///< every folder in it is a pack of the newsroom; may be empty
    RuleChoices choices;
    std::optional<Strictness> strictness; ///< over the profile's
    QString newsroomModel;                ///< a language model, when the profile names none
    /// Completes these where they are loaded: brings onto this disk what is not there yet. Gives
    /// sentences on what it could not.
    std::function<QStringList(StyleSources &)> complete = {};
};

/// The folder of the packs that come with the program, and the one that every draft is checked
/// with when no profile says otherwise.
[[nodiscard]] QString programPacks(const QString &dataFolder);
[[nodiscard]] QString defaultPack(const QString &dataFolder);
/// The same, or what was dropped in its place when none of its rules is refused; else why not is
/// added to `notices`. A pack is taken whole, never mixed.
[[nodiscard]] QString newestDefaultPack(const DataFolders &folders, QStringList &notices);

/// Loads the data and the rules: the packs of the profile, or the default pack and those of the
/// newsroom's folder, then the packs named. Rules that were refused are in HouseStyle::problems;
/// the rest counts all the same. Fails without the data, or when the profile cannot be read.
[[nodiscard]] Result<HouseStyle> loadHouseStyle(const DataFolders &folders,
                                                const StyleSources &sources = {});

/// What could not be used though the checks go on without it: a damaged language model, a rule
/// that was refused. For the user; empty when all is there.
[[nodiscard]] QStringList noticesOf(const HouseStyle &style);

/// Every rule that findings can carry.
[[nodiscard]] QList<RuleInfo> rulesOf(const HouseStyle &style);

/// An engine with every check of the program and the rules. One a worker thread.
[[nodiscard]] Engine makeHouseEngine(const HouseStyle &style);

} // namespace morat
