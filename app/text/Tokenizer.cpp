// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Tokenizer.h"

#include "text/Folding.h"
#include "text/Text.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

char32_t codePointAt(QStringView text, qsizetype at) {
    const QChar high = text.at(at);
    if (high.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(high, text.at(at + 1));
    return high.unicode();
}

qsizetype lengthOf(char32_t codePoint) {
    return codePoint > 0xFFFF ? 2 : 1;
}

bool isApostrophe(QChar c) {
    return c == u'\'' || c == u'\u2019';
}

bool isSpace(QChar c) {
    return c.isSpace() && c != QChar(embedCharacter);
}

/// Letters, digits, marks, and what has no width inside a word.
bool isWordPart(QStringView text, qsizetype at) {
    const char32_t codePoint = codePointAt(text, at);
    return QChar::isLetterOrNumber(codePoint) || QChar::isMark(codePoint) ||
           hasNoWidth(text.at(at));
}

bool isAsciiAlphanumeric(QChar c) {
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// The length of a URL, an e-mail address, a domain name, a handle or a hashtag at `at`, or 0.
qsizetype addressLength(QStringView text, qsizetype at) {
    static constexpr std::array<QStringView, 10> domains = {
        u"vn", u"com", u"net", u"org", u"gov", u"edu", u"info", u"asia", u"tv", u"io"};
    const QChar first = text.at(at);
    if (first == u'#' || first == u'@') {
        qsizetype end = at + 1;
        while (end < text.size() && (isWordPart(text, end) || text.at(end) == u'_'))
            ++end;
        return end - at > 1 ? end - at : 0;
    }
    if (!isAsciiAlphanumeric(first))
        return 0;
    qsizetype end = at;
    bool hasDot = false;
    bool hasAt = false;
    bool hasScheme = false;
    static constexpr QStringView inside = u".-_~:/?#[]@!$&'*+,;=%";
    while (end < text.size()) {
        const QChar c = text.at(end);
        // What was copied from a browser's bar has its letters unescaped behind the host.
        const bool isOfPath = hasScheme && (c.isLetterOrNumber() || c.isMark());
        if (!isAsciiAlphanumeric(c) && !inside.contains(c) && !isOfPath)
            break;
        hasDot = hasDot || c == u'.';
        hasAt = hasAt || (c == u'@' && end > at);
        hasScheme = hasScheme || (c == u':' && text.mid(end, 3) == u"://");
        ++end;
    }
    while (end > at && !isWordPart(text, end - 1) && text.at(end - 1) != u'/')
        --end;
    const QStringView run = text.mid(at, end - at);
    if (hasScheme && run.size() > run.indexOf(u"://") + 3)
        return run.size();
    if (!hasDot)
        return 0;
    if (hasAt)
        return run.indexOf(u'@') < run.lastIndexOf(u'.') ? run.size() : 0;
    if (run.startsWith(u"www.", Qt::CaseInsensitive))
        return run.size();
    // A bare domain name: its host part ends in a known domain and is lower case, as written.
    const auto pathAt = std::find_if(run.cbegin(), run.cend(),
                                     [](QChar c) { return c == u'/' || c == u'?' || c == u':'; });
    const QStringView host = run.left(std::distance(run.cbegin(), pathAt));
    const qsizetype dot = host.lastIndexOf(u'.');
    if (dot <= 0 || std::find(domains.begin(), domains.end(), host.mid(dot + 1)) == domains.end())
        return 0;
    const bool isHost = std::all_of(host.cbegin(), host.cend(), [](QChar c) {
        return isAsciiAlphanumeric(c) || c == u'.' || c == u'-';
    });
    return isHost ? run.size() : 0;
}

/// Says where an address may start, so that a text is looked through a bounded number of times.
/// Only the first character after a space or an opening mark can start one, and behind a space only
/// the first few opening marks are believed: a run of "a'a'a'" is no list of addresses.
class AddressStarts {
public:
    explicit AddressStarts(QStringView text)
        : m_text(text) {}

    /// Asked of every token's start, from left to right.
    [[nodiscard]] bool mayStart(qsizetype at) {
        static constexpr QStringView opening = u"([{<\"'\u201C\u2018\u00AB";
        constexpr int mostTried = 16;
        if (at == 0 || isSpace(m_text.at(at - 1))) {
            m_tried = 0;
            return true;
        }
        return opening.contains(m_text.at(at - 1)) && ++m_tried <= mostTried;
    }

private:
    QStringView m_text;
    int m_tried = 0; ///< opening marks since the last space
};

bool joinsDigits(QChar c) {
    return c == u'.' || c == u',' || c == u':' || c == u'/' || c == u'-';
}

bool endsSentence(QChar c) {
    return c == u'.' || c == u'?' || c == u'!' || c == u'\u2026' || c == u':';
}

bool opensOrCloses(QChar c) {
    return c == u'"' || c == u'\'' || c == u'(' || c == u'[' || c == u'\u201C' || c == u'\u201D' ||
           c == u'\u2018' || c == u'\u2019' || c == u'\u00AB' || c == u'-' || c == u'\u2013' ||
           c == u'\u2014';
}

} // namespace

Capitalisation capitalisationOf(QStringView word) {
    qsizetype letters = 0;
    qsizetype capitals = 0;
    bool firstIsCapital = false;
    for (qsizetype i = 0; i < word.size();) {
        const char32_t codePoint = codePointAt(word, i);
        i += lengthOf(codePoint);
        if (!QChar::isLetter(codePoint))
            continue;
        const bool capital = QChar::isUpper(codePoint) || QChar::isTitleCase(codePoint);
        firstIsCapital = letters == 0 ? capital : firstIsCapital;
        ++letters;
        capitals += capital ? 1 : 0;
    }
    if (capitals == 0)
        return Capitalisation::Lower;
    if (capitals == 1 && firstIsCapital)
        return Capitalisation::Initial;
    return capitals == letters ? Capitalisation::All : Capitalisation::Other;
}

QList<Token> tokenize(QStringView text) {
    QList<Token> tokens;
    tokens.reserve(text.size() / 4);
    bool sentenceStart = true;
    AddressStarts addresses(text);
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (isSpace(c)) {
            ++at;
            continue;
        }
        Token token;
        token.range.start = at;
        qsizetype end = at;
        const qsizetype address = addresses.mayStart(at) ? addressLength(text, at) : 0;
        if (address > 0) {
            token.kind = TokenKind::Address;
            end = at + address;
        } else if (isWordPart(text, at)) {
            bool hasLetter = false;
            bool hasDigit = false;
            bool isIdentifier = false; // "bạn_gái" is a name in a program, and no two words
            while (end < text.size()) {
                const QChar next = text.at(end);
                if (isWordPart(text, end)) {
                    const char32_t codePoint = codePointAt(text, end);
                    hasDigit = hasDigit || QChar::isNumber(codePoint);
                    hasLetter = hasLetter || QChar::isLetter(codePoint);
                    end += lengthOf(codePoint);
                } else if (isApostrophe(next) && end > at && end + 1 < text.size() && hasLetter &&
                           text.at(end + 1).isLetter() && text.at(end - 1).isLetter()) {
                    ++end;
                } else if (hasDigit && !hasLetter && joinsDigits(next) && end + 1 < text.size() &&
                           text.at(end + 1).isDigit() && text.at(end - 1).isDigit()) {
                    ++end;
                } else if (next == u'_' && hasLetter && end + 1 < text.size() &&
                           text.at(end - 1).isLetterOrNumber() &&
                           text.at(end + 1).isLetterOrNumber()) {
                    isIdentifier = true;
                    ++end;
                } else {
                    break;
                }
            }
            token.kind = isIdentifier ? TokenKind::Mixed
                         : !hasDigit  ? TokenKind::Word
                         : !hasLetter ? TokenKind::Number
                                      : TokenKind::Mixed;
        } else if (c == QChar(embedCharacter)) {
            token.kind = TokenKind::Embed;
            end = at + 1;
        } else {
            const char32_t codePoint = codePointAt(text, at);
            end = at + lengthOf(codePoint);
            token.kind = QChar::isPunct(codePoint) ? TokenKind::Punctuation : TokenKind::Symbol;
            while (c == u'.' && end < text.size() && text.at(end) == u'.')
                ++end;
        }
        token.range.length = end - at;
        const QStringView written = text.mid(at, std::min(end - at, longestFolded));
        switch (token.kind) {
        case TokenKind::Word:
        case TokenKind::Mixed:
            token.capitalisation = capitalisationOf(written);
            token.folded = fold(written);
            token.startsSentence = sentenceStart;
            sentenceStart = false;
            break;
        case TokenKind::Punctuation:
            token.folded = written.toString();
            sentenceStart = endsSentence(c) || (sentenceStart && opensOrCloses(c));
            break;
        default:
            token.folded = written.toString();
            sentenceStart = false;
            break;
        }
        tokens.append(std::move(token));
        at = end;
    }
    tokens.squeeze(); // they are kept as long as the draft is open
    return tokens;
}

} // namespace morat
