// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"

#include <QHash>

namespace morat {

/// What reading an ODF text found beside its text, kept with the draft.
struct OdtReading final : ReadingNotes {
    QList<DraftComment> comments; ///< in the order of the text
};

/// An office:annotation of content.xml.
struct OdtAnnotation {
    QString id;     ///< its office:name, or where it has none its number in the text
    QString parent; ///< the name of the one that it answers; empty: none, or not said
    SourceRange openTag;
    SourceRange whole;
    SourceRange end; ///< of its office:annotation-end; empty where it is about a place alone
    QString text;
    ChangeAuthor author;
    bool isResolved = false;
};
/// In the order of the bytes. What cannot be read is not there.
[[nodiscard]] QList<OdtAnnotation> odtAnnotations(const QByteArray &source);

/// The comments of a text that was read, with their replies, in the order of the text.
[[nodiscard]] QList<DraftComment> readOdtComments(const Draft &draft);

} // namespace morat
