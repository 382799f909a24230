// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QByteArray>
#include <QList>

namespace morat {

/// What is Markdown to whoever wrote the page.
enum class MarkdownDialect : quint8 {
    Page,
    Mdx, ///< with imports, exports, components and expressions of JavaScript
};

/// A Markdown page as the parser gets it: what the site's programs read, and no reader, is masked,
/// byte for byte. In a line it is a span of code, one character of the text; on lines of its own
/// it is blank.
struct MaskedMarkdown {
    QByteArray page;
    /// For stretches of HTML, in which a span of code would be text: blank there, too.
    QByteArray html;
    QList<SourceRange> scripts; ///< that leave no trace in the text
};

/// Masks labels of footnotes ("[^1]"), wiki links that have no text of their own ("[[Page]]",
/// "![[picture.png]]"), two tildes in an address, and of MDX what is JavaScript.
[[nodiscard]] MaskedMarkdown maskMarkdown(const QByteArray &page, MarkdownDialect dialect);

} // namespace morat
