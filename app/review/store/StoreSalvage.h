// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>
#include <QStringList>

namespace morat {

/// What came of reading a damaged review database.
struct Salvage {
    int drafts = 0; ///< carried over
    int decisions = 0;
    /// What is missing, a sentence a draft, and one for what belongs to none. Empty: nothing is.
    QStringList losses;
};

/// Reads what can be read of a damaged database, which is not changed, into a new one at `target`,
/// an empty file of this user's. First by SQL, from both ends of each table; then, of a database
/// whose rows are proven (StoreProof.h), page by page, whatever the tree of pages says: a row that
/// proves itself is whole wherever it stands, and one in which a single byte was changed is
/// mended. What is missing is told by the numbers of rows that drafts carry, named, and kept in the
/// new database (`losses`) until the draft has been reviewed anew.
/// `now`: the time of the salvage, as rows have it.
[[nodiscard]] Result<Salvage> salvageStore(const QString &damaged, const QString &target,
                                           const QString &now);

} // namespace morat
