// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/pdf/PdfReading.h"

namespace morat {

/// What of a document was not read, for people: “Pages 2 and 5–7 could not be read…”; empty where
/// all was.
[[nodiscard]] QString unreadSentence(const PdfPages &pages);

/// Page numbers in a row as ranges: {1, 4, 5, 6} (zero-based) is “2, 5–7”.
[[nodiscard]] QString pageNumbers(const QList<int> &pages);

} // namespace morat
