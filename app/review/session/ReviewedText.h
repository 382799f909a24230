// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/History.h"
#include "review/session/WorkingText.h"
#include "review/store/Store.h"

namespace morat {

/// The text in work with everything that has a place in it. A value: a step is tried on a copy,
/// and the copy taken when the step stands.
struct ReviewedText {
    WorkingText text;
    QHash<qint64, TextRange> places; ///< decision id → where its words stand
    QList<PlacedFinding> findings;   ///< in the order of the text
    /// What the newest version of the file changed and nobody has looked at; in order.
    QList<VersionDifference> differences = {};

    /// Changes text, places, findings and differences together. A place whose words are gone
    /// becomes `noPlace`. A finding in which something changed is forgotten: it is no longer what
    /// the check saw.
    void apply(const TextChange &change);
};

} // namespace morat
