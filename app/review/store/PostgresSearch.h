// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SearchIndex.h"

namespace morat {

/// The index in the tables of a newsroom's server, which desks fill: `search_drafts` and
/// `search_texts` (PostgresSchema.h).
[[nodiscard]] Result<std::unique_ptr<SearchIndex>> openPostgresSearch(const QString &address,
                                                                      const QString &password);

} // namespace morat
