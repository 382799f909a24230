// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace morat {

enum class Stream : quint8 { Out, Error };

/// Before anything is written: no system may change the bytes on their way into a file or a pipe.
void prepareConsole();

[[nodiscard]] bool isTerminal(Stream stream);

enum class Colour : quint8 { Without, With };
/// With, on a terminal that has colours, unless NO_COLOR is set (https://no-color.org).
[[nodiscard]] Colour colourOf(Stream stream);

/// Writes UTF-8: to files and pipes as it is, to a terminal so that every letter is shown.
void write(Stream stream, const QByteArray &bytes);
void flush(Stream stream);

/// The last act on standard output; false when not all that was written to it has arrived: a full
/// disk, a device that fails.
[[nodiscard]] bool closeOutput();

/// Text as a terminal may get it: control characters other than line ends and tabs, and the marks
/// that turn the direction of writing, as \xNN and \u{NNNN}. A file's name or a rule's message
/// could otherwise move the cursor, hide lines or answer the terminal's questions.
[[nodiscard]] QString printable(const QString &text);

} // namespace morat
