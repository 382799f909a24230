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

/// "[name]: address", which is shown nowhere.
bool isInDefinition(QByteArrayView source, qsizetype at) {
    qsizetype start = at;
    while (start > 0 && source[start - 1] != '\n' && source[start - 1] != '\r')
        --start;
    start += markdownPrefixLength(source.sliced(start, at - start));
    if (start >= at || source[start] != '[')
        return false;
    const qsizetype close = markdownBracket(source.first(at), start + 1);
    return close >= 0 && close + 1 < at && source[close + 1] == ':';
}

} // namespace

qsizetype markdownStruckStart(QByteArrayView source, qsizetype from) {
    for (qsizetype at = source.indexOf('~', from); at >= 0;) {
        qsizetype end = at;
        while (end < source.size() && source[end] == '~')
            ++end;
        constexpr qsizetype longest = 2;
        if (end - at <= longest && !isInDefinition(source, at))
            return at;
        at = source.indexOf('~', end);
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
    // A formula on lines of its own, and what Obsidian shows nobody.
    static const SiteMark marks[] = {
        {"$$\n", "\n$$", longestShortcode, false}, {"$$\r\n", "\n$$", longestShortcode, false},
        {"%%", "%%", longestShortcode, false},     {"{{<", ">}}", longestShortcode, false},
        {"{{%", "%}}", longestShortcode, false},   {"{{", "}}", longestShortcode, false},
        {"{%", "%}", longestShortcode, false},     {"{:", "}", longestAttributes, true},
        {"{#", "}", longestAttributes, true},      {"{.", "}", longestAttributes, true}};
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

/// "(tệp của tôi.md)" behind a "]": an address with spaces is none to the parser, but to whoever
/// wrote it, and to many editors. -1 when it does not name a file.
qsizetype spacedAddressEnd(QByteArrayView page, qsizetype at) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression address(
        u"^\\((?=[^()\\n\\r]* )[^()\\n\\r]*[^()\\s]\\.(?:md|mdx|html?|pdf|png|jpe?g|gif|webp|svg|"
        "docx?|xlsx?|odt|mp[34])(?:#[^()\\n\\r]*)?\\)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView rest = page.sliced(at).first(std::min(longest, page.size() - at));
    // Letters are bytes here: the marks are ASCII, and the length is one of bytes.
    const qsizetype length = address.match(QString::fromLatin1(rest)).capturedLength();
    return length > 0 ? at + length : -1;
}

} // namespace

QList<SourceRange> siteMarksOf(QByteArrayView page) {
    QList<SourceRange> marks;
    bool isLineStart = true;
    for (qsizetype at = 0; at < page.size();) {
        qsizetype end = -1;
        const bool mayBegin = page[at] == '{' || (isLineStart && page[at] == '$') ||
                              (page[at] == '%' && (at == 0 || isSpace(page[at - 1])));
        if (mayBegin) {
            end = siteMarkEnd(page, at);
        } else if (page[at] == '(' && at > 0 && page[at - 1] == ']') {
            end = spacedAddressEnd(page, at);
        } else if (isLineStart && at > 0 && page[at] == ':' && at + 1 < page.size() &&
                   (page[at + 1] == ' ' || page[at + 1] == '\t')) {
            end = at + 1;
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
