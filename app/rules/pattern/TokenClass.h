// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"

#include <QStringView>

#include <optional>

namespace morat {

/// What a pattern can ask of a token beside its letters. A rule names a class in angle brackets:
/// `<number>`. In a replacement the class stands for the token that was found, written the way of
/// the class: a pattern `<d-m>` replaced by `<d/m>` turns 22-2 into 22/2.
enum class TokenClass : quint8 {
    Word,           ///< <word>: any word
    Lower,          ///< <lower>: a word in small letters
    Name,           ///< <Name>: a word whose first letter alone is a capital
    Capitals,       ///< <CAPITALS>: two letters or more, all capitals
    Number,         ///< <number>
    OldTone,        ///< <old-tone>: an open oa, oe, uy with its mark on the first vowel (hòa)
    NewTone,        ///< <new-tone>: on the second (hoà)
    DateSlash,      ///< <d/m>: a day and month, or day, month and year: 22/2, 22/2/2026
    DateHyphen,     ///< <d-m>
    DatePoint,      ///< <d.m>
    DayMonth,       ///< <day-month>: a day and a month without the year, however parted
    FullDate,       ///< <full-date>: with the year
    ImpossibleDate, ///< <impossible-date>: a day that the calendar has not: 31/4, 29/2/2025
    DecimalPoint,   ///< <decimal-point>: 12.5
    DecimalComma,   ///< <decimal-comma>: 12,5
    ThousandsComma, ///< <thousands-comma>: 1,250,000; one group is a decimal as well
    ThousandsPoint, ///< <thousands-point>: 1.250.000
    GroupedComma,   ///< <grouped-comma>: 1,250 as well, which may be a decimal
    GroupedPoint,   ///< <grouped-point>: 1.250 or 3.250,5
    FewDigits,      ///< <few-digits>: one to three digits, none of them alone a 0 in front
    ThreeDigits,    ///< <three-digits>
    TimeH,          ///< <8h30>
    TimeG,          ///< <8g30>
    TightUnit,      ///< <40km>: a number with a unit of length, area or weight tight behind it
    NumberAndDong,  ///< <number-đ>: a number with a đ tight behind it: 25.000đ
    FallingYears,   ///< <falling-years>: 2025-2020
    OddPhone,       ///< <odd-phone>: begins as a mobile number, has not its ten digits
    TwoCapitals,    ///< <TWo-capitals>: NGuyễn; only words with Vietnamese letters
};

[[nodiscard]] std::optional<TokenClass> tokenClassNamed(QStringView name);

[[nodiscard]] bool belongsTo(TokenClass tokenClass, const Token &token, QStringView written);

/// Whether a token of the kind can be of the class: asked once, when patterns are compiled.
[[nodiscard]] bool canBelong(TokenClass tokenClass, TokenKind kind);

/// The token's text, written the way of the class.
[[nodiscard]] QString writtenAs(TokenClass tokenClass, QStringView written);

} // namespace morat
