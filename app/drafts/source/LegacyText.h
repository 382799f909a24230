// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/FontChange.h"
#include "drafts/source/MappedText.h"
#include "text/Result.h"

namespace morat {

/// A block's text as its fonts show it: of what is in a font from before Unicode, each letter that
/// the font shows otherwise than it is written is a piece of its own.
struct ShownBlock {
    MappedText text;
    /// Offsets in text.raw(); empty when nothing is for an old font.
    QList<FontChange> fonts;
    /// Of the fonts that show letters otherwise, as the editor reads it; empty when none does.
    QString legacyCharset;

    /// Where an offset of the text as it is written went.
    [[nodiscard]] qsizetype fromWritten(qsizetype offset) const;
    QList<QPair<qsizetype, qsizetype>> places; ///< written → shown, where the difference changes
};

/// Text that reads better as it is written is left so: somebody typed Unicode, and the font's name
/// was never changed.
[[nodiscard]] ShownBlock shownInFonts(MappedText written, const QList<FontChange> &fonts);

/// Whether text for an old font reads better as it is written than as the font shows it.
[[nodiscard]] bool readsAsWritten(QStringView written, QStringView shown);

/// Fails, naming the character, on what the font has no codes for. Line breaks are none of it.
[[nodiscard]] Result<void> canBeShown(const LegacyFont &font, const QString &text);

} // namespace morat
