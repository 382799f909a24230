// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <optional>

namespace morat {

/// Whether the bytes seem to be a news item in JSON.
[[nodiscard]] bool looksLikeNinjs(const QByteArray &bytes);

[[nodiscard]] Result<Draft> readNinjs(const QByteArray &bytes,
                                      PageExtent extent = PageExtent::Article,
                                      std::optional<Charset> charset = {});

} // namespace morat
