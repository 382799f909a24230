// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/History.h"
#include "review/session/WorkingText.h"
#include "review/store/VersionDifference.h"

namespace morat {

/// Where a text says something else than one before it, in the order of the text, none over
/// another: whole paragraphs that came or went, words within those that changed. Paragraphs are
/// aligned first (ParagraphAlignment.h).
[[nodiscard]] QList<VersionDifference> versionDifferences(const Text &before, const Text &after);

/// The text as it stood before a new version that nobody has looked at.
[[nodiscard]] WorkingText withoutDifferences(WorkingText text,
                                             const QList<VersionDifference> &differences);

/// Takes differences along with a change of the text; `before` is the text without it. One in which
/// something is changed grows to all that was changed; one at which the words from before stand
/// again is none any more.
void carryDifferences(QList<VersionDifference> &differences, const QString &before,
                      const TextChange &change);

} // namespace morat
