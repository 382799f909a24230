// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownSyntax.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype overSpace(QByteArrayView source, qsizetype at) {
    while (at < source.size() && isSpace(source[at]))
        ++at;
    return at;
}

/// After the address that begins at `at`.
qsizetype addressEnd(QByteArrayView source, qsizetype at) {
    const bool bracketed = at < source.size() && source[at] == '<';
    int open = 0;
    for (; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\\' && at + 1 < source.size()) {
            ++at;
        } else if (bracketed) {
            if (c == '>')
                return at + 1;
        } else if (isSpace(c)) {
            return at;
        } else if (c == '(') {
            ++open;
        } else if (c == ')' && open-- == 0) {
            return at;
        }
    }
    return at;
}

qsizetype titleEnd(QByteArrayView source, qsizetype at) {
    if (at >= source.size() || !QByteArrayView("\"'(").contains(source[at]))
        return at;
    const char close = source[at] == '(' ? ')' : source[at];
    for (++at; at < source.size(); ++at) {
        if (source[at] == '\\')
            ++at;
        else if (source[at] == close)
            return at + 1;
    }
    return source.size();
}

} // namespace

qsizetype markdownPrefixLength(QByteArrayView line) {
    static const QRegularExpression prefix(
        u"^(?:[ \\t>]|[-+*][ \\t]+|\\d{1,9}[.)][ \\t]+|#{1,6}[ \\t]+|\\[[ xX]\\][ \\t]+)*"_s);
    // Letters are bytes here: the marks are ASCII, and the length is one of bytes.
    constexpr qsizetype longest = 400;
    return prefix.match(QString::fromLatin1(line.first(std::min(longest, line.size()))))
        .capturedLength();
}

qsizetype markdownLinkEnd(QByteArrayView source, qsizetype bracket) {
    const qsizetype after = bracket + 1;
    if (after >= source.size())
        return after;
    if (source[after] == '(') {
        qsizetype at = addressEnd(source, overSpace(source, after + 1));
        at = overSpace(source, titleEnd(source, overSpace(source, at)));
        return at < source.size() && source[at] == ')' ? at + 1 : after;
    }
    if (source[after] == '[') {
        const qsizetype close = markdownBracket(source, after + 1);
        return close < 0 ? after : close + 1;
    }
    return after;
}

qsizetype markdownBracket(QByteArrayView source, qsizetype from) {
    for (qsizetype at = from; at < source.size(); ++at) {
        if (source[at] == '\\')
            ++at;
        else if (source[at] == ']')
            return at;
    }
    return -1;
}

} // namespace morat
