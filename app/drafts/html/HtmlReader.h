// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <optional>

namespace morat {

/// Whether the file starts with markup as articles use it. A text that begins with "<<" or "<3"
/// does not.
[[nodiscard]] bool looksLikeHtml(const QByteArray &bytes);

/// The charset is the one that the editor chose; otherwise it is the one that the page declares, or
/// recognised. Of a saved page the article is read, unless the whole of it is wanted.
[[nodiscard]] Result<Draft> readHtml(const QByteArray &bytes, std::optional<Charset> charset = {},
                                     PageExtent extent = PageExtent::Article);

} // namespace morat
