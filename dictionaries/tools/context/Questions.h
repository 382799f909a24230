// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

namespace morat {

/// A stretch of an archive to be read, in bytes, and what tells which of its words are to be
/// judged.
struct Stretch {
    QString archive;
    qint64 start = 0;
    qint64 end = 0;
    QString folder; ///< of the archives, unpacked
    QString model;  ///< that did not learn from the stretch
    QString weights;
    double least = 0; ///< probability
};

/// Prints the stretch's documents and words as rows of a file of judged places, with the
/// probability and what stands around the word in place of the verdict: somebody reads that and
/// writes the verdict there.
[[nodiscard]] Result<void> ask(const Stretch &stretch);

} // namespace morat
