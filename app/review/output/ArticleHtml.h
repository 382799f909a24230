// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/WorkingText.h"

namespace morat {

/// A corrected article for a CMS's editor, to be put on the clipboard.
struct ArticleCopy {
    /// Headline, headings, paragraphs, lists, quotes, captions, bold and italics; an HTML fragment.
    QString html;
    QString plain; ///< a line a paragraph, a blank line between
    /// What does not come along: neither pictures and videos nor the addresses of links are known
    /// to the text.
    qsizetype embeds = 0;
    qsizetype links = 0;
};

/// What the CMS put around the article is left out.
[[nodiscard]] ArticleCopy articleCopy(const WorkingText &text);

} // namespace morat
