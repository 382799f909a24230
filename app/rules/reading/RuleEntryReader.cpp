// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/RuleEntryReader.h"

#include "rules/pattern/RuleTr.h"
#include "rules/reading/ReplacementList.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class EntryReader {
public:
    EntryReader(const YamlNode &node, Rule &rule)
        : m_node(node)
        , m_rule(rule) {}

    void read() {
        readExceptions();
        switch (m_rule.kind) {
        case RuleKind::Existence:
            readTokens(u"tokens"_s, true);
            readRaw();
            readAction();
            break;
        case RuleKind::Substitution:
            readSwap();
            if (m_rule.scope.wholeDraft)
                readCompanions();
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
            readConditional();
            break;
        case RuleKind::Capitalization:
            readMatch();
            break;
        }
        if (m_rule.entries.isEmpty() && m_rule.kind != RuleKind::Capitalization)
            throw YamlMistake{m_rule.line, RuleTr::tr("the rule has nothing to look for")};
    }

private:
    [[nodiscard]] YamlNode at(const QString &key) const { return valueOf(m_node, key); }
    [[nodiscard]] YamlNode required(const QString &key) const { return neededFrom(m_node, key); }

    void readExceptions() {
        if (const YamlNode node = at(u"nonword"_s))
            m_mayCutTokens = truthOf(node, u"nonword"_s);
        m_rule.exceptionLetters = m_rule.letters;
        const YamlNode node = at(u"exceptions"_s);
        if (!node)
            return;
        if (node.IsScalar())
            readException(node);
        for (const YamlNode &item : node)
            readException(item);
    }

    /// A pattern, or the name of a list whose first column holds patterns.
    void readException(const YamlNode &node) {
        const QString text = textOf(node, u"exceptions"_s);
        if (!isListName(text)) {
            m_rule.exceptions.append(patternOf(node, u"exceptions"_s));
            return;
        }
        for (const Replacement &row : rowsOf(node, u"exceptions"_s))
            m_rule.exceptions.append(patternOf(row, row.wrong));
    }

    static bool isListName(const QString &text) {
        return !text.contains(u'/') && !text.contains(u'\\') &&
               (text.endsWith(u".tsv"_s) || text.endsWith(u".csv"_s));
    }

    /// The rows of a spreadsheet beside the rule's file, which the node names.
    [[nodiscard]] QList<Replacement> rowsOf(const YamlNode &node, const QString &key) {
        const QString name = textOf(node, key);
        if (!isListName(name))
            throw YamlMistake{lineOf(node),
                              RuleTr::tr("“%1” must be a map, a list, or the name of a .tsv or "
                                         ".csv file beside this one")
                                  .arg(key)};
        m_listFile = QFileInfo(m_rule.file).dir().filePath(name);
        return readReplacementList(m_listFile);
    }

    /// The pattern of a cell of a row.
    [[nodiscard]] Pattern patternOf(const Replacement &row, const QString &cell) const {
        const Result<Pattern> pattern = parsePattern(cell, m_rule.letters);
        if (!pattern)
            throw YamlMistake{row.line, pattern.error().message, m_listFile};
        return *pattern;
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
            throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be a list of texts").arg(key)};
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
            throw YamlMistake{lineOf(node), RuleTr::tr("“swap” must be a map or a list")};
        for (const auto &pair : node) {
            RuleEntry &entry = addEntry(pair.first, u"swap"_s);
            entry.replacements = textOf(pair.second, u"swap"_s).split(u'|');
        }
    }

    void readSwapList(const YamlNode &node) {
        for (const Replacement &row : rowsOf(node, u"swap"_s)) {
            RuleEntry entry;
            entry.pattern = patternOf(row, row.wrong);
            entry.replacements = row.right.split(u'|');
            entry.file = m_listFile;
            entry.line = row.line;
            m_rule.entries.append(entry);
        }
    }

    /// `first` and `second`, or a `swap` of what needs the other.
    void readConditional() {
        if (at(u"swap"_s)) {
            readSwap();
            readCompanions();
            return;
        }
        const YamlNode first = required(u"first"_s);
        const Pattern second = patternOf(required(u"second"_s), u"second"_s);
        addEntry(first, u"first"_s).companions = {second};
    }

    /// What stands on the right, looked for itself.
    void readCompanions() {
        for (RuleEntry &entry : m_rule.entries) {
            for (const QString &right : std::as_const(entry.replacements)) {
                const QString file = entry.file.isEmpty() ? m_rule.file : entry.file;
                if (right.contains(u'$'))
                    throw YamlMistake{entry.line,
                                      RuleTr::tr("over the draft “%1” cannot stand on the right: "
                                                 "write each form out")
                                          .arg(right),
                                      file};
                const Result<Pattern> pattern = parsePattern(right.trimmed(), m_rule.letters);
                if (!pattern)
                    throw YamlMistake{entry.line, pattern.error().message, file};
                entry.companions.append(*pattern);
            }
        }
    }

    void readOccurrence() {
        addEntry(required(u"token"_s), u"token"_s);
        if (const YamlNode node = at(u"max"_s))
            m_rule.most = numberOf(node, u"max"_s);
        if (const YamlNode node = at(u"min"_s))
            m_rule.fewest = numberOf(node, u"min"_s);
        if (m_rule.most < 0 && m_rule.fewest < 0)
            throw YamlMistake{m_rule.line, RuleTr::tr("“max” or “min” is missing")};
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
                                  RuleTr::tr("a set of “either” needs two forms at least")};
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
            throw YamlMistake{lineOf(node), RuleTr::tr("“match” knows no “%1”").arg(match)};
        else if (!addEntry(node, u"match"_s).pattern.expression)
            throw YamlMistake{lineOf(node), RuleTr::tr("“match” must be an expression")};
        if (const YamlNode threshold = at(u"threshold"_s);
            threshold && (!YAML::convert<double>::decode(threshold, m_rule.threshold) ||
                          m_rule.threshold <= 0 || m_rule.threshold > 1))
            throw YamlMistake{lineOf(threshold), RuleTr::tr("“threshold” must be between 0 and 1")};
    }

    const YamlNode &m_node;
    Rule &m_rule;
    bool m_mayCutTokens = false;
    QString m_listFile; ///< the spreadsheet that is being read
};

} // namespace

void readRuleEntries(const YamlNode &node, Rule &rule) {
    EntryReader(node, rule).read();
}

} // namespace morat
