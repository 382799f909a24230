// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/RuleReader.h"

#include "rules/ReplacementList.h"
#include "rules/RuleScopes.h"
#include "rules/RuleWords.h"
#include "rules/YamlText.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct KindName {
    QStringView name;
    RuleKind kind;
    QStringView ownKeys; ///< beside those that every rule may have; parted by spaces
};

constexpr std::array<KindName, 7> kinds = {{
    {u"existence", RuleKind::Existence, u"tokens raw append exceptions ignorecase nonword"},
    {u"substitution", RuleKind::Substitution, u"swap exceptions ignorecase nonword"},
    {u"occurrence", RuleKind::Occurrence, u"token max min ignorecase exceptions"},
    {u"repetition", RuleKind::Repetition, u"tokens exceptions ignorecase alpha max"},
    {u"consistency", RuleKind::Consistency, u"either exceptions ignorecase nonword"},
    {u"conditional", RuleKind::Conditional, u"first second exceptions ignorecase"},
    {u"capitalization", RuleKind::Capitalization, u"match style threshold exceptions"},
}};

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
    Reader(const YamlNode &node, const QString &path, PackKind packKind)
        : m_node(node)
        , m_packKind(packKind) {
        m_rule.file = path;
        m_rule.line = lineOf(node);
    }

    Rule read() {
        if (!m_node.IsMap())
            throw YamlMistake{m_rule.line, RuleWords::tr("a rule must be a map of keys")};
        const KindName &kind = readKind();
        for (const auto &pair : m_node) {
            const QString key = textOf(pair.first, u"key"_s);
            if (!holdsWord(commonKeys, key) && !holdsWord(kind.ownKeys, key))
                throw YamlMistake{
                    lineOf(pair.first),
                    RuleWords::tr("a rule of the kind “%1” has no key “%2”").arg(kind.name, key)};
        }
        readNames();
        readCommon();
        switch (m_rule.kind) {
        case RuleKind::Existence:
            readTokens(u"tokens"_s, true);
            readRaw();
            readAction();
            break;
        case RuleKind::Substitution:
            readSwap();
            break;
        case RuleKind::Occurrence:
            readOccurrence();
            break;
        case RuleKind::Repetition:
            readTokens(u"tokens"_s, true);
            break;
        case RuleKind::Consistency:
            readEither();
            break;
        case RuleKind::Conditional:
            addEntry(required(u"first"_s), u"first"_s);
            addEntry(required(u"second"_s), u"second"_s);
            break;
        case RuleKind::Capitalization:
            readMatch();
            break;
        }
        if (m_rule.entries.isEmpty() && m_rule.kind != RuleKind::Capitalization)
            throw YamlMistake{m_rule.line, RuleWords::tr("the rule has nothing to look for")};
        readExamples();
        return m_rule;
    }

private:
    [[nodiscard]] YamlNode at(const QString &key) const { return m_node[key.toStdString()]; }

    [[nodiscard]] YamlNode required(const QString &key) const {
        YamlNode node = at(key);
        if (!node)
            throw YamlMistake{m_rule.line, RuleWords::tr("the key “%1” is missing").arg(key)};
        return node;
    }

    const KindName &readKind() {
        const YamlNode node = required(u"extends"_s);
        const QString name = textOf(node, u"extends"_s);
        for (const KindName &kind : kinds) {
            if (kind.name == name) {
                m_rule.kind = kind.kind;
                return kind;
            }
        }
        QStringList known;
        for (const KindName &kind : kinds)
            known.append(kind.name.toString());
        throw YamlMistake{lineOf(node), RuleWords::tr("there is no kind of rule “%1”; there are %2")
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
                    RuleWords::tr("a rule cannot have the category “%1”").arg(m_rule.category)};
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
                throw YamlMistake{lineOf(node), RuleWords::tr("there is no level “%1”").arg(name)};
            m_rule.level = *level;
        }
        QStringList scopes;
        if (const YamlNode node = at(u"scope"_s))
            scopes = textsOf(node, u"scope"_s);
        const Result<RuleScope> scope = ruleScopeFrom(scopes);
        if (!scope)
            throw YamlMistake{lineOf(at(u"scope"_s)),
                              RuleWords::tr("there is no scope “%1”").arg(scope.error().message)};
        m_rule.scope = *scope;
        if (const YamlNode node = at(u"enabled"_s))
            m_rule.isOn = truthOf(node, u"enabled"_s);
        if (const YamlNode node = at(u"ignorecase"_s))
            m_rule.letters = truthOf(node, u"ignorecase"_s) ? Letters::Folded : Letters::Exact;
        if (const YamlNode node = at(u"nonword"_s))
            m_mayCutTokens = truthOf(node, u"nonword"_s);
        m_rule.exceptionLetters = m_rule.letters;
        if (const YamlNode node = at(u"exceptions"_s)) {
            for (const YamlNode &item : node)
                m_rule.exceptions.append(patternOf(item, u"exceptions"_s));
        }
    }

    [[nodiscard]] Pattern patternOf(const YamlNode &node, const QString &key) const {
        Result<Pattern> pattern = parsePattern(textOf(node, key), m_rule.letters);
        if (!pattern)
            throw YamlMistake{lineOf(node), pattern.error().message};
        pattern->mayCutTokens = m_mayCutTokens;
        return *pattern;
    }

    RuleEntry &addEntry(const YamlNode &node, const QString &key) {
        RuleEntry entry;
        entry.pattern = patternOf(node, key);
        entry.line = lineOf(node);
        m_rule.entries.append(entry);
        return m_rule.entries.last();
    }

    void readTokens(const QString &key, bool mayMiss) {
        const YamlNode node = mayMiss ? at(key) : required(key);
        if (!node)
            return;
        if (!node.IsSequence())
            throw YamlMistake{lineOf(node), RuleWords::tr("“%1” must be a list of texts").arg(key)};
        for (const YamlNode &item : node)
            addEntry(item, key);
    }

    /// Vale's `raw`: one expression written in several lines.
    void readRaw() {
        const YamlNode node = at(u"raw"_s);
        if (!node)
            return;
        RuleEntry entry;
        const Result<Pattern> pattern =
            parsePattern(textsOf(node, u"raw"_s).join(QString()), m_rule.letters);
        if (!pattern)
            throw YamlMistake{lineOf(node), pattern.error().message};
        entry.pattern = *pattern;
        entry.pattern.mayCutTokens = true;
        entry.line = lineOf(node);
        m_rule.entries.append(entry);
    }

    void readAction() {
        const YamlNode node = at(u"action"_s);
        if (!node)
            return;
        const QString name = textOf(node["name"], u"action"_s);
        m_rule.removes = name == u"remove";
        if (name == u"replace" && node["params"]) {
            for (RuleEntry &entry : m_rule.entries)
                entry.replacements = textsOf(node["params"], u"params"_s);
        }
    }

    /// A map from what is wrong to what is right; or a list of right forms, from which only other
    /// capitals are wrong; or the name of a list of replacements.
    void readSwap() {
        const YamlNode node = required(u"swap"_s);
        if (node.IsSequence()) {
            m_rule.letters = Letters::Folded;
            for (const YamlNode &item : node) {
                RuleEntry &entry = addEntry(item, u"swap"_s);
                entry.replacements = {entry.pattern.asReplacement};
            }
            return;
        }
        if (node.IsScalar()) {
            readSwapList(node);
            return;
        }
        if (!node.IsMap())
            throw YamlMistake{lineOf(node), RuleWords::tr("“swap” must be a map or a list")};
        for (const auto &pair : node) {
            RuleEntry &entry = addEntry(pair.first, u"swap"_s);
            entry.replacements = textOf(pair.second, u"swap"_s).split(u'|');
        }
    }

    /// The name of a spreadsheet beside the rule's file.
    void readSwapList(const YamlNode &node) {
        const QString name = textOf(node, u"swap"_s);
        const bool isName = !name.contains(u'/') && !name.contains(u'\\') &&
                            (name.endsWith(u".tsv"_s) || name.endsWith(u".csv"_s));
        if (!isName)
            throw YamlMistake{lineOf(node), RuleWords::tr("“swap” must be a map or a list")};
        const QString path = QFileInfo(m_rule.file).dir().filePath(name);
        for (const Replacement &row : readReplacementList(path)) {
            const Result<Pattern> pattern = parsePattern(row.wrong, m_rule.letters);
            if (!pattern)
                throw YamlMistake{row.line, pattern.error().message, path};
            RuleEntry entry;
            entry.pattern = *pattern;
            entry.replacements = row.right.split(u'|');
            entry.file = path;
            entry.line = row.line;
            m_rule.entries.append(entry);
        }
    }

    void readOccurrence() {
        addEntry(required(u"token"_s), u"token"_s);
        if (const YamlNode node = at(u"max"_s))
            m_rule.most = numberOf(node, u"max"_s);
        if (const YamlNode node = at(u"min"_s))
            m_rule.fewest = numberOf(node, u"min"_s);
        if (m_rule.most < 0 && m_rule.fewest < 0)
            throw YamlMistake{m_rule.line, RuleWords::tr("“max” or “min” is missing")};
    }

    /// Vale's map of pairs, or a list of lists of forms.
    void readEither() {
        const YamlNode node = required(u"either"_s);
        int set = 0;
        const auto addSet = [&](const QList<YamlNode> &forms) {
            for (const YamlNode &form : forms) {
                RuleEntry &entry = addEntry(form, u"either"_s);
                entry.set = set;
                entry.replacements = {entry.pattern.asReplacement};
            }
            ++set;
        };
        for (const auto &item : node) {
            if (node.IsMap()) {
                addSet({item.first, item.second});
                continue;
            }
            QList<YamlNode> forms;
            for (const YamlNode &form : item)
                forms.append(form);
            if (forms.size() < 2)
                throw YamlMistake{lineOf(item),
                                  RuleWords::tr("a set of “either” needs two forms at least")};
            addSet(forms);
        }
    }

    void readMatch() {
        const YamlNode node = required(u"match"_s);
        const QString match = textOf(node, u"match"_s);
        if (match == u"$title")
            m_rule.capitals = BlockCapitals::Title;
        else if (match == u"$sentence")
            m_rule.capitals = BlockCapitals::Sentence;
        else if (match == u"$lower")
            m_rule.capitals = BlockCapitals::Lower;
        else if (match == u"$upper")
            m_rule.capitals = BlockCapitals::Upper;
        else if (match.startsWith(u'$'))
            throw YamlMistake{lineOf(node), RuleWords::tr("“match” knows no “%1”").arg(match)};
        else if (!addEntry(node, u"match"_s).pattern.expression)
            throw YamlMistake{lineOf(node), RuleWords::tr("“match” must be an expression")};
        if (const YamlNode threshold = at(u"threshold"_s);
            threshold && (!YAML::convert<double>::decode(threshold, m_rule.threshold) ||
                          m_rule.threshold <= 0 || m_rule.threshold > 1))
            throw YamlMistake{lineOf(threshold),
                              RuleWords::tr("“threshold” must be between 0 and 1")};
    }

    void readExamples() {
        const YamlNode node = at(u"examples"_s);
        const int line = node ? lineOf(node) : m_rule.line;
        for (const bool isBad : {true, false}) {
            const char *const key = isBad ? "bad" : "good";
            const YamlNode list = node && node.IsMap() ? node[key] : YamlNode();
            if (list && !list.IsNull()) {
                if (!list.IsSequence())
                    throw YamlMistake{lineOf(list), RuleWords::tr("“%1” must be a list of texts")
                                                        .arg(QString::fromLatin1(key))};
                for (const YamlNode &item : list)
                    m_rule.examples.append({textOf(item, u"examples"_s), isBad, lineOf(item)});
            }
            const bool hasOne = !m_rule.examples.isEmpty() && m_rule.examples.last().isBad == isBad;
            if (m_packKind == PackKind::House && !hasOne)
                throw YamlMistake{line, RuleWords::tr("“examples” needs a text under “%1”")
                                            .arg(QString::fromLatin1(key))};
        }
    }

    const YamlNode &m_node;
    const PackKind m_packKind;
    bool m_mayCutTokens = false;
    Rule m_rule;
};

} // namespace

RuleFile readRuleFile(const QString &path, PackKind kind) {
    RuleFile file;
    try {
        const YamlText text(path);
        file.problems = text.problems();
        for (const YamlNode &document : text.documents()) {
            if (document.IsNull())
                continue;
            try {
                file.rules.append(Reader(document, path, kind).read());
            } catch (const YamlMistake &mistake) {
                file.problems.append(text.problem(mistake));
            } catch (const YAML::Exception &error) {
                file.problems.append(
                    text.problem({error.mark.line + 1, QString::fromStdString(error.msg)}));
            }
        }
    } catch (const YamlMistake &mistake) {
        file.problems.append(problemOf(path, mistake));
    }
    return file;
}

} // namespace morat
