// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/look/StandingBar.h"

namespace morat {

/// What a draft was returned to its author with: above the text while that stands, and in the
/// tooltip of the list.
class ReturnNotes : public QObject {
    Q_OBJECT

public:
    struct Desk {
        const Store &store;
        ReviewControl &review;
        DraftListModel &drafts;
        StandingBar &bar;
    };

    explicit ReturnNotes(Desk desk);

    /// The store has taken something: the move that the window knows of may be in it now.
    void takeStored();

private:
    void refresh();
    /// Empty: the draft was not returned, or was signed since.
    [[nodiscard]] QString wordsOf(qint64 draft) const;

    Desk m_desk;
    qint64 m_draft = 0;
    std::optional<WorkflowState> m_state; ///< for which the store was asked
    bool m_isBehind = false;              ///< the move into that state was not in the store yet
};

} // namespace morat
