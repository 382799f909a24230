// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/LeftoverCheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

LeftoverCheck::LeftoverCheck(QList<LinePattern> patterns)
    : m_patterns(std::move(patterns)) {}

QList<RuleInfo> LeftoverCheck::rules() const {
    const QString category = u"leftover"_s;
    return {
        {u"leftover.related"_s, category, u"Khung tin liên quan"_s,
         u"Tiêu đề khung tin liên quan, cùng chuyên mục còn sót trong bài."_s},
        {u"leftover.cross-link"_s, category, u"Đường dẫn sang bài khác"_s,
         u"Dòng “Xem thêm”, “>>” dẫn sang bài khác."_s},
        {u"leftover.share-bar"_s, category, u"Nút chia sẻ, bình luận"_s,
         u"Chữ của nút chia sẻ, bình luận, cỡ chữ còn sót trong bài."_s},
        {u"leftover.tags"_s, category, u"Dòng từ khóa"_s, u"Dòng từ khóa của hệ quản trị."_s},
        {u"leftover.advert"_s, category, u"Nhãn quảng cáo"_s, u"Nhãn quảng cáo còn sót."_s},
        {u"leftover.page-jump"_s, category, u"Chuyển trang báo in"_s,
         u"Lời dẫn sang trang khác của báo in, vô nghĩa trên mạng."_s},
        {u"leftover.stamp"_s, category, u"Dòng thời gian, đường dẫn trang"_s,
         u"Dấu thời gian hoặc đường dẫn chuyên mục của trang web."_s},
        {u"leftover.copyright"_s, category, u"Dòng bản quyền"_s, u"Dòng bản quyền ở chân trang."_s},
        {u"leftover.placeholder"_s, category, u"Chỗ chờ điền"_s,
         u"XXX, TK, lorem ipsum: chỗ người viết để lại, chưa điền."_s},
        {u"leftover.empty-caption"_s, category, u"Chú thích chưa viết"_s,
         u"Chú thích chỉ có chữ “Ảnh” hoặc “Ảnh minh họa”."_s},
    };
}

void LeftoverCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                               QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const qsizetype before = findings.size();
    m_patterns.find(block.block.text, block.index, u"leftover"_s, findings);
    // "Cỡ chữ" in a table is what the table is about.
    if (block.block.kind == BlockKind::TableCell) {
        const auto isButton = [](const Finding &finding) {
            return finding.rule == u"leftover.share-bar";
        };
        findings.erase(std::remove_if(findings.begin() + before, findings.end(), isButton),
                       findings.end());
    }
}

} // namespace morat
