// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

namespace morat {

/// White space with no-break or other special spaces in it where an ordinary one belongs, or none.
struct OddSpace {
    TextRange range;
    qsizetype special = 0; ///< how many of its characters are
    bool isAtEdge = false; ///< of the block, where none belongs

    [[nodiscard]] QString mended() const { return isAtEdge ? QString() : QStringLiteral(" "); }
};

/// In the order of the text; none in code and in what the site put around the article.
[[nodiscard]] QList<OddSpace> oddSpacesIn(const Block &block);

} // namespace morat
