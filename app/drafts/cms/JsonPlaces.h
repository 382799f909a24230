// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/Charset.h"
#include "drafts/draft/Envelope.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace morat {

/// A string of a JSON document: where its content stands, and the keys that lead to it. Elements of
/// an array have their number as key.
struct JsonString {
    QStringList path;
    SourceRange content;
};

/// An object or array: with its brackets.
struct JsonContainer {
    QStringList path;
    SourceRange whole;
};

/// Where everything stands in a document that Qt has found well-formed.
struct JsonPlaces {
    QList<JsonString> strings;
    QList<JsonContainer> containers; ///< those nested no deeper than `deepestContainer`
    static constexpr qsizetype deepestContainer = 6;
};
[[nodiscard]] JsonPlaces jsonPlaces(const QByteArray &json);

/// Whether JSON may be in it: UTF-8, of which bytes may be damaged.
[[nodiscard]] bool isJsonCharset(Charset charset);

/// The document as Qt reads it: each damaged byte as U+FFFD. Its values and its structure are the
/// file's, its places are not.
[[nodiscard]] QByteArray readableJson(const QByteArray &json);

/// Whether the keys lead there; "*" is any key.
[[nodiscard]] bool leadsTo(const QStringList &pattern, const QStringList &path);

/// How strings of the file are quoted: some programs write ASCII alone.
[[nodiscard]] Quoting jsonQuoting(const QByteArray &file);

/// Appends the string, unquoted, as a field of its own.
void appendJsonString(Envelope &envelope, const QByteArray &file, SourceRange content,
                      Quoting quoting);

} // namespace morat
