// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/LegacyCharsetCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QList<RuleInfo> LegacyCharsetCheck::rules() const {
    return {{legacyCharsetRule.toString(), u"encoding"_s, u"Bảng mã cũ"_s,
             u"Bản thảo viết bằng bảng mã trước Unicode (TCVN3, VNI, VISCII, windows-1258, VIQR) "
             u"hoặc UTF-8 mã hóa hai lần; hệ quản trị ngày nay không đọc được."_s}};
}

void LegacyCharsetCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &,
                                       std::stop_token, QList<Finding> &findings) const {
    QStringList charsets;
    qsizetype first = -1;
    for (const CheckedBlock &checked : blocks) {
        const QString &charset = checked.block.legacyCharset;
        if (charset.isEmpty() || checked.block.text.isEmpty())
            continue;
        if (first < 0)
            first = checked.index;
        if (!charsets.contains(charset))
            charsets.append(charset);
    }
    if (first < 0)
        return;
    findings.append({
        .rule = legacyCharsetRule.toString(),
        .category = u"encoding"_s,
        .level = Level::Warning,
        .confidence = 0.95,
        .block = first,
        .message = u"Bản thảo có chữ viết bằng bảng mã cũ (%1), không phải Unicode."_s.arg(
            charsets.join(u", "_s)),
        .explanation = u"Nếu không chuyển, tệp xuất ra vẫn viết bằng bảng mã ấy và chỉ những chỗ "
                       u"sửa là thay đổi. Chuyển sang Unicode không đổi chữ nào của bài."_s,
        .suggestions = {{.action = Suggestion::Action::ConvertToUnicode,
                         .label = u"chuyển cả bản thảo sang Unicode"_s}},
        .subject = charsets.join(u' ').toLower(),
    });
}

} // namespace morat
