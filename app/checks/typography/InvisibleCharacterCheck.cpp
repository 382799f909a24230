// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/InvisibleCharacterCheck.h"

#include "text/Folding.h"
#include "vietnamese/orthography/Syllable.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QStringView vowels = u"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

/// Letters of other alphabets and small capitals → the Latin letter they look like.
QChar latinHomoglyph(QChar c) {
    // The letters that Vietnamese is written with are homoglyphs of nothing.
    if (c < u'\u0250' || (c >= u'\u1E00' && c <= u'\u1EFF'))
        return {};
    static const QHash<QChar, QChar> homoglyphs = [] {
        constexpr QStringView foreign =
            u"АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ";
        constexpr QStringView latin =
            u"ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXovabcdeghijklmnoprtuvwyz";
        static_assert(foreign.size() == latin.size());
        QHash<QChar, QChar> map;
        for (qsizetype i = 0; i < foreign.size(); ++i)
            map.insert(foreign[i], latin[i]);
        return map;
    }();
    return homoglyphs.value(c);
}

/// Icelandic eth, which looks like đ: "Ðà Nẵng".
bool isEth(QChar c) {
    return c == u'Ð' || c == u'ð';
}

/// The Vietnamese letter that one of another Latin alphabet looks like: eth, the African letters
/// for d, a with a caron ("nǎm").
QChar vietnameseLookAlike(QChar c) {
    constexpr QStringView foreign = u"ÐðƉɖƊɗƌǍǎ";
    constexpr QStringView ours = u"ĐđĐđĐđđĂă";
    static_assert(foreign.size() == ours.size());
    const qsizetype at = foreign.indexOf(c);
    return at < 0 ? QChar() : ours[at];
}

/// Chinese in Latin letters, whose tones are written with the caron, too.
bool isPinyin(QStringView text) {
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return QStringView(u"āēīōūěǐǒǔǖǚǜ").contains(c.toLower()); });
}

/// "Ðà" as "Đà" where that is a Vietnamese syllable or has other letters of ours ("Ðắk"); nothing
/// for an Icelandic name.
QString withoutLookAlikes(QStringView word) {
    QString mended;
    bool hasCaron = false;
    for (const QChar c : word) {
        const QChar alike = vietnameseLookAlike(c);
        mended += alike.isNull() ? c : alike;
        hasCaron = hasCaron || c.toLower() == u'ǎ';
    }
    return parseSyllable(fold(mended)) || (!hasCaron && hasVietnameseMark(fold(word))) ? mended
                                                                                       : QString();
}

bool isOverlay(QChar c) {
    return c == u'\u0332' || (c >= u'\u0334' && c <= u'\u0338') || c == u'\u033C' || c == u'\u034F';
}

bool isVietnameseMark(QChar c) {
    return c == u'\u0300' || c == u'\u0301' || c == u'\u0302' || c == u'\u0303' || c == u'\u0306' ||
           c == u'\u0309' || c == u'\u031B' || c == u'\u0323';
}

bool isTone(QChar c) {
    return c == u'\u0300' || c == u'\u0301' || c == u'\u0303' || c == u'\u0309' || c == u'\u0323';
}

bool isLatin(QChar c) {
    return c.isLetter() && c.script() == QChar::Script_Latin && latinHomoglyph(c).isNull();
}

/// A joiner inside an emoji is part of the emoji.
bool joinsEmoji(const QString &text, qsizetype at) {
    return text[at] == u'\u200D' && at > 0 &&
           (text[at - 1].isSurrogate() || text[at - 1] == u'\uFE0F');
}

Finding encodingFinding(const QString &rule, TextRange range, const QString &message,
                        const QString &subject) {
    return {
        .rule = rule,
        .category = u"encoding"_s,
        .level = Level::Error,
        .confidence = 0.98,
        .range = range,
        .message = message,
        .subject = subject,
        .priority = 15,
    };
}

/// "thi ̣trường": the mark belongs to the vowel before the space. The finding takes in that vowel.
bool looseMark(const QString &text, qsizetype at, QList<Finding> &findings) {
    qsizetype base = at;
    while (base > 0 && text[base - 1].isSpace() && at - base < 3)
        --base;
    const bool reachesVowel = base > 0 && base < at &&
                              vowels.contains(text[base - 1].decompositionTag() == QChar::Canonical
                                                  ? text[base - 1].decomposition().front()
                                                  : text[base - 1]);
    TextRange range{at, 1};
    QString fixed;
    if (reachesVowel) {
        range = {base - 1, at + 1 - (base - 1)};
        fixed =
            QString(text[base - 1] + QString(text[at])).normalized(QString::NormalizationForm_C);
        if (at + 1 < text.size() && text[at + 1].isLetter())
            fixed += u' ';
    }
    Finding finding = encodingFinding(
        u"encoding.loose-mark"_s, range,
        u"Dấu thanh đứng rời, không gắn với nguyên âm nào; chữ hiện sai và tìm không ra."_s,
        u"U+%1"_s.arg(text[at].unicode(), 4, 16, QLatin1Char('0')));
    finding.suggestions.append(
        {.text = fixed, .label = reachesVowel ? QString() : u"xóa dấu đứng rời"_s});
    findings.append(std::move(finding));
    return true;
}

} // namespace

QList<RuleInfo> InvisibleCharacterCheck::rules() const {
    const QString category = u"encoding"_s;
    return {
        {u"encoding.zero-width"_s, category, u"Ký tự vô hình"_s,
         u"Ký tự không có bề rộng hoặc lệnh đổi chiều chữ, mắt không thấy nhưng máy đọc sai."_s},
        {u"encoding.soft-hyphen"_s, category, u"Gạch nối mềm"_s,
         u"Dấu gạch nối mềm còn sót từ bản in."_s},
        {u"encoding.loose-mark"_s, category, u"Dấu đứng rời hoặc gõ đôi"_s,
         u"Dấu tiếng Việt không gắn với nguyên âm, hoặc một nguyên âm mang hai lần cùng dấu."_s},
        {u"encoding.look-alike"_s, category, u"Chữ của bảng chữ khác"_s,
         u"Chữ Kirin, Hy Lạp hoặc chữ hoa nhỏ nằm trong từ viết bằng chữ Latinh."_s},
        {u"encoding.overlay-mark"_s, category, u"Dấu chống sao chép"_s,
         u"Dấu gạch đè lên chữ mà trang web chèn vào để chống sao chép."_s},
    };
}

void InvisibleCharacterCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                                         QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code || block.block.kind == BlockKind::Furniture)
        return;
    const QString &text = block.block.text;
    const Suggestion removal{.label = u"xóa ký tự này"_s};
    constexpr QChar firstSuspect = u'\u00AD'; // what comes before is ASCII and Latin marks
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c < firstSuspect)
            continue;
        const auto subject = [c]() -> QString {
            return u"U+%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        };
        if (c == u'\u00AD') {
            Finding finding = encodingFinding(u"encoding.soft-hyphen"_s, {i, 1},
                                              u"Có gạch nối mềm (vô hình) ở đây."_s, subject());
            finding.suggestions.append(removal);
            findings.append(std::move(finding));
        } else if (hasNoWidth(c) && c != u'\u034F' && !joinsEmoji(text, i)) {
            qsizetype end = i + 1;
            while (end < text.size() && hasNoWidth(text[end]) && text[end] != u'\u00AD' &&
                   text[end] != u'\u034F' && !joinsEmoji(text, end))
                ++end;
            const qsizetype count = end - i;
            Finding finding = encodingFinding(
                u"encoding.zero-width"_s, {i, count},
                count == 1
                    ? u"Có ký tự vô hình ở đây; từ chứa nó sẽ không tìm được."_s
                    : u"Có %1 ký tự vô hình liền nhau ở đây; từ chứa chúng sẽ không tìm được."_s
                          .arg(count),
                subject());
            finding.suggestions.append(
                {.label = count == 1 ? u"xóa ký tự này"_s : u"xóa các ký tự này"_s});
            findings.append(std::move(finding));
            i = end - 1;
        } else if (isOverlay(c)) {
            qsizetype end = i + 1;
            while (end < text.size() && isOverlay(text[end]))
                ++end;
            Finding finding = encodingFinding(
                u"encoding.overlay-mark"_s, {i, end - i},
                u"Có dấu đè lên chữ, trang nguồn chèn vào để chống sao chép."_s, subject());
            finding.suggestions.append(removal);
            findings.append(std::move(finding));
            i = end - 1;
        } else if (isVietnameseMark(c)) {
            if (i == 0 || text[i - 1].isSpace()) {
                looseMark(text, i, findings);
                continue;
            }
            // What NFC could not compose onto a Vietnamese vowel that has the same mark already,
            // with all that are heaped up behind it.
            const QString parts = text.mid(i - 1, 1).normalized(QString::NormalizationForm_D);
            if (!parts.contains(c)) {
                // "hoà́": which of the two tones was meant nobody but the author can say.
                if (isTone(c) && std::any_of(parts.cbegin(), parts.cend(), isTone))
                    findings.append(encodingFinding(u"encoding.loose-mark"_s, {i - 1, 2},
                                                    u"Nguyên âm này mang hai dấu thanh."_s,
                                                    subject()));
                continue;
            }
            qsizetype end = i + 1;
            while (end < text.size() && isVietnameseMark(text[end]) && parts.contains(text[end]))
                ++end;
            Finding finding =
                encodingFinding(u"encoding.loose-mark"_s, {i, end - i},
                                u"Nguyên âm này mang hai lần cùng một dấu."_s, subject());
            finding.suggestions.append({removal.action, removal.text, u"xóa dấu thừa"_s});
            findings.append(std::move(finding));
            i = end - 1;
        }
    }
    for (const Token &token : block.tokens) {
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Mixed)
            continue;
        constexpr qsizetype longestWord = 100; // longer runs are no words
        if (token.range.length > longestWord)
            continue;
        const QStringView word = QStringView(text).mid(token.range.start, token.range.length);
        if (std::any_of(word.cbegin(), word.cend(),
                        [](QChar c) { return !vietnameseLookAlike(c).isNull(); })) {
            const QString mended = withoutLookAlikes(word);
            const bool hasEth = std::any_of(word.cbegin(), word.cend(), isEth);
            if (!mended.isEmpty() && (hasEth || !isPinyin(text))) {
                const QString message =
                    hasEth
                        ? u"“%1” viết bằng chữ eth (Ð) của tiếng Iceland, trông giống Đ; chữ Việt là “%2”."_s
                        : u"“%1” có chữ của một bảng chữ Latinh khác, trông giống chữ Việt; chữ Việt là “%2”."_s;
                Finding finding = encodingFinding(u"encoding.look-alike"_s, token.range,
                                                  message.arg(word, mended), fold(mended));
                finding.suggestions.append({.text = mended});
                finding.priority = 16;
                findings.append(std::move(finding));
                continue;
            }
        }
        if (std::none_of(word.cbegin(), word.cend(),
                         [](QChar c) { return !latinHomoglyph(c).isNull(); }))
            continue;
        qsizetype alike = 0;
        qsizetype smallCapitals = 0;
        qsizetype latin = 0;
        qsizetype others = 0;
        QString fixed;
        for (const QChar c : word) {
            const QChar homoglyph = latinHomoglyph(c);
            alike += homoglyph.isNull() ? 0 : 1;
            smallCapitals += !homoglyph.isNull() && c.script() == QChar::Script_Latin ? 1 : 0;
            latin += isLatin(c) ? 1 : 0;
            others +=
                homoglyph.isNull() && c.isLetter() && c.script() != QChar::Script_Latin ? 1 : 0;
            fixed += homoglyph.isNull() ? c : homoglyph;
        }
        // A whole word in another alphabet is a foreign word; look-alikes beside Latin are not.
        if (alike == 0 || others > 0 || (latin == 0 && smallCapitals < 3))
            continue;
        Finding finding = encodingFinding(
            u"encoding.look-alike"_s, token.range,
            u"Từ “%1” có chữ trông giống chữ Latinh nhưng thuộc bảng chữ khác."_s.arg(fixed),
            fold(fixed));
        finding.suggestions.append({.text = fixed});
        finding.priority = 16;
        findings.append(std::move(finding));
    }
}

} // namespace morat
