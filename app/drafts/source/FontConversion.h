// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"

namespace morat {

/// How a format writes text in Unicode, and what it puts around text to give it a font.
class FontNotation {
public:
    FontNotation() = default;
    FontNotation(const FontNotation &) = delete;
    FontNotation &operator=(const FontNotation &) = delete;
    virtual ~FontNotation() = default;
    [[nodiscard]] virtual QByteArray letters(const QString &text, qint64 place) const = 0;
    [[nodiscard]] virtual QByteArray opening(const QString &font) = 0;
    [[nodiscard]] virtual QByteArray closing() const = 0;
    /// What names the fonts that were asked for.
    [[nodiscard]] virtual QList<ByteChange> declarations() const = 0;
};

/// Changes of the source that write what is for fonts from before Unicode as Unicode, and give it a
/// font of Unicode in their place.
[[nodiscard]] QList<ByteChange> unicodeFontChanges(const Draft &draft, FontNotation &notation);

} // namespace morat
