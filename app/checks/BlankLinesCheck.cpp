// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/BlankLinesCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

QList<RuleInfo> BlankLinesCheck::rules() const {
    return {{u"typography.blank-lines"_s, u"typography"_s, u"Dòng trống thừa"_s,
             u"Hai dòng trống trở lên liền nhau, thường là chỗ ảnh hoặc video đã mất."_s}};
}

void BlankLinesCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &,
                                    std::stop_token stop, QList<Finding> &findings) const {
    for (qsizetype i = 1; i < blocks.size() && !stop.stop_requested(); ++i) {
        if (blocks[i].block.kind != BlockKind::Blank ||
            blocks[i - 1].block.kind != BlockKind::Blank)
            continue;
        Finding finding;
        finding.rule = u"typography.blank-lines"_s;
        finding.category = u"typography"_s;
        finding.level = Level::Warning;
        finding.confidence = 0.95;
        finding.block = blocks[i].index;
        finding.range = {0, blocks[i].block.text.size()};
        finding.message = u"Dòng trống thừa: giữa hai đoạn chỉ cần một dòng trống; xem có mất ảnh "
                          u"hay video ở đây không."_s;
        finding.subject = u"dòng trống"_s;
        finding.suggestions.append(
            {Suggestion::Action::RemoveBlock, QString(), u"xóa dòng trống thừa"_s});
        findings.append(std::move(finding));
    }
}

} // namespace morat
