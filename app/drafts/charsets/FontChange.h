// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/charsets/LegacyFont.h"

#include <QList>

#include <optional>

namespace morat {

/// From this offset of a block's text on, up to the next change, it is in this font; nothing for a
/// font of Unicode.
struct FontChange {
    qsizetype offset = 0;
    std::optional<LegacyFont> font;
    friend bool operator==(const FontChange &, const FontChange &) = default;
};

/// Changes in the order of their offsets: the font at an offset.
[[nodiscard]] std::optional<LegacyFont> fontAt(const QList<FontChange> &changes, qsizetype offset);

/// The text from the offset on is in the font. Offsets come in order.
void noteFont(QList<FontChange> &changes, qsizetype offset, const std::optional<LegacyFont> &font);

} // namespace morat
