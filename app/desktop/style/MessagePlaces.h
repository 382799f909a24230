// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// What a rule does decides what its message can name: what should stand at a place and what does,
/// or, where something is only to be left out, what does.
enum class MessageNames : quint8 { Both, FoundAlone };

/// “{right}” and “{found}” in the interface's language: how an editor of rules reads and writes the
/// places of a message at which the words are put in.
[[nodiscard]] QString rightPlace();
[[nodiscard]] QString foundPlace();

/// A rule's message, in which each place is `%s`, as an editor reads it.
[[nodiscard]] QString shownMessage(const QString &message, MessageNames names);
/// …and the other way. What cannot be said so, messageTrouble() has told.
[[nodiscard]] QString storedMessage(const QString &shown);
/// Why a message as an editor wrote it cannot be one of such a rule: what should stand is put in
/// first, and what does is never put in without it. Empty: it can.
[[nodiscard]] QString messageTrouble(const QString &shown, MessageNames names);

} // namespace morat
