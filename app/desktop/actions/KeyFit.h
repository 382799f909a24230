// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace morat {

/// Whether a key can be an action's, whatever other actions there are.
enum class KeyFit : quint8 {
    Fits,
    Types, ///< it writes a letter, alone or with AltGr (which is Ctrl+Alt): the input method's
    BelongsToText, ///< a text field binds it: copying, moving the caret…
    OpensMenus,    ///< Alt and a letter
    IsSystems,     ///< the window system's or an input method's
    IsNoChord,     ///< nothing, or several one after the other
};
[[nodiscard]] KeyFit fitOf(const QKeySequence &key);

} // namespace morat
