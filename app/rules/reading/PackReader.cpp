// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/PackReader.h"

#include "rules/pattern/RuleTr.h"
#include "rules/reading/LevelReader.h"
#include "rules/reading/RuleProof.h"
#include "rules/reading/RuleReader.h"
#include "rules/yaml/YamlText.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class FolderReader {
public:
    explicit FolderReader(const QString &folder) {
        const QDir dir(folder);
        if (!dir.exists()) {
            m_content.problems.append({folder, 0, RuleTr::tr("there is no such folder"), {}});
            return;
        }
        m_content.pack = {folder, dir.dirName(), 0};
        const bool isHouse = dir.exists(packFileName.toString());
        if (isHouse)
            readPackFile(dir.filePath(packFileName.toString()));
        const QStringList files = dir.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : files) {
            if (name == packFileName)
                continue;
            RuleFile file =
                readRuleFile(dir.filePath(name), isHouse ? PackKind::House : PackKind::Vale);
            m_content.problems += file.problems;
            for (Rule &rule : file.rules)
                addRule(std::move(rule));
        }
        if (files.isEmpty())
            m_content.problems.append({folder, 0, RuleTr::tr("the folder holds no rules"), {}});
        m_content.pack.ruleCount = int(m_content.rules.size());
    }

    [[nodiscard]] const PackContent &content() const { return m_content; }

private:
    void readPackFile(const QString &path) {
        m_content.levelsFile = path;
        try {
            const YamlText text(path);
            m_content.problems += text.problems();
            try {
                for (const YamlNode &document : text.documents())
                    readPackKeys(document);
            } catch (const YamlMistake &mistake) {
                m_content.problems.append(text.problem(mistake));
            }
        } catch (const YamlMistake &mistake) {
            m_content.problems.append(problemOf(path, mistake));
        }
    }

    void readPackKeys(const YamlNode &document) {
        if (document.IsNull())
            return;
        if (!document.IsMap())
            throw YamlMistake{lineOf(document), RuleTr::tr("pack.yaml must be a map of keys")};
        for (const auto &pair : document) {
            const QString key = textOf(pair.first, u"key"_s);
            if (key == u"title")
                m_content.pack.title = textOf(pair.second, key);
            else if (key == u"levels")
                m_content.levels = readLevels(pair.second);
            else if (key != u"description")
                throw YamlMistake{lineOf(pair.first),
                                  RuleTr::tr("pack.yaml has no key “%1”").arg(key)};
        }
    }

    void addRule(Rule rule) {
        if (const std::optional<ProofFailure> failure = disprove(rule)) {
            m_content.problems.append(
                problemOf(failure->file, {.line = failure->line, .reason = failure->reason}));
            return;
        }
        const bool isKnown =
            std::any_of(m_content.rules.cbegin(), m_content.rules.cend(),
                        [&rule](const Rule &other) { return other.id == rule.id; });
        if (isKnown) {
            m_content.problems.append(problemOf(
                rule.file,
                {rule.line, RuleTr::tr("the rule “%1” stands twice in this pack").arg(rule.id)}));
            return;
        }
        m_content.rules.append(std::move(rule));
    }

    PackContent m_content;
};

} // namespace

PackContent readPack(const QString &folder) {
    return FolderReader(folder).content();
}

QStringList packsIn(const QString &folder) {
    QStringList packs;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir inside(dir.filePath(name));
        if (!name.startsWith(u'.') && !inside.entryList({u"*.yaml"_s, u"*.yml"_s}).isEmpty())
            packs.append(inside.path());
    }
    return packs;
}

} // namespace morat
