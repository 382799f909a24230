// SPDX-License-Identifier: GPL-3.0-or-later
// Who moves a draft where, who is to review it and by when: of drafts that are not open here.
#include "review/store/SqlStore.h"

#include "review/store/StepId.h"
#include "review/store/StoreRows.h"

#include <QRandomGenerator>
#include <QScopeGuard>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void nothing(const StoreQuery &) {}

Recorded notAllowed(const QString &why) {
    return tl::make_unexpected(StoreError({why}, StoreError::Kind::NotAllowed));
}

/// As the state is called in logs: words of a language change.
QString logged(StateMove move) {
    return stateName(move.from) + u" → "_s + stateName(move.to);
}

/// Why its question may not be answered by such a one; nothing: it may.
Recorded mayBeAnswered(const DraftRecord &draft, Role role) {
    if (role == Role::Reader)
        return notAllowed(Store::tr("questions are answered by who reports or edits."));
    if (role == Role::Reporter && draft.state != WorkflowState::Returned)
        return notAllowed(Store::tr("it was not returned to the author: nothing is to be answered "
                                    "now."));
    if (draft.state == WorkflowState::Archived)
        return notAllowed(Store::tr("it is in the archive."));
    return {};
}

/// Why the table of moves, what is open, or who was first is against it; nothing: it is not.
Recorded mayBeMoved(const DraftRecord &draft, const DraftMove &wanted, Role role,
                    bool isByFirstReader) {
    const std::optional<WorkflowMove> row = moveBetween(draft.state, wanted.to);
    if (!row)
        return notAllowed(Store::tr("from %1 it does not move to %2.")
                              .arg(stateName(draft.state), stateName(wanted.to)));
    if (row->least > role)
        return notAllowed(
            Store::tr("moving it from %1 to %2 is not for who is %3; it is for who is %4.")
                .arg(stateName(draft.state), stateName(wanted.to), roleName(role),
                     roleName(row->least)));
    if (row->note == MoveNote::Needed && wanted.note.trimmed().isEmpty())
        return notAllowed(Store::tr("a draft is returned with a note."));
    if (draft.state == WorkflowState::SecondReading && wanted.to != WorkflowState::InReview &&
        isByFirstReader)
        return notAllowed(Store::tr("it waits for a second reader, who is somebody else than who "
                                    "handed it on; that may take it back into review."));
    const bool isOpen = !draft.checked || draft.openErrors > 0;
    if (wanted.to == WorkflowState::Reviewed && isOpen && wanted.note.trimmed().isEmpty())
        return notAllowed(
            Store::tr("errors are open, or it was not checked; it can be signed all the same for "
                      "a reason, which is kept."));
    return {};
}

} // namespace

Recorded SqlStore::onHeldDraft(qint64 draft, const std::function<Recorded()> &work) {
    std::optional<StoreError> refused;
    // Who only answers may write nothing but that (the server sees to it).
    const WriteGate gate = m_gate;
    const auto asBefore = qScopeGuard([&] { m_gate = gate; });
    if (role() == Role::Reporter)
        m_gate = {};
    const auto held = [&]() -> Result<void> {
        refused.reset();
        const Recorded done =
            holdDraft(draft)
                .map_error([](const Failure &reason) { return StoreError(reason); })
                .and_then(work);
        if (done)
            return {};
        refused = done.error();
        return failure(done.error().message);
    };
    return inTransaction(held).map_error(
        [&](const Failure &reason) { return refused ? *refused : StoreError(reason); });
}

Recorded SqlStore::move(const DraftMove &wanted) {
    return onHeldDraft(wanted.draft, [&] { return moveHeld(wanted); });
}

Recorded SqlStore::answer(const QuestionAnswer &answer) {
    return onHeldDraft(answer.draft, [&] { return answerHeld(answer); });
}

Recorded SqlStore::answerHeld(const QuestionAnswer &answer) {
    const auto asError = [](const Failure &reason) { return StoreError(reason); };
    const Result<std::optional<DraftRecord>> found = draft(answer.draft);
    if (!found)
        return tl::make_unexpected(asError(found.error()));
    if (!*found)
        return notAllowed(Store::tr("it is not on the desk."));
    const DraftRecord &record = **found;
    const QString text = answer.text.trimmed();
    if (text.isEmpty())
        return notAllowed(Store::tr("an answer has words."));
    const Result<QList<Decision>> known = decisions(answer.draft);
    const Result<DraftHead> head = SqlStore::headOf(answer.draft);
    if (!known || !head)
        return tl::make_unexpected(asError(known ? head.error() : known.error()));
    const auto asked = std::ranges::find(*known, answer.question, &Decision::id);
    if (asked == known->end() || asked->undone || asked->verb != Verb::Ask)
        return notAllowed(Store::tr("it has no question %1.").arg(answer.question));
    Decision said{.id = 0,
                  .verb = Verb::Answer,
                  .rule = {},
                  .category = {},
                  .level = Level::Info,
                  .subject = QString::number(answer.question),
                  .original = {},
                  .replacement = {},
                  .taken = {},
                  .message = text,
                  .keys = {},
                  .author = answer.author,
                  .time = currentTime(),
                  .undone = false};
    const auto isSame = [&said](const Decision &each) {
        return !each.undone && each.verb == said.verb && each.subject == said.subject &&
               each.message == said.message && each.author == said.author;
    };
    if (std::ranges::any_of(*known, isSame))
        return {};
    if (const Recorded may = mayBeAnswered(record, role()); !may)
        return may;
    said.id = std::max(known->constLast().id + 1,
                       firstIdOf(said.time) + QRandomGenerator::global()->bounded(1 << drawnBits));
    StepRecord step;
    step.draft = answer.draft;
    step.revision = head->revision;
    step.author = answer.author;
    // Once it is moved, who only answers may say nothing of it any more.
    return insertDecision(step, said)
        .and_then([&] { return touch(answer.draft); })
        .and_then([&] { return draft(answer.draft); })
        .and_then([&](const std::optional<DraftRecord> &now) -> Result<void> {
            if (record.state != WorkflowState::Returned || !now || now->openQuestions > 0)
                return {};
            return moveDraft(answer.draft, {WorkflowState::Returned, WorkflowState::InReview},
                             answer.author);
        })
        .map_error(asError);
}

Result<QList<StateMove>> SqlStore::movesOf(const StepRecord &step) const {
    if (step.moves.isEmpty())
        return step.moves;
    return stateOf(step.draft).map([&step](WorkflowState stands) {
        QList<StateMove> moves = step.moves;
        StateMove &first = moves.first();
        if (first.from == stands)
            return moves;
        if (first.to == stands)
            moves.removeFirst();
        else if (mayMove(stands, first.to))
            first.from = stands;
        return moves;
    });
}

Recorded SqlStore::moveHeld(const DraftMove &wanted) {
    const auto asError = [](const Failure &reason) { return StoreError(reason); };
    const Result<std::optional<DraftRecord>> found = draft(wanted.draft);
    if (!found)
        return tl::make_unexpected(asError(found.error()));
    if (!*found)
        return notAllowed(Store::tr("it is not on the desk."));
    const DraftRecord &record = **found;
    if (record.state == wanted.to)
        return {};
    const Result<bool> isFirst = isFirstReader(record.id, wanted.author);
    if (!isFirst)
        return tl::make_unexpected(asError(isFirst.error()));
    if (const Recorded may = mayBeMoved(record, wanted, role(), *isFirst); !may)
        return may;
    const Result<DraftHead> head = SqlStore::headOf(record.id);
    if (!head)
        return tl::make_unexpected(asError(head.error()));
    StepRecord step;
    step.lease = wanted.lease;
    step.draft = record.id;
    step.revision = head->revision;
    step.base = head->step;
    step.author = wanted.author;
    step.moves = {{record.state, wanted.to, wanted.note.trimmed()}};
    // Without a version there is no text that a step could say, and who answers writes none; once
    // it is moved, a server lets them change nothing of it.
    if (head->revision == 0 || role() < Role::Editor)
        return touch(record.id)
            .and_then([&] { return moveDraft(record.id, step.moves.constFirst(), wanted.author); })
            .map_error(asError);
    if (const Recorded may = mayFollow(step); !may)
        return may;
    Result<EnteredDraft> seen = look(record.id, head->revision);
    if (!seen)
        return tl::make_unexpected(asError(seen.error()));
    step.time = currentTime();
    step.id = std::max(step.base + 1,
                       firstIdOf(step.time) + QRandomGenerator::global()->bounded(1 << drawnBits));
    step.text = std::move(seen->text);
    step.text.step = step.id;
    return write(step).map_error(asError);
}

Result<void> SqlStore::moveDraft(qint64 draft, const StateMove &move, const QString &author) {
    return run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {int(move.to), draft})
        .and_then([&](const StoreQuery &) {
            return run(u"INSERT INTO transitions(draft_id, from_state, to_state, author, moved_at) "
                       "VALUES(?, ?, ?, ?, ?)"_s,
                       {draft, int(move.from), int(move.to), author, now()});
        })
        .and_then([&](const StoreQuery &) -> Result<void> {
            if (move.note.isEmpty())
                return {};
            return run(u"INSERT INTO move_notes(transition_id, draft_id, note) "
                       "SELECT max(id), ?, ? FROM transitions WHERE draft_id = ?"_s,
                       {draft, move.note, draft})
                .map(nothing);
        })
        .and_then([&] { return log(draft, u"moved"_s, author, logged(move)); });
}

Result<void> SqlStore::touch(qint64 draft) {
    return run(u"UPDATE drafts SET changed_at = ? WHERE id = ?"_s, {now(), draft}).map(nothing);
}

Result<void> SqlStore::mayManage() const {
    if (!onlyReadBecause().isEmpty())
        return failure(onlyReadBecause());
    if (role() < Role::Editor)
        return failure(Store::tr("Drafts are assigned by editors."));
    return {};
}

Result<void> SqlStore::manage(qint64 draft,
                              const std::function<Result<void>(const DraftRecord &)> &work) {
    if (const Result<void> may = mayManage(); !may)
        return may;
    return inTransaction([&]() -> Result<void> {
        if (const Result<void> held = holdDraft(draft); !held)
            return held;
        const Result<std::optional<DraftRecord>> found = SqlStore::draft(draft);
        if (!found)
            return tl::make_unexpected(found.error());
        if (!*found)
            return failure(Store::tr("it is not on the desk."));
        return work(**found);
    });
}

Result<void> SqlStore::assign(qint64 draft, const QString &assignee, const QString &author) {
    const QString name = assignee.trimmed();
    return manage(draft, [&](const DraftRecord &record) -> Result<void> {
        if (record.assignee == name)
            return {};
        Result<void> done =
            run(u"UPDATE queue SET assignee = ? WHERE draft_id = ?"_s, {notNull(name), draft})
                .map(nothing)
                .and_then([&] { return log(draft, u"assigned"_s, author, name); });
        const WorkflowState wanted = name.isEmpty() ? WorkflowState::New : WorkflowState::Assigned;
        const WorkflowState before = name.isEmpty() ? WorkflowState::Assigned : WorkflowState::New;
        if (record.state == before)
            done = done.and_then([&] { return moveDraft(draft, {before, wanted}, author); });
        return done;
    });
}

Result<void> SqlStore::setDeadline(qint64 draft, const QDateTime &deadline, const QString &author) {
    const QString text = deadline.isValid() ? timeToText(deadline) : noDeadline.toString();
    return manage(draft, [&](const DraftRecord &record) -> Result<void> {
        if (record.deadline == deadline)
            return {};
        return run(u"UPDATE queue SET deadline = ? WHERE draft_id = ?"_s, {text, draft})
            .map(nothing)
            .and_then([&] {
                return log(draft, u"deadline"_s, author, deadline.isValid() ? text : QString());
            });
    });
}

Result<void> SqlStore::setDesk(qint64 draft, const QString &desk, const QString &author) {
    const QString name = desk.trimmed();
    return manage(draft, [&](const DraftRecord &record) -> Result<void> {
        if (record.desk == name)
            return {};
        return run(u"UPDATE queue SET desk = ? WHERE draft_id = ?"_s, {notNull(name), draft})
            .map(nothing)
            .and_then([&] { return log(draft, u"desk"_s, author, name); });
    });
}

} // namespace morat
