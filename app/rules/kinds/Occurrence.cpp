// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Occurrence.h"

#include "rules/kinds/RuleFinding.h"
#include "rules/pattern/RuleTr.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Half-open runs of tokens.
struct TokenRun {
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Sentences end with . ? ! … before white space.
QList<TokenRun> sentencesOf(const CheckedBlock &block) {
    QList<TokenRun> sentences;
    qsizetype start = 0;
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens.at(i);
        const bool ends = token.kind == TokenKind::Punctuation &&
                          QStringView(u".?!…").contains(token.folded.front()) &&
                          (i + 1 == block.tokens.size() ||
                           block.tokens.at(i + 1).range.start > token.range.end());
        if (ends || i + 1 == block.tokens.size()) {
            sentences.append({start, i + 1});
            start = i + 1;
        }
    }
    return sentences;
}

/// Tokens of a class in a run.
int countIn(const TokenClass &counted, const CheckedBlock &block, TokenRun run) {
    int count = 0;
    for (qsizetype i = run.start; i < run.end; ++i) {
        const TextRange range = block.tokens.at(i).range;
        const QStringView written = QStringView(block.block.text).mid(range.start, range.length);
        count += counted.holds(block.tokens.at(i), written) ? 1 : 0;
    }
    return count;
}

/// The class that a pattern is, when it is a class and no more.
const TokenClass *onlyClassOf(const Pattern &pattern) {
    if (pattern.alternatives.size() != 1 || pattern.alternatives.first().elements.size() != 1)
        return nullptr;
    return pattern.alternatives.first().elements.first().tokenClass;
}

/// How many hits, of those in the order of the text, begin before a token.
size_t countBefore(qsizetype token, std::span<const PatternHit> hits) {
    const auto after = std::find_if(hits.begin(), hits.end(), [token](const PatternHit &hit) {
        return hit.firstToken >= token;
    });
    return size_t(std::distance(hits.begin(), after));
}

Finding countedAt(const Rule &rule, const CheckedBlock &block, TextRange range, int count) {
    Finding finding = findingAt(rule, block, range, {});
    finding.message.replace(u"%d"_s, QString::number(count));
    return finding;
}

} // namespace

Occurrence::Occurrence(RuleEntryReader &reader) {
    Rule &rule = reader.rule();
    const RuleEntry &entry = reader.addEntry(reader.required(u"token"_s), u"token"_s);
    if (const YamlNode node = reader.at(u"max"_s))
        m_most = numberOf(node, u"max"_s);
    if (const YamlNode node = reader.at(u"min"_s))
        m_fewest = numberOf(node, u"min"_s);
    if (m_most < 0 && m_fewest < 0)
        throw YamlMistake{rule.line, RuleTr::tr("“max” or “min” is missing")};
    if (!rule.scope.wholeDraft && rule.exceptions.isEmpty())
        m_counted = onlyClassOf(entry.pattern);
    if (m_counted != nullptr)
        rule.entries.clear();
}

RuleKind::Judged Occurrence::judged(const Rule &rule) const {
    return rule.scope.wholeDraft ? Judged::WholeDraft : Judged::EveryBlock;
}

bool Occurrence::allows(int count) const {
    return (m_most < 0 || count <= m_most) && count >= m_fewest;
}

void Occurrence::findInBlock(const Rule &rule, const CheckedBlock &block,
                             std::span<const PatternHit> hits, QList<Finding> &findings) const {
    const QList<TokenRun> runs =
        rule.scope.bySentence ? sentencesOf(block) : QList<TokenRun>{{0, block.tokens.size()}};
    for (const TokenRun run : runs) {
        const std::span<const PatternHit> inRun = hits.first(countBefore(run.end, hits));
        hits = hits.subspan(inRun.size());
        const int count =
            m_counted != nullptr ? countIn(*m_counted, block, run) : int(inRun.size());
        if (allows(count))
            continue;
        // The one too many is marked; where words are counted, where something is missing and
        // where the text is long, the first word.
        const auto firstWord =
            std::find_if(block.tokens.cbegin() + run.start, block.tokens.cbegin() + run.end - 1,
                         [](const Token &token) { return token.kind == TokenKind::Word; });
        const bool isOneTooMany = m_counted == nullptr && m_most >= 0 && count > m_most;
        const TextRange range = isOneTooMany ? inRun[size_t(m_most)].range : firstWord->range;
        findings.append(countedAt(rule, block, range, count));
    }
}

void Occurrence::findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                             const QList<PlacedHit> & /*companions*/,
                             QList<Finding> &findings) const {
    QHash<QString, int> counts;
    for (const PlacedHit &placed : hits)
        ++counts[placed.named()];
    for (const PlacedHit &placed : hits) {
        const int count = counts.take(placed.named());
        if (count > 0 && !allows(count))
            findings.append(countedAt(rule, *placed.block, placed.hit.range, count));
    }
}

} // namespace morat
