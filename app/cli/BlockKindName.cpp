// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BlockKindName.h"

using namespace Qt::StringLiterals;

namespace morat {

QString kindName(BlockKind kind) {
    switch (kind) {
    case BlockKind::Paragraph:
        return u"paragraph"_s;
    case BlockKind::Headline:
        return u"headline"_s;
    case BlockKind::Lead:
        return u"lead"_s;
    case BlockKind::Heading:
        return u"heading"_s;
    case BlockKind::Caption:
        return u"caption"_s;
    case BlockKind::Credit:
        return u"credit"_s;
    case BlockKind::Byline:
        return u"byline"_s;
    case BlockKind::ListItem:
        return u"list-item"_s;
    case BlockKind::TableCell:
        return u"table-cell"_s;
    case BlockKind::Quote:
        return u"quote"_s;
    case BlockKind::Embed:
        return u"embed"_s;
    case BlockKind::Furniture:
        return u"furniture"_s;
    case BlockKind::Code:
        return u"code"_s;
    case BlockKind::Blank:
        return u"blank"_s;
    }
    return {};
}

} // namespace morat
