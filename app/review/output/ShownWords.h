// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QStringList>

namespace morat {

class ReviewSession;
struct ShownChange;
struct VersionDifference;

/// Words as they can be shown in one line: line breaks, embeds and lone blanks as signs.
[[nodiscard]] QString shownWords(const QString &words);
/// The same for words of several lines, which keep them: a sign at the end of each.
[[nodiscard]] QString shownLines(const QString &words);

/// "▶ embedded frame – no source": what is written in the place of a picture or a video.
[[nodiscard]] QString embedLabel(const Embed &embed);

/// What was changed at a place, by whom and when, and why: plain text, one line each.
[[nodiscard]] QStringList describeChange(const ReviewSession &session, const ShownChange &change);

/// What a new version of the file says at a place, and what stood there: plain text.
[[nodiscard]] QString describeDifference(const ReviewSession &session,
                                         const VersionDifference &difference);

} // namespace morat
