// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/RuleReader.h"

#include "rules/pattern/RuleTr.h"
#include "rules/rule/RuleScopes.h"
#include "rules/yaml/YamlText.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QStringView commonKeys = u"extends id category title message reason source description "
                                   u"link level scope enabled examples action limit vocab code";

// The categories that a rule of style may have: spelling is not a matter of style.
constexpr std::array<QStringView, 5> categories = {u"capitalisation", u"consistency", u"style",
                                                   u"structure", u"typography"};

bool holdsWord(QStringView list, QStringView word) {
    return list.split(u' ').contains(word);
}

/// Reads one document. Its parts throw YamlMistake.
class Reader {
public:
    Reader(const YamlNode &node, const QString &path, PackKind packKind,
           std::span<const RuleKindRow> kinds)
        : m_node(node)
        , m_packKind(packKind)
        , m_kinds(kinds) {
        m_rule.file = path;
        m_rule.line = lineOf(node);
    }

    Rule read() {
        if (!m_node.IsMap())
            throw YamlMistake{m_rule.line, RuleTr::tr("a rule must be a map of keys")};
        const RuleKindRow &kind = readKind();
        for (const auto &pair : m_node) {
            const QString key = textOf(pair.first, u"key"_s);
            if (!holdsWord(commonKeys, key) && !holdsWord(kind.keys, key))
                throw YamlMistake{
                    lineOf(pair.first),
                    RuleTr::tr("a rule of the kind “%1” has no key “%2”").arg(kind.name, key)};
        }
        readNames();
        readCommon();
        RuleEntryReader entries(m_node, m_rule);
        m_rule.kind = kind.read(entries);
        readExamples();
        return m_rule;
    }

private:
    [[nodiscard]] YamlNode at(const QString &key) const { return valueOf(m_node, key); }
    [[nodiscard]] YamlNode required(const QString &key) const { return neededFrom(m_node, key); }

    const RuleKindRow &readKind() {
        const YamlNode node = required(u"extends"_s);
        const QString name = textOf(node, u"extends"_s);
        QStringList known;
        for (const RuleKindRow &kind : m_kinds) {
            if (kind.name == name)
                return kind;
            known.append(kind.name.toString());
        }
        throw YamlMistake{lineOf(node), RuleTr::tr("there is no kind of rule “%1”; there are %2")
                                            .arg(name, known.join(u", "_s))};
    }

    void readNames() {
        const bool isHouse = m_packKind == PackKind::House;
        const QFileInfo file(m_rule.file);
        const QString valeName = file.dir().dirName() + u'.' + file.completeBaseName();
        m_rule.id = isHouse ? textOf(required(u"id"_s), u"id"_s) : valeName;
        m_rule.category = u"style"_s;
        if (const YamlNode node = isHouse ? required(u"category"_s) : at(u"category"_s)) {
            m_rule.category = textOf(node, u"category"_s);
            if (std::find(categories.begin(), categories.end(), m_rule.category) ==
                categories.end())
                throw YamlMistake{
                    lineOf(node),
                    RuleTr::tr("a rule cannot have the category “%1”").arg(m_rule.category)};
        }
        const YamlNode title = at(u"title"_s);
        m_rule.title = title ? textOf(title, u"title"_s) : m_rule.id;
        m_rule.message = textOf(required(u"message"_s), u"message"_s);
        for (const QString &key : {u"reason"_s, u"description"_s}) {
            if (const YamlNode node = at(key); node && m_rule.reason.isEmpty())
                m_rule.reason = textOf(node, key);
        }
        for (const QString &key : {u"source"_s, u"link"_s}) {
            if (const YamlNode node = at(key))
                m_rule.source +=
                    (m_rule.source.isEmpty() ? QString() : u"; "_s) + textOf(node, key);
        }
    }

    void readCommon() {
        if (const YamlNode node = at(u"level"_s)) {
            const QString name = textOf(node, u"level"_s);
            const std::optional<Level> level = ruleLevelNamed(name);
            if (!level)
                throw YamlMistake{lineOf(node), RuleTr::tr("there is no level “%1”").arg(name)};
            m_rule.level = *level;
        }
        QStringList scopes;
        if (const YamlNode node = at(u"scope"_s))
            scopes = textsOf(node, u"scope"_s);
        const Result<RuleScope> scope = ruleScopeFrom(scopes);
        if (!scope)
            throw YamlMistake{lineOf(at(u"scope"_s)),
                              RuleTr::tr("there is no scope “%1”").arg(scope.error().message)};
        m_rule.scope = *scope;
        if (const YamlNode node = at(u"enabled"_s))
            m_rule.isOn = truthOf(node, u"enabled"_s);
        if (const YamlNode node = at(u"ignorecase"_s))
            m_rule.letters = truthOf(node, u"ignorecase"_s) ? Letters::Folded : Letters::Exact;
    }

    void readExamples() {
        const YamlNode node = at(u"examples"_s);
        const int line = node ? lineOf(node) : m_rule.line;
        for (const bool isBad : {true, false}) {
            const char *const key = isBad ? "bad" : "good";
            const YamlNode list = node && node.IsMap() ? node[key] : YamlNode();
            if (list && !list.IsNull()) {
                if (!list.IsSequence())
                    throw YamlMistake{
                        lineOf(list),
                        RuleTr::tr("“%1” must be a list of texts").arg(QString::fromLatin1(key))};
                for (const YamlNode &item : list)
                    m_rule.examples.append({textOf(item, u"examples"_s), isBad, lineOf(item)});
            }
            const bool hasOne = !m_rule.examples.isEmpty() && m_rule.examples.last().isBad == isBad;
            if (m_packKind == PackKind::House && !hasOne)
                throw YamlMistake{
                    line,
                    RuleTr::tr("“examples” needs a text under “%1”").arg(QString::fromLatin1(key))};
        }
    }

    const YamlNode &m_node;
    const PackKind m_packKind;
    const std::span<const RuleKindRow> m_kinds;
    Rule m_rule;
};

RuleFile readRules(const YamlText &text, const QString &path, PackKind kind,
                   std::span<const RuleKindRow> kinds) {
    RuleFile file;
    file.problems = text.problems();
    for (const YamlNode &document : text.documents()) {
        if (document.IsNull())
            continue;
        try {
            file.rules.append(Reader(document, path, kind, kinds).read());
        } catch (const YamlMistake &mistake) {
            file.problems.append(text.problem(mistake));
        } catch (const YAML::Exception &error) {
            file.problems.append(
                text.problem({error.mark.line + 1, QString::fromStdString(error.msg)}));
        }
    }
    return file;
}

} // namespace

RuleFile readRuleFile(const QString &path, PackKind kind) {
    try {
        return readRules(YamlText(path), path, kind, ruleKinds());
    } catch (const YamlMistake &mistake) {
        return {{}, {problemOf(path, mistake)}};
    }
}

RuleFile readRuleText(const QString &path, const QByteArray &text, PackKind kind,
                      std::span<const RuleKindRow> kinds) {
    return readRules(YamlText(path, text), path, kind, kinds);
}

} // namespace morat
