// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QByteArrayView>
#include <QList>

namespace morat {

// What of Markdown's syntax the reader and the writer must know beside the parser, which gives
// text and structure but not where its marks are.

/// The marks before a line's content: indents, quotes, list bullets and numbers, a task's box, a
/// heading's signs.
[[nodiscard]] qsizetype markdownPrefixLength(QByteArrayView line);

/// Of a link or picture whose text ends with the "]" at `bracket`: the place after its address or
/// its reference; after the "]" when it has none.
[[nodiscard]] qsizetype markdownLinkEnd(QByteArrayView source, qsizetype bracket);

/// The place of the "]" that ends the text of a link at or after `from`, or -1.
[[nodiscard]] qsizetype markdownBracket(QByteArrayView source, qsizetype from);

/// What the site's generator takes out of a page and puts something else in for: shortcodes and
/// tags of templates (Hugo, Jekyll, Liquid: {{< … >}}, {% … %}), attributes ({: .lon }, {#id}), the
/// line of a directive (:::note). In order; none overlaps another.
[[nodiscard]] QList<SourceRange> siteMarksOf(QByteArrayView page);

} // namespace morat
