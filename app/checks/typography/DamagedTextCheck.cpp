// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/DamagedTextCheck.h"

#include "checks/typography/LostCapitals.h"
#include "text/Folding.h"
#include "vietnamese/charsets/LegacyCharset.h"
#include "vietnamese/orthography/Syllable.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What is shown of a damaged passage in a message, in UTF-16 units.
constexpr qsizetype mostShown = 40;

/// A no-break space is a byte of a damaged letter ("NgÃ y"), not the end of a word.
bool partsWords(QChar c) {
    return c.isSpace() && c != QChar::Nbsp;
}

/// Of a letter outside ASCII the first two bytes of UTF-8, as windows-1252 shows them. No language
/// writes these beside each other: á» áº (ẠẢ…ỹ), Æ° Æ¡ (ư ơ), Ä‘ Ä + control (đ ă), Ã© (é).
bool isBrokenLetter(QStringView text, qsizetype at) {
    const auto byte = windows1252Code(at + 1 < text.size() ? text[at + 1] : QChar());
    if (!byte || *byte < 0x80 || *byte > 0xBF)
        return false;
    switch (text[at].unicode()) {
    case u'á': // U+1EA0 to U+1EFF
        return *byte == 0xBA || *byte == 0xBB;
    case u'Æ': // ơ ư
        return *byte == 0xA0 || *byte == 0xA1 || *byte == 0xAF || *byte == 0xB0;
    case u'Ä': // ă đ ĩ
        return *byte == 0x82 || *byte == 0x83 || *byte == 0x90 || *byte == 0x91 || *byte == 0xA8 ||
               *byte == 0xA9;
    case u'Å': // ũ
        return *byte == 0xA8 || *byte == 0xA9;
    case u'Ã': // à á â ã è é ê ì í ò ó ô õ ù ú ý
        return true;
    default:
        return false;
    }
}

bool hasBrokenLetter(QStringView text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isBrokenLetter(text, i))
            return true;
    }
    return false;
}

/// The text that was written, when its UTF-8 was shown as windows-1252 and every byte is still
/// there.
std::optional<QString> readBack(QStringView damaged) {
    QByteArray bytes;
    for (const QChar c : damaged) {
        const auto code =
            c.unicode() < 0x80 ? std::optional(uchar(c.unicode())) : windows1252Code(c);
        if (!code)
            return std::nullopt;
        bytes.append(char(*code));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text.normalized(QString::NormalizationForm_C);
}

Finding damage(TextRange range, const QString &message, const QString &subject) {
    return {
        .rule = u"encoding.damaged"_s,
        .category = u"encoding"_s,
        .level = Level::Error,
        .confidence = 0.98,
        .range = range,
        .message = message,
        .subject = fold(subject),
        .priority = 5,
    };
}

/// A word and how it is damaged.
struct DamagedWord {
    TextRange range;
    std::optional<QString> mended; ///< nothing: letters are lost
};

/// The whole stretch in one finding when it can be read back whole, otherwise a word each.
void addMisread(const QString &text, const QList<DamagedWord> &words, QList<Finding> &findings) {
    if (words.isEmpty())
        return;
    const TextRange whole{words.first().range.start,
                          words.last().range.end() - words.first().range.start};
    const auto all = readBack(QStringView(text).mid(whole.start, whole.length));
    if (words.size() > 1 && all) {
        Finding finding =
            damage(whole,
                   u"%1 chữ từ đây là UTF-8 bị đọc nhầm bảng mã (“%2”); đọc lại được nguyên vẹn."_s
                       .arg(words.size())
                       .arg(text.mid(words.first().range.start,
                                     std::min(words.first().range.length, mostShown))),
                   *all);
        finding.subject = u"utf-8"_s;
        finding.suggestions.append({.text = *all, .label = u"đọc lại cả đoạn hỏng"_s});
        findings.append(std::move(finding));
        return;
    }
    for (const DamagedWord &word : words) {
        const QString shown = text.mid(word.range.start, std::min(word.range.length, mostShown));
        Finding finding = damage(
            word.range,
            word.mended
                ? u"“%1” là UTF-8 bị đọc nhầm bảng mã; chữ đã viết là “%2”."_s.arg(
                      shown, word.mended->left(mostShown))
                : u"“%1” là chữ hỏng vì đọc nhầm bảng mã, và đã mất một phần; hãy xem bản gốc."_s
                      .arg(shown),
            shown);
        if (word.mended)
            finding.suggestions.append({.text = *word.mended});
        findings.append(std::move(finding));
    }
}

/// Without the marks around the word that are not its damage.
TextRange withoutQuotes(const QString &text, TextRange word) {
    const auto isOuter = [](QChar c) { return QStringView(u"\"'(),.;:!?“”[]").contains(c); };
    while (word.length > 1 && isOuter(text[word.start]))
        word = {word.start + 1, word.length - 1};
    while (word.length > 1 && isOuter(text[word.end() - 1]) &&
           !isBrokenLetter(text, word.end() - 2))
        word = {word.start, word.length - 1};
    return word;
}

void findMisread(const QString &text, QList<Finding> &findings) {
    QList<DamagedWord> words;
    for (qsizetype i = 0; i < text.size();) {
        if (partsWords(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        bool isPlain = true;
        for (; end < text.size() && !partsWords(text[end]); ++end)
            isPlain = isPlain && text[end].unicode() < 0x80;
        const TextRange run{i, end - i};
        i = end;
        if (isPlain || !hasBrokenLetter(QStringView(text).mid(run.start, run.length)))
            continue;
        const TextRange word = withoutQuotes(text, run);
        words.append({word, readBack(QStringView(text).mid(word.start, word.length))});
    }
    addMisread(text, words, findings);
}

/// "ngÃ y", "lÃ m": of "à" in UTF-8 the second byte is a no-break space, which whoever copies a
/// text makes a space of, or nothing. A capital amid small letters is no other slip.
void findHalfLetters(const QString &text, QList<Finding> &findings) {
    const auto isPart = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLower();
    };
    for (qsizetype at = text.indexOf(u'Ã'); at >= 0; at = text.indexOf(u'Ã', at + 1)) {
        if (!isPart(at - 1) || isBrokenLetter(text, at))
            continue;
        qsizetype start = at;
        while (isPart(start - 1))
            --start;
        if (start > 0 && text[start - 1].isUpper())
            --start;
        const bool hasSpace = at + 1 < text.size() && text[at + 1] == u' ';
        const qsizetype rest = at + (hasSpace ? 2 : 1);
        qsizetype end = rest;
        while (isPart(end))
            ++end;
        const QString stem = text.mid(start, at - start) + u'à';
        const QString joined = stem + text.mid(rest, end - rest);
        // In "lÃ  một" the space that was a byte is followed by its own.
        // A word where the space was that byte, no syllable where a page swallowed one of two: "vÃ
        // y tế" is "và y tế".
        const QString folded = fold(joined);
        const bool isJoined =
            end > rest && parseSyllable(folded) && folded != u"vày" && folded != u"lày";
        if (!isJoined)
            end = at + 1;
        Finding finding =
            damage({start, end - start},
                   u"“%1” là UTF-8 bị đọc nhầm bảng mã, và đã mất một phần; hãy xem bản gốc."_s.arg(
                       text.mid(start, end - start)),
                   text.mid(start, end - start));
        if (isJoined || parseSyllable(fold(stem)))
            finding.suggestions.append({.text = isJoined ? joined : stem});
        findings.append(std::move(finding));
    }
}

/// Whether letters stand at a place and its neighbour, so that what is between them is in a word.
bool isInWord(const QString &text, TextRange marks) {
    return marks.start > 0 && text[marks.start - 1].isLetter() && marks.end() < text.size() &&
           text[marks.end()].isLetter();
}

TextRange wordAround(const QString &text, TextRange marks) {
    const auto belongs = [](QChar c) {
        return c.isLetter() || c == u'?' || c == QChar::ReplacementCharacter;
    };
    qsizetype start = marks.start;
    qsizetype end = marks.end();
    while (start > 0 && belongs(text[start - 1]))
        --start;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return {start, end - start};
}

/// U+FFFD: a byte that no charset explains was read there. One finding for the words of a block.
void findReplaced(const QString &text, QList<Finding> &findings) {
    const qsizetype first = text.indexOf(QChar::ReplacementCharacter);
    if (first < 0)
        return;
    for (qsizetype at = first; at >= 0;) {
        const TextRange word = wordAround(text, {at, 1});
        const qsizetype next = text.indexOf(QChar::ReplacementCharacter, word.end());
        findings.append(
            damage(word,
                   u"“%1”: chỗ “\uFFFD” đã mất chữ từ trước khi mở tệp; hãy xem bản gốc."_s.arg(
                       text.mid(word.start, std::min(word.length, mostShown))),
                   text.mid(word.start, std::min(word.length, mostShown))));
        at = next;
    }
}

/// "ch? tr??ng m?i": letters that an old charset could not write became question marks. One alone
/// can be a missing space ("sao?rồi"), so there must be two words, or two marks in a row.
void findQuestionMarks(const QString &text, const QList<Token> &tokens, QList<Finding> &findings) {
    QList<TextRange> words;
    bool isSure = false;
    qsizetype token = 0;
    for (qsizetype i = text.indexOf(u'?'); i >= 0; i = text.indexOf(u'?', i)) {
        qsizetype end = i;
        while (end < text.size() && text[end] == u'?')
            ++end;
        const TextRange marks{i, end - i};
        i = end;
        while (token < tokens.size() && tokens[token].range.end() <= marks.start)
            ++token;
        const bool isAddress = token < tokens.size() && tokens[token].kind == TokenKind::Address &&
                               tokens[token].range.start <= marks.start;
        constexpr qsizetype mostLost = 3; // "ng??i": more are somebody's outcry
        if (isAddress || marks.length > mostLost || !isInWord(text, marks) ||
            !text[marks.end()].isLower())
            continue;
        const TextRange word = wordAround(text, marks);
        i = word.end();
        isSure = isSure || marks.length > 1 || !words.isEmpty();
        words.append(word);
    }
    if (words.isEmpty() || !isSure)
        return;
    const TextRange whole{words.first().start, words.last().end() - words.first().start};
    Finding finding =
        damage(whole,
               u"%1 chữ ở đây bị thay bằng “?” (“%2”): chữ đã mất khi lưu bằng bảng mã cũ; hãy xem "
               u"bản gốc."_s.arg(words.size())
                   .arg(text.mid(words.first().start, std::min(words.first().length, mostShown))),
               u"?"_s);
    findings.append(std::move(finding));
}

void findLostCapitals(const Block &block, QList<Finding> &findings) {
    if (!block.legacyCharset.startsWith(u"TCVN3"))
        return;
    for (const LostCapital &lost : lostCapitalsIn(block)) {
        const QString shown =
            block.text.mid(lost.range.start, std::min(lost.range.length, mostShown));
        Finding finding =
            damage(lost.range,
                   u"“%1”: TCVN3 không có chữ hoa mang dấu thanh, nên chữ hoa ở đây đã mất; chữ đã "
                   u"viết là “%2”."_s.arg(shown, lost.meant.left(mostShown)),
                   shown);
        finding.level = Level::Warning;
        finding.suggestions.append({.text = lost.meant});
        findings.append(std::move(finding));
    }
}

} // namespace

QList<RuleInfo> DamagedTextCheck::rules() const {
    return {{u"encoding.damaged"_s, u"encoding"_s, u"Chữ hỏng"_s,
             u"Chữ bị đọc nhầm bảng mã (tÆ°á»›ng), hoặc đã mất và thay bằng “\uFFFD”, “?”; chữ hoa "
             u"mang dấu thanh mà TCVN3 không giữ được."_s}};
}

void DamagedTextCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                  QList<Finding> &findings) const {
    const BlockKind kind = block.block.kind;
    if (kind == BlockKind::Code || kind == BlockKind::Furniture)
        return;
    findMisread(block.block.text, findings);
    findHalfLetters(block.block.text, findings);
    findReplaced(block.block.text, findings);
    findQuestionMarks(block.block.text, block.tokens, findings);
    findLostCapitals(block.block, findings);
}

} // namespace morat
