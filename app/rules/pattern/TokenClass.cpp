// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pattern/TokenClass.h"

#include "text/Folding.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr std::array<std::pair<QStringView, TokenClass>, 28> names = {{
    {u"word", TokenClass::Word},
    {u"lower", TokenClass::Lower},
    {u"Name", TokenClass::Name},
    {u"CAPITALS", TokenClass::Capitals},
    {u"number", TokenClass::Number},
    {u"old-tone", TokenClass::OldTone},
    {u"new-tone", TokenClass::NewTone},
    {u"d/m", TokenClass::DateSlash},
    {u"d-m", TokenClass::DateHyphen},
    {u"d.m", TokenClass::DatePoint},
    {u"day-month", TokenClass::DayMonth},
    {u"full-date", TokenClass::FullDate},
    {u"odd-phone", TokenClass::OddPhone},
    {u"impossible-date", TokenClass::ImpossibleDate},
    {u"decimal-point", TokenClass::DecimalPoint},
    {u"decimal-comma", TokenClass::DecimalComma},
    {u"thousands-comma", TokenClass::ThousandsComma},
    {u"thousands-point", TokenClass::ThousandsPoint},
    {u"grouped-comma", TokenClass::GroupedComma},
    {u"grouped-point", TokenClass::GroupedPoint},
    {u"few-digits", TokenClass::FewDigits},
    {u"three-digits", TokenClass::ThreeDigits},
    {u"8h30", TokenClass::TimeH},
    {u"8g30", TokenClass::TimeG},
    {u"40km", TokenClass::TightUnit},
    {u"number-đ", TokenClass::NumberAndDong},
    {u"falling-years", TokenClass::FallingYears},
    {u"TWo-capitals", TokenClass::TwoCapitals},
}};

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

bool isDateWith(QChar separator, const Token &token, QStringView written) {
    if (token.kind != TokenKind::Number)
        return false;
    const std::optional<WrittenDate> date = dateIn(written);
    return date && date->separator == separator && isDay(*date);
}

bool isDateWithYear(QStringView written, bool hasYear) {
    const std::optional<WrittenDate> date = dateIn(written);
    return date && date->year.has_value() == hasYear && isDay(*date);
}

/// Begins as a mobile number does, and is nearly as long.
bool isOddPhone(QStringView written) {
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

bool isImpossibleDate(QStringView written) {
    const std::optional<WrittenDate> date = dateIn(written);
    // A point also groups thousands and decimals; a hyphen joins two days: "ngày 20-22 tháng 2".
    return date && date->separator != u'.' && !isDay(*date) &&
           (date->separator == u'/' || date->year || (date->month >= 1 && date->month <= 12));
}

/// Digits, one mark, one or two digits.
bool isDecimalWith(QChar mark, QStringView written) {
    const qsizetype at = written.indexOf(mark);
    const qsizetype behind = written.size() - at - 1;
    return at > 0 && behind >= 1 && behind <= 2 &&
           std::all_of(written.begin(), written.end(),
                       [mark](QChar c) { return c.isDigit() || c == mark; }) &&
           written.count(mark) == 1;
}

bool isDigits(QStringView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Groups of three digits, the first shorter and without a 0 in front.
bool isGroupedWith(QChar mark, QStringView written, qsizetype fewestGroups) {
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

/// Two years of four digits, the second before the first.
bool areFallingYears(QStringView written) {
    const auto isYear = [](QStringView year) {
        return isDigits(year) && (year.startsWith(u"19") || year.startsWith(u"20"));
    };
    return written.size() == 9 && written.at(4) == u'-' && isYear(written.left(4)) &&
           isYear(written.mid(5)) && written.mid(5) < written.left(4);
}

/// One or two digits, the letter, two digits.
bool isTimeWith(QChar letter, QStringView folded) {
    const qsizetype at = folded.indexOf(letter);
    return (at == 1 || at == 2) && folded.size() == at + 3 && isDigits(folded.left(at)) &&
           isDigits(folded.mid(at + 1));
}

bool hasTightUnit(QStringView written) {
    const auto *const letter =
        std::find_if(written.begin(), written.end(), [](QChar c) { return c.isLetter(); });
    const QStringView unit = written.mid(std::distance(written.begin(), letter));
    static constexpr std::array<QStringView, 8> units = {u"km", u"m",  u"cm",  u"mm",
                                                         u"ha", u"kg", u"km2", u"m2"};
    return letter != written.begin() && std::find(units.begin(), units.end(), unit) != units.end();
}

bool isNumberAndDong(QStringView written) {
    if (written.size() < 4 || !QStringView(u"đĐ").contains(written.back()))
        return false;
    const QStringView digits = written.chopped(1);
    return std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
}

/// Whether a folded word, which has the mark on the first vowel, ends in an oa, oe or uy with one:
/// withNewToneMark() without making a string, because every word is asked.
bool hasMovableTone(QStringView folded) {
    if (folded.size() < 2)
        return false;
    const QChar first = folded.at(folded.size() - 2);
    const QChar last = folded.back();
    if (last == u'a' || last == u'e')
        return QStringView(u"òóỏõọ").contains(first);
    const bool isQu = folded.size() > 2 && folded.at(folded.size() - 3) == u'q';
    return last == u'y' && !isQu && QStringView(u"ùúủũụ").contains(first);
}

bool endsBare(QStringView written) {
    return written.back().unicode() < 0x80;
}

/// Whether two letters can begin a Vietnamese syllable: NG, QU, HỒ. Names of other peoples begin
/// otherwise, and may be written KSơr.
bool canBegin(QChar first, QChar second) {
    static constexpr QStringView consonants = u"bcdđghklmnpqrstvx";
    if (!consonants.contains(second.toLower()))
        return true;
    static constexpr std::array<QStringView, 8> pairs = {u"ch", u"gh", u"kh", u"ng",
                                                         u"nh", u"ph", u"th", u"tr"};
    const std::array<QChar, 2> both = {first.toLower(), second.toLower()};
    return std::find(pairs.begin(), pairs.end(), QStringView(both.data(), 2)) != pairs.end();
}

bool hasTwoCapitals(const Token &token, QStringView written) {
    return token.capitalisation == Capitalisation::Other && written.size() > 3 &&
           written.at(0).isUpper() && written.at(1).isUpper() &&
           canBegin(written.at(0), written.at(1)) &&
           std::any_of(written.begin() + 1, written.end(),
                       [](QChar c) { return c.unicode() > 0x7F; }) &&
           std::all_of(written.begin() + 2, written.end(), [](QChar c) { return c.isLower(); });
}

QString withSeparator(QStringView written, QChar separator) {
    QString text = written.toString();
    for (QChar &c : text) {
        if (!c.isDigit())
            c = separator;
    }
    return text;
}

} // namespace

std::optional<TokenClass> tokenClassNamed(QStringView name) {
    const auto *const found = std::find_if(names.begin(), names.end(),
                                           [name](auto &entry) { return entry.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

bool canBelong(TokenClass tokenClass, TokenKind kind) {
    switch (tokenClass) {
    case TokenClass::Word:
    case TokenClass::Lower:
    case TokenClass::Name:
    case TokenClass::Capitals:
    case TokenClass::OldTone:
    case TokenClass::NewTone:
    case TokenClass::TwoCapitals:
        return kind == TokenKind::Word;
    case TokenClass::TimeH:
    case TokenClass::TimeG:
    case TokenClass::TightUnit:
    case TokenClass::NumberAndDong:
        return kind == TokenKind::Mixed;
    case TokenClass::Number:
    case TokenClass::DateSlash:
    case TokenClass::DateHyphen:
    case TokenClass::DatePoint:
    case TokenClass::ImpossibleDate:
    case TokenClass::DecimalPoint:
    case TokenClass::DecimalComma:
    case TokenClass::ThousandsComma:
    case TokenClass::ThousandsPoint:
    case TokenClass::GroupedComma:
    case TokenClass::GroupedPoint:
    case TokenClass::FewDigits:
    case TokenClass::ThreeDigits:
    case TokenClass::FallingYears:
    case TokenClass::DayMonth:
    case TokenClass::FullDate:
    case TokenClass::OddPhone:
        break;
    }
    return kind == TokenKind::Number;
}

bool belongsTo(TokenClass tokenClass, const Token &token, QStringView written) {
    const bool isWord = token.kind == TokenKind::Word && !token.folded.isEmpty();
    const bool isNumber = token.kind == TokenKind::Number;
    switch (tokenClass) {
    case TokenClass::Word:
        return isWord;
    case TokenClass::Lower:
        return isWord && token.capitalisation == Capitalisation::Lower;
    case TokenClass::Name:
        return isWord && token.capitalisation == Capitalisation::Initial;
    case TokenClass::Capitals:
        return isWord && token.capitalisation == Capitalisation::All;
    case TokenClass::Number:
        return isNumber;
    case TokenClass::OldTone:
        return isWord && hasMovableTone(token.folded) && endsBare(written);
    case TokenClass::NewTone:
        return isWord && hasMovableTone(token.folded) && !endsBare(written);
    case TokenClass::DateSlash:
        return isDateWith(u'/', token, written);
    case TokenClass::DateHyphen:
        return isDateWith(u'-', token, written);
    case TokenClass::DatePoint:
        return isDateWith(u'.', token, written);
    case TokenClass::ImpossibleDate:
        return isNumber && isImpossibleDate(written);
    case TokenClass::DecimalPoint:
        return isNumber && isDecimalWith(u'.', written);
    case TokenClass::DecimalComma:
        return isNumber && isDecimalWith(u',', written);
    case TokenClass::ThousandsComma:
        return isNumber && isGroupedWith(u',', written, 3);
    case TokenClass::ThousandsPoint:
        return isNumber && isGroupedWith(u'.', written, 3);
    case TokenClass::GroupedComma:
        return isNumber && isGroupedWith(u',', written, 2);
    case TokenClass::GroupedPoint:
        return isNumber && isGroupedWith(u'.', withoutDecimals(written), 2);
    case TokenClass::FewDigits:
        return isNumber && isDigits(written) && written.size() <= 3 && written.front() != u'0';
    case TokenClass::ThreeDigits:
        return isNumber && isDigits(written) && written.size() == 3;
    case TokenClass::TimeH:
        return token.kind == TokenKind::Mixed && isTimeWith(u'h', token.folded);
    case TokenClass::TimeG:
        return token.kind == TokenKind::Mixed && isTimeWith(u'g', token.folded);
    case TokenClass::TightUnit:
        return token.kind == TokenKind::Mixed && hasTightUnit(written);
    case TokenClass::NumberAndDong:
        return token.kind == TokenKind::Mixed && isNumberAndDong(written);
    case TokenClass::DayMonth:
    case TokenClass::FullDate:
        return isNumber && isDateWithYear(written, tokenClass == TokenClass::FullDate);
    case TokenClass::OddPhone:
        return isNumber && isOddPhone(written);
    case TokenClass::FallingYears:
        return isNumber && areFallingYears(written);
    case TokenClass::TwoCapitals:
        return isWord && hasTwoCapitals(token, written);
    }
    return false;
}

QString writtenAs(TokenClass tokenClass, QStringView written) {
    QString text = written.toString();
    switch (tokenClass) {
    case TokenClass::Lower:
        return std::move(text).toLower();
    case TokenClass::Name:
        text = std::move(text).toLower();
        if (!text.isEmpty())
            text[0] = text.at(0).toUpper();
        return text;
    case TokenClass::Capitals:
        return std::move(text).toUpper();
    case TokenClass::OldTone:
    case TokenClass::NewTone: {
        const QString folded = fold(written);
        const QString moved = tokenClass == TokenClass::NewTone ? withNewToneMark(folded) : folded;
        for (qsizetype i = 0; i < text.size() && text.size() == moved.size(); ++i)
            text[i] = text.at(i).isUpper() ? moved.at(i).toUpper() : moved.at(i);
        return text;
    }
    case TokenClass::DateSlash:
        return withSeparator(written, u'/');
    case TokenClass::DateHyphen:
        return withSeparator(written, u'-');
    case TokenClass::DatePoint:
        return withSeparator(written, u'.');
    case TokenClass::DecimalPoint:
    case TokenClass::ThousandsPoint:
    case TokenClass::GroupedPoint:
        return text.replace(u',', u'.');
    case TokenClass::DecimalComma:
    case TokenClass::ThousandsComma:
    case TokenClass::GroupedComma:
        return text.replace(u'.', u',');
    case TokenClass::NumberAndDong:
    case TokenClass::Number:
        // A number that carried a letter gives only its digits.
        while (!text.isEmpty() && text.back().isLetter())
            text.chop(1);
        return text;
    case TokenClass::TimeH:
        return text.replace(u'g', u'h');
    case TokenClass::TimeG:
        return text.replace(u'h', u'g');
    case TokenClass::Word:
    case TokenClass::FewDigits:
    case TokenClass::ThreeDigits:
    case TokenClass::TightUnit:
    case TokenClass::ImpossibleDate:
    case TokenClass::DayMonth:
    case TokenClass::FullDate:
    case TokenClass::OddPhone:
    case TokenClass::FallingYears:
    case TokenClass::TwoCapitals:
        break;
    }
    return text;
}

} // namespace morat
