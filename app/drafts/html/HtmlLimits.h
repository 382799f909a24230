// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"
#include "text/Result.h"

#include <QByteArray>
#include <QStringView>

namespace morat {

/// The charset that a <meta> near the start of the page declares, lower case; empty when none.
[[nodiscard]] QString declaredCharset(const QByteArray &bytes);
/// Where its name stands; empty when there is none.
[[nodiscard]] SourceRange declaredCharsetPlace(const QByteArray &bytes);

/// Refuses a page that the parser could not take in reasonable time and memory: it goes down
/// nested elements by recursion, and copies every unclosed <b> or <font> into every paragraph.
[[nodiscard]] Result<void> checkMarkupLimits(QStringView page);

} // namespace morat
