// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/HeadlineNumberCheck.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A number and the two words behind it: what it counts.
struct Count {
    double value = 0;
    QString written;
    QString things;
    TextRange range;
    bool isRough = false; ///< "gần 500", "hơn 500"
};

QString digitsOf(QString written) {
    return written.remove(u'.').remove(u',');
}

/// 1.250 and 1250, 12,5 and 12.5; nothing for dates, times and ranges.
std::optional<double> valueOf(QStringView written) {
    static const QHash<QString, double> words{{u"hai"_s, 2}, {u"ba"_s, 3},   {u"bốn"_s, 4},
                                              {u"năm"_s, 5}, {u"sáu"_s, 6},  {u"bảy"_s, 7},
                                              {u"tám"_s, 8}, {u"chín"_s, 9}, {u"mười"_s, 10}};
    if (const auto word = words.constFind(written.toString()); word != words.cend())
        return *word;
    QString plain = written.toString();
    const qsizetype mark = std::max(plain.lastIndexOf(u'.'), plain.lastIndexOf(u','));
    const bool isGroup = mark >= 0 && plain.size() - mark - 1 == 3;
    for (const QChar c : std::as_const(plain)) {
        if (!c.isDigit() && c != u'.' && c != u',')
            return std::nullopt;
    }
    if (mark >= 0 && !isGroup)
        plain[mark] = u'@';
    plain.remove(u'.').remove(u',');
    plain.replace(u'@', u'.');
    bool isNumber = false;
    const double value = plain.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

bool isRough(const QString &before) {
    static const QSet<QString> words{u"gần"_s,  u"hơn"_s,   u"trên"_s, u"khoảng"_s, u"dưới"_s,
                                     u"ngót"_s, u"chừng"_s, u"tới"_s,  u"đến"_s,    u"hàng"_s,
                                     u"cả"_s,   u"thứ"_s,   u"còn"_s,  u"thêm"_s};
    return words.contains(before);
}

bool isLowerWord(const Token &token) {
    return token.kind == TokenKind::Word && token.capitalisation == Capitalisation::Lower;
}

/// Numbers that count something, and every number there is.
QList<Count> countsIn(const CheckedBlock &block, QSet<QString> *everyNumber) {
    QList<Count> counts;
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Number && token.kind != TokenKind::Word &&
            token.kind != TokenKind::Mixed)
            continue;
        const std::optional<double> value = valueOf(token.folded);
        if (everyNumber != nullptr && token.kind != TokenKind::Word) {
            // 8h30, 12-15: each group of digits may be the one.
            QString group;
            const QString ended = token.folded + u' ';
            for (const QChar c : ended) {
                if (c.isDigit() || ((c == u'.' || c == u',') && !group.isEmpty())) {
                    group += c;
                } else if (!group.isEmpty()) {
                    everyNumber->insert(digitsOf(group));
                    group.clear();
                }
            }
        }
        if (!value)
            continue;
        if (everyNumber != nullptr)
            everyNumber->insert(QString::number(*value).remove(u'.'));
        if (i + 2 >= block.tokens.size() || !isLowerWord(block.tokens[i + 1]) ||
            !isLowerWord(block.tokens[i + 2]) || valueOf(block.tokens[i + 1].folded) ||
            isRough(block.tokens[i + 2].folded))
            continue;
        counts.append({*value, token.folded,
                       block.tokens[i + 1].folded + u' ' + block.tokens[i + 2].folded, token.range,
                       i > 0 && isRough(block.tokens[i - 1].folded)});
    }
    return counts;
}

/// A round number above an exact one: 2.000 above 1.987.
bool isRoundOf(double rough, double exact) {
    const auto significant = [](double value) {
        QString digits = QString::number(value, 'f', 2).remove(u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        return digits.size();
    };
    return significant(rough) < significant(exact) &&
           std::abs(rough - exact) < 0.1 * std::max(rough, exact);
}

/// Whether the headline adds up what the text counts: 3 and 2 above which stands 5.
bool isSum(double value, const QList<Count> &counts) {
    double sum = 0;
    QSet<double> seen;
    for (const Count &count : counts)
        sum += count.value;
    for (const Count &count : counts) {
        if (seen.contains(value - count.value))
            return true;
        seen.insert(count.value);
    }
    return std::abs(sum - value) < 1e-9;
}

} // namespace

QList<RuleInfo> HeadlineNumberCheck::rules() const {
    return {{u"consistency.headline-number"_s, u"consistency"_s,
             u"Con số ở đầu đề khác trong bài"_s,
             u"Đầu đề có một con số không thấy trong bài, mà bài đếm cùng thứ ấy bằng con số "
             u"khác."_s}};
}

void HeadlineNumberCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                        const DocumentFacts & /*facts*/, std::stop_token stop,
                                        QList<Finding> &findings) const {
    const auto headline =
        std::find_if(blocks.cbegin(), blocks.cend(), [](const CheckedBlock &block) {
            return block.block.kind == BlockKind::Headline;
        });
    if (headline == blocks.cend())
        return;
    constexpr qsizetype mostInHeadline = 20; // what counts more is no headline
    const QList<Count> wanted = countsIn(*headline, nullptr);
    if (wanted.isEmpty() || wanted.size() > mostInHeadline)
        return;
    QSet<QString> everyNumber;
    QHash<QString, QList<Count>> ofText;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (block.block.kind == BlockKind::Headline || block.block.kind == BlockKind::Furniture ||
            block.block.kind == BlockKind::Code)
            continue;
        for (const Count &count : countsIn(block, &everyNumber))
            ofText[count.things].append(count);
    }
    for (const Count &count : wanted) {
        const QList<Count> same = ofText.value(count.things);
        const bool isSaid = everyNumber.contains(QString::number(count.value).remove(u'.')) ||
                            everyNumber.contains(digitsOf(count.written));
        // Where the text counts the same things with several numbers, the headline's may be of
        // others among them.
        if (same.isEmpty() || isSaid || count.isRough || isSum(count.value, same) ||
            std::any_of(same.cbegin(), same.cend(), [&](const Count &other) {
                return other.isRough || other.value != same.first().value ||
                       isRoundOf(count.value, other.value);
            }))
            continue;
        findings.append({
            .rule = u"consistency.headline-number"_s,
            .category = u"consistency"_s,
            .level = Level::Warning,
            .confidence = 0.75,
            .block = headline->index,
            .range = count.range,
            .message = u"Đầu đề viết “%1 %2”; trong bài không có số này mà có “%3 %2”."_s.arg(
                count.written, count.things, same.first().written),
            .subject = count.written + u' ' + count.things,
        });
    }
}

} // namespace morat
