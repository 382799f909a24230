// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, and numbers with a unit or a currency tight behind them.
#include "rules/pattern/Digits.h"
#include "rules/pattern/TokenClassRows.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

bool isNumber(const Token & /*token*/, QStringView /*written*/) {
    return true;
}

/// Begins as a mobile number does, and is nearly as long.
bool isOddPhone(const Token & /*token*/, QStringView written) {
    constexpr qsizetype digitsOfMobile = 10;
    if (written.size() < 7 || written.front() != u'0' ||
        !QStringView(u"35789").contains(written.at(1)))
        return false;
    const auto digits = std::count_if(written.begin(), written.end(),
                                      [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto points = std::count(written.begin(), written.end(), QChar(u'.'));
    return digits + points == written.size() && digits != digitsOfMobile && digits >= 7 &&
           digits <= digitsOfMobile + 3;
}

/// Digits, one mark, one or two digits.
template <char16_t markUnit>
bool isDecimalWith(const Token & /*token*/, QStringView written) {
    constexpr QChar mark(markUnit);
    const qsizetype at = written.indexOf(mark);
    const qsizetype behind = written.size() - at - 1;
    return at > 0 && behind >= 1 && behind <= 2 &&
           std::all_of(written.begin(), written.end(),
                       [mark](QChar c) { return c.isDigit() || c == mark; }) &&
           written.count(mark) == 1;
}

/// Groups of three digits, the first shorter and without a 0 in front.
bool isGrouped(QChar mark, QStringView written, qsizetype fewestGroups) {
    const QList<QStringView> groups = written.split(mark);
    return groups.size() >= fewestGroups && groups.first().size() <= 3 &&
           isDigits(groups.first()) && groups.first().front() != u'0' &&
           std::all_of(groups.begin() + 1, groups.end(),
                       [](QStringView group) { return group.size() == 3 && isDigits(group); });
}

/// 3.250,5 → 3.250
QStringView withoutDecimals(QStringView written) {
    const qsizetype comma = written.indexOf(u',');
    return comma > 0 ? written.left(comma) : written;
}

template <char16_t mark, qsizetype fewestGroups>
bool isGroupedWith(const Token & /*token*/, QStringView written) {
    return isGrouped(QChar(mark), written, fewestGroups);
}

bool isGroupedByPoints(const Token & /*token*/, QStringView written) {
    return isGrouped(u'.', withoutDecimals(written), 2);
}

bool isFewDigits(const Token & /*token*/, QStringView written) {
    return isDigits(written) && written.size() <= 3 && written.front() != u'0';
}

bool isThreeDigits(const Token & /*token*/, QStringView written) {
    return isDigits(written) && written.size() == 3;
}

bool hasTightUnit(const Token & /*token*/, QStringView written) {
    const auto *const letter =
        std::find_if(written.begin(), written.end(), [](QChar c) { return c.isLetter(); });
    const QStringView unit = written.mid(std::distance(written.begin(), letter));
    static constexpr std::array<QStringView, 8> units = {u"km", u"m",  u"cm",  u"mm",
                                                         u"ha", u"kg", u"km2", u"m2"};
    return letter != written.begin() && std::find(units.begin(), units.end(), unit) != units.end();
}

bool isNumberAndDong(const Token & /*token*/, QStringView written) {
    if (written.size() < 4 || !QStringView(u"đĐ").contains(written.back()))
        return false;
    const QStringView digits = written.chopped(1);
    return std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
}

QString withPoints(QStringView written) {
    return written.toString().replace(u',', u'.');
}

QString withCommas(QStringView written) {
    return written.toString().replace(u'.', u',');
}

/// A number that carried a letter gives only its digits.
QString withoutLetters(QStringView written) {
    while (!written.isEmpty() && written.back().isLetter())
        written.chop(1);
    return written.toString();
}

constexpr std::array<TokenClass, 12> rows = {{
    {u"number", TokenKind::Number, isNumber, withoutLetters},
    // Begins as a mobile number, has not its ten digits.
    {u"odd-phone", TokenKind::Number, isOddPhone, asWritten},
    {u"decimal-point", TokenKind::Number, isDecimalWith<u'.'>, withPoints}, // 12.5
    {u"decimal-comma", TokenKind::Number, isDecimalWith<u','>, withCommas},
    // 1,250,000; with one group it is a decimal as well.
    {u"thousands-comma", TokenKind::Number, isGroupedWith<u',', 3>, withCommas},
    {u"thousands-point", TokenKind::Number, isGroupedWith<u'.', 3>, withPoints},
    // 1,250 as well, which may be a decimal.
    {u"grouped-comma", TokenKind::Number, isGroupedWith<u',', 2>, withCommas},
    {u"grouped-point", TokenKind::Number, isGroupedByPoints, withPoints}, // 1.250 or 3.250,5
    // One to three digits, no 0 in front.
    {u"few-digits", TokenKind::Number, isFewDigits, asWritten},
    {u"three-digits", TokenKind::Number, isThreeDigits, asWritten},
    // With a unit of length, area or weight tight behind it.
    {u"40km", TokenKind::Mixed, hasTightUnit, asWritten},
    {u"number-đ", TokenKind::Mixed, isNumberAndDong, withoutLetters}, // 25.000đ
}};

} // namespace

std::span<const TokenClass> numberClasses() {
    return rows;
}

} // namespace morat
