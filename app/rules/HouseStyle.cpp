// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/HouseStyle.h"

#include "rules/RulePackCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QString defaultPack(const QString &dataFolder) {
    return dataFolder + u"/resources/packs/bao-chi"_s;
}

Result<HouseStyle> loadHouseStyle(const QString &dataFolder, const QStringList &packs) {
    const auto checks = loadCheckData(dataFolder);
    if (!checks)
        return tl::make_unexpected(checks.error());
    RuleBook book = loadRuleBook(QStringList{defaultPack(dataFolder)} + packs);
    return HouseStyle{*checks, std::make_shared<const RuleBook>(std::move(book))};
}

Engine makeHouseEngine(const HouseStyle &style) {
    std::vector<std::unique_ptr<const Check>> additional;
    additional.push_back(std::make_unique<RulePackCheck>(style.rules->compiled));
    return makeEngine(style.checks, std::move(additional));
}

} // namespace morat
