// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/ModelText.h"

namespace morat {

std::vector<LanguageModel::Word> ModelText::numbers() const {
    std::vector<LanguageModel::Word> numbers;
    numbers.reserve(words.size());
    for (const Word &word : words)
        numbers.push_back(word.number);
    return numbers;
}

ModelTextReader::ModelTextReader(LanguageModelMix model)
    : m_model(std::move(model)) {
    const quint32 words = m_model.wordCount();
    m_numbers.reserve(words);
    for (quint32 word = 0; word < words; ++word)
        m_numbers.insert(m_model.text(LanguageModel::Word(word)), LanguageModel::Word(word));
}

ModelText ModelTextReader::read(const QList<Token> &tokens, QStringView text) const {
    const LanguageModel::Word edge = m_model.reserved(ModelWordKind::Boundary);
    ModelText result;
    result.words.reserve(size_t(tokens.size()) + 4);
    result.words.assign(2, {edge, -1});
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const ModelWordKind kind = modelWordKind(tokens[i], text);
        if (kind == ModelWordKind::Nothing)
            continue;
        if (kind == ModelWordKind::Boundary) {
            if (result.words.back().number != edge)
                result.words.insert(result.words.end(), 2, {edge, qint32(i)});
            continue;
        }
        result.words.push_back(
            {kind == ModelWordKind::Word ? wordOf(tokens[i].folded) : m_model.reserved(kind),
             qint32(i)});
    }
    result.words.insert(result.words.end(), 2, {edge, -1});
    return result;
}

} // namespace morat
