// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// An EPUB says so in its first member, which is stored.
[[nodiscard]] bool looksLikeEpub(const QByteArray &bytes);

/// The chapters of a book, one after the other, as one draft. Table of contents, pictures and style
/// sheets stay as they are.
[[nodiscard]] Result<Draft> readEpub(const QByteArray &bytes);

} // namespace morat
