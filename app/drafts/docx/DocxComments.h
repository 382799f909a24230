// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftWriter.h"

namespace morat {

/// What somebody says beside a place of a draft's text.
struct DraftComment {
    TextRange range; ///< of Text::joined()
    QString text;    ///< lines are paragraphs
    ChangeAuthor author;
};

/// The Word document with the comments, in the order of the text, beside those that are there.
/// Its text stays as it is. Fails for every other format.
[[nodiscard]] Result<QByteArray> withComments(const Draft &draft,
                                              const QList<DraftComment> &comments);

} // namespace morat
