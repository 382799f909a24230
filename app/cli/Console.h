// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace morat {

enum class Stream : quint8 { Out, Error };

/// Before anything is written: no system may change the bytes on their way into a file or a pipe.
void prepareConsole();

[[nodiscard]] bool isTerminal(Stream stream);

/// Writes UTF-8: to files and pipes as it is, to a terminal so that every letter is shown.
void write(Stream stream, const QByteArray &bytes);
void flush(Stream stream);

} // namespace morat
