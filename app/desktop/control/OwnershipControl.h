// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/IntakeControl.h"
#include "desktop/look/StandingBar.h"

#include <functional>

namespace morat {

/// Whose the draft on the desk is. One that another window has is shown live and can only be read,
/// until that lets go of it or it is taken over; one that was taken away from here is read from
/// then on, and what the store did not get of it is offered as another version.
class OwnershipControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        StepWriter &writer;
        ReviewControl &review;
        IntakeControl &intake;
        MessageBar &messages;
        StandingBar &bar;
        const Answers &answers;
        QWidget *window;
    };

    OwnershipControl(Desk desk, const ActionRegistry &actions);

    /// Somebody changed drafts: what was done to the one that is shown is taken over.
    void hear();

private:
    /// Another draft is shown, or the same by other rules.
    void showOwner();
    void loseDraft(qint64 draft, const QString &why);
    /// A draft as the store has it.
    struct Seen {
        DraftHead head;
        EnteredDraft stored;
    };
    /// Reads something of the draft that is shown where the store is written, and tells `then`
    /// while it still is.
    template <typename Answer>
    void read(const std::function<Result<Answer>(const Store &)> &what,
              const std::function<void(const Answer &)> &then);
    void look(qint64 draft);
    void follow(const DraftHead &head, const EnteredDraft &stored);
    [[nodiscard]] bool confirm(const Answers::Question &question) const;
    void compareVersion();
    void dropVersion();
    [[nodiscard]] QStringList differencesOf(const KeptVersion &version) const;

    Desk m_desk;
    QString m_lost; ///< what was said when the draft was taken away
};

} // namespace morat
