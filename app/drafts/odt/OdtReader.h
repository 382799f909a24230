// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// An ODF text says so in its first member, which is stored.
[[nodiscard]] bool looksLikeOdt(const QByteArray &bytes);

/// Hidden text is left out, but where the document is read as version 0.1.0 did (AsExport). Which
/// of both is a part of the draft's identity, as it is of a page's.
[[nodiscard]] Result<Draft> readOdt(const QByteArray &bytes,
                                    PageExtent extent = PageExtent::Article);

/// Whether the bytes are an ODF text in one XML file (.fodt).
[[nodiscard]] bool looksLikeFlatOdt(const QByteArray &bytes);

[[nodiscard]] Result<Draft> readFlatOdt(const QByteArray &bytes,
                                        PageExtent extent = PageExtent::Article);

} // namespace morat
