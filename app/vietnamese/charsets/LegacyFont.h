// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/charsets/LegacyCharset.h"

#include <QList>

namespace morat {

/// A font that shows the codes of an old charset as Vietnamese. A word processor keeps the codes as
/// the characters of windows-1252, and only the font's name says what is meant.
struct LegacyFont {
    QString name;
    LegacyCharset charset = LegacyCharset::Tcvn3;
    bool capitals = false; ///< .VnTimeH shows capitals only, also for small letters
    friend bool operator==(const LegacyFont &, const LegacyFont &) = default;
};

/// ".VnTime", ".VnArialH", "VNI-Times"…; nothing for every other font.
[[nodiscard]] std::optional<LegacyFont> legacyFontNamed(const QString &name);
/// "TCVN3 (.VnTime)": as the editor reads it.
[[nodiscard]] QString legacyFontWords(const LegacyFont &font);
/// A font of Unicode that looks like it and is on every computer.
[[nodiscard]] QString unicodeFontLike(const LegacyFont &font);

/// Characters of the document and what the font shows for them.
struct ShownText {
    QString text;
    qsizetype units = 0; ///< UTF-16 units of the document's text
    bool isSame = false; ///< the text is those units themselves; otherwise it is one letter
};
[[nodiscard]] QList<ShownText> shownIn(const LegacyFont &font, QStringView text);

/// The characters that the font shows as NFC text; nothing when it cannot, `missing` says at what.
[[nodiscard]] std::optional<QString> writtenFor(const LegacyFont &font, QStringView text,
                                                QChar *missing = nullptr);

} // namespace morat
