// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/NoBreakSpaceCheck.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// White space that looks like a space and is none: NBSP, the typographic widths, narrow NBSP.
bool isSpecialSpace(QChar c) {
    return c == u'\u00A0' || (c >= u'\u2000' && c <= u'\u200A') || c == u'\u202F' ||
           c == u'\u205F' || c == u'\u3000';
}

bool isDash(QChar c) {
    return c == u'-' || c == u'\u2013' || c == u'\u2014';
}

} // namespace

QList<RuleInfo> NoBreakSpaceCheck::rules() const {
    return {{u"typography.no-break-space"_s, u"typography"_s, u"Dấu cách không ngắt"_s,
             u"Dấu cách không ngắt hoặc dấu cách đặc biệt ở chỗ cần dấu cách thường: tìm kiếm, "
             u"xuống dòng và đếm chữ đều sai."_s}};
}

void NoBreakSpaceCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                                   QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code || block.block.kind == BlockKind::Furniture)
        return;
    const QString &text = block.block.text;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isSpace()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        qsizetype special = 0;
        for (; i < text.size() && text[i].isSpace(); ++i)
            special += isSpecialSpace(text[i]) ? 1 : 0;
        if (special == 0)
            continue;
        const bool atEdge = start == 0 || i == text.size();
        if (!atEdge && i - start == 1 && text[start - 1].isDigit())
            continue;
        // Before a dash it is there on purpose: it keeps the dash from beginning a line.
        if (!atEdge && i - start == 1 && isDash(text[i]))
            continue;
        findings.append({
            .rule = u"typography.no-break-space"_s,
            .category = u"typography"_s,
            .level = atEdge ? Level::Info : Level::Warning,
            .confidence = 0.99,
            .range = {start, i - start},
            .message =
                special == 1
                    ? u"Ở đây là dấu cách không ngắt (hoặc dấu cách đặc biệt), không phải dấu cách "
                      u"thường; tìm kiếm và xuống dòng sẽ sai."_s
                    : u"Ở đây có %1 dấu cách không ngắt (hoặc dấu cách đặc biệt) liền nhau; chỉ "
                      u"cần một dấu cách thường."_s.arg(special),
            .suggestions = {{.text = atEdge ? QString() : u" "_s,
                             .label = atEdge ? u"xóa dấu cách"_s : u"thay bằng một dấu cách"_s}},
            .subject = u"U+%1"_s.arg(text[start].unicode(), 4, 16, QLatin1Char('0')),
            .priority = 40,
        });
    }
}

} // namespace morat
