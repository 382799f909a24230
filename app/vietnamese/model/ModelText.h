// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"
#include "vietnamese/model/LanguageModelMix.h"

#include <QHash>

#include <array>

namespace morat {

/// A block as the language model reads it: two boundaries, then the words, a boundary pair between
/// sentences, two boundaries at the end.
struct ModelText {
    struct Word {
        LanguageModel::Word number;
        qint32 token; ///< index into the block's tokens; -1: a boundary that no token stands for
    };
    std::vector<Word> words;

    /// The numbers of the word before `at`, of that word, and of the one behind it.
    [[nodiscard]] std::array<LanguageModel::Word, 3> around(size_t at) const {
        return {words[at - 1].number, words[at].number, words[at + 1].number};
    }
    [[nodiscard]] std::vector<LanguageModel::Word> numbers() const;
};

/// Turns tokens into a model's numbers. Knows all words by hash: a look-up costs a fifth of the
/// model's own.
class ModelTextReader {
public:
    explicit ModelTextReader(LanguageModelMix model);

    [[nodiscard]] ModelText read(const QList<Token> &tokens, QStringView text) const;
    [[nodiscard]] LanguageModel::Word wordOf(const QString &folded) const {
        return m_numbers.value(folded, m_model.unknown());
    }
    [[nodiscard]] const LanguageModelMix &model() const { return m_model; }

private:
    LanguageModelMix m_model;
    QHash<QString, LanguageModel::Word> m_numbers;
};

} // namespace morat
