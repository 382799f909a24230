// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/ModelText.h"

#include <span>
#include <utility>

namespace morat {

/// A text that is read with a few other words for as long as this lives: changed in place and
/// changed back, because a long paragraph is not copied for each of its words.
class ChangedWords {
public:
    /// `numbers`: those of the text's words, changed along. Both outlive this.
    ChangedWords(ModelText &text, std::vector<LanguageModel::Word> &numbers, size_t first,
                 std::span<const LanguageModel::Word> words)
        : m_text(text)
        , m_numbers(numbers)
        , m_first(first)
        , m_before(words.begin(), words.end()) {
        swap();
    }
    ~ChangedWords() { swap(); }
    ChangedWords(const ChangedWords &) = delete;
    ChangedWords &operator=(const ChangedWords &) = delete;

private:
    void swap() {
        for (size_t i = 0; i < m_before.size(); ++i) {
            const size_t at = m_first + i;
            m_numbers[at] = m_before[i];
            std::swap(m_text.words[at].number, m_before[i]);
        }
    }

    ModelText &m_text;
    std::vector<LanguageModel::Word> &m_numbers;
    const size_t m_first;
    std::vector<LanguageModel::Word> m_before;
};

} // namespace morat
