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

/// An article with control characters in more places is refused.
inline constexpr qsizetype mostForbiddenPlaces = 100'000;

/// Characters that no XML may have: control characters, as they stand or as "&#2;"; those that
/// stand together are one place. Stops beyond mostForbiddenPlaces.
[[nodiscard]] QList<SourceRange> forbiddenCharacters(const QByteArray &xml);
/// The same, for passing over them. Fails where there are too many.
[[nodiscard]] Result<QList<SourceRange>> placesToSkip(const QByteArray &xml);
/// The document with blanks in these places: every other byte stands where it stood.
[[nodiscard]] QByteArray blankedAt(QByteArray xml, const QList<SourceRange> &places);
/// What stands in these places is none of the field's text, and stays where text around it is
/// changed.
void leaveOut(XmlField &field, const QList<SourceRange> &places);

/// Bytes that are no UTF-8, in a document that is UTF-8 but for a few: each place one byte.
[[nodiscard]] QList<SourceRange> damagedPlaces(const QByteArray &xml);
/// What stands in these places is a letter that is lost, and shown as U+FFFD.
void showLost(XmlField &field, const QList<SourceRange> &places);

/// What is said of them, which the draft's reader passed over; the first stands at `first`.
[[nodiscard]] QString skippedName(const QString &first, const QList<SourceRange> &places);

/// Where the first such character stands, by line and column, both from 1: "line 3, column 14";
/// empty when there is none.
[[nodiscard]] QString controlCharacterIn(const QByteArray &bytes, SourceRange range);

} // namespace morat
