// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/VersionDifference.h"
#include "text/Text.h"

#include <functional>

namespace morat {

/// A text as it stands, with the places at which a new version of its file waits for a choice.
struct MarkedText {
    const Text &text;
    const QList<VersionDifference> &differences;
};

/// Takes differences along to another reading of the same bytes (more or less of a page, another
/// charset), in which `after` is the text as it stands. A paragraph is known by its words, else by
/// its number where both readings have as many; a place in it by its words, else by their number.
/// What stands in paragraphs that the other reading does not have is left out. `reread` gives words
/// from before the new version as the other reading would say them.
[[nodiscard]] QList<VersionDifference>
differencesInReading(const MarkedText &before, const Text &after,
                     const std::function<QString(const QString &)> &reread);

/// Puts differences into others of the same text that do not have them: those that would meet one
/// that is there stay out.
void addDifferences(QList<VersionDifference> &to, const QList<VersionDifference> &more);

} // namespace morat
