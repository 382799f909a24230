// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Edit.h"
#include "review/store/Store.h"
#include "text/Text.h"

namespace morat {

/// Work done on one version of an article, carried over to the next.
struct CarriedWork {
    SavedText text; ///< edits on the new version, and places in its current text
    /// Edits that stood in paragraphs which the new version changed or dropped.
    QList<Edit> left;
};

/// Carries edits over by paragraph: a paragraph that stands unchanged in the new version, in the
/// same order, takes its edits along. Nothing is guessed inside a paragraph that changed.
[[nodiscard]] CarriedWork carryOver(const Text &before, const SavedText &work, const Text &after);

} // namespace morat
