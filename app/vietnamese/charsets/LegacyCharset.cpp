// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/charsets/LegacyCharset.h"

#include "text/Folding.h"
#include "vietnamese/orthography/Syllable.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

// Neither ICU nor Qt has TCVN3, VNI, VISCII or VIQR, and Qt has windows-1258 only where it is built
// with ICU; glibc's iconv has three of the five. The tables are small, so they are ours on every
// system; a test holds them to iconv's.

namespace morat {

namespace {

/// The letters beyond ASCII, lower case; capitals follow in the same order.
constexpr QStringView lowerLetters =
    u"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
constexpr QStringView upperLetters =
    u"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
static_assert(lowerLetters.size() == 67 && upperLetters.size() == 67);

/// Codes in the order of lowerLetters; hexadecimal.
constexpr char tcvn3Lower[] =
    "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbccd0cecfd1aad2d5d3d4d6d7ddd8dcdedfe3e1e2e4abe5e8e6e7e9aceaed"
    "ebeceeeff3f1f2f4adf5f8f6f7f9fafdfbfcfeae";
/// TCVN3 has seven capitals: those without a tone.
constexpr QStringView tcvn3Capitals = u"ĂÂÊÔƠƯĐ";
constexpr char tcvn3Upper[] = "a1a2a3a4a5a6a7";
constexpr char visciiLower[] =
    "e0e1e4e3d5e5a2a1c6c7a3e2a5a4a6e7a7e8e9eba8a9eaabaaacadaeecedefeeb8f2f3f6f5f7f4b0afb1b2b5bdb6be"
    "b7defef9fafcfbf8dfd7d1d8e6f1cffdd6dbdcf0";
constexpr char visciiUpper[] = "c0c1c4c380c58281020583c28584860687c8c9cb8889ca8b8a8c8d8ecccd9bce98d"
                               "2d399a09ad4908f919293b4969597"
                               "b394d9da9c9d9ebfbbbabcffb99fdd14191ed0";

constexpr char16_t windows1252High[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

constexpr QStringView toneMarks = u"\u0300\u0301\u0309\u0303\u0323"; // huyền sắc hỏi ngã nặng
constexpr char viqrTones[] = "`'?~.";

struct Parts {
    QChar base;        ///< an ASCII letter; đ and Đ stay themselves
    char modifier = 0; ///< '(' breve, '^' circumflex, '+' horn
    int tone = -1;     ///< index into toneMarks
};

Parts partsOf(QChar letter) {
    Parts parts{letter};
    for (const QChar c : QString(letter).normalized(QString::NormalizationForm_D)) {
        if (const qsizetype tone = toneMarks.indexOf(c); tone >= 0)
            parts.tone = int(tone);
        else if (c == u'\u0306')
            parts.modifier = '(';
        else if (c == u'\u0302')
            parts.modifier = '^';
        else if (c == u'\u031B')
            parts.modifier = '+';
        else
            parts.base = c;
    }
    return parts;
}

/// A letter without its tone.
QChar toneless(QChar letter) {
    QString decomposed = QString(letter).normalized(QString::NormalizationForm_D);
    for (const QChar mark : toneMarks)
        decomposed.remove(mark);
    return decomposed.normalized(QString::NormalizationForm_C).front();
}

/// One charset's letters, both ways. A key is one code, or two: the first times 256 and the second.
struct Letters {
    QHash<quint16, QChar> byCodes;
    QHash<QChar, QByteArray> codes;

    /// Of two ways to write a letter, the one that is added first is written.
    void add(QChar letter, const QByteArray &written) {
        const auto code = [&written](qsizetype i) { return quint16(uchar(written[i])); };
        byCodes.insert(written.size() == 1 ? code(0) : quint16(code(0) << 8 | code(1)), letter);
        if (!codes.contains(letter))
            codes.insert(letter, written);
    }
    void addTable(QStringView letters, const char *hexadecimal) {
        const QByteArray all = QByteArray::fromHex(hexadecimal);
        for (qsizetype i = 0; i < letters.size(); ++i)
            add(letters[i], all.mid(i, 1));
    }
};

/// VNI: the mark's code says modifier and tone together; i, y with a dot, đ, ơ and ư are one code.
Letters vniLetters() {
    Letters letters;
    constexpr uchar plain[] = {0xf8, 0xf9, 0xfb, 0xf5, 0xef};
    constexpr uchar breve[] = {0xe8, 0xe9, 0xfa, 0xfc, 0xeb, 0xea};
    constexpr uchar circumflex[] = {0xe0, 0xe1, 0xe5, 0xe3, 0xe4, 0xe2};
    constexpr uchar i[] = {0xec, 0xed, 0xe6, 0xf3, 0xf2};
    const auto capital = [](uchar code) { return uchar(code - 0x20); };
    for (const bool upper : {false, true}) {
        for (const QChar letter : upper ? upperLetters : lowerLetters) {
            const Parts parts = partsOf(letter);
            const char base = parts.base.toLower().toLatin1();
            const size_t none = 5; // place of the modifier alone
            const size_t tone = parts.tone < 0 ? none : size_t(parts.tone);
            QByteArray lower;
            if (base == 'i')
                lower.append(char(i[tone]));
            else if (letter.toLower() == u'đ')
                lower.append('\xf1');
            else if (letter.toLower() == u'ỵ')
                lower.append('\xee');
            else if (parts.modifier == '(')
                lower.append(base).append(char(breve[tone]));
            else if (parts.modifier == '^')
                lower.append(base).append(char(circumflex[tone]));
            else {
                lower.append(parts.modifier != '+' ? base : base == 'o' ? '\xf4' : '\xf6');
                if (tone != none)
                    lower.append(char(plain[tone]));
            }
            if (!upper) {
                letters.add(letter, lower);
                continue;
            }
            // The mark of a capital is a capital, too; a small one is read all the same.
            QByteArray both;
            for (const char c : lower) {
                both.append(uchar(c) < 0x80 ? QChar::fromLatin1(c).toUpper().toLatin1()
                                            : char(capital(uchar(c))));
            }
            letters.add(letter, both);
            if (lower.size() == 2)
                letters.add(letter, both.first(1) + lower.last(1));
        }
    }
    return letters;
}

Letters windows1258Letters() {
    Letters letters;
    // Where windows-1258 differs from windows-1252.
    constexpr QStringView own = u"Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư\u20AB";
    letters.addTable(own, "c3ccd0d2d5dddee3ecf0f2f5fdfe");
    for (const QStringView all : {lowerLetters, upperLetters}) {
        for (const QChar letter : all) {
            const Parts parts = partsOf(letter);
            // À Á Â È É Ê Í Ó Ô Ù Ú are there as they are in windows-1252.
            const auto code = windows1252Code(letter);
            if (code && !letters.byCodes.contains(*code))
                letters.add(letter, QByteArray(1, char(*code)));
            if (parts.tone < 0)
                continue;
            const QChar base = toneless(letter);
            const QByteArray first = letters.codes.value(base, QByteArray(1, base.toLatin1()));
            const QChar mark = toneMarks[parts.tone];
            // The pair is read as two characters, so only the writing is noted.
            if (!letters.codes.contains(letter))
                letters.codes.insert(letter, first + letters.codes.value(mark));
        }
    }
    // Ă, ă, ơ… came with the table; what is missing in windows-1258 must not be written.
    return letters;
}

Letters lettersOf(LegacyCharset charset) {
    Letters letters;
    switch (charset) {
    case LegacyCharset::Windows1258:
        return windows1258Letters();
    case LegacyCharset::Tcvn3:
        letters.addTable(lowerLetters, tcvn3Lower);
        letters.addTable(tcvn3Capitals, tcvn3Upper);
        break;
    case LegacyCharset::VniWindows:
        return vniLetters();
    case LegacyCharset::Viscii:
        letters.addTable(lowerLetters, visciiLower);
        letters.addTable(upperLetters, visciiUpper);
        break;
    case LegacyCharset::Viqr:
        for (const QStringView all : {lowerLetters, upperLetters}) {
            for (const QChar letter : all) {
                const Parts parts = partsOf(letter);
                QByteArray written(1, parts.base.toLatin1());
                if (letter.toLower() == u'đ')
                    written = letter == u'đ' ? "dd" : "DD";
                if (parts.modifier != 0)
                    written.append(parts.modifier);
                if (parts.tone >= 0)
                    written.append(viqrTones[parts.tone]);
                letters.codes.insert(letter, written);
            }
        }
        break;
    }
    return letters;
}

const Letters &tableOf(LegacyCharset charset) {
    static const std::array tables{
        lettersOf(LegacyCharset::Windows1258), lettersOf(LegacyCharset::Tcvn3),
        lettersOf(LegacyCharset::VniWindows), lettersOf(LegacyCharset::Viscii),
        lettersOf(LegacyCharset::Viqr)};
    return tables[size_t(charset)];
}

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isVowel(char c) {
    return c != 0 && strchr("aeiouyAEIOUY", c) != nullptr;
}

bool isModifier(char c) {
    return c == '(' || c == '^' || c == '+' || c == '*';
}

int viqrTone(char c) {
    const char *found = c == 0 ? nullptr : strchr(viqrTones, c);
    return found == nullptr ? -1 : int(found - viqrTones);
}

bool isViqrMark(char c) {
    return isModifier(c) || viqrTone(c) >= 0;
}

/// Whether a full stop, a question mark or an apostrophe after a vowel is that vowel's tone.
/// RFC 1456 wants it escaped where it is not; people did not: at the end of a word that has its
/// tone, and of a sentence, it is what it looks like.
bool isTone(QByteArrayView codes, qsizetype vowel, qsizetype mark) {
    const char c = codes[mark];
    if (c == '`' || c == '~')
        return true;
    const char next = mark + 1 < codes.size() ? codes[mark + 1] : '\n';
    if (isAsciiLetter(next) || isModifier(next))
        return true;
    if (c == next)
        return false; // an ellipsis
    for (qsizetype at = vowel - 1; at >= 0 && (isAsciiLetter(codes[at]) || isViqrMark(codes[at]));
         --at) {
        if (viqrTone(codes[at]) >= 0)
            return false;
    }
    if (c == '\'')
        return true;
    qsizetype after = mark + 1;
    while (after < codes.size() && (codes[after] == ' ' || codes[after] == '"'))
        ++after;
    return after < codes.size() && codes[after] != '\n' && codes[after] != '\r' &&
           !(codes[after] >= 'A' && codes[after] <= 'Z');
}

LegacyLetter viqrLetterAt(QByteArrayView codes, qsizetype at) {
    const char c = codes[at];
    if (uchar(c) >= 0x80)
        return {};
    const char next = at + 1 < codes.size() ? codes[at + 1] : 0;
    if (c == '\\' && (isViqrMark(next) || next == '\\' || next == 'd' || next == 'D'))
        return {QChar::fromLatin1(next), 2};
    if (c == 'd' && next == 'd')
        return {u'đ', 2};
    if (c == 'D' && (next == 'd' || next == 'D'))
        return {u'Đ', 2};
    if (!isVowel(c))
        return {QChar::fromLatin1(c), 1};
    QString letter(QChar::fromLatin1(c));
    qsizetype end = at + 1;
    bool modified = false;
    bool toned = false;
    while (end < codes.size()) {
        const char mark = codes[end];
        const int tone = viqrTone(mark);
        QString with = letter;
        if (isModifier(mark) && !modified)
            with += mark == '(' ? u'\u0306' : mark == '^' ? u'\u0302' : u'\u031B';
        else if (tone >= 0 && !toned && isTone(codes, at, end))
            with += toneMarks[tone];
        else
            break;
        with = with.normalized(QString::NormalizationForm_C);
        if (with.size() != 1) // no such letter: e( i+
            break;
        (tone >= 0 ? toned : modified) = true;
        letter = with;
        ++end;
    }
    return {letter.front(), int(end - at)};
}

} // namespace

QChar windows1252Character(uchar code) {
    return code < 0x80 || code >= 0xa0 ? QChar(char16_t(code))
                                       : QChar(windows1252High[code - 0x80]);
}

std::optional<uchar> windows1252Code(QChar character) {
    const char16_t c = character.unicode();
    if (c < 0x80 || (c >= 0xa0 && c <= 0xff))
        return uchar(c);
    for (int i = 0; i < 32; ++i) {
        if (windows1252High[i] == c || (windows1252High[i] == 0 && c == 0x80 + i))
            return uchar(0x80 + i);
    }
    return {};
}

LegacyLetter legacyLetterAt(QByteArrayView codes, qsizetype at, LegacyCharset charset) {
    if (charset == LegacyCharset::Viqr)
        return viqrLetterAt(codes, at);
    const Letters &letters = tableOf(charset);
    const uchar first = uchar(codes[at]);
    if (at + 1 < codes.size() && uchar(codes[at + 1]) >= 0x80) {
        const auto pair = letters.byCodes.constFind(quint16(first << 8 | uchar(codes[at + 1])));
        if (pair != letters.byCodes.cend())
            return {*pair, 2};
    }
    const auto single = letters.byCodes.constFind(first);
    if (single != letters.byCodes.cend())
        return {*single, 1};
    if (charset == LegacyCharset::Windows1258 &&
        (first == 0x8a || first == 0x8e || first == 0x9a || first == 0x9e))
        return {};
    const QChar other = windows1252Character(first);
    return other.isNull() ? LegacyLetter() : LegacyLetter{other, 1};
}

std::optional<QByteArray> legacyCodesOf(QChar letter, LegacyCharset charset) {
    const Letters &letters = tableOf(charset);
    const auto known = letters.codes.constFind(letter);
    if (known != letters.codes.cend())
        return *known;
    // A code that happens to be one of windows-1252's letters shows as another in the old fonts.
    const auto code = windows1252Code(letter);
    if (!code || letter.isNull() || lowerLetters.contains(letter) || upperLetters.contains(letter))
        return {};
    const QByteArray one(1, char(*code));
    if (charset == LegacyCharset::Viqr)
        return *code < 0x80 ? std::optional(one) : std::nullopt;
    const LegacyLetter read = legacyLetterAt(one, 0, charset);
    return read.codes == 1 && read.letter == letter ? std::optional(one) : std::nullopt;
}

std::optional<QByteArray> legacyEncoded(QStringView text, QByteArrayView before,
                                        LegacyCharset charset, QChar *missing) {
    QByteArray out;
    for (const QChar c : text) {
        const auto codes = legacyCodesOf(c, charset);
        if (!codes) {
            if (missing != nullptr)
                *missing = c;
            return {};
        }
        if (charset == LegacyCharset::Viqr) {
            const char last = !out.isEmpty() ? out.back() : !before.isEmpty() ? before.back() : 0;
            const char first = codes->front();
            const bool mark = isViqrMark(first) && (isVowel(last) || isModifier(last));
            const bool stroke = (first == 'd' || first == 'D') && (last == 'd' || last == 'D');
            if (mark || stroke || first == '\\')
                out += '\\';
        }
        out += *codes;
    }
    return out;
}

Legibility legibilityOf(QStringView text) {
    Legibility found;
    const auto isInWord = [](QChar c) {
        const char16_t u = c.unicode();
        if (u < 0x80)
            return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
        // Quotation marks, dashes, dots and the like stand around words in every charset.
        return !(u >= 0x2010 && u <= 0x2044) && u != 0xa0 && u != 0xab && u != 0xbb && u != 0xb7 &&
               u != 0xb0 && u != 0x20ab && u != 0x20ac && u != 0xfeff && u != 0x3000;
    };
    for (qsizetype at = 0; at < text.size();) {
        if (!isInWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        bool marked = false;
        bool strange = false;
        for (; at < text.size() && isInWord(text[at]); ++at) {
            marked = marked || text[at].unicode() >= 0x80;
            strange = strange || hasNoWidth(text[at]);
        }
        ++found.words;
        if (!marked)
            continue;
        const QStringView word = text.sliced(start, at - start);
        const bool isSyllable = !strange && parseSyllable(fold(word));
        ++(isSyllable ? found.syllables : found.others);
        found.longer += isSyllable && word.size() > 1 ? 1 : 0;
    }
    return found;
}

} // namespace morat
