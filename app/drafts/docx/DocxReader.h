// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxStyles.h"
#include "drafts/draft/Draft.h"
#include "drafts/package/ZipPackage.h"

namespace morat {

/// Where a relation of the package's (an empty `part`) or of a part leads; empty when there is none
/// of the kind ("/styles").
[[nodiscard]] Result<QString> docxRelated(const ZipPackage &package, const QString &part,
                                          const QString &kind);

/// The same for all relations of the kind, in their order.
[[nodiscard]] Result<QStringList> docxAllRelated(const ZipPackage &package, const QString &part,
                                                 const QString &kind);

/// The styles of the document and the fonts of its theme; none where it has none.
[[nodiscard]] Result<DocxStyles> docxStyles(const ZipPackage &package, const QString &document);

/// Whether it is a package, or a compound file: a .docx with a password is put into one, and
/// readDocx() says so.
[[nodiscard]] bool looksLikeWord(const QByteArray &bytes);

/// Hidden text is left out, but where the document is read as version 0.1.0 did (AsExport). Which
/// of both is a part of the draft's identity, as it is of a page's.
[[nodiscard]] Result<Draft> readDocx(const QByteArray &bytes,
                                     PageExtent extent = PageExtent::Article);

} // namespace morat
