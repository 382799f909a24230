// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/RuleFinding.h"

#include "rules/rule/RuleKind.h"
#include "text/Folding.h"
#include "text/Tokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// After every check that knows more of a place: spelling, leftovers, typography.
constexpr int rulePriority = 60;

/// A subject and a message name no more of a long place than this, in UTF-16 units.
constexpr qsizetype longestShown = 80;

QString writtenAt(const CheckedBlock &block, TextRange range) {
    return block.block.text.mid(range.start, range.length);
}

/// `$1` …, then the classes, each with the next token that stood for one.
QString filled(QString text, const PatternHit &hit) {
    for (qsizetype i = hit.groups.size(); i > 0; --i)
        text.replace(u'$' + QString::number(i), hit.groups.at(i - 1));
    qsizetype next = 0;
    for (qsizetype open = text.indexOf(u'<'); open >= 0; open = text.indexOf(u'<', open)) {
        const qsizetype close = text.indexOf(u'>', open);
        if (close < 0)
            break;
        const TokenClass *const tokenClass =
            tokenClassNamed(QStringView(text).mid(open + 1, close - open - 1));
        if (tokenClass == nullptr || next >= hit.captures.size()) {
            open = close;
            continue;
        }
        const QString written = tokenClass->rewrite(hit.captures.at(next++));
        text.replace(open, close - open + 1, written);
        open += written.size();
    }
    return text;
}

/// Letters as the author has them (hoà or hòa), capitals as the rule wants them.
QString withLettersOf(QStringView author, const QString &wanted) {
    if (author.size() != wanted.size())
        return wanted;
    QString text = author.toString();
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = wanted.at(i).isUpper() ? text.at(i).toUpper() : text.at(i).toLower();
    return text;
}

/// Puts the author's letters into the words that replacement and hit have in common, in order.
/// `tokens` are those of `text`; no word changes its length.
QString withAuthorsLetters(QString text, const QList<Token> &tokens, const CheckedBlock &block,
                           const PatternHit &hit) {
    qsizetype next = hit.firstToken;
    const qsizetype end = hit.firstToken + hit.tokenCount;
    for (const Token &token : tokens) {
        for (qsizetype i = next; i < end; ++i) {
            if (block.tokens.at(i).folded != token.folded)
                continue;
            const QString wanted = text.mid(token.range.start, token.range.length);
            text.replace(token.range.start, token.range.length,
                         withLettersOf(writtenAt(block, block.tokens.at(i).range), wanted));
            next = i + 1;
            break;
        }
    }
    return text;
}

/// Whether the tokens are the hit's own but for capitals and the place of tone marks.
bool sameWords(const QList<Token> &tokens, const CheckedBlock &block, const PatternHit &hit) {
    return std::equal(tokens.cbegin(), tokens.cend(), block.tokens.cbegin() + hit.firstToken,
                      block.tokens.cbegin() + hit.firstToken + hit.tokenCount,
                      [](const Token &a, const Token &b) { return a.folded == b.folded; });
}

bool isInCapitals(const CheckedBlock &block, const PatternHit &hit) {
    bool hasWord = false;
    for (qsizetype i = hit.firstToken; i < hit.firstToken + hit.tokenCount; ++i) {
        const Token &token = block.tokens.at(i);
        if (token.kind != TokenKind::Word || token.range.length < 2)
            continue;
        if (token.capitalisation != Capitalisation::All)
            return false;
        hasWord = true;
    }
    return hasWord;
}

} // namespace

Finding findingAt(const Rule &rule, const CheckedBlock &block, TextRange range,
                  const QStringList &replacements, const QString &wanted) {
    QString found = writtenAt(block, range);
    if (found.size() > longestShown)
        found = found.left(longestShown) + u'…';
    QString message = rule.message;
    const bool namesBoth = message.count(u"%s"_s) > 1;
    if (namesBoth || (rule.kind->saysWhatShouldStand() && !replacements.isEmpty())) {
        const qsizetype at = message.indexOf(u"%s"_s);
        if (at >= 0)
            message.replace(at, 2, wanted.isEmpty() ? replacements.value(0) : wanted);
    }
    message.replace(u"%s"_s, found);
    QList<Suggestion> suggestions;
    for (const QString &replacement : replacements)
        suggestions.append({.text = replacement});
    return {
        .rule = rule.id,
        .category = rule.category,
        .level = rule.level,
        .confidence = rule.level == Level::Error     ? 0.95
                      : rule.level == Level::Warning ? 0.85
                                                     : 0.6,
        .block = block.index,
        .range = range,
        .message = message,
        .explanation = rule.reason,
        .reference = rule.source,
        .suggestions = suggestions,
        .subject = fold(found),
        .priority = rulePriority,
    };
}

QString replacementFor(const Rule &rule, const CheckedBlock &block, const PatternHit &hit,
                       const QString &replacement) {
    QString text = filled(replacement, hit);
    const Token &first = block.tokens.at(hit.firstToken);
    const QList<Token> tokens = tokenize(text);
    const bool onlyCapitals = sameWords(tokens, block, hit);
    // A class has the author's text in it already, changed as the class says.
    if (!replacement.contains(u'<'))
        text = withAuthorsLetters(std::move(text), tokens, block, hit);
    if (text.isEmpty())
        return text;
    // Where capitals count, the rule has said which it wants: CLI is no shouting.
    if (rule.letters == Letters::Folded && !onlyCapitals && isInCapitals(block, hit))
        return text.toUpper();
    const bool keepsCapital =
        first.startsSentence || (rule.letters == Letters::Folded && !onlyCapitals);
    if (keepsCapital && first.kind == TokenKind::Word &&
        block.block.text.at(hit.range.start).isUpper())
        text[0] = text.at(0).toUpper();
    return text;
}

std::optional<QStringList> replacementsAt(const Rule &rule, const CheckedBlock &block,
                                          const PatternHit &hit) {
    const RuleEntry &entry = rule.entries.at(hit.entry);
    const QString found = writtenAt(block, hit.range);
    QStringList replacements;
    for (const QString &replacement : entry.replacements) {
        const QString text = replacementFor(rule, block, hit, replacement);
        if (text == found)
            return std::nullopt;
        // A headline in capitals says nothing about the capitals of a name.
        if (isInCapitals(block, hit) && text.compare(found, Qt::CaseInsensitive) == 0)
            return std::nullopt;
        if (!replacements.contains(text))
            replacements.append(text);
    }
    return replacements;
}

} // namespace morat
