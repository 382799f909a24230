// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SearchIndex.h"

namespace morat {

/// What of a draft can be searched: the text as it stands, in pieces of at most `mostWordsOfText`
/// words; the paragraphs of the original and of earlier versions that are not in it; what was
/// decided, a line each; what was asked of the author and answered, and the words with which the
/// draft was moved. A version that cannot be read is left out. Whoever gives the desk something new
/// that people write adds its lines here.
[[nodiscard]] Result<QList<IndexedText>> textsOf(const Archive &archive,
                                                 const ArchivedDraft &draft);

/// The line of a decision: “original → replacement”, or the original alone where nothing was
/// changed.
[[nodiscard]] QString decisionLine(const Decision &decision);

} // namespace morat
