// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QStringList>

namespace morat {

/// HTML that was copied in another program, without what only that program needs.
struct PastedHtml {
    QByteArray html; ///< of the body, UTF-8
    /// What was left out and somebody may miss, in the language of the interface.
    QStringList leftOut;
    /// What of the HTML its words alone do not hold, for where only these are taken; so, too.
    QStringList moreThanWords;
};

/// Takes from HTML of Word, Google Docs, a browser or a CMS what is an article: paragraphs with
/// their kinds, lists, tables, links, bold and italic, pictures, embeds. Left out are how it looked
/// and all that a reader of the document did not see as text: remarks of reviewers, which Word puts
/// into the words, signs of lists, scripts, hidden text. Fonts from before Unicode stay: they say
/// what the letters are. Fails on markup that the parser could not take.
[[nodiscard]] Result<PastedHtml> cleanedPaste(const QString &copied);

} // namespace morat
