// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/BalanceCheck.h"

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

/// "a)", "1)", "12)", "IV)" at the start or after a space number an item; ":)" is a smile.
bool closesNumberOrSmile(const QString &text, qsizetype at) {
    qsizetype start = at;
    while (start > 0 && at - start < 5 && text[start - 1].isLetterOrNumber())
        --start;
    if (start == at)
        return at > 0 && (text[at - 1] == u':' || text[at - 1] == u'-' || text[at - 1] == u';' ||
                          text[at - 1] == u')');
    const bool bounded = start == 0 || text[start - 1].isSpace();
    const QStringView label = QStringView(text).mid(start, at - start);
    bool digits = true;
    bool roman = true;
    for (const QChar c : label) {
        digits = digits && c.isDigit();
        roman = roman && QStringView(u"IVXivx").contains(c);
    }
    return bounded && (label.size() == 1 || (digits && label.size() <= 3) || roman);
}

/// The marks of one kind that have no partner in the text.
QList<Loose> looseOf(const QString &text, Pair pair) {
    QList<qsizetype> open;
    QList<Loose> loose;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == pair.open) {
            open.append(i);
        } else if (text[i] == pair.close) {
            if (!open.isEmpty())
                open.removeLast();
            else if (pair.close != u')' || !closesNumberOrSmile(text, i))
                loose.append({i, text[i], false});
        }
    }
    for (const qsizetype at : std::as_const(open))
        loose.append({at, text[at], true});
    return loose;
}

/// The first straight quote without a partner; after a digit it is an inch or a second.
std::optional<qsizetype> looseStraightQuote(const QString &text) {
    std::optional<qsizetype> last;
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'"')
            continue;
        if (count % 2 == 0 && i > 0 && text[i - 1].isDigit())
            continue;
        last = i;
        ++count;
    }
    return count % 2 == 1 ? last : std::nullopt;
}

bool startsWithOpeningQuote(const Block &block) {
    const QString start = block.text.left(8).trimmed();
    return start.startsWith(u'“') || start.startsWith(u"- “"_s);
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
    // Whether a quotation that was opened in an earlier paragraph is still open.
    bool quotationOpen = false;
    for (qsizetype i = 0; i < blocks.size() && !stop.stop_requested(); ++i) {
        const Block &block = blocks[i].block;
        if (block.kind == BlockKind::Code || block.kind == BlockKind::Furniture ||
            block.kind == BlockKind::Blank)
            continue;
        qsizetype next = i + 1;
        while (next < blocks.size() && blocks[next].block.kind == BlockKind::Blank)
            ++next;
        const bool reopened = next < blocks.size() && startsWithOpeningQuote(blocks[next].block);
        QList<Loose> loose;
        for (const Pair pair : pairs) {
            for (const Loose &mark : looseOf(block.text, pair)) {
                if (pair.open == u'“' && mark.opens && reopened) {
                    quotationOpen = true;
                    continue;
                }
                if (pair.open == u'“' && !mark.opens && quotationOpen) {
                    quotationOpen = false;
                    continue;
                }
                loose.append(mark);
            }
        }
        if (const auto at = looseStraightQuote(block.text))
            loose.append({*at, u'"', true});
        for (const Loose &mark : std::as_const(loose)) {
            const bool bracket =
                mark.mark == u'(' || mark.mark == u')' || mark.mark == u'[' || mark.mark == u']';
            Finding finding;
            finding.rule =
                bracket ? u"typography.unbalanced-bracket"_s : u"typography.unbalanced-quote"_s;
            finding.category = u"typography"_s;
            // At the edge of a paragraph it is often a quotation over several paragraphs.
            const bool atEdge = mark.at == 0 || mark.at + 3 >= block.text.size();
            finding.level = !bracket && atEdge ? Level::Info : Level::Warning;
            finding.confidence = 0.9;
            finding.block = blocks[i].index;
            finding.range = {mark.at, 1};
            finding.subject = QString(mark.mark);
            finding.message =
                mark.mark == u'"'
                    ? u"Dấu \" này lẻ đôi: thiếu một bên ngoặc kép."_s
                    : (mark.opens ? u"Dấu “%1” mở ra mà không có dấu đóng trong đoạn này."_s
                                  : u"Dấu “%1” đóng lại mà không có dấu mở trong đoạn này."_s)
                          .arg(mark.mark);
            finding.suggestions.append(
                {Suggestion::Action::Replace, QString(), u"xóa dấu lẻ này"_s});
            findings.append(std::move(finding));
        }
    }
}

} // namespace morat
