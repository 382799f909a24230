// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Colours.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// "Select graphic rendition" of ECMA-48.
QString codeOf(Look look) {
    switch (look) {
    case Look::Plain:
        return {};
    case Look::Bold:
        return u"1"_s;
    case Look::Faint:
        return u"2"_s;
    case Look::Error:
        return u"1;31"_s;
    case Look::Warning:
        return u"1;33"_s;
    case Look::Info:
        return u"1;36"_s;
    }
    return {};
}

} // namespace

Look lookOf(Level level) {
    switch (level) {
    case Level::Error:
        return Look::Error;
    case Level::Warning:
        return Look::Warning;
    case Level::Info:
        break;
    }
    return Look::Info;
}

QString styled(const QString &text, Look look, Colour colour) {
    // A pipe gets every byte; a terminal none that could be taken for its own.
    const QString safe = isTerminal(Stream::Out) ? printable(text) : text;
    const QString code = codeOf(look);
    if (colour == Colour::Without || code.isEmpty())
        return safe;
    return u"\x1b[%1m"_s.arg(code) % safe % u"\x1b[0m"_s;
}

} // namespace morat
