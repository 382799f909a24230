// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/SubstitutionDraft.h"

#include "rules/kinds/Existence.h"
#include "rules/kinds/Substitution.h"
#include "rules/pattern/RuleTr.h"
#include "rules/reading/RuleProof.h"
#include "rules/reading/RuleReader.h"
#include "rules/yaml/YamlText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void put(YAML::Emitter &yaml, const char *key, const QString &value) {
    if (!value.isEmpty())
        yaml << YAML::Key << key << YAML::Value << value.toStdString();
}

void put(YAML::Emitter &yaml, const char *key, const QStringList &values) {
    if (values.isEmpty())
        return;
    yaml << YAML::Key << key << YAML::Value << YAML::BeginSeq;
    for (const QString &value : values)
        yaml << value.toStdString();
    yaml << YAML::EndSeq;
}

QString textAt(const YamlNode &node, const QString &key) {
    const YamlNode value = valueOf(node, key);
    return value ? textOf(value, key) : QString();
}

QStringList textsAt(const YamlNode &node, const QString &key) {
    const YamlNode value = valueOf(node, key);
    return value && !value.IsNull() ? textsOf(value, key) : QStringList();
}

/// Throws YamlMistake.
SubstitutionDraft draftFrom(const YamlNode &node, const Rule &rule) {
    static const QStringList known{u"extends"_s,    u"id"_s,       u"category"_s,   u"title"_s,
                                   u"message"_s,    u"reason"_s,   u"source"_s,     u"level"_s,
                                   u"scope"_s,      u"swap"_s,     u"exceptions"_s, u"enabled"_s,
                                   u"ignorecase"_s, u"examples"_s, u"tokens"_s,     u"action"_s};
    for (const auto &pair : node) {
        const QString key = textOf(pair.first, u"key"_s);
        if (!known.contains(key))
            throw YamlMistake{lineOf(pair.first),
                              RuleTr::tr("the rule has the key “%1”, which can only be changed "
                                         "in its file")
                                  .arg(key)};
    }
    const auto *const existence = dynamic_cast<const Existence *>(rule.kind.get());
    const bool isExistence = existence != nullptr;
    const YamlNode swap = neededFrom(node, isExistence ? u"tokens"_s : u"swap"_s);
    if (!isExistence && !swap.IsMap())
        throw YamlMistake{lineOf(swap),
                          RuleTr::tr("its words are a list, which can only be changed in its "
                                     "file")};
    SubstitutionDraft draft;
    draft.id = rule.id;
    draft.category = rule.category;
    draft.title = rule.title;
    draft.message = rule.message;
    draft.reason = textAt(node, u"reason"_s);
    draft.source = textAt(node, u"source"_s);
    draft.level = ruleLevelNamed(textAt(node, u"level"_s)).value_or(Level::Warning);
    const YamlNode enabled = valueOf(node, u"enabled"_s);
    draft.isOn = !enabled || truthOf(enabled, u"enabled"_s);
    draft.ignoresCase = rule.letters == Letters::Folded;
    draft.scope = textsAt(node, u"scope"_s);
    if (isExistence) {
        for (const QString &wrong : textsOf(swap, u"tokens"_s))
            draft.swap.append({wrong, QString()});
        const YamlNode action = valueOf(node, u"action"_s);
        draft.removes = existence->removes();
        if (action && !draft.removes)
            throw YamlMistake{lineOf(action),
                              RuleTr::tr("the rule has the key “%1”, which can only be changed "
                                         "in its file")
                                  .arg(u"action"_s)};
    } else {
        for (const auto &pair : swap)
            draft.swap.append({textOf(pair.first, u"swap"_s), textOf(pair.second, u"swap"_s)});
    }
    draft.exceptions = textsAt(node, u"exceptions"_s);
    for (const RuleExample &example : rule.examples)
        (example.isBad ? draft.bad : draft.good).append(example.text);
    return draft;
}

} // namespace

bool onlyFinds(const SubstitutionDraft &draft) {
    return !draft.swap.isEmpty() &&
           std::all_of(draft.swap.cbegin(), draft.swap.cend(),
                       [](const auto &wording) { return wording.second.isEmpty(); });
}

QByteArray yamlOf(const SubstitutionDraft &draft) {
    const bool isExistence = onlyFinds(draft);
    YAML::Emitter yaml;
    yaml << YAML::BeginMap;
    put(yaml, "extends", isExistence ? u"existence"_s : u"substitution"_s);
    put(yaml, "id", draft.id);
    put(yaml, "category", draft.category);
    put(yaml, "title", draft.title);
    put(yaml, "level", levelName(draft.level));
    if (!draft.isOn)
        yaml << YAML::Key << "enabled" << YAML::Value << false;
    if (draft.ignoresCase)
        yaml << YAML::Key << "ignorecase" << YAML::Value << true;
    put(yaml, "scope", draft.scope);
    put(yaml, "message", draft.message);
    put(yaml, "reason", draft.reason);
    put(yaml, "source", draft.source);
    if (isExistence) {
        if (draft.removes)
            yaml << YAML::Key << "action" << YAML::Value << YAML::BeginMap << YAML::Key << "name"
                 << YAML::Value << "remove" << YAML::EndMap;
        QStringList tokens;
        for (const auto &[wrong, right] : draft.swap)
            tokens.append(wrong);
        put(yaml, "tokens", tokens);
    } else {
        yaml << YAML::Key << "swap" << YAML::Value << YAML::BeginMap;
        for (const auto &[wrong, right] : draft.swap)
            yaml << YAML::Key << wrong.toStdString() << YAML::Value << right.toStdString();
        yaml << YAML::EndMap;
    }
    put(yaml, "exceptions", draft.exceptions);
    yaml << YAML::Key << "examples" << YAML::Value << YAML::BeginMap;
    put(yaml, "bad", draft.bad);
    put(yaml, "good", draft.good);
    yaml << YAML::EndMap << YAML::EndMap;
    return QByteArray(yaml.c_str(), qsizetype(yaml.size())) + '\n';
}

Result<Rule> proveDraft(const SubstitutionDraft &draft, const QString &file) {
    const QByteArray text = yamlOf(draft);
    const RuleFile read = readRuleText(file, text, PackKind::House);
    const auto said = [](const QString &reason, const QString &excerpt) {
        return excerpt.isEmpty() ? reason : reason + u": "_s + excerpt;
    };
    if (!read.problems.isEmpty() || read.rules.size() != 1) {
        const PackProblem problem = read.problems.value(0);
        return failure(said(problem.reason, problem.excerpt));
    }
    const Rule &rule = read.rules.first();
    if (const std::optional<ProofFailure> disproof = disprove(rule)) {
        const auto example = std::find_if(
            rule.examples.cbegin(), rule.examples.cend(),
            [&disproof](const RuleExample &each) { return each.line == disproof->line; });
        return failure(
            said(disproof->reason, example == rule.examples.cend() ? QString() : example->text));
    }
    return rule;
}

Result<SubstitutionDraft> draftOf(const Rule &rule) {
    if (dynamic_cast<const Substitution *>(rule.kind.get()) == nullptr &&
        dynamic_cast<const Existence *>(rule.kind.get()) == nullptr)
        return failure(RuleTr::tr("only rules that put one wording for another, or leave one "
                                  "out, can be changed here; this one can in its file"));
    try {
        const YamlText text(rule.file);
        for (const YamlNode &document : text.documents()) {
            if (document.IsMap() && lineOf(document) == rule.line)
                return draftFrom(document, rule);
        }
        return failure(RuleTr::tr("the rule stands no longer in %1").arg(rule.file));
    } catch (const YamlMistake &mistake) {
        return failure(mistake.reason);
    } catch (const YAML::Exception &error) {
        return failure(QString::fromStdString(error.msg));
    }
}

} // namespace morat
