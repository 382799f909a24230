// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftAddress.h"
#include "text/Result.h"

#include <QList>
#include <QString>

namespace morat {

/// Whether the name is that of a ZIP archive as a whole, not of a draft in one.
[[nodiscard]] bool isWholeArchive(const QString &path);

/// Says on standard error which files in archives are no drafts: a line an archive, with their
/// number and some of their names.
void sayWhatIsNoDraft(const FoundDrafts &found);

/// A draft, and the file to write.
struct DraftToWrite {
    QString draft;
    QString output;
};

/// The drafts of an archive with the files to write: in the folder `output`, under their names in
/// the archive, the folders for them made; of an archive of one draft also the file `output`. `to`
/// is what --to says: what is written anew has a file for each article. Fails where a file is there
/// already, or would be written by two.
[[nodiscard]] Result<QList<DraftToWrite>> outOfArchive(const FoundDrafts &found,
                                                       const QString &output, const QString &to);

} // namespace morat
