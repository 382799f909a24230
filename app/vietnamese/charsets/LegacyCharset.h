// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace morat {

/// The charsets of the years before Unicode in which Vietnamese drafts still come. All agree with
/// ASCII below 0x80 (VISCII but for six letters); what is no Vietnamese letter above it is
/// windows-1252's, as the fonts show it.
enum class LegacyCharset : quint8 {
    Windows1258, ///< letter with its modifier, then the tone as a mark of its own
    Tcvn3, ///< ABC, the fonts .VnTime…; capitals with a tone only in capital fonts (.VnTimeH)
    VniWindows, ///< the fonts VNI-Times…: base letter, then modifier and tone as one code
    Viscii,     ///< a code a letter
    Viqr,       ///< RFC 1456, 7 bits: Vie^.t Nam
};

/// What stands in a text at one place: a character, and how many codes it takes. `codes` is 0
/// where the charset has no character.
struct LegacyLetter {
    QChar letter;
    int codes = 0;
};
[[nodiscard]] LegacyLetter legacyLetterAt(QByteArrayView codes, qsizetype at,
                                          LegacyCharset charset);

/// The codes that write a character of NFC text; nothing when the charset cannot.
[[nodiscard]] std::optional<QByteArray> legacyCodesOf(QChar letter, LegacyCharset charset);

/// Text in NFC as codes. `before` is what stands before it: in VIQR a mark after a vowel must be
/// escaped. Nothing when the charset lacks a character, which `missing` then names.
[[nodiscard]] std::optional<QByteArray> legacyEncoded(QStringView text, QByteArrayView before,
                                                      LegacyCharset charset,
                                                      QChar *missing = nullptr);

/// The character of windows-1252 with the code; null for the five that have none.
[[nodiscard]] QChar windows1252Character(uchar code);
/// The code of a character of windows-1252, as browsers know it: the five codes without a
/// character are the controls U+0081, U+008D… Nothing for every other character.
[[nodiscard]] std::optional<uchar> windows1252Code(QChar character);

/// How well a text reads as Vietnamese, judged by the words that have more than ASCII letters.
struct Legibility {
    int syllables = 0; ///< such words that are syllables
    int longer = 0;    ///< of these syllables, those of two letters or more: "µ" alone is a symbol
    int others = 0;    ///< such words that are not
    int words = 0;     ///< all words

    /// From -2, nothing is a syllable, to 1, everything is; 0 when there is nothing to judge by.
    [[nodiscard]] double score() const {
        const int marked = syllables + others;
        return marked == 0 ? 0 : double(syllables - 2 * others) / marked;
    }
};
[[nodiscard]] Legibility legibilityOf(QStringView text);

} // namespace morat
