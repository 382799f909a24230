// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QStringList>

namespace morat {

/// Where a pattern stands in a block.
struct PatternHit {
    int owner = 0; ///< as it was given to add()
    int entry = 0;
    bool isException = false;
    qsizetype firstToken = 0;
    qsizetype tokenCount = 0;
    TextRange range;
    QStringList groups; ///< what `$1` … stand for
    /// The texts of the tokens that stand for the pattern's classes, in order.
    QStringList captures;
};

/// The hits that stand: none inside an exception of its own rule, and of those of one rule that
/// overlap the longest.
[[nodiscard]] QList<PatternHit> standing(QList<PatternHit> hits);

} // namespace morat
