// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/UnknownWords.h"

#include <algorithm>

namespace morat {

namespace {

constexpr qsizetype longestWord = 100; ///< longer runs are no words

/// Beside the syllable with which it makes a word: “đen đúa”, “dập dờn”.
bool isBound(const CheckedBlock &block, qsizetype index, const QSet<QString> &bound) {
    const auto isWordFrom = [&](qsizetype left) {
        return left >= 0 && left + 1 < block.tokens.size() &&
               block.tokens[left + 1].range.start == block.tokens[left].range.end() + 1 &&
               bound.contains(block.tokens[left].folded + u' ' + block.tokens[left + 1].folded);
    };
    return isWordFrom(index - 1) || isWordFrom(index);
}

/// Not where a slip in Vietnamese is likelier.
bool isOfOtherLanguage(const UnknownWord &word) {
    const SyllableVerdict &verdict = word.verdict;
    const bool isSlip = verdict.isExplained || verdict.isEvident ||
                        (verdict.isWrong && hasVietnameseMark(word.token->folded) &&
                         !verdict.suggestions.isEmpty());
    return !isSlip &&
           (verdict.wordClass == WordClass::Broken || verdict.wordClass == WordClass::Foreign);
}

} // namespace

bool isPlainWord(QStringView word) {
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

UnknownWords::UnknownWords(const CheckedBlock &block, SyllableJudge &judge,
                           const QSet<QString> &bound)
    : m_tokens(block.tokens) {
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const Token &token = m_tokens.at(i);
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Mixed)
            continue;
        m_count += token.kind == TokenKind::Word ? 1 : 0;
        if (token.range.length > longestWord || judge.accepts(token) || isBound(block, i, bound))
            continue;
        m_unknown.push_back({i, &token, judge.verdict(token, block.textOf(token))});
    }
}

bool UnknownWords::areForeign() const {
    constexpr qsizetype fewest = 4;
    const auto strange = std::ranges::count_if(m_unknown, isOfOtherLanguage);
    return strange >= fewest && strange * 10 >= m_count * 3;
}

bool UnknownWords::areForeign(qsizetype first, qsizetype end) const {
    qsizetype words = 0;
    qsizetype strange = 0;
    for (qsizetype i = first; i < end; ++i) {
        if (!isWord(i))
            continue;
        ++words;
        const UnknownWord *const unknown = unknownAt(i);
        strange += unknown != nullptr && isOfOtherLanguage(*unknown) ? 1 : 0;
    }
    return strange * 10 >= words * 3;
}

std::vector<bool> UnknownWords::inForeignSentences() const {
    std::vector<bool> foreign;
    foreign.reserve(size_t(m_tokens.size()));
    for (qsizetype first = 0; first < m_tokens.size();) {
        qsizetype end = first + 1;
        while (end < m_tokens.size() && !m_tokens.at(end).startsSentence)
            ++end;
        foreign.insert(foreign.end(), size_t(end - first), areForeign(first, end));
        first = end;
    }
    return foreign;
}

const Token *UnknownWords::firstOfOldCharset() const {
    const auto found =
        std::find_if(m_unknown.begin(), m_unknown.end(), [](const UnknownWord &word) {
            return word.verdict.wordClass == WordClass::Foreign && !isPlainWord(word.token->folded);
        });
    return found == m_unknown.end() ? nullptr : found->token;
}

bool UnknownWords::areKeys() const {
    constexpr qsizetype fewest = 3;
    constexpr qsizetype fewestOfLine = 2; // of five words
    QSet<QString> keys;
    for (const UnknownWord &word : m_unknown) {
        if (word.verdict.isExplained && isPlainWord(word.token->folded))
            keys.insert(word.token->folded);
    }
    return keys.size() >= fewest || (keys.size() >= fewestOfLine && keys.size() * 5 >= m_count * 2);
}

const UnknownWord *UnknownWords::unknownAt(qsizetype index) const {
    const auto found = std::ranges::lower_bound(m_unknown, index, {}, &UnknownWord::index);
    return found == m_unknown.end() || found->index != index ? nullptr : &*found;
}

bool UnknownWords::isVietnamese(qsizetype index) const {
    if (!isWord(index))
        return false;
    const UnknownWord *const unknown = unknownAt(index);
    return unknown == nullptr || unknown->verdict.isExplained;
}

bool UnknownWords::isStrange(qsizetype index) const {
    if (!isWord(index))
        return false;
    const UnknownWord *const unknown = unknownAt(index);
    return unknown != nullptr && !unknown->verdict.isWrong;
}

} // namespace morat
