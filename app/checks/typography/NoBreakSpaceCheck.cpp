// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/NoBreakSpaceCheck.h"

#include "text/OddSpaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QString rule = u"typography.no-break-space"_s;

} // namespace

QList<RuleInfo> NoBreakSpaceCheck::rules() const {
    return {{rule, u"typography"_s, u"Dấu cách không ngắt"_s,
             u"Dấu cách không ngắt hoặc dấu cách đặc biệt ở chỗ cần dấu cách thường: tìm kiếm, "
             u"xuống dòng và đếm chữ đều sai. Mỗi bài nói một lần, "
             u"có số chỗ."_s}};
}

void NoBreakSpaceCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                                   QList<Finding> &findings) const {
    const QList<OddSpace> spaces = oddSpacesIn(block.block);
    for (const OddSpace &space : spaces) {
        const QChar first = block.block.text[space.range.start];
        findings.append({
            .rule = rule,
            .category = u"typography"_s,
            .level = space.isAtEdge ? Level::Info : Level::Warning,
            .confidence = 0.99,
            .range = space.range,
            .message =
                space.special == 1
                    ? u"Ở đây là dấu cách không ngắt (hoặc dấu cách đặc biệt), không phải dấu cách "
                      u"thường; tìm kiếm và xuống dòng sẽ sai."_s
                    : u"Ở đây có %1 dấu cách không ngắt (hoặc dấu cách đặc biệt) liền nhau; chỉ "
                      u"cần một dấu cách thường."_s.arg(space.special),
            .suggestions = {{.text = space.mended(),
                             .label =
                                 space.isAtEdge ? u"xóa dấu cách"_s : u"thay bằng một dấu cách"_s}},
            .subject = u"U+%1"_s.arg(first.unicode(), 4, 16, QLatin1Char('0')),
            .priority = 40,
        });
    }
}

void NoBreakSpaceCheck::sayTogether(const QList<CheckedBlock> &blocks,
                                    QList<Finding> &findings) const {
    const auto isOne = [](const Finding &finding) { return finding.rule == rule; };
    const auto first = std::find_if(findings.begin(), findings.end(), isOne);
    if (first == findings.end())
        return;
    qsizetype count = 0;
    for (const CheckedBlock &block : blocks)
        count += oddSpacesIn(block.block).size();
    if (count < 2)
        return;
    for (auto other = first + 1; other != findings.end(); ++other) {
        if (isOne(*other))
            first->level = std::max(first->level, other->level);
    }
    findings.erase(std::remove_if(first + 1, findings.end(), isOne), findings.end());
    first->message =
        u"Bài có %1 chỗ dùng dấu cách không ngắt (hoặc dấu cách đặc biệt) thay cho dấu "
        u"cách thường, đây là chỗ đầu tiên; tìm kiếm và xuống dòng sẽ sai."_s.arg(count);
    first->explanation = u"Giữa số và đơn vị, trước gạch ngang thì không tính. Ở đầu và cuối đoạn, "
                         u"dấu cách ấy bị xóa."_s;
    Suggestion &here = first->suggestions.first();
    const QString text = here.text;
    here.label = here.text.isEmpty() ? u"chỉ xóa dấu cách ở chỗ này"_s : u"chỉ thay ở chỗ này"_s;
    first->suggestions.prepend({.action = Suggestion::Action::OrdinarySpaces,
                                .text = text,
                                .label = u"thay cả %1 chỗ bằng dấu cách thường"_s.arg(count)});
}

} // namespace morat
