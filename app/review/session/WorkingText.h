// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Edit.h"
#include "text/Text.h"

namespace morat {

/// A draft's text as it stands after edits, with the edits that lead from the original to it.
/// A value: copying is cheap, so a snapshot for a worker is a copy.
///
/// Positions named "current" are UTF-16 units into current(); those named "original" into the
/// original's joined text. Invariant: edits are in order, do not overlap or touch, and change
/// something; applied to the original they give current().
class WorkingText {
public:
    WorkingText() = default;
    explicit WorkingText(Text original);
    /// The original with edits made. Edits in order, not overlapping.
    WorkingText(Text original, const QList<Edit> &edits);

    [[nodiscard]] const Text &original() const { return m_original; }
    /// The original's text, joined.
    [[nodiscard]] const QString &originalText() const { return m_originalJoined; }
    [[nodiscard]] const QString &current() const { return m_current; }
    [[nodiscard]] const QList<Edit> &edits() const { return m_edits; }

    /// Puts `replacement` where the current text has `range`, and joins the change with the edits
    /// that it meets or touches.
    void replace(TextRange range, const QString &replacement);

    /// The blocks as they stand now. A block that no edit touches is the original's; a changed or
    /// new one has the kind of the block that its beginning comes from.
    [[nodiscard]] Text text() const;

    /// The current range that an edit's replacement takes.
    [[nodiscard]] TextRange currentRange(const Edit &edit) const;

private:
    struct Place {
        qsizetype original = 0;
        /// The edit in whose replacement the place lies, or -1 in untouched text.
        qsizetype edit = -1;
        qsizetype offsetInReplacement = 0;
    };
    /// Ties at the border of an edit go to the edit.
    [[nodiscard]] Place placeOf(qsizetype current) const;

    Text m_original;
    QString m_originalJoined;
    QString m_current;
    QList<Edit> m_edits;
};

/// Where a current range lies after `changed` was replaced by `newLength` units: moved, grown
/// or shrunk with its text; empty when its text is gone.
[[nodiscard]] TextRange shifted(TextRange place, TextRange changed, qsizetype newLength);

} // namespace morat
