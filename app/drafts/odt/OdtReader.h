// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// An ODF text says so in its first member, which is stored.
[[nodiscard]] bool looksLikeOdt(const QByteArray &bytes);

[[nodiscard]] Result<Draft> readOdt(const QByteArray &bytes);

/// Whether the bytes are an ODF text in one XML file (.fodt).
[[nodiscard]] bool looksLikeFlatOdt(const QByteArray &bytes);

[[nodiscard]] Result<Draft> readFlatOdt(const QByteArray &bytes);

} // namespace morat
