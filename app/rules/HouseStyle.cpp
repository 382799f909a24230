// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/HouseStyle.h"

#include "rules/HouseLoader.h"
#include "rules/RulePackCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QString programPacks(const QString &dataFolder) {
    return dataFolder + u"/resources/packs"_s;
}

QString defaultPack(const QString &dataFolder) {
    return programPacks(dataFolder) + u"/bao-chi"_s;
}

Result<HouseStyle> loadHouseStyle(const QString &dataFolder, const StyleSources &sources) {
    return HouseLoader(dataFolder).load(sources);
}

QStringList noticesOf(const HouseStyle &style) {
    QStringList notices = noticesOf(*style.checks) + style.kept;
    for (const PackProblem &problem : style.problems)
        notices.append(problem.text());
    return notices;
}

QList<RuleInfo> rulesOf(const HouseStyle &style) {
    return style.standardRules + RulePackCheck(style.rules->compiled).rules();
}

Engine makeHouseEngine(const HouseStyle &style) {
    std::vector<std::unique_ptr<const Check>> additional;
    additional.push_back(std::make_unique<RulePackCheck>(style.rules->compiled));
    Engine engine = makeEngine(style.checks, {style.strictness}, std::move(additional));
    engine.setChoices(style.choices);
    return engine;
}

} // namespace morat
