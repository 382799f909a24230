// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

#include <span>

class QKeyEvent;

namespace morat {

/// Where the keyboard is.
enum class KeyFocus : quint8 {
    Text,      ///< in the draft's text
    Field,     ///< in any other field that is written in
    Elsewhere, ///< lists, buttons…: they bind no key that changes anything unseen
};

/// What a text widget does with a key that is left to it.
enum class TextKeyUse : quint8 {
    Moves,   ///< the caret, the selection, the focus; copies; opens the context menu
    Edits,   ///< the words in it
    Answers, ///< Enter and Esc of a field: what was written is taken, or left
};

/// The keys that text widgets keep, beside those that type. Whatever else Qt binds in them on one
/// system or another (Ctrl+K to the end of the line, Ctrl+D for Delete…) does nothing here.
struct TextKeyRow {
    const char *keys; ///< portable, separated by a blank
    TextKeyUse use;
    bool inText; ///< in the draft's text too, not only in fields
};
[[nodiscard]] std::span<const TextKeyRow> textKeyRows();

/// A key with its modifiers that changes nothing by itself, or is answered before the window or
/// after it.
[[nodiscard]] bool isSystemsKey(int key);

/// Whose a key press is.
enum class KeyOwner : quint8 {
    Widget,
    Program,
    Nobody,
    System, ///< modifiers, dead keys, keys of input methods and of the window system
};

/// In the draft's text the program's keys are the program's, whether their action can be run now
/// or not; in a field the field's keys come first, and of the program's only those count that
/// cannot lose what is being written. While an input method composes, only keys that type are left
/// to the text.
enum class Composing : quint8 { No, Yes };
[[nodiscard]] KeyOwner ownerOf(const QKeyEvent &key, KeyFocus focus, Composing composing,
                               const ActionRegistry &actions);

} // namespace morat
