// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/HouseStyle.h"

#include "rules/RulePackCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QString defaultPack(const QString &dataFolder) {
    return dataFolder + u"/resources/packs/bao-chi"_s;
}

Result<HouseStyle> loadHouseStyle(const QString &dataFolder, const QStringList &packs,
                                  const QString &newsroomModel) {
    const auto checks = loadCheckData(dataFolder, newsroomModel);
    if (!checks)
        return tl::make_unexpected(checks.error());
    RuleBook book = loadRuleBook(QStringList{defaultPack(dataFolder)} + packs);
    return HouseStyle{*checks, std::make_shared<const RuleBook>(std::move(book))};
}

QStringList noticesOf(const HouseStyle &style) {
    QStringList notices = noticesOf(*style.checks);
    for (const PackProblem &problem : style.rules->problems)
        notices.append(problem.text());
    return notices;
}

Engine makeHouseEngine(const HouseStyle &style, const CheckOptions &options) {
    std::vector<std::unique_ptr<const Check>> additional;
    additional.push_back(std::make_unique<RulePackCheck>(style.rules->compiled));
    return makeEngine(style.checks, options, std::move(additional));
}

Result<LoadedEngine> loadHouseEngine(const QString &dataFolder, const CheckOptions &options) {
    return loadHouseStyle(dataFolder, {}, defaultNewsroomModel())
        .map([&options](const HouseStyle &style) {
            return LoadedEngine{makeHouseEngine(style, options), noticesOf(style)};
        });
}

} // namespace morat
