// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace morat {

/// A draft with the first suggestions of its findings put in.
struct FixedDraft {
    QByteArray bytes;
    int corrected = 0;
    /// On each correction that cannot be written, in order: "line:column: " and a sentence.
    QStringList refused;
};

/// Puts in the first suggestion of every finding of a level and above. A correction that cannot be
/// written (a letter that the draft's charset lacks, a place that the format does not let go) is
/// left out; the others are made. Fails when not even the draft as it is can be written.
[[nodiscard]] Result<FixedDraft> fixedDraft(const Draft &draft, const QList<Finding> &findings,
                                            Level level);

} // namespace morat
