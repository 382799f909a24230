// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/FileCalls.h"
#include "text/Result.h"

#include <QByteArray>

namespace morat {

/// Writes bytes to a file so that it holds either its old content or all of the new, also when the
/// disk is full or fails, the program is killed or the current goes. The one place where the
/// program writes whole files.
///
/// The bytes go into a new file beside it, which is flushed to the disk and read back from there;
/// it gets owner, group, mode, list of access and extended attributes of the old one, takes its
/// place in one step, the folder is flushed, and the file is read once more by its name. A symbolic
/// link is followed. A failure leaves the old content, and no other file.
///
/// A file that has several names (hard links), or whose owner cannot be given to a new one, stays
/// the same file: a flushed copy of its old content is put beside it, room for the new is taken,
/// and then it is overwritten, read back, and restored from that copy when anything fails. When
/// even that fails the copy stays and is named. Without room for both it is refused untouched.
///
/// `ifNew` says who may read a file that is not there yet; one that is there keeps what it has.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes,
                                    NewFile ifNew = NewFile::ForAllWhoMay,
                                    const FileCalls &calls = FileCalls());

} // namespace morat
