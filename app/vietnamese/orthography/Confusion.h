// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/orthography/Syllable.h"

#include <optional>

namespace morat {

/// How one syllable in use comes to be written for another. The kinds are numbered in the language
/// model's file: new ones go to the end.
enum class Confusion : quint8 {
    HoiNga,       ///< củng for cũng
    ToneLost,     ///< no tone for one: chu for chủ
    ToneAdded,    ///< a tone for none
    ToneOther,    ///< any other tone
    Mark,         ///< the same keys and tone, other diacritics: tri ân for tri ăn, dên for đên
    MarkAndTone,  ///< the same letters of the alphabet, another tone and diacritic
    Onset,        ///< ch/tr, s/x, d/gi/r/v, l/n
    OnsetAndTone, ///< an onset of those, and hỏi for ngã
    Coda,         ///< n/ng/nh, t/c/ch
    LetterLost,   ///< a letter less than meant
    LetterAdded,  ///< a letter more than meant
    LettersSwapped,
    NeighbourKey, ///< a letter for one beside it on the keyboard
    OtherLetter,
    OneKey,  ///< any other typo of one Telex key
    TwoKeys, ///< any other typo of two Telex keys
};
inline constexpr int confusionKinds = 16;

/// A syllable prepared for being compared with many others.
struct SpelledSyllable {
    explicit SpelledSyllable(const QString &folded);

    QString folded;
    QString letters; ///< without tone
    QString bare;    ///< letters of the alphabet only: no tone, no diacritic
    QString keys;    ///< as typed in Telex, the tone key last
    Tone tone = Tone::Ngang;
    std::optional<Syllable> parts;
    quint32 keyBits = 0; ///< one bit for each of a…z in `keys`
};

/// How `written` can stand for `meant`; nothing when they are the same, differ only in style (i
/// and y), or are more than two Telex keys and no regional confusion apart.
[[nodiscard]] std::optional<Confusion> confusionBetween(const SpelledSyllable &written,
                                                        const SpelledSyllable &meant);

} // namespace morat
