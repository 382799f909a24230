// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace morat {

/// The absolute path of the file that a path leads to through symbolic links, also of one that is
/// not there yet; nothing when the links go round in a circle.
[[nodiscard]] std::optional<QString> followedPath(const QString &path);

/// Whether two paths lead to one file: by whatever spelling, symbolic or hard link, and also where
/// the file is not there yet.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);

} // namespace morat
