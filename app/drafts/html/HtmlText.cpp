// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlText.h"

#include <gumbo.h>

namespace morat {

namespace {

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiAlphanumeric(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
}

/// The run at `at` that may be a character reference: "&" and what can belong to its name.
QByteArray referenceAt(QByteArrayView source, qint64 at) {
    constexpr qint64 longest = 48; // the longest name has 31 letters
    qint64 end = at + 1;
    if (end < source.size() && source[end] == '#')
        ++end;
    while (end < source.size() && end - at < longest && isAsciiAlphanumeric(source[end]))
        ++end;
    if (end < source.size() && source[end] == ';')
        ++end;
    return source.sliced(at, end - at).toByteArray();
}

/// The end of the tag or comment at `at`; `at` itself when a browser takes the "<" for text.
qint64 markupEnd(QByteArrayView source, qint64 at) {
    if (at + 1 >= source.size())
        return at;
    const char next = source[at + 1];
    if (next == '!' || next == '?' || (next == '/' && at + 2 < source.size())) {
        const bool tag = next == '/' && isAsciiLetter(source[at + 2]);
        if (!tag) {
            const bool proper = source.sliced(at).startsWith("<!--");
            const QByteArrayView close = proper ? "-->" : ">";
            const qint64 end = source.indexOf(close, at + 2);
            return end < 0 ? source.size() : end + close.size();
        }
    } else if (!isAsciiLetter(next)) {
        return at;
    }
    char quote = 0;
    bool value = false;
    for (qint64 i = at + 1; i < source.size(); ++i) {
        const char c = source[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '>') {
            return i + 1;
        } else if (value && (c == '"' || c == '\'')) {
            quote = c;
            value = false;
        } else if (c == '=') {
            value = true;
        } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
            value = false;
        }
    }
    return source.size();
}

} // namespace

/// Asks the parser, which has the table of names. Empty when it is no reference.
QByteArray HtmlTextAligner::decodeReference(const QByteArray &reference) {
    if (reference.size() < 3)
        return {};
    const auto known = m_known.constFind(reference);
    if (known != m_known.cend())
        return *known;
    // The letter before keeps white space from being dropped at the start of the page.
    const QByteArray page = "x" + reference;
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, page.constData(), size_t(page.size()));
    QByteArray decoded;
    const GumboVector &children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_BODY)
            continue;
        const GumboVector &texts = child->v.element.children;
        for (unsigned j = 0; j < texts.length; ++j) {
            const auto *text = static_cast<const GumboNode *>(texts.data[j]);
            if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE)
                decoded += text->v.text.text;
        }
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    decoded = decoded == page ? QByteArray() : decoded.mid(1);
    if (m_known.size() > 10000)
        m_known.clear();
    m_known.insert(reference, decoded);
    return decoded;
}

std::optional<QList<TextSpan>> HtmlTextAligner::align(QByteArrayView source, qint64 start,
                                                      QByteArrayView decoded) {
    QList<TextSpan> spans;
    qint64 at = start;
    qsizetype done = 0;
    qint64 runStart = at;
    const auto endRun = [&] {
        if (at > runStart) {
            const QByteArrayView run = source.sliced(runStart, at - runStart);
            spans.append({QString::fromUtf8(run), runStart, at - runStart, false});
        }
    };
    const auto atomic = [&](QByteArrayView text, qint64 length) {
        endRun();
        spans.append({QString::fromUtf8(text), at, length, true});
        at += length;
        done += text.size();
        runStart = at;
    };
    // A line break right after <pre> is no text.
    if (at < source.size() && !decoded.isEmpty() && decoded[0] != '\n') {
        if (source[at] == '\r')
            ++at;
        if (at < source.size() && source[at] == '\n')
            ++at;
        runStart = at;
    }
    while (done < decoded.size()) {
        if (at >= source.size())
            return std::nullopt;
        const char c = source[at];
        if (c == '&') {
            const QByteArray reference = referenceAt(source, at);
            const QByteArray text = decodeReference(reference);
            if (!text.isEmpty()) {
                if (!decoded.sliced(done).startsWith(text))
                    return std::nullopt;
                atomic(text, reference.size());
                continue;
            }
        } else if (c == '<') {
            if (const qint64 end = markupEnd(source, at); end > at) {
                endRun();
                at = end;
                runStart = at;
                continue;
            }
        } else if (c == '\r') {
            if (decoded[done] != '\n')
                return std::nullopt;
            atomic("\n", at + 1 < source.size() && source[at + 1] == '\n' ? 2 : 1);
            continue;
        }
        if (c != decoded[done])
            return std::nullopt;
        ++at;
        ++done;
    }
    endRun();
    return spans;
}

} // namespace morat
