// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/lexicon/Speller.h"

#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace morat {

/// What a written word is. Only RawKeystrokes and Broken can be wrong.
enum class WordClass : quint8 {
    Syllable,      ///< a Vietnamese syllable in use
    Loan,          ///< axít, futsal; Krông with its capital
    Abbreviation,  ///< UBND, ThS, any word in capitals only
    Unit,          ///< km, kWh
    Foreign,       ///< known to a foreign dictionary, or written with letters Vietnamese lacks
    Name,          ///< unknown, with a capital
    RawKeystrokes, ///< keys that an input method did not turn into letters
    Broken,        ///< none of these
};

/// Tells words apart. Has Hunspell inside: one instance a thread.
class WordClassifier {
public:
    explicit WordClassifier(std::shared_ptr<const LanguageData> data);
    ~WordClassifier();
    WordClassifier(WordClassifier &&) noexcept;

    /// `written`: the word as it stands in the text.
    [[nodiscard]] WordClass classify(const Token &token, QStringView written) const;
    [[nodiscard]] bool isForeign(const QString &folded) const;

private:
    using Spellers = std::vector<std::unique_ptr<Speller>>;
    [[nodiscard]] const Spellers &foreign() const;

    std::shared_ptr<const LanguageData> m_data;
    /// Opened for the first word that needs them: that takes as long as checking a long article.
    mutable std::optional<Spellers> m_foreign;
};

} // namespace morat
