// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace morat {

/// A stretch of HTML source as the tokeniser of a browser cuts it. This is no parser: it tells
/// tags, comments and what is between, which the writer needs to look at the markup around an
/// edit, and the reader to judge a file before it is parsed.
struct Markup {
    enum class Kind : quint8 { Text, OpeningTag, ClosingTag, Comment };
    Kind kind = Kind::Text;
    QStringView source;
    QString name; ///< of a tag, lower case
};

/// The stretch that begins at the start of `source`; nothing at the end.
[[nodiscard]] std::optional<Markup> nextMarkup(QStringView source);

/// An element that never has content (br, img, meta…).
[[nodiscard]] bool isVoidElement(QStringView name);
/// An element whose content is not markup (script, style, textarea…).
[[nodiscard]] bool isRawTextElement(QStringView name);
/// White space as HTML collapses it: a no-break space is none.
[[nodiscard]] inline bool isHtmlSpace(QChar c) {
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}
[[nodiscard]] bool isHtmlBlank(QStringView text);

} // namespace morat
