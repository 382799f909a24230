// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxReading.h"

#include <QHash>

namespace morat {

/// What commentsExtended.xml says of a comment, by the id of its last paragraph.
struct DocxThreadEntry {
    QString parent; ///< the same id of the comment that it answers; empty: none
    bool isDone = false;
    SourceRange tag; ///< of the entry, in that member
};

/// A comment as word/comments.xml has it.
struct DocxCommentEntry {
    QString id;
    QString paragraph;    ///< w14:paraId of its last paragraph; empty where it has none
    SourceRange lastOpen; ///< that paragraph's opening tag, in the member
    QString text;
    ChangeAuthor author;
};

/// The marks of a comment in the document: where its range begins and ends, and the run that refers
/// to it.
struct DocxCommentMarks {
    SourceRange start;
    SourceRange end;
    SourceRange reference; ///< the element; the run around it is not told
};

[[nodiscard]] Result<QList<DocxCommentEntry>> docxCommentEntries(const QByteArray &xml,
                                                                 const QString &name);
[[nodiscard]] QHash<QString, DocxThreadEntry> docxThreads(const QByteArray &xml,
                                                          const QString &name);
/// By the comments' ids; of the document's main part.
[[nodiscard]] QHash<QString, DocxCommentMarks> docxCommentMarks(const QByteArray &source,
                                                                const DocxPart &part);

/// The comments of a document whose text was read, in the order of the text, with their replies.
/// What of them cannot be read is not there: no document is refused because of its comments.
[[nodiscard]] QList<DraftComment> readDocxComments(const Draft &draft, const DocxReading &reading);

} // namespace morat
