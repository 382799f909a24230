// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/DraftListControl.h"

namespace morat {

/// Hands drafts on: to a person, by a time, to a second reader, back to the author, into the
/// archive. What is done to the draft that is shown goes through its session; of others the store
/// is told, on the writer's thread.
class WorkflowActions : public QObject {
    Q_OBJECT

public:
    struct Desk {
        DraftListControl &list;
        StepWriter &writer;
        Settings &settings;
        ReviewControl &review;
        const Answers &answers;
        QWidget *window;
    };

    WorkflowActions(Desk desk, const ActionRegistry &actions);

signals:
    /// The store knows more of a draft than its session.
    void handedOn();
    /// The store was told of a draft that is not shown.
    void done();

private:
    void assign();
    void setDeadline();
    void setDesk();
    void returnToAuthor();
    /// The draft that is shown, into review.
    void takeBack();
    void move(WorkflowState to, const QString &note = {});
    void run(const StepWriter::Work &work);
    [[nodiscard]] QString author() const { return m_desk.settings.get<Setting::Author>(); }

    Desk m_desk;
};

} // namespace morat
