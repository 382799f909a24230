// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "text/Result.h"

namespace morat {

/// The Word document with the steps made, which are such as smallestSteps() gives. What it then
/// says is not proven here.
[[nodiscard]] Result<QByteArray> writeDocx(const Draft &draft, const QList<Edit> &steps);

/// The same as tracked changes, with an author a step.
[[nodiscard]] Result<QByteArray> trackInDocx(const Draft &draft, const QList<Edit> &steps,
                                             const QList<ChangeAuthor> &authors);

/// Whether both say the same when all tracked changes are rejected, paragraphs without text aside.
[[nodiscard]] bool sameDocxRejected(const Draft &draft, const Draft &tracked);

} // namespace morat
