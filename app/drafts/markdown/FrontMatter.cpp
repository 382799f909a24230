// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/FrontMatter.h"

#include "drafts/markdown/MarkdownNotation.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

std::optional<BlockKind> kindOf(const QByteArray &key) {
    if (key == "title" || key == "headline")
        return BlockKind::Headline;
    if (key == "description" || key == "summary" || key == "excerpt" || key == "lead" ||
        key == "sapo")
        return BlockKind::Lead;
    return {};
}

bool isYamlSpace(char c) {
    return c == ' ' || c == '\t';
}

/// The end of a quoted value that begins at `at`; -1 when it does not end on the line.
qsizetype quotedEnd(QByteArrayView line, qsizetype at) {
    const char quote = line[at];
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (quote == '"' && line[i] == '\\')
            ++i;
        else if (quote == '\'' && line[i] == quote && line.sliced(i + 1).startsWith(quote))
            ++i;
        else if (line[i] == quote)
            return i;
    }
    return -1;
}

/// A comment may follow.
bool isRest(QByteArrayView rest) {
    const QByteArray trimmed = rest.toByteArray().trimmed();
    return trimmed.isEmpty() || (trimmed.startsWith('#') && isYamlSpace(rest[0]));
}

struct Escape {
    QString letters;
    qsizetype length = 0;
};

/// The letters that the escape at `at` stands for, and its length; nothing for one that cannot
/// stand in a line.
std::optional<Escape> escapeAt(QByteArrayView line, qsizetype at) {
    if (at + 1 >= line.size())
        return {};
    const char c = line[at + 1];
    const int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
        if (at + 2 + digits > line.size())
            return {};
        bool isHex = false;
        char32_t letter = line.sliced(at + 2, digits).toByteArray().toUInt(&isHex, 16);
        qsizetype length = 2 + digits;
        // JSON writes what lies beyond the first 65,536 letters as a pair: "\ud83d\ude00".
        constexpr qsizetype pair = 12;
        if (isHex && c == 'u' && QChar::isHighSurrogate(letter) && at + pair <= line.size() &&
            line.sliced(at + length).startsWith("\\u")) {
            const char32_t low = line.sliced(at + length + 2, 4).toByteArray().toUInt(&isHex, 16);
            if (isHex && QChar::isLowSurrogate(low)) {
                letter = QChar::surrogateToUcs4(char16_t(letter), char16_t(low));
                length = pair;
            }
        }
        const bool isLetter = isHex && letter >= 0x20 && letter < 0x110000 &&
                              (letter < 0xd800 || letter > 0xdfff) && letter != 0x2028 &&
                              letter != 0x2029;
        if (!isLetter)
            return {};
        return Escape{QString::fromUcs4(&letter, 1), length};
    }
    static const QHash<char, char16_t> letters{{'"', u'"'}, {'\\', u'\\'}, {'/', u'/'},
                                               {' ', u' '}, {'t', u'\t'},  {'_', u'\u00A0'}};
    const auto found = letters.constFind(c);
    if (found == letters.cend())
        return {};
    return Escape{QString(QChar(*found)), 2};
}

/// Reads the value's letters; fails on what takes more than a line to say.
bool readLetters(FrontMatterField &field, QByteArrayView line, qsizetype from, qsizetype to,
                 qint64 start) {
    qsizetype plain = from;
    const auto flush = [&](qsizetype end) {
        if (end > plain)
            field.text.text.appendTextAt(QString::fromUtf8(line.sliced(plain, end - plain)),
                                         start + plain);
    };
    for (qsizetype at = from; at < to;) {
        qsizetype length = 0;
        QString letters;
        if (field.notation == &doubleQuotedNotation() && line[at] == '\\') {
            const auto escape = escapeAt(line, at);
            if (!escape)
                return false;
            letters = escape->letters;
            length = escape->length;
        } else if (field.notation == &singleQuotedNotation() && line[at] == '\'') {
            letters = u"'"_s;
            length = 2;
        } else {
            ++at;
            continue;
        }
        flush(at);
        field.text.text.appendAtomic(letters, {start + at, length});
        at += length;
        plain = at;
    }
    flush(to);
    return !QString::fromUtf8(line.sliced(from, to - from)).contains(u'\u2028') &&
           !QString::fromUtf8(line.sliced(from, to - from)).contains(u'\u2029');
}

/// A value begins at `at` of the line; nothing when it is none that is written on one line.
std::optional<FrontMatterField> readValue(QByteArrayView line, qsizetype at, BlockKind kind,
                                          qint64 start) {
    FrontMatterField field;
    field.kind = kind;
    qsizetype from = at;
    qsizetype to = line.size();
    if (line[at] == '"' || line[at] == '\'') {
        field.notation = line[at] == '"' ? &doubleQuotedNotation() : &singleQuotedNotation();
        to = quotedEnd(line, at);
        if (to < 0 || !isRest(line.sliced(to + 1)))
            return {};
        from = at + 1;
    } else {
        // What begins so is a list, a reference, a block of lines.
        if (QByteArrayView("[]{}&*!|>%@`#,").contains(line[at]))
            return {};
        for (qsizetype i = at; i < to; ++i) {
            if (line[i] == '#' && isYamlSpace(line[i - 1]))
                to = i;
        }
        while (to > from && isYamlSpace(line[to - 1]))
            --to;
        const QByteArrayView value = line.sliced(from, to - from);
        if (value.contains(": ") || value.endsWith(':') || value.startsWith("- ") ||
            value.startsWith("? "))
            return {};
    }
    if (to <= from || !readLetters(field, line, from, to, start))
        return {};
    return field;
}

/// A line of the page and where the next one begins. Lines end as Markdown's and YAML's do: with
/// LF, CR LF or CR.
struct Line {
    QByteArrayView text; ///< without its end
    qsizetype next = 0;
    bool ends = false; ///< false for the last one of a page that breaks off
};

Line lineAt(QByteArrayView page, qsizetype at) {
    qsizetype end = at;
    while (end < page.size() && page[end] != '\n' && page[end] != '\r')
        ++end;
    const bool ends = end < page.size();
    const qsizetype length = page.sliced(end).startsWith("\r\n") ? 2 : ends ? 1 : 0;
    return {page.sliced(at, end - at), end + length, ends};
}

/// The line that ends the metadata; "..." ends YAML, too.
bool isEnd(const QByteArray &line, char fence) {
    return line == QByteArray(3, fence) || (fence == '-' && line == "...");
}

/// How many brackets a line of JSON opens more than it closes; texts end on their line.
int depthOf(QByteArrayView line) {
    int depth = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '"') {
            const qsizetype end = quotedEnd(line, at);
            at = end < 0 ? line.size() : end;
        } else if (line[at] == '{' || line[at] == '[') {
            ++depth;
        } else if (line[at] == '}' || line[at] == ']') {
            --depth;
        }
    }
    return depth;
}

/// A line of the outermost object: "title": "…", with or without its comma.
std::optional<FrontMatterField> readJsonMember(QByteArrayView line, qint64 start) {
    const auto overSpace = [&](qsizetype at) {
        while (at < line.size() && isYamlSpace(line[at]))
            ++at;
        return at;
    };
    while (!line.isEmpty() && (isYamlSpace(line.back()) || line.back() == ','))
        line.chop(1);
    const qsizetype key = overSpace(0);
    const qsizetype keyEnd = key < line.size() && line[key] == '"' ? quotedEnd(line, key) : -1;
    const qsizetype sign = keyEnd < 0 ? -1 : overSpace(keyEnd + 1);
    if (sign < 0 || sign >= line.size() || line[sign] != ':')
        return {};
    const qsizetype value = overSpace(sign + 1);
    const auto kind = kindOf(line.sliced(key + 1, keyEnd - key - 1).toByteArray().toLower());
    if (!kind || value >= line.size() || line[value] != '"')
        return {};
    return readValue(line, value, *kind, start);
}

FrontMatter readJson(const QByteArray &page, qint64 start) {
    const Line opening = lineAt(page, 0);
    if (!opening.ends || opening.text.trimmed() != "{")
        return {};
    FrontMatter matter;
    int depth = 1;
    for (qsizetype at = opening.next; at < page.size();) {
        const auto [line, next, ends] = lineAt(page, at);
        const QByteArrayView trimmed = line.trimmed();
        // Its first line names something; otherwise this is text.
        if (at == opening.next && !trimmed.startsWith('"'))
            return {};
        if (depth == 1) {
            if (auto field = readJsonMember(line, start + at))
                matter.fields.append(std::move(*field));
        }
        depth += depthOf(line);
        if (depth <= 0) {
            matter.length = next;
            return depth == 0 && trimmed == "}" ? matter : FrontMatter();
        }
        at = next;
    }
    return {};
}

} // namespace

FrontMatter readFrontMatter(const QByteArray &page, qint64 start) {
    if (page.startsWith('{'))
        return readJson(page, start);
    const char fence = page.startsWith("+++") ? '+' : '-';
    const char assigns = fence == '+' ? '=' : ':';
    const Line opening = lineAt(page, 0);
    if (!opening.ends || !page.startsWith(fence) || opening.text.trimmed() != QByteArray(3, fence))
        return {};
    FrontMatter matter;
    const qsizetype first = opening.next;
    qsizetype fieldLine = -1; ///< line after a field's: it must not go on there
    for (qsizetype at = first; at < page.size();) {
        const auto [line, next, ends] = lineAt(page, at);
        const QByteArray trimmed = line.toByteArray().trimmed();
        if (isEnd(trimmed, fence)) {
            matter.length = next;
            return matter;
        }
        const qsizetype sign = line.indexOf(assigns);
        // Its first line names something; otherwise this is a rule and then text.
        if (at == first && !trimmed.startsWith('#') && !trimmed.startsWith('[') && sign <= 0)
            return {};
        if (fieldLine == at && !line.isEmpty() && isYamlSpace(line[0]) && fence == '-')
            matter.fields.removeLast();
        fieldLine = -1;
        qsizetype value = sign + 1;
        while (value > 0 && value < line.size() && isYamlSpace(line[value]))
            ++value;
        const auto kind =
            sign > 0 ? kindOf(line.first(sign).toByteArray().trimmed().toLower()) : std::nullopt;
        const bool isTop = !line.isEmpty() && !isYamlSpace(line[0]);
        const bool isSpaced = fence == '+' || value > sign + 1;
        // TOML writes text in quotes, always.
        const bool isText = value < line.size() && (fence == '-' || line[value] == '"');
        if (kind && isTop && isSpaced && isText) {
            if (auto field = readValue(line, value, *kind, start + at)) {
                matter.fields.append(std::move(*field));
                fieldLine = next;
            }
        }
        at = next;
    }
    return {};
}

} // namespace morat
