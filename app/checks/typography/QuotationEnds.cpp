// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/QuotationEnds.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype mostPlaces = 3;
/// Characters from the mark that are looked at: a paragraph may be a book.
constexpr qsizetype reach = 3000;

bool endsSentence(const QString &text, qsizetype at) {
    if (!QStringView(u".!?…").contains(text[at]))
        return false;
    // "1.000", "TP.HCM", "...": only the last mark before white space or the end.
    return at + 1 == text.size() || text[at + 1].isSpace();
}

qsizetype endOfText(const QString &text) {
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return end;
}

qsizetype reachFrom(const QString &text, qsizetype from) {
    return std::min(reach, text.size() - from);
}

/// The comma before the words that say who speaks.
std::optional<qsizetype> beforeSpeaker(const QString &text, qsizetype from) {
    static const QRegularExpression speaker(
        u"[,!?…][\"”]?\\s+(?:[^.,!?…“”\"]{0,60}\\s)?"
        "(?:nói|kể|cho biết|cho hay|chia sẻ|khẳng định|nhấn mạnh|bày tỏ|trả lời|giải thích|"
        "nhận định|nhận xét|phân tích|bộc bạch|tâm sự|thừa nhận|lý giải|dặn|hỏi|đáp|than|reo|thốt|"
        "viết|phát biểu|tuyên bố|cam kết|đề nghị|lưu ý|khuyên|thông tin|cảnh báo)"
        "(?![\\p{L}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch found = speaker.match(text.sliced(from, reachFrom(text, from)));
    if (!found.hasMatch())
        return std::nullopt;
    const qsizetype at = from + found.capturedStart();
    // A question mark belongs to what was asked, a comma to the sentence around.
    return text[at] == u',' ? at : at + 1;
}

/// Whether what the mark opens is a sentence or more: it stands at the beginning of one, or after a
/// colon.
bool opensSentence(const QString &text, qsizetype mark) {
    qsizetype before = mark - 1;
    while (before >= 0 && (text[before].isSpace() || QStringView(u"-–—").contains(text[before])))
        --before;
    return before < 0 || QStringView(u".!?…:").contains(text[before]);
}

QList<qsizetype> endsAfter(const QString &text, qsizetype mark) {
    QList<qsizetype> places;
    const qsizetype end = endOfText(text.left(mark + reach));
    if (const auto speaker = beforeSpeaker(text, mark + 1))
        places.append(*speaker);
    qsizetype sentence = mark + 1;
    while (sentence < end && !endsSentence(text, sentence))
        ++sentence;
    if (opensSentence(text, mark)) {
        places.append(end);
        places.append(std::min(sentence + 1, end));
        return places;
    }
    for (qsizetype i = mark + 1; i < std::min(sentence, end); ++i) {
        const bool isInNumber = i + 1 < end && text[i + 1].isDigit();
        if (QStringView(u",;:").contains(text[i]) && !isInNumber) {
            places.append(i);
            break;
        }
    }
    // Words inside a sentence are closed before its full stop.
    places.append(std::min(sentence, end));
    places.append(end);
    return places;
}

QList<qsizetype> startsBefore(const QString &text, qsizetype mark) {
    const auto firstLetter = [&text](qsizetype at) {
        while (at < text.size() && (text[at].isSpace() || QStringView(u"-–—").contains(text[at])))
            ++at;
        return at;
    };
    QList<qsizetype> places;
    const qsizetype furthest = std::max<qsizetype>(0, mark - reach);
    qsizetype sentence = std::max<qsizetype>(furthest, mark - 1);
    while (sentence > furthest && !(endsSentence(text, sentence - 1) && sentence < mark - 1))
        --sentence;
    const qsizetype colon = mark > 0 ? text.lastIndexOf(u": "_s, mark - 1) : -1;
    if (colon >= sentence)
        places.append(firstLetter(colon + 1));
    static const QRegularExpression introduced(u"\\s(?:rằng|gọi là|tên là|là)\\s+"_s);
    QRegularExpressionMatch last;
    for (auto all = introduced.globalMatch(text.sliced(sentence, mark - sentence)); all.hasNext();)
        last = all.next();
    if (last.hasMatch())
        places.append(sentence + last.capturedEnd());
    places.append(firstLetter(sentence));
    places.append(firstLetter(0));
    return places;
}

/// The mark put at a place, written as what becomes of the word beside it.
Suggestion markAt(const QString &text, qsizetype place, const LooseQuote &quote) {
    qsizetype start = place;
    qsizetype end = place;
    if (quote.opens) {
        while (start > quote.at + 1 && !text[start - 1].isSpace())
            --start;
    } else {
        while (end < quote.at && !text[end].isSpace())
            ++end;
    }
    const QString word = text.sliced(start, end - start);
    return {
        .text = quote.opens ? QString(word + quote.missing) : QString(quote.missing + word),
        .label =
            (quote.opens ? u"đóng ngoặc kép sau “%1”"_s : u"mở ngoặc kép trước “%1”"_s).arg(word),
        .place = TextRange{start - quote.at, end - start}};
}

} // namespace

QList<Suggestion> otherMarks(const QString &paragraph, const LooseQuote &quote) {
    QList<qsizetype> places =
        quote.opens ? endsAfter(paragraph, quote.at) : startsBefore(paragraph, quote.at);
    QList<Suggestion> marks;
    QList<qsizetype> seen;
    for (const qsizetype place : std::as_const(places)) {
        // Nothing is quoted between marks that touch.
        const bool isApart = quote.opens ? place > quote.at + 1 : place < quote.at;
        if (!isApart || seen.contains(place) || marks.size() == mostPlaces)
            continue;
        seen.append(place);
        marks.append(markAt(paragraph, place, quote));
    }
    return marks;
}

} // namespace morat
