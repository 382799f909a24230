// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/look/StandingBar.h"

class QTextCursor;

namespace morat {

/// The one at the caret or the selection; of two that meet there, the one that is selected; -1:
/// none.
[[nodiscard]] qsizetype differenceAt(const QList<VersionDifference> &differences,
                                     const QTextCursor &cursor);

/// What is done about the places that a new version of the file changed: its words are taken, or
/// ours put back, place by place; a bar above the text says how many there are.
class VersionActions : public QObject {
    Q_OBJECT

public:
    struct Views {
        DraftEditor &editor;
        StandingBar &bar;
    };

    VersionActions(ReviewControl &review, Views views, ActionRegistry &actions);

private:
    using Choose = Result<void> (ReviewSession::*)(const VersionDifference &);
    /// At the place at the caret; where there is none, or it is out of sight, that is gone to
    /// first.
    void choose(Choose how);
    void takeAll();
    /// To the first place behind a position, or from the top.
    void goOnFrom(qsizetype position);
    void refresh();

    ReviewControl &m_review;
    DraftEditor &m_editor;
    StandingBar &m_bar;
};

} // namespace morat
