// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/cms/DraftFields.h"
#include "drafts/package/XmlCursor.h"

#include <QList>
#include <QString>

namespace morat {

/// An element of an item, its content unquoted piece by piece.
struct XmlField {
    struct Piece {
        QByteArray bytes;
        SourceRange file;
        bool isEscape = false;
    };
    QList<Piece> pieces;
    SourceRange inner; ///< all between its tags
    QString type;      ///< its attribute
    bool hasText = false;
    bool hasCData = false;
    bool hasMarkup = false;
    bool isDamaged = false;

    /// White space at both ends is none of the text.
    void trim();
};

/// The elements of an item that are asked for, in the order asked.
///
/// `document` is the item alone, inside its file's root element; `itemTag` is its local name.
/// `which` says which of `count` fields the tag at the cursor is, or -1; the first of a kind
/// counts. Nothing when the XML is damaged.
[[nodiscard]] std::optional<QList<XmlField>> readXmlFields(const QByteArray &document,
                                                           QStringView itemTag, int count,
                                                           int (*which)(const XmlCursor &tag));

/// Appends what the field says to the envelope. Its places are those of the document, moved by
/// `shift`.
[[nodiscard]] SourceRange appendXmlField(Envelope &envelope, const XmlField &field, qint64 shift);

/// Where the first character stands that no XML may have, by line and column, both from 1: "line 3,
/// column 14"; empty when there is none.
[[nodiscard]] QString controlCharacterIn(const QByteArray &bytes, SourceRange range);

} // namespace morat
