// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, times and years.
#include "rules/pattern/Digits.h"
#include "rules/pattern/TokenClassRows.h"

#include <QDate>

#include <array>

namespace morat {

namespace {

struct WrittenDate {
    QChar separator;
    int day = 0;
    int month = 0;
    std::optional<int> year;
};

/// Two or three groups of digits parted by the same one of / - . ; whether the calendar has the
/// day is not asked.
std::optional<WrittenDate> dateIn(QStringView written) {
    std::array<int, 3> parts{};
    qsizetype count = 0;
    qsizetype digits = 0;
    QChar separator;
    for (const QChar c : written) {
        if (c >= u'0' && c <= u'9') {
            if (digits == 4)
                return std::nullopt;
            parts[size_t(count)] = parts[size_t(count)] * 10 + c.digitValue();
            ++digits;
            continue;
        }
        if (digits == 0 || digits > 2 || count == 2 || (!separator.isNull() && separator != c) ||
            (c != u'/' && c != u'-' && c != u'.'))
            return std::nullopt;
        separator = c;
        digits = 0;
        ++count;
    }
    if (count == 0 || (count == 1 && digits > 2) || (count == 2 && digits != 4))
        return std::nullopt;
    WrittenDate date{separator, parts[0], parts[1], std::nullopt};
    if (count == 2)
        date.year = parts[2];
    return date;
}

bool isDay(const WrittenDate &date) {
    constexpr int leapYear = 2024; // without a year 29-2 is a day
    return QDate::isValid(date.year.value_or(leapYear), date.month, date.day);
}

template <char16_t separator>
bool isDateWith(const Token & /*token*/, QStringView written) {
    const std::optional<WrittenDate> date = dateIn(written);
    return date && date->separator == QChar(separator) && isDay(*date);
}

bool isDayMonth(const Token & /*token*/, QStringView written) {
    const std::optional<WrittenDate> date = dateIn(written);
    return date && !date->year && isDay(*date);
}

bool isFullDate(const Token & /*token*/, QStringView written) {
    const std::optional<WrittenDate> date = dateIn(written);
    return date && date->year && isDay(*date);
}

bool isImpossibleDate(const Token & /*token*/, QStringView written) {
    const std::optional<WrittenDate> date = dateIn(written);
    // A point also groups thousands and decimals; a hyphen joins two days: "ngày 20-22 tháng 2".
    return date && date->separator != u'.' && !isDay(*date) &&
           (date->separator == u'/' || date->year || (date->month >= 1 && date->month <= 12));
}

/// Two years of four digits, the second before the first.
bool areFallingYears(const Token & /*token*/, QStringView written) {
    const auto isYear = [](QStringView year) {
        return isDigits(year) && (year.startsWith(u"19") || year.startsWith(u"20"));
    };
    return written.size() == 9 && written.at(4) == u'-' && isYear(written.left(4)) &&
           isYear(written.mid(5)) && written.mid(5) < written.left(4);
}

/// One or two digits, the letter, two digits.
template <char16_t letter>
bool isTimeWith(const Token &token, QStringView /*written*/) {
    const QStringView folded = token.folded;
    const qsizetype at = folded.indexOf(QChar(letter));
    return (at == 1 || at == 2) && folded.size() == at + 3 && isDigits(folded.left(at)) &&
           isDigits(folded.mid(at + 1));
}

template <char16_t separator>
QString withSeparator(QStringView written) {
    QString text = written.toString();
    for (QChar &c : text) {
        if (!c.isDigit())
            c = separator;
    }
    return text;
}

template <char16_t from, char16_t to>
QString withLetter(QStringView written) {
    return written.toString().replace(QChar(from), QChar(to));
}

constexpr std::array<TokenClass, 9> rows = {{
    // A day and month, or day, month and year: 22/2, 22/2/2026.
    {u"d/m", TokenKind::Number, isDateWith<u'/'>, withSeparator<u'/'>},
    {u"d-m", TokenKind::Number, isDateWith<u'-'>, withSeparator<u'-'>},
    {u"d.m", TokenKind::Number, isDateWith<u'.'>, withSeparator<u'.'>},
    // However parted, without the year and with it.
    {u"day-month", TokenKind::Number, isDayMonth, asWritten},
    {u"full-date", TokenKind::Number, isFullDate, asWritten},
    // A day that the calendar has not: 31/4, 29/2/2025.
    {u"impossible-date", TokenKind::Number, isImpossibleDate, asWritten},
    {u"falling-years", TokenKind::Number, areFallingYears, asWritten}, // 2025-2020
    {u"8h30", TokenKind::Mixed, isTimeWith<u'h'>, withLetter<u'g', u'h'>},
    {u"8g30", TokenKind::Mixed, isTimeWith<u'g'>, withLetter<u'h', u'g'>},
}};

} // namespace

std::span<const TokenClass> dateClasses() {
    return rows;
}

} // namespace morat
