// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownSyntax.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

#include <algorithm>

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

namespace {

struct SiteMark {
    QByteArrayView opens;
    QByteArrayView closes;
    qsizetype longest; ///< bytes between
    bool isOneLine;
};

constexpr qsizetype longestShortcode = 2000;
constexpr qsizetype longestAttributes = 200;

/// The end of a mark that opens at `at`; -1 when it is none.
qsizetype siteMarkEnd(QByteArrayView page, qsizetype at) {
    static const SiteMark marks[] = {
        {"{{<", ">}}", longestShortcode, false}, {"{{%", "%}}", longestShortcode, false},
        {"{{", "}}", longestShortcode, false},   {"{%", "%}", longestShortcode, false},
        {"{:", "}", longestAttributes, true},    {"{#", "}", longestAttributes, true},
        {"{.", "}", longestAttributes, true}};
    for (const SiteMark &mark : marks) {
        if (!page.sliced(at).startsWith(mark.opens))
            continue;
        const qsizetype from = at + mark.opens.size();
        const qsizetype end = page.sliced(from)
                                  .first(std::min(mark.longest, page.size() - from))
                                  .indexOf(mark.closes);
        if (end < 0)
            continue;
        const QByteArrayView inside = page.sliced(from, end);
        if (inside.contains("\n\n") || (mark.isOneLine && inside.contains('\n')))
            continue;
        return from + end + mark.closes.size();
    }
    return -1;
}

} // namespace

QList<SourceRange> siteMarksOf(QByteArrayView page) {
    QList<SourceRange> marks;
    bool isLineStart = true;
    for (qsizetype at = 0; at < page.size();) {
        qsizetype end = -1;
        if (page[at] == '{') {
            end = siteMarkEnd(page, at);
        } else if (isLineStart && page.sliced(at).startsWith(":::")) {
            end = page.indexOf('\n', at);
            end = end < 0 ? page.size() : end;
            if (end > at && page[end - 1] == '\r')
                --end;
        }
        isLineStart = page[at] == '\n' || (isLineStart && page[at] == ' ');
        if (end > at) {
            marks.append({at, end - at});
            at = end;
        } else {
            ++at;
        }
    }
    return marks;
}

} // namespace morat
