// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace morat {

/// What of a session one act changed. Announced once an act, after the text was replaced.
enum class Change : quint8 {
    Text = 0x01,      ///< the text, typed or replaced: a check is due
    Findings = 0x02,  ///< findings() or their status; with the text alone their places go along
    Decisions = 0x04, ///< decisions() or what was edited by hand
    State = 0x08,     ///< state()
    History = 0x10,   ///< what can be undone and redone
    Stored = 0x20,    ///< pendingSteps(): the store took or refused something
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace morat

Q_DECLARE_METATYPE(morat::Changes)
