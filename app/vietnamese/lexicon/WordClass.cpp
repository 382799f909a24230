// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/WordClass.h"

#include "vietnamese/lexicon/Keystrokes.h"

#include <algorithm>

namespace morat {

namespace {

/// tie61ng, d9i: VNI keys stand inside the word; u23, covid19, top1 end in numbers.
bool hasLetterAfterDigit(QStringView word) {
    const auto digit =
        std::find_if(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
    return word.front().isLetter() &&
           std::any_of(digit, word.cend(), [](QChar c) { return c.isLetter(); });
}

} // namespace

WordClassifier::WordClassifier(std::shared_ptr<const LanguageData> data)
    : m_data(std::move(data)) {}

WordClassifier::~WordClassifier() = default;
WordClassifier::WordClassifier(WordClassifier &&) noexcept = default;

const WordClassifier::Spellers &WordClassifier::foreign() const {
    if (!m_foreign) {
        m_foreign.emplace();
        for (const QString &base : m_data->foreignDictionaries) {
            // A dictionary that cannot be read only means that its words are not recognised.
            if (auto speller = openHunspell(base))
                m_foreign->push_back(std::move(*speller));
        }
    }
    return *m_foreign;
}

bool WordClassifier::isForeign(const QString &folded) const {
    return std::ranges::any_of(foreign(),
                               [&](const auto &speller) { return speller->accepts(folded); });
}

WordClass WordClassifier::classify(const Token &token, QStringView written) const {
    const QString &folded = token.folded;
    const bool hasCapital = token.capitalisation != Capitalisation::Lower;
    if (m_data->inventory.contains(folded))
        return WordClass::Syllable;
    if (m_data->loans.contains(folded) || (hasCapital && m_data->names.contains(folded)))
        return WordClass::Loan;
    const QString asWritten = written.toString();
    if (m_data->units.contains(asWritten))
        return WordClass::Unit;
    if (m_data->abbreviations.contains(asWritten) ||
        (token.capitalisation == Capitalisation::All && !hasVietnameseTone(folded)))
        return WordClass::Abbreviation;
    if (const auto repair = repairKeystrokes(folded, m_data->inventory)) {
        const bool isRaw = repair->typo == Typo::RawTelex || repair->typo == Typo::RawVni;
        if (repair->typo == Typo::RawVni && hasLetterAfterDigit(folded))
            return WordClass::RawKeystrokes;
        const bool endsInKey = folded.endsWith(u'j') || folded.endsWith(u'f');
        if (repair->typo == Typo::RawTelex && (looksLikeTelex(folded) || endsInKey) &&
            (!hasCapital || folded.startsWith(u"dd") || (looksLikeTelex(folded) && endsInKey)) &&
            !isForeign(folded))
            return WordClass::RawKeystrokes;
        // “bôj”, “thôngf”: no language that has the circumflex, too, ends a word so.
        const bool endsInTone =
            repair->typo == Typo::LeftoverToneKey && (endsInKey || folded.endsWith(u'x'));
        if (repair->typo == Typo::StrayKey || endsInTone || (!isRaw && hasVietnameseMark(folded)))
            return WordClass::Broken;
    }
    if (!hasOnlyVietnameseLetters(folded) || isForeign(folded))
        return WordClass::Foreign;
    // A letter that only Vietnamese writes makes even a word with a capital a broken syllable.
    // At the start of a sentence the capital says nothing, so any letter with a mark is enough.
    const bool isPlain =
        std::all_of(folded.cbegin(), folded.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (hasCapital && !hasVietnameseMark(folded) && (isPlain || !token.startsSentence))
        return WordClass::Name;
    return WordClass::Broken;
}

} // namespace morat
