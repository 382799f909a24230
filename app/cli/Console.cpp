// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Console.h"

#include <QString>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

std::FILE *fileOf(Stream stream) {
    return stream == Stream::Out ? stdout : stderr;
}

#ifdef Q_OS_WIN
HANDLE handleOf(Stream stream) {
    return GetStdHandle(stream == Stream::Out ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
}
#endif

} // namespace

void prepareConsole() {
#ifdef Q_OS_WIN
    for (const Stream stream : {Stream::Out, Stream::Error}) {
        // Else every line feed would become two bytes.
        _setmode(_fileno(fileOf(stream)), _O_BINARY);
        DWORD mode = 0;
        if (GetConsoleMode(handleOf(stream), &mode) != 0)
            SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
#endif
}

bool isTerminal(Stream stream) {
#ifdef Q_OS_WIN
    DWORD mode = 0;
    return GetConsoleMode(handleOf(stream), &mode) != 0;
#else
    return isatty(fileno(fileOf(stream))) == 1;
#endif
}

Colour colourOf(Stream stream) {
    const bool isWanted =
        qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != QByteArrayView("dumb");
    return isWanted && isTerminal(stream) ? Colour::With : Colour::Without;
}

void write(Stream stream, const QByteArray &bytes) {
#ifdef Q_OS_WIN
    // A console takes bytes in its own code page, and letters in any.
    if (isTerminal(stream)) {
        const std::wstring letters = QString::fromUtf8(bytes).toStdWString();
        DWORD written = 0;
        WriteConsoleW(handleOf(stream), letters.data(), DWORD(letters.size()), &written, nullptr);
        return;
    }
#endif
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), fileOf(stream));
}

void flush(Stream stream) {
    std::fflush(fileOf(stream));
}

bool closeOutput() {
    const bool arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return std::fclose(stdout) == 0 && arrived;
}

QString printable(const QString &text) {
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (turns)
            shown += u"\\u{%1}"_s.arg(code, 4, 16, QLatin1Char('0'));
        else if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            shown += u"\\x%1"_s.arg(code, 2, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown;
}

} // namespace morat
