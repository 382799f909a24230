// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/CreditCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QList<RuleInfo> CreditCheck::rules() const {
    return {{u"typography.credit-full-stop"_s, u"typography"_s,
             u"Chú thích dính vào tên người chụp"_s,
             u"Chú thích ảnh chạy thẳng vào “Ảnh:” mà không có dấu chấm ngăn cách."_s}};
}

void CreditCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                             QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code || block.block.kind == BlockKind::Furniture)
        return;
    const QString &text = block.block.text;
    constexpr QStringView credit = u"Ảnh";
    // The credit closes the caption; a name or an agency is seldom longer.
    constexpr qsizetype longestCredit = 60;
    const qsizetype from = qMax<qsizetype>(0, text.size() - longestCredit);
    for (qsizetype at = text.indexOf(credit, from); at >= 0; at = text.indexOf(credit, at + 1)) {
        qsizetype colon = at + credit.size();
        while (colon < text.size() && text[colon].isSpace())
            ++colon;
        if (colon >= text.size() || text[colon] != u':')
            continue;
        qsizetype start = at;
        while (start > 0 && text[start - 1].isSpace())
            --start;
        if (start == at || start == 0 || !text[start - 1].isLetterOrNumber())
            continue;
        // "Bài, Ảnh: …" and "Tin, Ảnh: …" have a comma; "Bài và Ảnh: …" and "Tin Ảnh: …" do not.
        const qsizetype lastSpace = QStringView(text).left(start).lastIndexOf(u' ');
        const QString before = text.mid(lastSpace + 1, start - lastSpace - 1).toLower();
        static const QStringList partOfCredit{u"và"_s,    u"bài"_s,   u"tin"_s,
                                              u"nguồn"_s, u"video"_s, u"clip"_s,
                                              u"bộ"_s,    u"theo"_s,  u"-"_s};
        if (partOfCredit.contains(before))
            continue;
        qsizetype noBreak = 0;
        for (qsizetype i = start; i < at; ++i)
            noBreak += text[i] == u'\u00A0' ? 1 : 0;
        QString message = u"Chú thích ảnh chạy thẳng vào “Ảnh:”; cần dấu chấm trước phần ghi tên "
                          u"người chụp."_s;
        if (noBreak > 0)
            message += u" Chỗ này còn có %1 dấu cách không ngắt, sẽ được thay bằng một "
                       u"dấu cách thường."_s.arg(noBreak);
        findings.append({
            .rule = u"typography.credit-full-stop"_s,
            .category = u"typography"_s,
            .level = Level::Warning,
            .confidence = 0.95,
            .range = {start, at - start},
            .message = message,
            .suggestions = {{.text = u". "_s, .label = u"thêm dấu chấm trước “Ảnh:”"_s}},
            .subject = u"ảnh:"_s,
            .priority = 20,
        });
    }
}

} // namespace morat
