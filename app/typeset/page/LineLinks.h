// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageWord.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace morat {

/// Which word follows which on its line: for each word of the page the index of the one to its
/// right in the same column, or -1.
///
/// Gutters of newspapers are as narrow as the blanks of a line that was stretched. What parts
/// columns is told by the lines above and below, whose blanks do not stand at the same place, and
/// by the text that is expected: three words that follow each other in it hardly ever do so across
/// a gutter.
using StandsInText = std::function<bool(const QStringList &words)>;
[[nodiscard]] std::vector<int> lineLinks(const Page &page, const StandsInText &stands);

} // namespace morat
