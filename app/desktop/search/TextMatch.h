// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/TextSearch.h"

#include <QString>

namespace morat {

/// Words that were found in a draft, with what stands around them on their line.
struct TextMatch {
    TextRange place; ///< in the draft's joined text
    QString before;
    QString words;
    QString after;
    QString replacement; ///< what would stand there

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// What is found in a draft's joined text, each with what replaces it.
[[nodiscard]] QList<TextMatch> matchesIn(const QString &text, const TextSearch &search,
                                         const QString &replacement);

} // namespace morat
