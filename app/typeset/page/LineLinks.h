// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageWord.h"

#include <vector>

namespace morat {

/// Which word follows which on its line: for each word of the page the index of the one to its
/// right in the same column, or -1.
///
/// Gutters of newspapers are as narrow as the blanks of a line that was stretched. What parts
/// columns is told by the lines above and below, whose blanks do not stand at the same place.
[[nodiscard]] std::vector<int> lineLinks(const Page &page);

} // namespace morat
