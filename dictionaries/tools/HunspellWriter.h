// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>

namespace morat {

struct HunspellFiles {
    QByteArray dictionary; ///< vi_VN.dic
    QByteArray affixes;    ///< vi_VN.aff
};

/// Makes the dictionary from syllables.tsv, loans.txt and names.txt in `folder`: every syllable in
/// use with its tone mark in both places (hòa, hoà). Same input, same bytes.
[[nodiscard]] Result<HunspellFiles> makeHunspell(const QString &folder);

} // namespace morat
