// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/RuleEntryReader.h"

#include "rules/pattern/RuleTr.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isListName(const QString &text) {
    return !text.contains(u'/') && !text.contains(u'\\') &&
           (text.endsWith(u".tsv"_s) || text.endsWith(u".csv"_s));
}

} // namespace

RuleEntryReader::RuleEntryReader(const YamlNode &node, Rule &rule)
    : m_node(node)
    , m_rule(rule) {
    if (const YamlNode nonword = at(u"nonword"_s))
        m_mayCutTokens = truthOf(nonword, u"nonword"_s);
    readExceptions();
}

void RuleEntryReader::readExceptions() {
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
void RuleEntryReader::readException(const YamlNode &node) {
    const QString text = textOf(node, u"exceptions"_s);
    if (!isListName(text)) {
        m_rule.exceptions.append(patternOf(node, u"exceptions"_s));
        return;
    }
    for (const Replacement &row : rowsOf(node, u"exceptions"_s))
        m_rule.exceptions.append(patternOf(row, row.wrong));
}

/// The rows of a spreadsheet beside the rule's file, which the node names.
QList<Replacement> RuleEntryReader::rowsOf(const YamlNode &node, const QString &key) {
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
Pattern RuleEntryReader::patternOf(const Replacement &row, const QString &cell) const {
    const Result<Pattern> pattern = parsePattern(cell, m_rule.letters);
    if (!pattern)
        throw YamlMistake{row.line, pattern.error().message, m_listFile};
    return *pattern;
}

Pattern RuleEntryReader::patternOf(const YamlNode &node, const QString &key) const {
    Pattern pattern = patternOf(textOf(node, key), lineOf(node));
    pattern.mayCutTokens = m_mayCutTokens;
    return pattern;
}

Pattern RuleEntryReader::patternOf(const QString &text, int line) const {
    Result<Pattern> pattern = parsePattern(text, m_rule.letters);
    if (!pattern)
        throw YamlMistake{line, pattern.error().message};
    return *std::move(pattern);
}

RuleEntry &RuleEntryReader::addEntry(const YamlNode &node, const QString &key) {
    RuleEntry entry;
    entry.pattern = patternOf(node, key);
    entry.line = lineOf(node);
    m_rule.entries.append(entry);
    return m_rule.entries.last();
}

void RuleEntryReader::readTokens(const QString &key) {
    const YamlNode node = at(key);
    if (!node)
        return;
    if (!node.IsSequence())
        throw YamlMistake{lineOf(node), RuleTr::tr("“%1” must be a list of texts").arg(key)};
    for (const YamlNode &item : node)
        addEntry(item, key);
}

void RuleEntryReader::readSwap() {
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

void RuleEntryReader::readSwapList(const YamlNode &node) {
    for (const Replacement &row : rowsOf(node, u"swap"_s)) {
        RuleEntry entry;
        entry.pattern = patternOf(row, row.wrong);
        entry.replacements = row.right.split(u'|');
        entry.file = m_listFile;
        entry.line = row.line;
        m_rule.entries.append(entry);
    }
}

void RuleEntryReader::readRightSidesAsCompanions() {
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

void RuleEntryReader::requireEntries() const {
    if (m_rule.entries.isEmpty())
        throw YamlMistake{m_rule.line, RuleTr::tr("the rule has nothing to look for")};
}

} // namespace morat
