// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/DocumentStory.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace morat {

// What the control words of RTF are to an article.

/// Begins a group that is a text of its own beside the article.
[[nodiscard]] std::optional<DocumentStory> rtfStory(const QByteArray &name);
/// Begins a drawing, which may hold such a text…
[[nodiscard]] bool isRtfShape(const QByteArray &name);
/// …that this begins.
[[nodiscard]] bool isRtfBoxText(const QByteArray &name);
/// Begins a group that holds no text of the article. So do all others that come after \*.
[[nodiscard]] bool isSkippedRtfGroup(const QByteArray &name);
/// Begins a group that stands in the text as one character.
[[nodiscard]] bool isRtfEmbed(const QByteArray &name);
/// Begins a group before the text after which a table of authors may come.
[[nodiscard]] bool isRtfTable(const QByteArray &name);
/// The character that the word is; empty when it is none.
[[nodiscard]] QString rtfCharacter(const QByteArray &name);

} // namespace morat
