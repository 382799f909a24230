// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule/RuleScopes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr quint32 bit(BlockKind kind) {
    return 1U << quint32(kind);
}

constexpr quint32 headings = bit(BlockKind::Headline) | bit(BlockKind::Heading);
constexpr quint32 articleText = headings | bit(BlockKind::Paragraph) | bit(BlockKind::Lead) |
                                bit(BlockKind::Caption) | bit(BlockKind::ListItem) |
                                bit(BlockKind::TableCell) | bit(BlockKind::Quote);

struct Named {
    QStringView name;
    quint32 kinds;
};

// Ours, named as BlockKind names them, then those of Vale that mean something in an article.
constexpr std::array<Named, 26> scopes = {{
    {u"text", articleText},
    {u"paragraph", bit(BlockKind::Paragraph) | bit(BlockKind::Lead) | bit(BlockKind::Quote)},
    {u"headline", bit(BlockKind::Headline)},
    {u"lead", bit(BlockKind::Lead)},
    {u"heading", headings},
    {u"caption", bit(BlockKind::Caption)},
    {u"credit", bit(BlockKind::Credit)},
    {u"byline", bit(BlockKind::Byline)},
    {u"list-item", bit(BlockKind::ListItem)},
    {u"table-cell", bit(BlockKind::TableCell)},
    {u"quote", bit(BlockKind::Quote)},
    {u"furniture", bit(BlockKind::Furniture)},
    {u"code", bit(BlockKind::Code)},
    {u"sentence", articleText & ~headings},
    {u"draft", articleText},
    {u"raw", articleText | bit(BlockKind::Credit) | bit(BlockKind::Byline)},
    {u"summary", articleText},
    {u"heading.h1", bit(BlockKind::Headline)},
    {u"heading.h2", bit(BlockKind::Heading)},
    {u"heading.h3", bit(BlockKind::Heading)},
    {u"list", bit(BlockKind::ListItem)},
    {u"table", bit(BlockKind::TableCell)},
    {u"table.cell", bit(BlockKind::TableCell)},
    {u"table.caption", bit(BlockKind::Caption)},
    {u"blockquote", bit(BlockKind::Quote)},
    {u"figure.caption", bit(BlockKind::Caption)},
}};

} // namespace

Result<RuleScope> ruleScopeFrom(const QStringList &names) {
    RuleScope scope;
    quint32 taken = 0;
    for (const QString &written : names) {
        const QStringView name = QStringView(written).trimmed();
        const bool takesAway = name.startsWith(u'~');
        const QStringView bare = takesAway ? name.mid(1) : name;
        const auto *const found = std::find_if(scopes.begin(), scopes.end(),
                                               [bare](auto &entry) { return entry.name == bare; });
        if (found == scopes.end())
            return failure(bare.toString());
        (takesAway ? taken : scope.kinds) |= found->kinds;
        scope.bySentence = scope.bySentence || bare == u"sentence";
        scope.wholeDraft = scope.wholeDraft || bare == u"draft";
    }
    if (scope.kinds == 0)
        scope.kinds = articleText;
    scope.kinds &= ~taken;
    return scope;
}

BlockKind exampleKind(RuleScope scope) {
    constexpr std::array kinds = {BlockKind::Paragraph, BlockKind::Headline,  BlockKind::Lead,
                                  BlockKind::Heading,   BlockKind::Caption,   BlockKind::Credit,
                                  BlockKind::Byline,    BlockKind::ListItem,  BlockKind::TableCell,
                                  BlockKind::Quote,     BlockKind::Furniture, BlockKind::Code};
    const auto *const found = std::find_if(kinds.begin(), kinds.end(),
                                           [scope](BlockKind kind) { return scope.holds(kind); });
    return found == kinds.end() ? BlockKind::Paragraph : *found;
}

} // namespace morat
