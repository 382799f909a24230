// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

namespace morat {

/// A quotation mark whose other one is missing.
struct LooseQuote {
    qsizetype at = 0; ///< UTF-16 units into the paragraph
    QChar missing;    ///< the mark that is to be put
    bool opens = true;
};

/// Where in its paragraph the other mark may have to stand, best first, each as a suggestion that
/// adds it; at most three. An opened quotation ends before the words that say whose it is ("…, ông
/// nói"), with the paragraph or sentence when it began there or after a colon, otherwise with the
/// clause. A closed one began after the colon or the word that introduces it, or with its sentence.
[[nodiscard]] QList<Suggestion> otherMarks(const QString &paragraph, const LooseQuote &quote);

} // namespace morat
