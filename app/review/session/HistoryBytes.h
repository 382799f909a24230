// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/History.h"

#include <QByteArray>

namespace morat {

/// A history that waits for its draft to be shown again.
struct ShelvedHistory {
    qint64 step = 0; ///< the one at which the draft stood
    History history;
};

/// A history as the bytes that are kept of it between two runs of the program: the last steps, as
/// many as there is room for. What was found then is not kept.
[[nodiscard]] QByteArray historyToBytes(const ShelvedHistory &shelved);
/// Nothing when the bytes are none of a history, or of a newer version's.
[[nodiscard]] std::optional<ShelvedHistory> historyFromBytes(const QByteArray &bytes);

} // namespace morat
