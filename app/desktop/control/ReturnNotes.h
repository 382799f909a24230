// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/control/StoreReads.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/look/StandingBar.h"

namespace morat {

/// What a draft was returned to its author with: above the text while that stands, and in the
/// tooltip of the list.
class ReturnNotes : public QObject {
    Q_OBJECT

public:
    struct Desk {
        StoreReads &reads;
        ReviewControl &review;
        DraftListModel &drafts;
        StandingBar &bar;
    };

    explicit ReturnNotes(Desk desk);

    /// The store has taken something: the move that the window knows of may be in it now.
    void takeStored();

private:
    void refresh();
    /// What is told of a draft as far as it is known; that is asked for anew, and of a server told
    /// when somebody points there again.
    [[nodiscard]] QString toldOf(qint64 draft);

    Desk m_desk;
    QHash<qint64, QString> m_told; ///< by draft
    qint64 m_draft = 0;
    std::optional<WorkflowState> m_state; ///< for which the store was asked
    bool m_isBehind = false;              ///< the move into that state was not in the store yet
    quint64 m_stored = 0;                 ///< how often takeStored() was called
};

} // namespace morat
