// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"

#include <QByteArray>
#include <QList>

namespace morat {

/// How a field's text is quoted in the file around it.
enum class Quoting : quint8 {
    JsonString,
    JsonAscii, ///< a JSON string in a file that writes every letter past ASCII as \uXXXX
    XmlText,
    XmlCData,
};

/// The fields of a file that hold a draft's text: a CMS's JSON, an item of a WordPress export. The
/// fields' contents, unquoted, one after the other, are the draft's source; the envelope knows
/// where each byte of it stands in the file, and how what is put in is quoted.
///
/// A piece is a run of bytes that stand in the file as in the source, or one escape ("\n",
/// "&amp;"), which has no places inside.
class Envelope {
public:
    void beginField(Quoting quoting);
    /// The next bytes of the field stand in the file as they are.
    void append(QByteArrayView bytes, qint64 fileStart);
    /// The next bytes of the field are written as an escape.
    void appendEscape(QByteArrayView bytes, SourceRange file);

    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    [[nodiscard]] const QByteArray &source() const { return m_source; }
    /// Where the last field begins in the source.
    [[nodiscard]] qint64 fieldStart() const { return m_fields.last().start; }
    [[nodiscard]] QByteArray field() const { return m_source.sliced(fieldStart()); }

    [[nodiscard]] SourceRange inFile(SourceRange run) const;
    /// A change of the source as one of the file. `like` is the file: escapes that are a matter of
    /// taste are written as it writes them.
    [[nodiscard]] ByteChange inFile(const ByteChange &change, const QByteArray &like) const;

    friend bool operator==(const Envelope &, const Envelope &) = default;

private:
    struct Field {
        qint64 start = 0;
        Quoting quoting = Quoting::JsonString;
        friend bool operator==(const Field &, const Field &) = default;
    };
    struct Piece {
        SourceRange source;
        SourceRange file;
        friend bool operator==(const Piece &, const Piece &) = default;
    };
    [[nodiscard]] qint64 startInFile(qint64 place) const;
    [[nodiscard]] qint64 endInFile(qint64 place) const;
    [[nodiscard]] const Field &fieldAt(qint64 place) const;

    QByteArray m_source;
    QList<Field> m_fields;
    QList<Piece> m_pieces;
};

} // namespace morat
