// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Edit.h"
#include "review/session/History.h"
#include "review/store/Store.h"
#include "text/Text.h"

namespace morat {

struct ReviewedText;

/// The place of a decision whose words are gone, typed over or not in a new version: it is never
/// given another.
inline constexpr TextRange noPlace{-1, 0};

/// Work done on one version of an article, carried over to the next.
struct CarriedWork {
    SavedText text; ///< edits on the new version, and places in its current text
    /// Edits that stood in paragraphs which the new version changed or dropped.
    QList<Edit> left;
    /// Those of them that no decision made and whose words stand in the new version all the same:
    /// as changes of its current text, from its end.
    QList<TextChange> typed;
    /// …and those whose words do not: as they were on the old version's text.
    QList<TextChange> lostTyping;
    /// Where the words that such an edit replaced stand in the new version, by the decision that
    /// made it.
    QHash<qint64, TextRange> expected;
    /// Decisions whose words are not to be found in the new version.
    QList<qint64> orphaned;
};

/// Carries edits over by paragraph: a paragraph that stands unchanged in the new version takes its
/// edits along; inside a paragraph that changed no edit is made. Places of decisions go along with
/// their words, also within changed paragraphs.
[[nodiscard]] CarriedWork carryOver(const Text &before, const SavedText &work, const Text &after);

/// Puts what was done in paragraphs that only this reading of a file has (`ownBlocks`, of its
/// original) beside what was carried over from the other reading. `own` is all that was done in
/// this one before; of paragraphs that both have, the other reading says the last word.
void keepOwn(ReviewedText &now, const SavedText &own, const QList<qsizetype> &ownBlocks);

} // namespace morat
