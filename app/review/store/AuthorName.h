// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>

namespace morat {

/// A name that decisions and tracked changes can carry: without control characters, which Word's
/// XML cannot hold and a terminal would act on. Fails with what is wrong.
[[nodiscard]] Result<void> checkAuthorName(const QString &name);

} // namespace morat
