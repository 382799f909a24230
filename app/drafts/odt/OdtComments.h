// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ChangeAuthor.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The ODF text with the comments, in the order of the text, beside those that are there. What it
/// then says is not proven here.
[[nodiscard]] Result<QByteArray> commentInOdt(const Draft &draft,
                                              const QList<DraftComment> &comments);
/// The comments that a text has, with their replies, in the order of the text.
[[nodiscard]] QList<DraftComment> odtComments(const Draft &draft);

} // namespace morat
