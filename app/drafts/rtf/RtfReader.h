// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

[[nodiscard]] bool looksLikeRtf(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readRtf(const QByteArray &bytes);

} // namespace morat
