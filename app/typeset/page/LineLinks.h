// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageWord.h"

#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace morat {

/// Which word follows which on its line: for each word of the page the index of the one to its
/// right in the same column, or -1.
///
/// Gutters of newspapers are as narrow as the blanks of a line that was stretched. What parts
/// columns is told by the lines above and below, whose blanks do not stand at the same place, and
/// by the text that is expected: three words that follow each other in it hardly ever do so across
/// a gutter.
///
/// For each word a bounded number of others is looked at, more than any page that was set has near
/// it. A stop ends it early, with what there is by then.
using StandsInText = std::function<bool(const QStringList &words)>;
[[nodiscard]] std::vector<int> lineLinks(const Page &page, const StandsInText &stands,
                                         std::stop_token stop = {});

} // namespace morat
