// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace morat {

/// Paragraphs that are in the second text and not in the first ("+"), and the other way round
/// ("−").
[[nodiscard]] QStringList textDifferences(const QStringList &before, const QStringList &after);

} // namespace morat
