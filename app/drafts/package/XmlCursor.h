// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"
#include "text/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace morat {

/// Elements may be nested this deep.
inline constexpr qsizetype deepestXml = 256;

/// Goes through an XML document in UTF-8 and says of every tag and text where its bytes are.
///
/// expat reads it, judges it and resolves its namespaces, some thousand tokens ahead. A document
/// type definition is refused, so no entity is ever declared.
class XmlCursor {
public:
    enum class Token : quint8 {
        StartTag, ///< an empty-element tag, too: its EndTag follows, with an empty range
        EndTag,
        Text,
        CData,
        End, ///< of the document, or at a failure
    };

    /// `xml` must outlive the cursor. `name` is how messages call the document.
    XmlCursor(const QByteArray &xml, QString name);
    /// The document is a part of the bytes; places are those of all of them.
    XmlCursor(const QByteArray &xml, QString name, SourceRange part);
    ~XmlCursor();
    XmlCursor(const XmlCursor &) = delete;
    XmlCursor &operator=(const XmlCursor &) = delete;

    Token next();
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

    /// Bytes of the token; of CData with its brackets.
    [[nodiscard]] SourceRange range() const { return m_range; }
    [[nodiscard]] QByteArrayView bytes() const;
    /// Of CData, what stands between its brackets.
    [[nodiscard]] SourceRange cDataContent() const;
    [[nodiscard]] bool isEmptyElement() const { return m_isEmptyElement; }
    /// Of the tag, without its prefix. The views are good until the next token.
    [[nodiscard]] QStringView name() const;
    [[nodiscard]] QStringView prefix() const;
    [[nodiscard]] QStringView space() const;
    /// By local name, in whatever namespace; null when there is none.
    [[nodiscard]] QString attribute(QStringView name) const;

private:
    class Parser;

    const QByteArray &m_xml;
    std::unique_ptr<Parser> m_parser;
    SourceRange m_range;
    bool m_isEmptyElement = false;
    std::optional<Failure> m_failure;
};

/// Goes through the document to its end. `visit` takes every token and may fail.
template <typename Visit>
[[nodiscard]] Result<void> goThrough(XmlCursor &cursor, Visit visit) {
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (Result<void> taken = visit(token); !taken)
            return taken;
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    return {};
}

/// The characters that a run of text in an XML document stands for: each with its bytes, when it
/// is written as an entity ("&amp;", "&#160;"); runs of plain text together.
struct XmlText {
    QString text;
    SourceRange source;
    bool isEntity = false;
};
/// Nothing when the bytes are no UTF-8 or an entity is not one of XML's own.
[[nodiscard]] std::optional<QList<XmlText>> xmlTexts(const QByteArray &xml, SourceRange range);

/// A document in UTF-16, whose mark or first letters say so, in UTF-8, and its declaration says
/// that; any other as it is.
[[nodiscard]] QByteArray xmlInUtf8(QByteArray xml);

/// Text as XML writes it.
[[nodiscard]] QByteArray xmlEscaped(const QString &text);

} // namespace morat
