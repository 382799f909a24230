// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/spelling/SyllableJudge.h"

#include <QSet>

#include <vector>

namespace morat {

/// A word that is not accepted.
struct UnknownWord {
    qsizetype index = 0; ///< among the block's tokens
    const Token *token = nullptr;
    SyllableVerdict verdict;
};

/// Letters that other languages have, too, and nothing beyond them.
[[nodiscard]] bool isPlainWord(QStringView word);

/// A block's words: how many there are, and those that are not accepted, in order. What the block
/// is like tells what such a word is: a slip, or one of another language.
class UnknownWords {
public:
    /// `bound`: compounds whose syllables are none in use elsewhere.
    UnknownWords(const CheckedBlock &block, SyllableJudge &judge, const QSet<QString> &bound);

    [[nodiscard]] const std::vector<UnknownWord> &all() const { return m_unknown; }

    /// Hardly a word is Vietnamese: the block is in another language or an old charset. A word that
    /// typing explains, or that is one tone or sign from a usual syllable ("nguời", "đuợc"), is a
    /// slip of whoever writes Vietnamese: no number of them makes a text foreign.
    [[nodiscard]] bool areForeign() const;

    /// By token, whether its sentence is in another language: what is quoted beside Vietnamese
    /// sentences in a block that is foreign as a whole.
    [[nodiscard]] std::vector<bool> inForeignSentences() const;

    /// The first foreign word with letters beyond ASCII, which an old charset leaves behind.
    [[nodiscard]] const Token *firstOfOldCharset() const;

    /// Several words are the keys of an input method that was off: so is the word beside them.
    [[nodiscard]] bool areKeys() const;

    /// A word in plain letters is an error of Vietnamese only amid Vietnamese.
    [[nodiscard]] bool isAmidVietnamese(qsizetype index) const {
        return !isStrange(index - 1) && !isStrange(index + 1) &&
               (isVietnamese(index - 1) || isVietnamese(index + 1));
    }

    /// Both neighbours are Vietnamese words.
    [[nodiscard]] bool isBetweenVietnamese(qsizetype index) const {
        return isVietnamese(index - 1) && isVietnamese(index + 1);
    }

private:
    /// Of the tokens from `first` on, up to `end`.
    [[nodiscard]] bool areForeign(qsizetype first, qsizetype end) const;
    [[nodiscard]] bool isWord(qsizetype index) const {
        return index >= 0 && index < m_tokens.size() && m_tokens.at(index).kind == TokenKind::Word;
    }
    [[nodiscard]] const UnknownWord *unknownAt(qsizetype index) const;
    /// What an input method left as keys is Vietnamese, too: "tieengs Vieetj".
    [[nodiscard]] bool isVietnamese(qsizetype index) const;
    [[nodiscard]] bool isStrange(qsizetype index) const;

    const QList<Token> &m_tokens;
    qsizetype m_count = 0;
    std::vector<UnknownWord> m_unknown;
};

} // namespace morat
