// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pattern/TokenClass.h"

#include "rules/pattern/TokenClassRows.h"

#include <algorithm>

namespace morat {

const TokenClass *tokenClassNamed(QStringView name) {
    for (const std::span<const TokenClass> rows : {wordClasses(), dateClasses(), numberClasses()}) {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [name](const TokenClass &row) { return row.name == name; });
        if (found != rows.end())
            return &*found;
    }
    return nullptr;
}

} // namespace morat
