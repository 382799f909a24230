// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// A person's full name in a block: a family name and two or three capitals after it.
struct PersonName {
    qsizetype firstToken = 0;
    qsizetype tokenCount = 0;
    TextRange range;
    QStringList syllables; ///< folded

    [[nodiscard]] qsizetype endToken() const { return firstToken + tokenCount; }
};

/// The full names in a block, in order. Longer runs of capitals are names of schools and streets.
[[nodiscard]] QList<PersonName> personNamesIn(const CheckedBlock &block);

} // namespace morat
