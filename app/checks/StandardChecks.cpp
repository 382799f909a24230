// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/StandardChecks.h"

#include "checks/BalanceCheck.h"
#include "checks/BlankLinesCheck.h"
#include "checks/CreditCheck.h"
#include "checks/DoubledWordCheck.h"
#include "checks/EmbedCheck.h"
#include "checks/InvisibleCharacterCheck.h"
#include "checks/LeftoverCheck.h"
#include "checks/LinePatterns.h"
#include "checks/NoBreakSpaceCheck.h"
#include "checks/PhraseCheck.h"
#include "checks/SpacingCheck.h"
#include "checks/SyllableCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

struct CheckData {
    std::shared_ptr<const LanguageData> language;
    std::shared_ptr<const PhraseList> phrases;
    QList<LinePattern> placeholders;
    QList<LinePattern> leftovers;
};

Result<std::shared_ptr<const CheckData>> loadCheckData(const QString &dataFolder) {
    const QString folder = dataFolder + u"/dictionaries"_s;
    auto language = LanguageData::load(dataFolder);
    if (!language)
        return tl::make_unexpected(language.error());
    auto phrases = PhraseList::load(folder + u"/phrases.tsv"_s);
    if (!phrases)
        return tl::make_unexpected(phrases.error());
    auto placeholders = loadLinePatterns(folder + u"/placeholders.tsv"_s);
    if (!placeholders)
        return tl::make_unexpected(placeholders.error());
    auto leftovers = loadLinePatterns(folder + u"/leftovers.tsv"_s);
    if (!leftovers)
        return tl::make_unexpected(leftovers.error());
    return std::make_shared<const CheckData>(
        CheckData{*language, *phrases, *placeholders, *leftovers});
}

Engine makeEngine(const std::shared_ptr<const CheckData> &data,
                  std::vector<std::unique_ptr<const Check>> additional) {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<PhraseCheck>(data->phrases));
    checks.push_back(std::make_unique<SyllableCheck>(data->language));
    checks.push_back(std::make_unique<EmbedCheck>(data->placeholders));
    checks.push_back(std::make_unique<LeftoverCheck>(data->leftovers));
    checks.push_back(std::make_unique<InvisibleCharacterCheck>());
    checks.push_back(std::make_unique<CreditCheck>());
    checks.push_back(std::make_unique<NoBreakSpaceCheck>());
    checks.push_back(std::make_unique<SpacingCheck>());
    checks.push_back(std::make_unique<DoubledWordCheck>());
    checks.push_back(std::make_unique<BalanceCheck>());
    checks.push_back(std::make_unique<BlankLinesCheck>());
    for (std::unique_ptr<const Check> &check : additional)
        checks.push_back(std::move(check));
    return Engine(std::move(checks));
}

} // namespace morat
