// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"
#include "drafts/package/ZipPackage.h"

namespace morat {

/// The draft's file with changes made in its source: packed, quoted or in the file's charset, as
/// the source stands in it. Fails where two changes lie in one place, or the charset lacks a
/// letter.
[[nodiscard]] Result<QByteArray> changedFile(const Draft &draft, QList<ByteChange> changes);

/// The members of the draft's package that change when its source becomes `document`. Fails where
/// that is no text of the same members.
[[nodiscard]] Result<ZipPackage::Contents> changedMembers(const Draft &draft,
                                                          const QByteArray &document);

/// The package with another text in the draft's members; every other member as it is. Of a
/// file that is no package, the document.
[[nodiscard]] Result<QByteArray> packDocument(const Draft &draft, const QByteArray &document);

/// The source in UTF-8 with the changes made, of a draft in a charset from before Unicode.
[[nodiscard]] Result<QByteArray> textInUnicode(const Draft &draft, QList<ByteChange> changes = {});

} // namespace morat
