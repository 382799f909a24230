// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

namespace morat {

/// How an element is written that has no content.
enum class EmptyElements : quint8 {
    OfHtml, ///< by its name: a slash before the bracket means nothing
    OfXml,  ///< "<name/>"
};

/// The inline elements that are open at a place of the source, as bytes of the source's charset:
/// their closing tags, innermost first, and their opening tags, outermost first.
struct OpenElements {
    QByteArray closing;
    QByteArray opening;
};

/// `at` lies in the block, whose element (around them, and none of them) is `element`.
[[nodiscard]] OpenElements openElementsAt(const Draft &draft, qsizetype block, qint64 at,
                                          const QString &element, EmptyElements emptyElements);

} // namespace morat
