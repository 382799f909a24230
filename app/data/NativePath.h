// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// An absolute path as the functions of Windows take it at any length and in any letters, for what
/// does not go through Qt: `C:/Bài viết` is `\\?\C:\Bài viết`, `//server/share` is
/// `\\?\UNC\server\share`.
[[nodiscard]] QString extendedLengthPath(const QString &absolute);

} // namespace morat
