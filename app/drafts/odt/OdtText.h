// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace morat {

/// What content.xml said before all its tracked changes: insertions left out, deletions put back.
/// White space as it is written; a paragraph a line. Null when it is not well-formed.
[[nodiscard]] QString odtTextBeforeChanges(const QByteArray &source);

} // namespace morat
