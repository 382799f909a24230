// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "text/Result.h"

#include <QList>

namespace morat {

/// Which charset a draft is written in.
enum class WriteIn : quint8 {
    OwnCharset,
    Unicode, ///< what is in an old charset, or for an old font, becomes Unicode, all of it
};

/// The bytes of the draft with the edits made, in its own format and charset. Edits are in order
/// and do not overlap. Every byte outside the smallest runs that the edits touch is the source's:
/// what an edit's range and its replacement have in common at both ends is left alone, and of
/// text that lies in several runs of the source the first run takes the replacement.
/// Without edits the answer is draft.bytes. Fails when a replacement cannot be written in the
/// draft's charset, or an edit asks for a split or a join that the format cannot give.
[[nodiscard]] Result<QByteArray> writeDraft(const Draft &draft, const QList<Edit> &edits,
                                            WriteIn charset = WriteIn::OwnCharset);

/// What could be written of a draft's edits.
struct WrittenInPart {
    QByteArray bytes;
    struct Refused {
        Edit edit;
        QString reason;
    };
    QList<Refused> refused; ///< in order
};

/// As writeDraft(), but an edit that cannot be written is left out, and named, and the others are
/// made. Fails where the draft cannot be written at all.
[[nodiscard]] Result<WrittenInPart> writeDraftInPart(const Draft &draft, const QList<Edit> &edits,
                                                     WriteIn charset = WriteIn::OwnCharset);

/// Whether the format has tracked changes.
[[nodiscard]] bool canTrackChanges(const Format *format);

/// As writeDraft(), but each correction is a tracked change that can be refused: accepting all
/// gives the corrected text, refusing all the draft's. The conversion to Unicode itself is none of
/// them. Tracked changes that are there already stay
/// as they are. There is one author an edit. Fails for formats that have no tracked changes.
[[nodiscard]] Result<QByteArray> writeTrackedChanges(const Draft &draft, const QList<Edit> &edits,
                                                     const QList<ChangeAuthor> &authors,
                                                     WriteIn charset = WriteIn::OwnCharset);

/// The draft with the comments, in the order of the text, beside those that are there. Its text
/// stays as it is. Fails for formats that have no comments.
[[nodiscard]] Result<QByteArray> withComments(const Draft &draft,
                                              const QList<DraftComment> &comments);
/// Whether the format has comments.
[[nodiscard]] bool canHoldComments(const Format *format);
/// The comments that the draft's file has, in the order of the text; none where the format has
/// none. They were found when the draft was read.
[[nodiscard]] QList<DraftComment> commentsOf(const Draft &draft);

/// Saves what writeDraft() gave for the draft. Into a file of many articles that is there already
/// only this article is put, so that what others were corrected in it stays.
[[nodiscard]] Result<void> saveDraft(const QString &path, const Draft &draft,
                                     const QByteArray &bytes);

} // namespace morat
