// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/charsets/LegacyFont.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// Text as RTF writes it where so many characters stand in for a \uN.
[[nodiscard]] QByteArray rtfNotation(const QString &text, int fallback);
/// The same for a font from before Unicode, of text that it has codes for: they are \'hh.
[[nodiscard]] QByteArray rtfNotation(const LegacyFont &font, const QString &text, int fallback);

} // namespace morat
