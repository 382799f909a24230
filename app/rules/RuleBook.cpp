// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/RuleBook.h"

#include "rules/RuleProof.h"
#include "rules/RuleReader.h"
#include "rules/RuleWords.h"
#include "rules/YamlText.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QStringView packFile = u"pack.yaml";

/// Puts packs together.
class Loader {
public:
    void addFolder(const QString &folder) {
        const QDir dir(folder);
        if (!dir.exists()) {
            m_book.problems.append({folder, 0, RuleWords::tr("there is no such folder"), {}});
            return;
        }
        const bool isHouse = dir.exists(packFile.toString());
        RulePack pack{folder, dir.dirName(), 0};
        if (isHouse)
            readPackFile(dir.filePath(packFile.toString()), pack);
        const QStringList files = dir.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : files) {
            if (name == packFile)
                continue;
            RuleFile file =
                readRuleFile(dir.filePath(name), isHouse ? PackKind::House : PackKind::Vale);
            m_book.problems += file.problems;
            for (Rule &rule : file.rules)
                pack.ruleCount += addRule(std::move(rule)) ? 1 : 0;
        }
        if (files.isEmpty())
            m_book.problems.append({folder, 0, RuleWords::tr("the folder holds no rules"), {}});
        m_book.packs.append(pack);
    }

    RuleBook finish() {
        QList<Rule> on;
        for (const Rule &rule : std::as_const(m_book.rules)) {
            if (rule.isOn)
                on.append(rule);
        }
        m_book.compiled = std::make_shared<const CompiledRules>(std::move(on));
        return std::move(m_book);
    }

private:
    void readPackFile(const QString &path, RulePack &pack) {
        try {
            const YamlText text(path);
            m_book.problems += text.problems();
            try {
                for (const YamlNode &document : text.documents())
                    readPackKeys(document, pack);
            } catch (const YamlMistake &mistake) {
                m_book.problems.append(text.problem(mistake));
            }
        } catch (const YamlMistake &mistake) {
            m_book.problems.append(problemOf(path, mistake));
        }
    }

    void readPackKeys(const YamlNode &document, RulePack &pack) {
        if (document.IsNull())
            return;
        if (!document.IsMap())
            throw YamlMistake{lineOf(document), RuleWords::tr("pack.yaml must be a map of keys")};
        for (const auto &pair : document) {
            const QString key = textOf(pair.first, u"key"_s);
            if (key == u"title")
                pack.title = textOf(pair.second, key);
            else if (key == u"levels" && pair.second.IsMap())
                readLevels(pair.second);
            else if (key != u"description")
                throw YamlMistake{lineOf(pair.first),
                                  RuleWords::tr("pack.yaml has no key “%1”").arg(key)};
        }
    }

    void readLevels(const YamlNode &levels) {
        for (const auto &pair : levels) {
            const QString id = textOf(pair.first, u"levels"_s);
            const QString name = textOf(pair.second, u"levels"_s);
            const auto rule = std::find_if(m_book.rules.begin(), m_book.rules.end(),
                                           [&id](const Rule &known) { return known.id == id; });
            if (rule == m_book.rules.end())
                throw YamlMistake{lineOf(pair.first),
                                  RuleWords::tr("no pack before this one has a rule “%1”").arg(id)};
            const std::optional<Level> level = ruleLevelNamed(name);
            // YAML reads a bare off as false.
            const bool isOff = name == u"off" || name == u"false";
            if (!level && !isOff)
                throw YamlMistake{lineOf(pair.second),
                                  RuleWords::tr("there is no level “%1”").arg(name)};
            rule->isOn = !isOff;
            rule->level = level.value_or(rule->level);
        }
    }

    bool addRule(Rule rule) {
        if (const std::optional<ProofFailure> failure = disprove(rule)) {
            m_book.problems.append(
                problemOf(failure->file, {.line = failure->line, .reason = failure->reason}));
            return false;
        }
        const auto known = std::find_if(m_book.rules.begin(), m_book.rules.end(),
                                        [&rule](const Rule &other) { return other.id == rule.id; });
        if (known == m_book.rules.end()) {
            m_book.rules.append(std::move(rule));
            return true;
        }
        if (QFileInfo(known->file).dir() == QFileInfo(rule.file).dir()) {
            m_book.problems.append(
                problemOf(rule.file,
                          {rule.line,
                           RuleWords::tr("the rule “%1” stands twice in this pack").arg(rule.id)}));
            return false;
        }
        *known = std::move(rule);
        return true;
    }

    RuleBook m_book;
};

} // namespace

RuleBook loadRuleBook(const QStringList &folders) {
    Loader loader;
    for (const QString &folder : folders)
        loader.addFolder(folder);
    return loader.finish();
}

} // namespace morat
