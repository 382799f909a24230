// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/BalanceCheck.h"

#include "checks/typography/Emoticon.h"
#include "checks/typography/QuotationEnds.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Pair {
    char16_t open;
    char16_t close;
};

constexpr Pair pairs[] = {{u'(', u')'}, {u'[', u']'}, {u'«', u'»'}, {u'“', u'”'}};

struct Loose {
    qsizetype at;
    QChar mark;
    bool opens;
};

/// "a)", "1)", "12)", "IV)", "2b)" at the start or after a space number an item.
bool closesNumber(const QString &text, qsizetype at) {
    qsizetype start = at;
    while (start > 0 && at - start < 5 && text[start - 1].isLetterOrNumber())
        --start;
    if (start == at)
        return false;
    const bool bounded = start == 0 || text[start - 1].isSpace();
    const QStringView label = QStringView(text).mid(start, at - start);
    bool digits = true;
    bool roman = true;
    for (const QChar c : label) {
        digits = digits && c.isDigit();
        roman = roman && QStringView(u"IVXivx").contains(c);
    }
    // "Hình 2a)": a part of what a number names.
    const bool isPart =
        label.size() <= 3 && label.back().isLower() &&
        std::all_of(label.cbegin(), label.cend() - 1, [](QChar c) { return c.isDigit(); });
    return bounded && (label.size() == 1 || isPart || (digits && label.size() <= 3) || roman);
}

/// The marks of one kind that have no partner in the text.
QList<Loose> looseOf(const QString &text, const QList<TextRange> &faces, Pair pair) {
    QList<qsizetype> open;
    QList<Loose> loose;
    const qsizetype lastClose = text.lastIndexOf(pair.close);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if ((text[i] == pair.open || text[i] == pair.close) && isInside(faces, i)) {
            // "(vui lắm :)": one mark can be both the mouth and the end of the bracket.
            if (i == lastClose && !open.isEmpty())
                open.removeLast();
        } else if (text[i] == pair.open) {
            open.append(i);
        } else if (text[i] == pair.close) {
            if (!open.isEmpty())
                open.removeLast();
            else if (pair.close != u')' || !closesNumber(text, i))
                loose.append({i, text[i], false});
        }
    }
    for (const qsizetype at : std::as_const(open))
        loose.append({at, text[at], true});
    return loose;
}

/// Straight quotes; after a digit one is an inch or a second.
QList<qsizetype> straightQuotes(const QString &text) {
    QList<qsizetype> quotes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isInch = quotes.size() % 2 == 0 && i > 0 && text[i - 1].isDigit();
        if (text[i] == u'"' && !isInch)
            quotes.append(i);
    }
    return quotes;
}

bool closesClause(QChar c) {
    return QStringView(u",.;:!?…)-–").contains(c);
}

/// Whether a straight quote stands as one that opens: a space before it, none behind.
bool looksOpening(const QString &text, qsizetype at) {
    const bool free = at == 0 || text[at - 1].isSpace() || text[at - 1] == u'(';
    return free && at + 1 < text.size() && !text[at + 1].isSpace() && !closesClause(text[at + 1]);
}

/// The straight quote of an odd number that has no partner: the first when it closes what an
/// earlier paragraph opened, otherwise the last.
std::optional<Loose> looseStraightQuote(const QString &text) {
    const QList<qsizetype> quotes = straightQuotes(text);
    if (quotes.size() % 2 == 0)
        return std::nullopt;
    if (!looksOpening(text, quotes.first()))
        return Loose{quotes.first(), u'"', false};
    return Loose{quotes.last(), u'"', looksOpening(text, quotes.last())};
}

bool startsWithOpeningQuote(const Block &block) {
    const QString start = block.text.left(8).trimmed();
    return start.startsWith(u'“') || start.startsWith(u"- “"_s);
}

/// A quotation or bracket that was opened and not closed in its paragraph.
struct OpenMark {
    qsizetype paragraph = 0; ///< counted without blank lines
    qsizetype finding = -1;  ///< what was said of it; -1: its mark is opened again, nothing was
};

/// How many paragraphs later its end may stand: a quotation is seldom longer, a bracket holds a
/// note or a short list.
qsizetype reachOf(QChar opening) {
    constexpr qsizetype longestQuotation = 12;
    constexpr qsizetype longestBracket = 3;
    return opening == u'(' || opening == u'[' ? longestBracket : longestQuotation;
}

QChar openingOf(QChar mark) {
    for (const Pair pair : pairs) {
        if (mark == pair.close)
            return pair.open;
    }
    return mark;
}

QChar otherMark(const Loose &mark) {
    for (const Pair pair : pairs) {
        if (mark.mark == pair.open)
            return pair.close;
        if (mark.mark == pair.close)
            return pair.open;
    }
    return mark.mark;
}

/// Of a block with more loose marks than an editor would go through one by one, the first are
/// shown.
constexpr qsizetype mostInBlock = 50;

Finding findingOf(const Loose &mark, const CheckedBlock &block) {
    const bool bracket = QStringView(u"()[]").contains(mark.mark);
    // Of a quotation the other mark is missing: without the one that is there it is none any more.
    QList<Suggestion> suggestions;
    if (!bracket)
        suggestions = otherMarks(block.block.text, {mark.at, otherMark(mark), mark.opens});
    suggestions.append({.label = u"xóa dấu lẻ này"_s});
    // At the edge of a paragraph it is often a quotation over several paragraphs.
    const bool atEdge = mark.at == 0 || mark.at + 3 >= block.block.text.size();
    return {
        .rule = bracket ? u"typography.unbalanced-bracket"_s : u"typography.unbalanced-quote"_s,
        .category = u"typography"_s,
        .level = !bracket && atEdge ? Level::Info : Level::Warning,
        .confidence = 0.9,
        .block = block.index,
        .range = {mark.at, 1},
        .message = mark.mark == u'"'
                       ? u"Dấu \" này lẻ đôi: thiếu một bên ngoặc kép."_s
                       : (mark.opens ? u"Dấu “%1” mở ra mà không có dấu đóng trong đoạn này."_s
                                     : u"Dấu “%1” đóng lại mà không có dấu mở trong đoạn này."_s)
                             .arg(mark.mark),
        .suggestions = std::move(suggestions),
        .subject = QString(mark.mark),
    };
}

/// Of two loose marks the one that is of the wrong kind, and what it should be: "Đau lòng” and
/// “Đau lòng" are opened and closed, ”Đau lòng” and “Đau lòng“, too.
struct WrongKind {
    Loose mark;
    QChar right;
};

std::optional<WrongKind> wrongKindOf(const QString &text, const Loose &first, const Loose &second) {
    const bool opens = looksOpening(text, first.at);
    const bool closes = !looksOpening(text, second.at) && !text[second.at - 1].isSpace();
    if (!opens || !closes)
        return std::nullopt;
    const bool isClosed = second.mark == u'”';
    if (isClosed && (first.mark == u'"' || first.mark == u'”'))
        return WrongKind{first, u'“'};
    if (first.mark == u'“' && (second.mark == u'"' || second.mark == u'“'))
        return WrongKind{second, u'”'};
    return std::nullopt;
}

Finding findingOf(const WrongKind &wrong, const CheckedBlock &block) {
    Finding finding = findingOf(wrong.mark, block);
    finding.level = Level::Warning;
    finding.message = wrong.right == u'“'
                          ? u"Trích dẫn này đóng bằng “”” mà mở bằng “%1”."_s.arg(wrong.mark.mark)
                          : u"Trích dẫn này mở bằng ““” mà đóng bằng “%1”."_s.arg(wrong.mark.mark);
    finding.suggestions = {{.text = QString(wrong.right), .label = u"đổi thành dấu kia của cặp"_s}};
    return finding;
}

/// Takes the pairs whose one mark is of the wrong kind out of the loose marks, which are in order.
QList<WrongKind> takeWrongKinds(const QString &text, QList<Loose> &loose) {
    QList<WrongKind> wrong;
    for (qsizetype i = 0; i + 1 < loose.size();) {
        if (const auto one = wrongKindOf(text, loose[i], loose[i + 1])) {
            wrong.append(*one);
            loose.remove(i, 2);
        } else {
            ++i;
        }
    }
    return wrong;
}

} // namespace

QList<RuleInfo> BalanceCheck::rules() const {
    return {{u"typography.unbalanced-bracket"_s, u"typography"_s, u"Ngoặc thiếu một bên"_s,
             u"Ngoặc đơn, ngoặc vuông mở mà không đóng, hoặc đóng mà không mở."_s},
            {u"typography.unbalanced-quote"_s, u"typography"_s, u"Ngoặc kép thiếu một bên"_s,
             u"Ngoặc kép mở mà không đóng, hoặc đóng mà không mở; trích dẫn nhiều đoạn mở lại "
             u"ngoặc ở đầu mỗi đoạn thì không bị báo."_s}};
}

void BalanceCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &,
                                 std::stop_token stop, QList<Finding> &findings) const {
    QHash<QChar, OpenMark> opened;
    QList<Finding> found;
    QList<bool> isAnswered; ///< of `found`: it was closed in a later paragraph
    qsizetype paragraph = 0;
    for (qsizetype i = 0; i < blocks.size() && !stop.stop_requested(); ++i) {
        const Block &block = blocks[i].block;
        if (block.kind == BlockKind::Code || block.kind == BlockKind::Furniture ||
            block.kind == BlockKind::Blank)
            continue;
        ++paragraph;
        qsizetype next = i + 1;
        while (next < blocks.size() && blocks[next].block.kind == BlockKind::Blank)
            ++next;
        const bool reopened = next < blocks.size() && startsWithOpeningQuote(blocks[next].block);
        const QList<TextRange> faces = emoticonsIn(block.text);
        QList<Loose> loose;
        for (const Pair pair : pairs)
            loose += looseOf(block.text, faces, pair);
        if (const auto straight = looseStraightQuote(block.text))
            loose.append(*straight);
        // A teaser that the page has cut off: what it opened is closed in the article.
        const QStringView text = QStringView(block.text).trimmed();
        if (text.endsWith(u'…') || text.endsWith(u"..."))
            loose.removeIf([](const Loose &mark) { return mark.opens; });
        const qsizetype unshown = std::max<qsizetype>(0, loose.size() - mostInBlock);
        std::ranges::sort(loose, {}, &Loose::at);
        if (unshown > 0)
            loose.resize(mostInBlock);
        for (const WrongKind &wrong : takeWrongKinds(block.text, loose)) {
            found.append(findingOf(wrong, blocks[i]));
            isAnswered.append(false);
        }
        for (const Loose &mark : std::as_const(loose)) {
            const QChar opening = openingOf(mark.mark);
            const auto before = opened.constFind(opening);
            if (!mark.opens && before != opened.cend()) {
                const OpenMark open = *before;
                opened.erase(before);
                if (paragraph - open.paragraph <= reachOf(opening)) {
                    if (open.finding >= 0)
                        isAnswered[open.finding] = true;
                    continue;
                }
            }
            if (opening == u'“' && mark.opens && reopened) {
                opened.insert(opening, {paragraph, -1});
                continue;
            }
            if (mark.opens)
                opened.insert(opening, {paragraph, found.size()});
            found.append(findingOf(mark, blocks[i]));
            isAnswered.append(false);
        }
        if (unshown > 0 && !found.isEmpty() && found.last().block == blocks[i].index)
            found.last().message += u" Đoạn này còn %1 dấu lẻ nữa."_s.arg(unshown);
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!isAnswered[i])
            findings.append(found[i]);
    }
}

} // namespace morat
