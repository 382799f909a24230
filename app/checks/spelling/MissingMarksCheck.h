// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/model/ModelText.h"

namespace morat {

/// A sentence that lost all its Vietnamese marks ("Hoi nghi da thong qua nghi quyet"): one finding
/// for the sentence, with the marks as the language model would put them.
class MissingMarksCheck final : public Check {
public:
    explicit MissingMarksCheck(std::shared_ptr<const ModelTextReader> reader);
    ~MissingMarksCheck() override;

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    using Word = LanguageModel::Word;
    /// Token indices [first, last] of a sentence.
    void checkSentence(const CheckedBlock &block, qsizetype first, qsizetype last,
                       QList<Finding> &findings) const;
    /// For every token of the sentence the word that was probably typed; empty when the sentence
    /// reads no better than it stands.
    [[nodiscard]] std::vector<Word> restored(const CheckedBlock &block, qsizetype first,
                                             qsizetype last) const;

    std::shared_ptr<const ModelTextReader> m_reader;
    /// Letters without any mark → the words that are typed so.
    QHash<QString, std::vector<Word>> m_words;
};

} // namespace morat
