// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/HouseStyle.h"

#include "rules/RulePackCheck.h"
#include "rules/RuleWords.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace morat {

QString defaultPack(const QString &dataFolder) {
    return dataFolder + u"/resources/packs/bao-chi"_s;
}

QString newestDefaultPack(const DataFolders &folders, QStringList &notices) {
    const QString dropped = defaultPack(folders.dropped);
    if (folders.dropped.isEmpty() || !QDir(dropped).exists())
        return defaultPack(folders.shipped);
    const RuleBook book = loadRuleBook({dropped});
    if (book.problems.isEmpty())
        return dropped;
    notices.append(RuleWords::tr("The newer rules in %1 cannot be used; those that came with "
                                 "Mo-rát are used instead. %2")
                       .arg(dropped, book.problems.constFirst().text()));
    return defaultPack(folders.shipped);
}

Result<HouseStyle> loadHouseStyle(const DataFolders &folders, const QStringList &packs,
                                  const QString &newsroomModel) {
    const auto checks = loadCheckData(folders, newsroomModel);
    if (!checks)
        return tl::make_unexpected(checks.error());
    QStringList notices;
    RuleBook book = loadRuleBook(QStringList{newestDefaultPack(folders, notices)} + packs);
    return HouseStyle{*checks, std::make_shared<const RuleBook>(std::move(book)), notices};
}

QStringList noticesOf(const HouseStyle &style) {
    QStringList notices = noticesOf(*style.checks) + style.notices;
    for (const PackProblem &problem : style.rules->problems)
        notices.append(problem.text());
    return notices;
}

Engine makeHouseEngine(const HouseStyle &style, const CheckOptions &options) {
    std::vector<std::unique_ptr<const Check>> additional;
    additional.push_back(std::make_unique<RulePackCheck>(style.rules->compiled));
    return makeEngine(style.checks, options, std::move(additional));
}

Result<LoadedEngine> loadHouseEngine(const DataFolders &folders, const CheckOptions &options) {
    return loadHouseStyle(folders, {}, defaultNewsroomModel())
        .map([&options](const HouseStyle &style) {
            return LoadedEngine{makeHouseEngine(style, options), noticesOf(style)};
        });
}

} // namespace morat
