// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownMask.h"

#include "drafts/markdown/MarkdownSyntax.h"

#include <algorithm>

namespace morat {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

/// Scripts are short; what looks for its end further than this is none.
constexpr qint64 longestScript = 20'000;
/// That were begun and have no end; a page of nothing else costs no more.
constexpr int mostFailures = 500;
constexpr qint64 longestLabel = 400;

class Masking {
public:
    Masking(const QByteArray &page, MarkdownDialect dialect)
        : m_page(page)
        , m_isMdx(dialect == MarkdownDialect::Mdx) {
        m_masked.page = page;
        m_masked.html = page;
    }
    MaskedMarkdown mask();

private:
    [[nodiscard]] char at(qint64 place) const {
        return place >= 0 && place < m_page.size() ? m_page[place] : '\n';
    }
    [[nodiscard]] bool startsWith(qint64 place, QByteArrayView what) const {
        return QByteArrayView(m_page).sliced(place).startsWith(what);
    }
    [[nodiscard]] qint64 lineEnd(qint64 place) const {
        while (place < m_page.size() && !isLineEnd(m_page[place]))
            ++place;
        return place;
    }
    [[nodiscard]] bool isLineBlank(qint64 place) const;
    [[nodiscard]] qint64 afterString(qint64 place, qint64 limit) const;
    [[nodiscard]] qint64 afterBraces(qint64 place);
    [[nodiscard]] qint64 afterTag(qint64 place);
    [[nodiscard]] qint64 afterStatement(qint64 place);
    [[nodiscard]] qint64 afterLabel(qint64 place) const;
    [[nodiscard]] qint64 afterWikiLink(qint64 place) const;
    [[nodiscard]] qint64 afterCode(qint64 place) const;
    [[nodiscard]] qint64 afterFence(qint64 place) const;
    [[nodiscard]] bool standsAlone(qint64 from, qint64 to) const;
    void hide(qint64 from, qint64 to, bool isScript);
    void hideTildes(qint64 bracket);
    void finish();

    const QByteArray &m_page;
    bool m_isMdx;
    int m_failures = 0;
    MaskedMarkdown m_masked;
    struct Run {
        SourceRange range;
        bool isScript = false;
    };
    QList<Run> m_runs;
};

bool Masking::isLineBlank(qint64 place) const {
    while (place < m_page.size() && isBlank(m_page[place]))
        ++place;
    return place >= m_page.size() || isLineEnd(m_page[place]);
}

/// After the string that begins at the place, or its start when it has no end.
qint64 Masking::afterString(qint64 place, qint64 limit) const {
    const char quote = at(place);
    for (qint64 i = place + 1; i < limit; ++i) {
        if (m_page[i] == '\\')
            ++i;
        else if (m_page[i] == quote)
            return i + 1;
    }
    return place;
}

/// After the braces that open at the place; the place when they do not close.
qint64 Masking::afterBraces(qint64 place) {
    if (m_failures > mostFailures)
        return place;
    const qint64 limit = std::min<qint64>(m_page.size(), place + longestScript);
    int depth = 0;
    for (qint64 i = place; i < limit; ++i) {
        const char c = m_page[i];
        if (c == '{') {
            ++depth;
        } else if (c == '}') {
            if (--depth == 0)
                return i + 1;
        } else if (c == '"' || c == '\'' || c == '`') {
            // An apostrophe in what a component shows opens no string.
            const qint64 after = afterString(i, limit);
            if (after > i)
                i = after - 1;
        } else if (startsWith(i, "/*")) {
            const qint64 end = m_page.indexOf("*/", i + 2);
            if (end < 0 || end >= limit)
                break;
            i = end + 1;
        }
    }
    ++m_failures;
    return place;
}

/// After the tag of a component, or of an element with an expression in it; the place when there is
/// none: HTML is none of ours.
qint64 Masking::afterTag(qint64 place) {
    if (m_failures > mostFailures)
        return place;
    qint64 i = place + 1;
    if (at(i) == '/')
        ++i;
    if (at(i) == '>')
        return i + 1;
    if (!isLetter(at(i)))
        return place;
    bool isScript = at(i) >= 'A' && at(i) <= 'Z';
    const qint64 limit = std::min<qint64>(m_page.size(), place + longestScript);
    for (; i < limit; ++i) {
        const char c = m_page[i];
        if (c == '>')
            return isScript ? i + 1 : place;
        if (c == '<')
            break;
        if (c == '"' || c == '\'') {
            const qint64 after = afterString(i, limit);
            if (after == i)
                break;
            i = after - 1;
        } else if (c == '{') {
            const qint64 after = afterBraces(i);
            if (after == i)
                break;
            isScript = true;
            i = after - 1;
        }
    }
    ++m_failures;
    return place;
}

/// After the import or export at the start of a line, to the end of its paragraph.
qint64 Masking::afterStatement(qint64 place) {
    const bool isImport = startsWith(place, "import");
    if (!isImport && !startsWith(place, "export"))
        return place;
    constexpr qint64 word = 6;
    const char next = at(place + word);
    if (next != ' ' && next != '{' && next != '"' && next != '\'' && next != '*')
        return place;
    // No word of prose: an import names a file, an export a declaration.
    const QByteArrayView line =
        QByteArrayView(m_page).sliced(place, lineEnd(place) - place).sliced(word).trimmed();
    const auto begins = [&line](QByteArrayView what) { return line.startsWith(what); };
    const bool isOne = isImport ? line.contains('"') || line.contains('\'') || line.endsWith('{')
                                : begins("const ") || begins("let ") || begins("var ") ||
                                      begins("function") || begins("async ") || begins("class ") ||
                                      begins("default ") || begins("{") || begins("*");
    if (!isOne)
        return place;
    for (qint64 i = place; i < m_page.size();) {
        if (m_page[i] == '{') {
            const qint64 after = afterBraces(i);
            i = after == i ? i + 1 : after;
        } else if (isLineEnd(m_page[i])) {
            i += startsWith(i, "\r\n") ? 2 : 1;
            if (isLineBlank(i))
                return i;
        } else {
            ++i;
        }
    }
    return m_page.size();
}

/// After the label of a footnote and, at the start of a line, its colon.
qint64 Masking::afterLabel(qint64 place) const {
    const qint64 limit = std::min<qint64>(lineEnd(place), place + longestLabel);
    for (qint64 i = place + 2; i < limit; ++i) {
        if (m_page[i] == '[' || m_page[i] == '`')
            return place;
        if (m_page[i] != ']')
            continue;
        if (i == place + 2)
            return place;
        qint64 start = place;
        while (start > 0 && isBlank(m_page[start - 1]))
            --start;
        const bool defines = at(i + 1) == ':' && (start == 0 || isLineEnd(at(start - 1)));
        return i + (defines ? 2 : 1);
    }
    return place;
}

/// After a wiki link whose target is what it shows.
qint64 Masking::afterWikiLink(qint64 place) const {
    const bool isShown = at(place) == '!';
    const qint64 open = place + (isShown ? 3 : 2);
    const qint64 limit = std::min<qint64>(lineEnd(place), place + longestLabel);
    for (qint64 i = open; i + 1 < limit; ++i) {
        const char c = m_page[i];
        if (c == '[' || c == '`' || (c == '|' && !isShown))
            return place;
        if (c != ']')
            continue;
        // "[[1]](address)" is a link of Markdown's own.
        const bool ends = m_page[i + 1] == ']' && i > open && at(i + 2) != '(' && at(i + 2) != '[';
        return ends ? i + 2 : place;
    }
    return place;
}

/// After a span of code, in which nothing is masked; the place's own marks when it does not end.
qint64 Masking::afterCode(qint64 place) const {
    qint64 marks = 0;
    while (at(place + marks) == '`')
        ++marks;
    const qint64 limit = std::min<qint64>(m_page.size(), place + longestScript);
    for (qint64 i = place + marks; i < limit;) {
        if (m_page[i] != '`') {
            // A blank line ends the paragraph.
            if (m_page[i] == '\n' && isLineBlank(i + 1))
                break;
            ++i;
            continue;
        }
        qint64 closing = 0;
        while (at(i + closing) == '`')
            ++closing;
        i += closing;
        if (closing == marks)
            return i;
    }
    return place + marks;
}

/// After a fenced block of code that begins at the place; the place when there is none.
qint64 Masking::afterFence(qint64 place) const {
    const char mark = at(place);
    qint64 marks = 0;
    while (at(place + marks) == mark)
        ++marks;
    if ((mark != '`' && mark != '~') || marks < 3)
        return place;
    if (mark == '`' &&
        QByteArrayView(m_page).sliced(place + marks, lineEnd(place) - place - marks).contains('`'))
        return place;
    for (qint64 line = lineEnd(place); line < m_page.size();) {
        qint64 i = line + (startsWith(line, "\r\n") ? 2 : 1);
        line = lineEnd(i);
        while (i < line && (isBlank(m_page[i]) || m_page[i] == '>'))
            ++i;
        qint64 closing = 0;
        while (i + closing < line && m_page[i + closing] == mark)
            ++closing;
        if (closing >= marks && isLineBlank(i + closing))
            return line;
    }
    return m_page.size();
}

/// Whether nothing else stands on the lines.
bool Masking::standsAlone(qint64 from, qint64 to) const {
    while (from > 0 && isBlank(m_page[from - 1]))
        --from;
    return (from == 0 || isLineEnd(m_page[from - 1])) && isLineBlank(to);
}

void Masking::hide(qint64 from, qint64 to, bool isScript) {
    // Two spans of code that touch would be none.
    if (!m_runs.isEmpty() && m_runs.last().range.end() == from) {
        m_runs.last().range.length += to - from;
        m_runs.last().isScript = m_runs.last().isScript || isScript;
    } else {
        m_runs.append({{from, to - from}, isScript});
    }
}

/// The parser takes two tildes in an address for marks of what is struck out, and loses the text
/// behind.
void Masking::hideTildes(qint64 bracket) {
    constexpr qint64 longestAddress = 2000;
    const QByteArrayView link =
        QByteArrayView(m_page).first(std::min<qint64>(m_page.size(), bracket + longestAddress));
    const qint64 end = markdownLinkEnd(link, bracket);
    for (qint64 i = bracket; i + 1 < end; ++i) {
        if (m_page[i] == '~' && m_page[i + 1] == '~')
            m_masked.page[i] = m_masked.page[i + 1] = '-';
    }
}

void Masking::finish() {
    const auto fill = [](QByteArray &page, SourceRange range, char with) {
        for (qint64 i = range.start; i < range.end(); ++i) {
            if (!isLineEnd(page[i]))
                page[i] = with;
        }
    };
    for (const Run &run : std::as_const(m_runs)) {
        const SourceRange range = run.range;
        // No span of code goes on behind a blank line.
        const QByteArrayView bytes = QByteArrayView(m_page).sliced(range.start, range.length);
        const bool alone = run.isScript && (standsAlone(range.start, range.end()) ||
                                            bytes.contains("\n\n") || bytes.contains("\n\r\n"));
        const bool touchesCode =
            at(range.start - 1) == '`' || at(range.end()) == '`' || at(range.start - 1) == '\\';
        if (!alone && (touchesCode || range.length < 3))
            continue;
        if (run.isScript)
            fill(m_masked.html, range, ' ');
        if (alone) {
            m_masked.scripts.append(range);
            fill(m_masked.page, range, ' ');
            continue;
        }
        fill(m_masked.page, range, 'x');
        m_masked.page[range.start] = '`';
        m_masked.page[range.end() - 1] = '`';
    }
}

MaskedMarkdown Masking::mask() {
    bool isLineStart = true; // but for blanks and marks of quotes
    for (qint64 i = 0; i < m_page.size();) {
        const char c = m_page[i];
        qint64 after = i;
        bool isScript = true;
        if (isLineStart && (c == '`' || c == '~'))
            after = afterFence(i);
        if (after > i) {
            i = after;
            continue;
        }
        const bool beginsPage = i == 0 || isLineEnd(m_page[i - 1]);
        if (m_isMdx && beginsPage && (c == 'i' || c == 'e')) {
            after = afterStatement(i);
        } else if (m_isMdx && c == '{') {
            after = afterBraces(i);
        } else if (m_isMdx && c == '<') {
            after = afterTag(i);
        } else if (c == '`') {
            i = afterCode(i);
            isLineStart = false;
            continue;
        } else if (c == '[' && at(i + 1) == '^') {
            after = afterLabel(i);
            isScript = false;
        } else if (startsWith(i, "[[") || startsWith(i, "![[")) {
            after = afterWikiLink(i);
            isScript = false;
        } else if (c == ']' && at(i + 1) == '(') {
            hideTildes(i);
        } else if (c == '\\') {
            i += 2;
            isLineStart = false;
            continue;
        }
        if (after > i) {
            hide(i, after, isScript);
            isLineStart = isLineEnd(m_page[after - 1]);
            i = after;
            continue;
        }
        isLineStart = isLineEnd(c) || (isLineStart && (isBlank(c) || c == '>'));
        ++i;
    }
    finish();
    return std::move(m_masked);
}

} // namespace

MaskedMarkdown maskMarkdown(const QByteArray &page, MarkdownDialect dialect) {
    return Masking(page, dialect).mask();
}

} // namespace morat
