// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Capitalization.h"

#include "rules/kinds/RuleFinding.h"
#include "rules/pattern/RuleTr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isExcepted(const Rule &rule, const QString &written) {
    return std::any_of(
        rule.exceptions.cbegin(), rule.exceptions.cend(),
        [&written](const Pattern &exception) { return exception.source == written; });
}

} // namespace

Capitalization::Capitalization(RuleEntryReader &reader) {
    readMatch(reader);
    if (const YamlNode threshold = reader.at(u"threshold"_s);
        threshold && (!YAML::convert<double>::decode(threshold, m_threshold) || m_threshold <= 0 ||
                      m_threshold > 1))
        throw YamlMistake{lineOf(threshold), RuleTr::tr("“threshold” must be between 0 and 1")};
}

void Capitalization::readMatch(RuleEntryReader &reader) {
    const YamlNode node = reader.required(u"match"_s);
    const QString match = textOf(node, u"match"_s);
    if (match == u"$title") {
        m_capitals = Capitals::Title;
    } else if (match == u"$sentence") {
        m_capitals = Capitals::Sentence;
    } else if (match == u"$lower") {
        m_capitals = Capitals::Lower;
    } else if (match == u"$upper") {
        m_capitals = Capitals::Upper;
    } else if (match.startsWith(u'$')) {
        throw YamlMistake{lineOf(node), RuleTr::tr("“match” knows no “%1”").arg(match)};
    } else {
        const Pattern pattern = reader.patternOf(node, u"match"_s);
        if (!pattern.expression)
            throw YamlMistake{lineOf(node), RuleTr::tr("“match” must be an expression")};
        m_expression = *pattern.expression;
    }
}

RuleKind::Judged Capitalization::judged(const Rule & /*rule*/) const {
    return Judged::EveryBlock;
}

/// Whether one word is written as a rule of capitals wants it. `position` counts the block's
/// words from 0.
bool Capitalization::conforms(const Token &word, qsizetype position) const {
    const bool isCapital = word.capitalisation != Capitalisation::Lower;
    switch (m_capitals) {
    case Capitals::Title:
        return isCapital;
    case Capitals::Sentence:
        return position == 0 ? isCapital : !isCapital;
    case Capitals::Lower:
        return !isCapital;
    case Capitals::Upper:
        return word.capitalisation == Capitalisation::All ||
               (word.range.length == 1 && word.capitalisation == Capitalisation::Initial);
    case Capitals::Expression:
        break;
    }
    return true;
}

bool Capitalization::conforms(const Rule &rule, const CheckedBlock &block) const {
    if (m_capitals == Capitals::Expression)
        return m_expression.match(block.block.text).hasMatch();
    qsizetype words = 0;
    qsizetype right = 0;
    bool allCapitals = true;
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        allCapitals =
            allCapitals && (token.capitalisation == Capitalisation::All || token.range.length == 1);
        const QString written = block.block.text.mid(token.range.start, token.range.length);
        const bool isRight = conforms(token, words) || isExcepted(rule, written);
        right += isRight ? 1 : 0;
        ++words;
    }
    // A headline set in capitals is set so by hand or by the page, not by mistake.
    if (allCapitals && m_capitals != Capitals::Lower)
        return true;
    return double(right) >= m_threshold * double(words);
}

void Capitalization::findInBlock(const Rule &rule, const CheckedBlock &block,
                                 std::span<const PatternHit> /*hits*/,
                                 QList<Finding> &findings) const {
    if (conforms(rule, block))
        return;
    const TextRange first = block.tokens.first().range;
    const TextRange whole{first.start, block.tokens.last().range.end() - first.start};
    const TextRange range = m_capitals == Capitals::Expression ? first : whole;
    findings.append(findingAt(rule, block, range, {}));
}

} // namespace morat
