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

/// The one or two tildes with which the next span that is struck out begins, at or after `from`, or
/// -1. Between two spans of text there may be a fence of code and the definition of a link, whose
/// tildes are no such mark.
[[nodiscard]] qsizetype markdownStruckStart(QByteArrayView source, qsizetype from);

/// What the site's generator takes out of a page and puts something else in for: shortcodes and
/// tags of templates (Hugo, Jekyll, Liquid: {{< … >}}, {% … %}), attributes ({: .lon }, {#id}), the
/// line of a directive (:::note), a formula on lines of its own ($$), a note that nobody is shown
/// (%%), the sign of a definition below its term (": "); and an address with spaces behind the text
/// of a link. In order; none overlaps another.
[[nodiscard]] QList<SourceRange> siteMarksOf(QByteArrayView page);

} // namespace morat
