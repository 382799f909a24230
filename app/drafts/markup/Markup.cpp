// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markup/Markup.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

bool isAsciiLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The end of a tag that starts at 0: after its ">" outside quoted values.
qsizetype tagEnd(QStringView source) {
    QChar quote;
    bool value = false; // directly after "="
    for (qsizetype i = 1; i < source.size(); ++i) {
        const QChar c = source[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if (c == u'>') {
            return i + 1;
        } else if (value && (c == u'"' || c == u'\'')) {
            quote = c;
            value = false;
        } else if (c == u'=') {
            value = true;
        } else if (!isHtmlSpace(c)) {
            value = false;
        }
    }
    return source.size();
}

QString tagName(QStringView afterBracket) {
    const auto end = std::find_if(afterBracket.cbegin(), afterBracket.cend(),
                                  [](QChar c) { return isHtmlSpace(c) || c == u'/' || c == u'>'; });
    return afterBracket.first(end - afterBracket.cbegin()).toString().toLower();
}

template <size_t Size>
bool contains(const std::array<QStringView, Size> &names, QStringView name) {
    return std::find(names.cbegin(), names.cend(), name) != names.cend();
}

} // namespace

std::optional<Markup> nextMarkup(QStringView source) {
    if (source.isEmpty())
        return std::nullopt;
    Markup markup;
    if (source[0] == u'<' && source.size() > 1) {
        const QChar next = source[1];
        if (isAsciiLetter(next)) {
            markup.kind = Markup::Kind::OpeningTag;
            markup.source = source.first(tagEnd(source));
            markup.name = tagName(source.sliced(1));
            return markup;
        }
        if (next == u'/' && source.size() > 2 && isAsciiLetter(source[2])) {
            markup.kind = Markup::Kind::ClosingTag;
            markup.source = source.first(tagEnd(source));
            markup.name = tagName(source.sliced(2));
            return markup;
        }
        if (next == u'!' || next == u'?' || next == u'/') {
            markup.kind = Markup::Kind::Comment;
            const bool proper = source.startsWith(u"<!--");
            const QStringView close = proper ? QStringView(u"-->") : QStringView(u">");
            // "<!-->" and "<!--->" are comments, too.
            const qsizetype end = source.indexOf(close, 2);
            markup.source = end < 0 ? source : source.first(end + close.size());
            return markup;
        }
    }
    const qsizetype end = source.indexOf(u'<', 1);
    markup.source = end < 0 ? source : source.first(end);
    return markup;
}

bool isVoidElement(QStringView name) {
    static constexpr std::array<QStringView, 20> names{
        u"area",  u"base",  u"basefont", u"bgsound", u"br",    u"col",    u"embed",
        u"frame", u"hr",    u"image",    u"img",     u"input", u"keygen", u"link",
        u"meta",  u"param", u"source",   u"track",   u"wbr",   u"command"};
    return contains(names, name);
}

bool isRawTextElement(QStringView name) {
    static constexpr std::array<QStringView, 9> names{u"script",  u"style",    u"textarea",
                                                      u"title",   u"xmp",      u"iframe",
                                                      u"noembed", u"noframes", u"plaintext"};
    return contains(names, name);
}

bool isHtmlBlank(QStringView text) {
    return std::all_of(text.cbegin(), text.cend(), isHtmlSpace);
}

} // namespace morat
