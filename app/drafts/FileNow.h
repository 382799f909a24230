// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <QStringList>

namespace morat {

/// What a file has become since a draft was read.
enum class FileNow : quint8 {
    Missing, ///< there is none
    AsRead,  ///< it holds what was read: writing there loses nothing
    Changed, ///< it holds something else, or cannot be read: someone else's work may be in it
};

/// Holds a file, the one that was read or another, or one in an archive, which an address names,
/// against the draft as it was read. Of a file of many articles only the draft's own counts:
/// saveDraft() leaves the others alone.
[[nodiscard]] FileNow fileNow(const QString &path, const Draft &draft);

/// The paragraphs of `after` that `before` has not, each with "+ " before it, then those of
/// `before` that are gone, with "− ". A paragraph that was moved is neither.
[[nodiscard]] QStringList changedParagraphs(const Draft &before, const Draft &after);

} // namespace morat
