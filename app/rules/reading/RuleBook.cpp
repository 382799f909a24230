// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/RuleBook.h"

#include "rules/reading/LevelReader.h"

#include <algorithm>

namespace morat {

namespace {

QList<Rule>::iterator ruleNamed(QList<Rule> &rules, const QString &id) {
    return std::find_if(rules.begin(), rules.end(),
                        [&id](const Rule &rule) { return rule.id == id; });
}

void choose(Rule &rule, const RuleChoice &choice) {
    rule.isOn = choice.isOn;
    rule.level = choice.level.value_or(rule.level);
}

void compile(RuleBook &book) {
    QList<Rule> on;
    std::copy_if(book.rules.cbegin(), book.rules.cend(), std::back_inserter(on),
                 [](const Rule &rule) { return rule.isOn; });
    book.compiled = std::make_shared<const CompiledRules>(std::move(on));
}

} // namespace

RuleBook mergePacks(const QList<PackContent> &packs) {
    RuleBook book;
    for (const PackContent &content : packs) {
        if (!content.pack.folder.isEmpty())
            book.packs.append(content.pack);
        book.problems += content.problems;
        for (const LevelChange &change : content.levels) {
            const auto rule = ruleNamed(book.rules, change.rule);
            if (rule == book.rules.end())
                book.problems.append(problemOf(content.levelsFile, noSuchRule(change)));
            else
                choose(*rule, change.choice);
        }
        for (const Rule &rule : content.rules) {
            const auto known = ruleNamed(book.rules, rule.id);
            if (known == book.rules.end())
                book.rules.append(rule);
            else
                *known = rule;
        }
    }
    compile(book);
    return book;
}

RuleBook loadRuleBook(const QStringList &folders) {
    QList<PackContent> packs;
    for (const QString &folder : folders)
        packs.append(readPack(folder));
    return mergePacks(packs);
}

RuleBook withChoices(RuleBook book, const RuleChoices &choices) {
    for (Rule &rule : book.rules) {
        if (const auto choice = choices.constFind(rule.id); choice != choices.cend())
            choose(rule, *choice);
    }
    compile(book);
    return book;
}

} // namespace morat
