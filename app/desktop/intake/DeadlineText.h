// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace morat {

/// A deadline as it is typed at the desk, by the clock on its wall: “17:30” is today, “02/05” the
/// end of that day, this year or, where it is past, the next; “02/05 17:30”, “02/05/2026”,
/// “02/05/2026 17:30”. An empty text is an invalid time, which is no deadline; nothing: it is no
/// time. In UTC.
[[nodiscard]] std::optional<QDateTime> deadlineFrom(const QString &text, const QDateTime &now);
/// …and back; empty for an invalid time.
[[nodiscard]] QString deadlineText(const QDateTime &deadline);

} // namespace morat
