// SPDX-License-Identifier: GPL-3.0-or-later
// Words by their capitals and by the place of their tone mark.
#include "rules/pattern/TokenClassRows.h"

#include "text/Folding.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

bool isWord(const Token &token, QStringView /*written*/) {
    return !token.folded.isEmpty();
}

template <Capitalisation capitalisation>
bool isWordIn(const Token &token, QStringView /*written*/) {
    return !token.folded.isEmpty() && token.capitalisation == capitalisation;
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

bool hasOldTone(const Token &token, QStringView written) {
    return hasMovableTone(token.folded) && endsBare(written);
}

bool hasNewTone(const Token &token, QStringView written) {
    return hasMovableTone(token.folded) && !endsBare(written);
}

QString inLower(QStringView written) {
    return written.toString().toLower();
}

QString inCapitals(QStringView written) {
    return written.toString().toUpper();
}

QString asName(QStringView written) {
    QString text = inLower(written);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// The letters of `moved` with the capitals of what was written.
QString withCapitalsOf(QStringView written, const QString &moved) {
    QString text = written.toString();
    for (qsizetype i = 0; i < text.size() && text.size() == moved.size(); ++i)
        text[i] = text.at(i).isUpper() ? moved.at(i).toUpper() : moved.at(i);
    return text;
}

QString withOldTone(QStringView written) {
    return withCapitalsOf(written, fold(written));
}

QString withNewTone(QStringView written) {
    return withCapitalsOf(written, withNewToneMark(fold(written)));
}

constexpr std::array<TokenClass, 7> rows = {{
    {u"word", TokenKind::Word, isWord, asWritten},
    {u"lower", TokenKind::Word, isWordIn<Capitalisation::Lower>, inLower},
    {u"Name", TokenKind::Word, isWordIn<Capitalisation::Initial>, asName}, // the first letter alone
    // Two letters or more.
    {u"CAPITALS", TokenKind::Word, isWordIn<Capitalisation::All>, inCapitals},
    // NGuyễn; only words with Vietnamese letters.
    {u"TWo-capitals", TokenKind::Word, hasTwoCapitals, asWritten},
    // An open oa, oe, uy with its mark on the first vowel (hòa), and on the second (hoà).
    {u"old-tone", TokenKind::Word, hasOldTone, withOldTone},
    {u"new-tone", TokenKind::Word, hasNewTone, withNewTone},
}};

} // namespace

std::span<const TokenClass> wordClasses() {
    return rows;
}

} // namespace morat
