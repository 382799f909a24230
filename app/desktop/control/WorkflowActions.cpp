// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/WorkflowActions.h"

#include "desktop/intake/DeadlineText.h"
#include "desktop/look/LevelLook.h"

namespace morat {

WorkflowActions::WorkflowActions(Desk desk, const ActionRegistry &actions)
    : m_desk(desk) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, work);
    };
    on(DeskAction::AssignDraft, [this] { assign(); });
    on(DeskAction::SetDeadline, [this] { setDeadline(); });
    on(DeskAction::SetDesk, [this] { setDesk(); });
    on(DeskAction::SecondReading, [this] { move(WorkflowState::SecondReading); });
    on(DeskAction::ReturnToAuthor, [this] { returnToAuthor(); });
    on(DeskAction::BackToReview, [this] { takeBack(); });
    on(DeskAction::ArchiveDraft, [this] { move(WorkflowState::Archived); });
}

void WorkflowActions::assign() {
    const QList<DraftRecord> drafts = m_desk.list.wanted();
    if (drafts.isEmpty())
        return;
    const QString old = drafts.first().assignee.isEmpty() ? author() : drafts.first().assignee;
    const std::optional<QString> name =
        m_desk.answers.line(m_desk.window,
                            tr("Who is to review %n draft(s)? Left empty: nobody in particular.",
                               nullptr, int(drafts.size())),
                            old);
    if (!name)
        return;
    for (const DraftRecord &draft : drafts)
        run([id = draft.id, who = *name, by = author()](Store &store) -> Recorded {
            return store.assign(id, who, by).map_error([](const Failure &reason) {
                return StoreError(reason);
            });
        });
}

void WorkflowActions::setDeadline() {
    const QList<DraftRecord> drafts = m_desk.list.wanted();
    if (drafts.isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTime();
    const std::optional<QString> text = m_desk.answers.line(
        m_desk.window,
        tr("By when are %n draft(s) to be done? For example 17:30 (today), 02/05 or 02/05/2026 "
           "17:30. Left empty: no deadline.",
           nullptr, int(drafts.size())),
        deadlineText(drafts.first().deadline));
    if (!text)
        return;
    const std::optional<QDateTime> deadline = deadlineFrom(*text, now);
    if (!deadline) {
        emit m_desk.review.failed(
            tr("“%1” is no time such as 17:30, 02/05 or 02/05/2026 17:30.").arg(text->trimmed()));
        return;
    }
    for (const DraftRecord &draft : drafts)
        run([id = draft.id, when = *deadline, by = author()](Store &store) -> Recorded {
            return store.setDeadline(id, when, by).map_error([](const Failure &reason) {
                return StoreError(reason);
            });
        });
}

void WorkflowActions::setDesk() {
    const QList<DraftRecord> drafts = m_desk.list.wanted();
    if (drafts.isEmpty())
        return;
    const std::optional<QString> desk =
        m_desk.answers.line(m_desk.window,
                            tr("For which desk of the newsroom are %n draft(s)? For example: "
                               "culture. Left empty: none in particular.",
                               nullptr, int(drafts.size())),
                            drafts.first().desk);
    if (!desk)
        return;
    for (const DraftRecord &draft : drafts)
        run([id = draft.id, name = *desk, by = author()](Store &store) -> Recorded {
            return store.setDesk(id, name, by).map_error([](const Failure &reason) {
                return StoreError(reason);
            });
        });
}

void WorkflowActions::returnToAuthor() {
    if (m_desk.list.wanted().isEmpty())
        return;
    const std::optional<QString> note = m_desk.answers.line(
        m_desk.window, tr("What is the author to answer or mend? The note is kept with the draft."),
        {});
    if (!note)
        return;
    if (note->trimmed().isEmpty())
        emit m_desk.review.failed(tr("A draft is returned with a note."));
    else
        move(WorkflowState::Returned, note->trimmed());
}

void WorkflowActions::takeBack() {
    ReviewSession *session = m_desk.review.session();
    if (!session)
        return;
    if (!session->isReadOnly()) {
        m_desk.review.report(session->moveTo(WorkflowState::InReview));
        return;
    }
    // Who handed it on only reads it, and may have it back.
    run([move = DraftMove{.draft = session->draftId(),
                          .to = WorkflowState::InReview,
                          .author = author()}](Store &store) { return store.move(move); });
}

void WorkflowActions::move(WorkflowState to, const QString &note) {
    ReviewSession *session = m_desk.review.session();
    for (const DraftRecord &draft : m_desk.list.wanted()) {
        // One that is only read here is moved by the store, where that lets it.
        if (session && session->draftId() == draft.id && !session->isReadOnly()) {
            if (m_desk.review.save() && m_desk.review.report(session->moveTo(to, note)))
                emit m_desk.review.said(stateWord(to));
            continue;
        }
        run([move = DraftMove{.draft = draft.id, .to = to, .author = author(), .note = note}](
                Store &store) { return store.move(move); });
    }
}

void WorkflowActions::run(const StepWriter::Work &work) {
    m_desk.writer.run(work, this, [this](const Result<void> &told) {
        if (!told)
            emit m_desk.review.failed(told.error().message);
        m_desk.list.refreshSoon();
        if (told)
            emit handedOn();
        emit done();
    });
}

} // namespace morat
