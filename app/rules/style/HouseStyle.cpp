// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/style/HouseStyle.h"

#include "rules/pattern/RuleTr.h"
#include "rules/rule/RulePackCheck.h"
#include "rules/style/HouseLoader.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace morat {

QString programPacks(const QString &dataFolder) {
    return dataFolder + u"/resources/packs"_s;
}

QString defaultPack(const QString &dataFolder) {
    return programPacks(dataFolder) + u"/bao-chi"_s;
}

QString newestDefaultPack(const DataFolders &folders, QStringList &notices) {
    for (const QString &folder : folders.dropped) {
        const QString dropped = defaultPack(folder);
        if (!QDir(dropped).exists())
            continue;
        const RuleBook book = loadRuleBook({dropped});
        if (book.problems.isEmpty())
            return dropped;
        notices.append(RuleTr::tr("The newer rules in %1 cannot be used; those that came with "
                                  "Mo-rát are used instead. %2")
                           .arg(dropped, book.problems.constFirst().text()));
    }
    return defaultPack(folders.shipped);
}

Result<HouseStyle> loadHouseStyle(const DataFolders &folders, const StyleSources &sources) {
    return HouseLoader(folders).load(sources);
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
