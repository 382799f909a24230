// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftWriter.h"

namespace morat {

/// word/document.xml with the steps made, which are such as smallestSteps() gives; as tracked
/// changes when there are authors, one a step. What came of it is not proven here.
[[nodiscard]] Result<QByteArray> writeDocument(const Draft &draft, const QList<Edit> &steps,
                                               const QList<ChangeAuthor> &authors);

/// Whether the two documents have the same text before all tracked changes, paragraphs without
/// text aside.
[[nodiscard]] bool sameWhenRejected(const QByteArray &before, const QByteArray &after);

} // namespace morat
