// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArrayView>

namespace morat {

/// Refuses a page that the parser could not take in reasonable time: it looks for the partner of a
/// mark ("[", "*", "`"…) among all marks of the paragraph.
[[nodiscard]] Result<void> checkMarkdownLimits(QByteArrayView page);

} // namespace morat
