// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace morat {

/// The six tones, in the order of the school books: ngang huyền sắc hỏi ngã nặng.
enum class Tone : quint8 { Ngang, Huyen, Sac, Hoi, Nga, Nang };

/// Where the mark of an open oa, oe, uy stands: hòa (old) or hoà (new). Both are right; all other
/// rimes have one place only.
enum class ToneStyle : quint8 { Old, New };

/// Where a written word has its tone mark.
enum class TonePlace : quint8 {
    Right,     ///< where both styles put it, or there is no mark
    Old,       ///< hòa
    New,       ///< hoà
    Misplaced, ///< cuả, qủa, đựơc: on a vowel on which no style puts it
};

/// A word taken apart into letters without tone (ă â đ ê ô ơ ư stay) and tone marks.
struct SplitWord {
    QString letters;
    Tone tone = Tone::Ngang; ///< the last one
    qsizetype toneAt = -1;   ///< index of the letter that carries it
    int toneMarks = 0;       ///< more than one is always a typo
};

/// One syllable = onset + rime + tone, legal by the spelling rules: k before e ê i y, yê without
/// an onset, sắc or nặng before c ch p t. Sources: the school orthography (Quyết định
/// 1989/QĐ-BGDĐT) and the rimes that dictionaries attest.
struct Syllable {
    QString onset; ///< as written: "", "b" … "ngh", "gi", "qu"
    QString rime;  ///< as written after the onset; after gi the dropped i is put back (gì: gi + i)
    Tone tone = Tone::Ngang;
    TonePlace place = TonePlace::Right;

    /// Onset, rime and tone written together.
    [[nodiscard]] QString text(ToneStyle style = ToneStyle::Old) const;
    /// c ch m n ng nh p t, or nothing.
    [[nodiscard]] QString final() const;
};

/// `folded`: a word as fold() gives it. Nothing when no Vietnamese syllable is written so;
/// a tone mark on the wrong vowel is forgiven and told (TonePlace::Misplaced).
[[nodiscard]] std::optional<Syllable> parseSyllable(QStringView folded);

[[nodiscard]] SplitWord splitTone(QStringView folded);
/// `letters` without tone, `tone` put where the style puts it. Works for any word with a vowel.
[[nodiscard]] QString placeTone(const QString &letters, Tone tone,
                                ToneStyle style = ToneStyle::Old);

/// The word with its tone mark where the style puts it, capitals kept: Hoà → Hòa, Cuả → Của.
/// A word that is not a syllable is returned as it is.
[[nodiscard]] QString restyled(QStringView word, ToneStyle style);
/// A lower-case word written with the capitals of `model`: "chủ", "CHŨ" → "CHỦ".
[[nodiscard]] QString withCapitalsOf(const QString &lower, QStringView model);

[[nodiscard]] bool isVietnameseVowel(QChar toneless);
/// Every letter is one that Vietnamese words are written with (f j w z are not).
[[nodiscard]] bool hasOnlyVietnameseLetters(QStringView folded);
/// The word has a letter that hardly another language writes: đ ă ơ ư, or any letter of the
/// Unicode block of Vietnamese (ả ấ ợ …).
[[nodiscard]] bool hasVietnameseMark(QStringView folded);
/// A letter with a tone (or ạ, ả, ẹ and their kin) that no other language has, as no abbreviation
/// has one either.
[[nodiscard]] bool hasVietnameseTone(QStringView folded);

/// Every onset and rime that parseSyllable() knows; for generating.
[[nodiscard]] const QStringList &allOnsets();
[[nodiscard]] const QStringList &allRimes();
[[nodiscard]] const QStringList &rimesAfterQu();

} // namespace morat
