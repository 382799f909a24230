// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "review/session/History.h"
#include "text/Text.h"

namespace morat {

/// The change that a suggestion makes to a joined text in which its finding stands at `place`.
/// A removed block goes with one line break: the one before it, or at the top the one after it.
/// Changes nothing where a suggestion for another place finds something else there by now.
[[nodiscard]] TextChange suggestedChange(const QString &text, TextRange place,
                                         const Suggestion &suggestion);

/// What mending every odd space of a text changes, in its order.
[[nodiscard]] QList<TextChange> ordinarySpaces(const Text &text);

/// Whether a change touches text that one of the others takes.
[[nodiscard]] bool touchesAny(const TextChange &change, const QList<TextChange> &others);

} // namespace morat
