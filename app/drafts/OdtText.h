// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace morat {

/// Text as ODF writes it: a space that would collapse with another, or that may stand beside one,
/// is an element.
[[nodiscard]] QByteArray odtText(const QString &text);

/// What content.xml said before all its tracked changes: insertions left out, deletions put back.
/// White space as it is written; a paragraph a line. Null when it is not well-formed.
[[nodiscard]] QString odtTextBeforeChanges(const QByteArray &xml);

} // namespace morat
