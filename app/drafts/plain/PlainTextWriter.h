// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "text/Result.h"

namespace morat {

/// The file with the steps made.
[[nodiscard]] Result<QByteArray> writePlainText(const Draft &draft, const QList<Edit> &steps);

} // namespace morat
