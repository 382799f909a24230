// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

enum class LogState : quint8 {
    Whole,
    Damaged, ///< frames are not as they were written; what they were about can still be seen
    Cut,     ///< frames are gone
};

/// Whether what was committed into the write-ahead log of a database is there no more: SQLite reads
/// a log to the first frame that is not as it was written, and leaves the rest out without a word.
/// How many frames there were says the index that a killed program leaves (`-shm`); without one, a
/// commit that stands behind a damaged frame says it. A write that a power failure cut off is no
/// damage: it was never committed. To be asked before the database is opened.
[[nodiscard]] LogState stateOfLog(const QString &store);

} // namespace morat
