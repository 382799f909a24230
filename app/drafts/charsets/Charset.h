// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace morat {

enum class Charset : quint8 {
    Utf8,
    Utf16Le,
    Utf16Be,
    // From before Unicode; Draft::source is then the text in UTF-8.
    Windows1258,
    Tcvn3,
    VniWindows,
    Viscii,
    Viqr,
    Utf8Damaged, ///< UTF-8 with bytes that are none: each is kept, and shown as U+FFFD
    // UTF-8 of text whose codes somebody took for windows-1252's.
    Utf8Twice,
    Tcvn3InUtf8,
    VniInUtf8,
};

/// "UTF-8", "UTF-16LE", "TCVN3"…
[[nodiscard]] QString charsetName(Charset charset);
/// What an editor calls it: "TCVN3 (ABC)", "UTF-8 made twice over"…
[[nodiscard]] QString charsetTitle(Charset charset);
/// The charset with the name, or with one that people call it by ("abc", "cp1258").
[[nodiscard]] std::optional<Charset> charsetNamed(const QString &name);
/// All names, for messages and menus.
[[nodiscard]] QList<Charset> allCharsets();
/// One of Unicode's own, sound: the file's bytes are its text.
[[nodiscard]] bool isUnicode(Charset charset);

} // namespace morat
