// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/Rule.h"
#include "rules/yaml/ReplacementList.h"
#include "rules/yaml/YamlText.h"

namespace morat {

/// Reads what rules of several kinds look for (`tokens`, `swap`…) into a rule whose place and
/// capitals are known. Everything here throws YamlMistake.
class RuleEntryReader {
public:
    /// Reads the exceptions, which every kind may have.
    RuleEntryReader(const YamlNode &node, Rule &rule);

    [[nodiscard]] Rule &rule() { return m_rule; }
    /// A key's value; undefined, so false, when the rule has no such key.
    [[nodiscard]] YamlNode at(const QString &key) const { return valueOf(m_node, key); }
    [[nodiscard]] YamlNode required(const QString &key) const { return neededFrom(m_node, key); }

    [[nodiscard]] Pattern patternOf(const YamlNode &node, const QString &key) const;
    /// The pattern of a text that was put together from the lines at `line`.
    [[nodiscard]] Pattern patternOf(const QString &text, int line) const;
    RuleEntry &addEntry(const YamlNode &node, const QString &key);

    /// A list of patterns; it may be missing.
    void readTokens(const QString &key);

    /// `swap`: a map from what is wrong to what is right; or a list of right forms, from which only
    /// other capitals are wrong; or the name of a list of replacements beside the rule's file.
    void readSwap();

    /// What stands on the right of `swap`, looked for itself.
    void readRightSidesAsCompanions();

    /// Refuses a rule without entries.
    void requireEntries() const;

private:
    void readExceptions();
    void readException(const YamlNode &node);
    void readSwapList(const YamlNode &node);
    [[nodiscard]] QList<Replacement> rowsOf(const YamlNode &node, const QString &key);
    [[nodiscard]] Pattern patternOf(const Replacement &row, const QString &cell) const;

    const YamlNode &m_node;
    Rule &m_rule;
    bool m_mayCutTokens = false;
    QString m_listFile; ///< the spreadsheet that is being read
};

} // namespace morat
