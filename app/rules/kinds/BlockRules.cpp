// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/BlockRules.h"

#include "rules/kinds/RuleFinding.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool onlySpaceBetween(const QString &text, qsizetype from, qsizetype to) {
    const QStringView between = QStringView(text).mid(from, to - from);
    return !between.isEmpty() &&
           std::all_of(between.begin(), between.end(), [](QChar c) { return c.isSpace(); });
}

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
int countIn(TokenClass counted, const CheckedBlock &block, TokenRun run) {
    int count = 0;
    for (qsizetype i = run.start; i < run.end; ++i) {
        const TextRange range = block.tokens.at(i).range;
        const QStringView written = QStringView(block.block.text).mid(range.start, range.length);
        count += belongsTo(counted, block.tokens.at(i), written) ? 1 : 0;
    }
    return count;
}

/// A rule's hits, which standing() has put in a row, in the order of the text.
std::span<const PatternHit> hitsOf(int owner, const QList<PatternHit> &hits) {
    const auto first = std::partition_point(
        hits.cbegin(), hits.cend(), [owner](const PatternHit &hit) { return hit.owner < owner; });
    const auto last = std::partition_point(
        first, hits.cend(), [owner](const PatternHit &hit) { return hit.owner == owner; });
    return {first, last};
}

/// Whether one word is written as a rule of capitals wants it. `position` counts the block's
/// words from 0.
bool conforms(BlockCapitals wanted, const Token &word, qsizetype position) {
    const bool isCapital = word.capitalisation != Capitalisation::Lower;
    switch (wanted) {
    case BlockCapitals::Title:
        return isCapital;
    case BlockCapitals::Sentence:
        return position == 0 ? isCapital : !isCapital;
    case BlockCapitals::Lower:
        return !isCapital;
    case BlockCapitals::Upper:
        return word.capitalisation == Capitalisation::All ||
               (word.range.length == 1 && word.capitalisation == Capitalisation::Initial);
    case BlockCapitals::Expression:
        break;
    }
    return true;
}

bool isExcepted(const Rule &rule, const QString &written) {
    return std::any_of(
        rule.exceptions.cbegin(), rule.exceptions.cend(),
        [&written](const Pattern &exception) { return exception.source == written; });
}

bool conforms(const Rule &rule, const CheckedBlock &block) {
    if (rule.capitals == BlockCapitals::Expression)
        return rule.entries.first().pattern.expression->match(block.block.text).hasMatch();
    qsizetype words = 0;
    qsizetype right = 0;
    bool allCapitals = true;
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        allCapitals =
            allCapitals && (token.capitalisation == Capitalisation::All || token.range.length == 1);
        const QString written = block.block.text.mid(token.range.start, token.range.length);
        const bool isRight = conforms(rule.capitals, token, words) || isExcepted(rule, written);
        right += isRight ? 1 : 0;
        ++words;
    }
    // A headline set in capitals is set so by hand or by the page, not by mistake.
    if (allCapitals && rule.capitals != BlockCapitals::Lower)
        return true;
    return double(right) >= rule.threshold * double(words);
}

} // namespace

void findPhrases(const CompiledRules &compiled, const CheckedBlock &block,
                 const QList<PatternHit> &hits, QList<Finding> &findings) {
    const PatternHit *before = nullptr;
    for (const PatternHit &hit : hits) {
        const Rule &rule = compiled.rules.at(hit.owner);
        if (rule.kind == RuleKind::Occurrence || !rule.scope.holds(block.block.kind))
            continue;
        if (rule.kind != RuleKind::Repetition) {
            if (auto finding = phraseFinding(rule, block, hit))
                findings.append(std::move(*finding));
            continue;
        }
        const bool follows =
            before != nullptr && before->owner == hit.owner &&
            before->firstToken + before->tokenCount == hit.firstToken &&
            before->tokenCount == hit.tokenCount &&
            onlySpaceBetween(block.block.text, before->range.end(), hit.range.start);
        bool same = follows;
        for (qsizetype i = 0; same && i < hit.tokenCount; ++i) {
            const Token &first = block.tokens.at(before->firstToken + i);
            const Token &second = block.tokens.at(hit.firstToken + i);
            // "Vừa vừa": the first may begin a sentence; a capital on the second is a name's.
            same = first.folded == second.folded &&
                   (rule.letters == Letters::Folded ||
                    first.capitalisation == second.capitalisation || first.startsSentence);
        }
        if (same) {
            const TextRange range{before->range.start, hit.range.end() - before->range.start};
            findings.append(
                findingAt(rule, block, range,
                          {block.block.text.mid(before->range.start, before->range.length)}));
        }
        before = &hit;
    }
}

void findCounts(const CompiledRules &compiled, const CheckedBlock &block,
                const QList<PatternHit> &hits, QList<Finding> &findings) {
    if (compiled.counting.isEmpty() || block.tokens.isEmpty())
        return;
    const QList<TokenRun> whole{{0, block.tokens.size()}};
    const QList<TokenRun> sentences = compiled.countsSentences ? sentencesOf(block) : whole;
    for (const int owner : compiled.counting) {
        const Rule &rule = compiled.rules.at(owner);
        if (!rule.scope.holds(block.block.kind))
            continue;
        const std::optional<TokenClass> counted = countedClass(rule);
        std::span<const PatternHit> own = hitsOf(owner, hits);
        for (const TokenRun run : rule.scope.bySentence ? sentences : whole) {
            const auto inRun = size_t(std::distance(
                own.begin(), std::find_if(own.begin(), own.end(), [run](const PatternHit &hit) {
                    return hit.firstToken >= run.end;
                })));
            const int count = counted ? countIn(*counted, block, run) : int(inRun);
            const std::span<const PatternHit> inThisRun = own.first(inRun);
            own = own.subspan(inRun);
            if ((rule.most < 0 || count <= rule.most) && count >= rule.fewest)
                continue;
            // The one too many is marked; where words are counted, where something is missing and
            // where the text is long, the first word.
            const auto firstWord =
                std::find_if(block.tokens.cbegin() + run.start, block.tokens.cbegin() + run.end - 1,
                             [](const Token &token) { return token.kind == TokenKind::Word; });
            const bool isOneTooMany = !counted && rule.most >= 0 && count > rule.most;
            const TextRange range =
                isOneTooMany ? inThisRun[size_t(rule.most)].range : firstWord->range;
            Finding finding = findingAt(rule, block, range, {});
            finding.message.replace(u"%d"_s, QString::number(count));
            findings.append(std::move(finding));
        }
    }
}

void findCapitals(const CompiledRules &compiled, const CheckedBlock &block,
                  QList<Finding> &findings) {
    if (block.tokens.isEmpty())
        return;
    for (const int owner : compiled.capitals) {
        const Rule &rule = compiled.rules.at(owner);
        if (!rule.scope.holds(block.block.kind) || conforms(rule, block))
            continue;
        const TextRange first = block.tokens.first().range;
        const TextRange range =
            rule.capitals == BlockCapitals::Expression
                ? first
                : TextRange{first.start, block.tokens.last().range.end() - first.start};
        findings.append(findingAt(rule, block, range, {}));
    }
}

} // namespace morat
