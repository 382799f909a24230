// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QStringList>

namespace morat {

// Of a saved page more or less can be read (PageExtent). Which lines the one reading has and the
// other has not, the bytes say that they were read from; no text is compared.

/// Blocks of `draft` of which `other` has nothing, by their index. Both were read of the same bytes
/// in the same charset; blocks without text are in neither.
[[nodiscard]] QList<qsizetype> blocksOnlyIn(const Draft &draft, const Draft &other);

/// Where what stands at a position of one reading's text stands in the other's, or what comes next
/// of the page where that has not read it. Positions count over the draft's text, joined.
[[nodiscard]] qsizetype placeIn(const Draft &other, const Draft &draft, qsizetype position);

/// What the article of a saved page leaves out of it, a line each, as the page has them. Reads the
/// page once more: not for the window's thread.
[[nodiscard]] Result<QStringList> linesOutside(const Draft &article);

} // namespace morat
