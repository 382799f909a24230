// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/BlankLinesCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isList(BlockKind kind) {
    return kind == BlockKind::ListItem || kind == BlockKind::TableCell || kind == BlockKind::Code;
}

/// Paragraphs that touch in a draft that parts nearly all of them by blank lines.
void findMissing(const QList<CheckedBlock> &blocks, QList<Finding> &findings) {
    QList<qsizetype> touching; ///< the first of two lines without a blank one between
    qsizetype parted = 0;
    qsizetype previous = -1;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].block.kind == BlockKind::Blank)
            continue;
        if (previous >= 0 && previous + 1 < i)
            ++parted;
        else if (previous >= 0 &&
                 !(isList(blocks[i].block.kind) && isList(blocks[previous].block.kind)))
            touching.append(previous);
        previous = i;
    }
    constexpr qsizetype partedForOne = 5;
    if (touching.isEmpty() || parted < partedForOne * touching.size())
        return;
    for (const qsizetype at : std::as_const(touching)) {
        if (blocks[at].tokens.isEmpty())
            continue;
        const TextRange last = blocks[at].tokens.last().range;
        findings.append({
            .rule = u"typography.missing-blank-line"_s,
            .category = u"typography"_s,
            .level = Level::Info,
            .confidence = 0.8,
            .block = blocks[at].index,
            .range = last,
            .message = u"Sau đoạn này thiếu dòng trống; các đoạn khác trong bài đều có."_s,
            .subject = u"thiếu dòng trống"_s,
            .priority = 95,
        });
    }
}

} // namespace

QList<RuleInfo> BlankLinesCheck::rules() const {
    return {{u"typography.blank-lines"_s, u"typography"_s, u"Dòng trống thừa"_s,
             u"Hai dòng trống trở lên liền nhau, thường là chỗ ảnh hoặc video đã mất."_s},
            {u"typography.missing-blank-line"_s, u"typography"_s, u"Thiếu dòng trống"_s,
             u"Bài ngăn các đoạn bằng dòng trống mà ở đây hai đoạn dính nhau."_s}};
}

void BlankLinesCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &,
                                    std::stop_token stop, QList<Finding> &findings) const {
    for (qsizetype i = 1; i < blocks.size() && !stop.stop_requested(); ++i) {
        if (blocks[i].block.kind != BlockKind::Blank ||
            blocks[i - 1].block.kind != BlockKind::Blank)
            continue;
        findings.append({
            .rule = u"typography.blank-lines"_s,
            .category = u"typography"_s,
            .level = Level::Info,
            .confidence = 0.95,
            .block = blocks[i].index,
            .range = {0, blocks[i].block.text.size()},
            .message = u"Dòng trống thừa: giữa hai đoạn chỉ cần một dòng trống; xem có mất ảnh "
                       u"hay video ở đây không."_s,
            .suggestions = {{.action = Suggestion::Action::RemoveBlock,
                             .label = u"xóa dòng trống thừa"_s}},
            .subject = u"dòng trống"_s,
        });
    }
    findMissing(blocks, findings);
}

} // namespace morat
