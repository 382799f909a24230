// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/Notation.h"
#include "vietnamese/charsets/LegacyFont.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// How the text of an RTF document is written.
[[nodiscard]] const Notation &rtfNotation();

/// Text as RTF writes it where so many characters stand in for a \uN.
[[nodiscard]] QByteArray rtfEscaped(const QString &text, int fallback);
/// The same for a font from before Unicode, of text that it has codes for: they are \'hh.
[[nodiscard]] QByteArray rtfEscaped(const LegacyFont &font, const QString &text, int fallback);

} // namespace morat
