// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <optional>

namespace morat {

/// The charset is the one that the editor chose; it is recognised when there is none.
[[nodiscard]] Result<Draft> readPlainText(const QByteArray &bytes,
                                          std::optional<Charset> charset = {});

} // namespace morat
