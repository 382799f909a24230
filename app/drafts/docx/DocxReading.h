// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxMarkup.h"
#include "drafts/docx/DocxStyles.h"
#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/package/ZipPackage.h"

namespace morat {

/// What reading a Word document found. It is kept with the draft, so that writing starts from it
/// and reads nothing again.
struct DocxReading final : ReadingNotes {
    ZipPackage package;
    DocxStyles styles;
    QList<DocxPart> parts;
    DocxMarkup markup; ///< its lines without their text, which is the draft's
    /// What alternatives for older programs say, where it is the same as what was read.
    QList<DocxTwin> twins;
    Text twinText; ///< the lines of the markup's twinLines
    QList<BlockOrigin> twinOrigins;
    /// A digest of the lines' text when all tracked changes are rejected; empty where that cannot
    /// be read.
    QByteArray rejectedText;
    QList<DraftComment> comments; ///< in the order of the text
};

/// Of a draft that readDocx() gave.
[[nodiscard]] const DocxReading &docxReading(const Draft &draft);

/// Reads the document's parts in one pass, in both views: rejected, of which a digest is kept, and
/// accepted.
[[nodiscard]] Result<void> readDocxViews(const QByteArray &source, DocxReading &into);

} // namespace morat
