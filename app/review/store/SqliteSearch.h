// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SearchIndex.h"

namespace morat {

/// The index in a file, made where it is missing, and made anew where it is damaged, of another
/// database, or of another form.
[[nodiscard]] Result<std::unique_ptr<SearchIndex>> openSqliteSearch(const QString &file,
                                                                    const QByteArray &identity);

} // namespace morat
