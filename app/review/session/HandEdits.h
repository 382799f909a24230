// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/WorkingText.h"
#include "review/store/Decision.h"

#include <QHash>

namespace morat {

/// What an editor changed in the text without deciding on a finding, as it stands now.
struct HandEdit {
    TextRange place; ///< in the current text
    QString before;  ///< what the draft says there
    QString after;   ///< what stands at the place
    /// Decisions whose words are so much one with it that they can only be taken back together.
    QList<qint64> with;
    friend bool operator==(const HandEdit &, const HandEdit &) = default;
};

/// The edits of a text, or the part of them, that no standing decision accounts for; in the order
/// of the text. `places` says where the decisions' words stand.
[[nodiscard]] QList<HandEdit> handEdits(const WorkingText &text,
                                        const QHash<qint64, TextRange> &places,
                                        const QHash<qint64, Decision> &decisions);

} // namespace morat
