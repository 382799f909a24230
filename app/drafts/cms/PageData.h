// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <optional>

namespace morat {

/// The article of a web page that says it only in its data for search engines (JSON-LD,
/// schema.org's articleBody), because a script puts it before readers: headline, description, body
/// and author. What is corrected is written into those strings.
///
/// `page` is the page as it shows itself. Nothing where it shows the article, where the data have
/// none, and where the page is not in UTF-8.
[[nodiscard]] std::optional<Draft> articleInPageData(const QByteArray &bytes, const Draft &page);

} // namespace morat
