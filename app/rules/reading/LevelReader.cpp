// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/LevelReader.h"

#include "rules/pattern/RuleTr.h"

using namespace Qt::StringLiterals;

namespace morat {

QList<LevelChange> readLevels(const YamlNode &levels) {
    if (!levels.IsMap())
        throw YamlMistake{lineOf(levels),
                          RuleTr::tr("“levels” must be a map from rules to levels")};
    QList<LevelChange> changes;
    for (const auto &pair : levels) {
        const QString id = textOf(pair.first, u"levels"_s);
        const QString name = textOf(pair.second, u"levels"_s);
        const std::optional<Level> level = ruleLevelNamed(name);
        // YAML reads a bare off as false.
        const bool isOff = name == u"off" || name == u"false";
        const bool isOn = name == u"on" || name == u"true";
        if (!level && !isOff && !isOn)
            throw YamlMistake{lineOf(pair.second), RuleTr::tr("there is no level “%1”").arg(name)};
        changes.append({id, {!isOff, level}, lineOf(pair.first)});
    }
    return changes;
}

YamlMistake noSuchRule(const LevelChange &change) {
    return {change.line, RuleTr::tr("no pack before this one has a rule “%1”").arg(change.rule)};
}

} // namespace morat
