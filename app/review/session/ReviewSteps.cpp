// SPDX-License-Identifier: GPL-3.0-or-later
// How the session takes a step: it is tried on a copy, the store has it before it is announced, and
// the history leads back.
#include "review/session/ReviewSession.h"
#include "review/store/StepId.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace morat {

qint64 ReviewSession::nextId() {
    const qint64 drawn = QRandomGenerator::global()->bounded(1 << drawnBits);
    m_lastId = std::max(m_lastId + 1, firstIdOf(m_store.currentTime()) + drawn);
    return m_lastId;
}

StepRecord ReviewSession::recordOf(const ReviewedText &after) const {
    StepRecord record;
    record.draft = m_record.id;
    record.revision = m_revisionId;
    record.text = {.edits = after.text.edits(),
                   .places = after.places,
                   .toReapply = m_toReapply,
                   .differences = after.differences};
    record.author = m_author;
    // What was typed goes with the next record, whichever that is.
    if (m_unsavedTyping)
        startReview(record);
    return record;
}

void ReviewSession::startReview(StepRecord &record) const {
    if (!isBeingDecided(m_record.state) && record.moves.isEmpty())
        record.moves.append({m_record.state, WorkflowState::InReview});
}

Result<void> ReviewSession::write(StepRecord record) {
    if (m_holder)
        return failure(tr("%1 (%2) has this draft open; here it can only be read. “Take over” "
                          "changes that.")
                           .arg(m_holder->person, m_holder->place));
    if (m_isLost)
        return failure(tr("This draft can no longer be written here. Open it again."));
    // What the server would refuse is not put into the journal.
    for (const StateMove &move : std::as_const(record.moves)) {
        if (!mayMove(move.from, move.to, m_store.role()))
            return failure(tr("Your part in the newsroom does not let you move the draft there. "
                              "Whoever runs the server gives and takes parts."));
    }
    record.id = nextId();
    record.base = m_lastStep;
    record.text.step = record.id;
    record.time = m_store.currentTime();
    record.typed = m_typedLetters;
    return m_writer.take(record).map([&] {
        m_lastStep = record.id;
        m_typedLetters = 0;
        m_unsavedTyping = false;
        takeDecisions(record);
        if (!record.moves.isEmpty())
            m_record.state = record.moves.last().to;
    });
}

void ReviewSession::takeDecisions(const StepRecord &record) {
    const auto stands = [&](qint64 id, Store::Standing standing) {
        Decision &decision = m_decisions[id];
        decision.undone = standing == Store::Standing::TakenBack;
        m_stepOf.insert(id, record.id);
        m_store.expect(m_record.id, decision, standing);
    };
    for (const Decision &decision : record.made) {
        m_decisions.insert(decision.id, decision);
        m_order.append(decision.id);
        stands(decision.id, Store::Standing::Stands);
    }
    for (const qint64 id : record.takenBack)
        stands(id, Store::Standing::TakenBack);
    for (const qint64 id : record.madeAgain)
        stands(id, Store::Standing::Stands);
}

bool ReviewSession::isPending(qint64 decision) const {
    const auto step = m_stepOf.constFind(decision);
    return step != m_stepOf.cend() && isRefused() &&
           m_writer.pendingSteps(m_record.id).contains(*step);
}

Result<void> ReviewSession::carryOut(Plan plan) {
    const QList<TextChange> changes = changesOf(plan);
    ReviewedText after = m_now;
    for (const TextChange &change : changes)
        after.apply(change);
    QList<Decision> made;
    Step step{plan.label, changes, {}, {}, m_now.findings, m_now.places, {}};
    step.differencesBefore = m_now.differences;
    QHash<qint64, TextRange> marked;
    for (PlanItem &item : plan.made) {
        if (item.decision.id == 0)
            item.decision.id = nextId();
        made.append(item.decision);
        step.decisions.append(item.decision.id);
        if (item.place)
            marked.insert(item.decision.id, *item.place);
        if (item.change)
            marked.insert(item.decision.id, placeAfter(*item.change, changes));
    }
    after.places.insert(marked);
    for (const PlanItem &item : std::as_const(plan.takenBack))
        step.takenBack.append(item.decision.id);
    StepRecord record = recordOf(after);
    record.made = made;
    record.takenBack = step.takenBack;
    if (plan.opens == Plan::Opens::Review && (!changes.isEmpty() || opensReview(plan)))
        startReview(record);
    // What was typed before the act has opened the draft again, not the act.
    if (!m_unsavedTyping && !record.moves.isEmpty() && m_record.state != WorkflowState::New)
        step.reopened = record.moves.last();
    if (Result<void> written = write(record); !written)
        return written;
    m_now = std::move(after);
    m_history.push(std::move(step));
    announce(changes, changesOfStep(record));
    return {};
}

bool ReviewSession::opensReview(Verb verb) const {
    return verb == Verb::Ask || !isOfQuestion(verb) || m_record.state == WorkflowState::Archived ||
           (verb == Verb::Answer && m_record.state == WorkflowState::Returned);
}

bool ReviewSession::opensReview(const Plan &plan) const {
    const auto opens = [this](const PlanItem &item) { return opensReview(item.decision.verb); };
    return (plan.made.isEmpty() && plan.takenBack.isEmpty()) ||
           std::any_of(plan.made.cbegin(), plan.made.cend(), opens) ||
           std::any_of(plan.takenBack.cbegin(), plan.takenBack.cend(), opens);
}

bool ReviewSession::opensReview(const QList<qint64> &decisions) const {
    return decisions.isEmpty() ||
           std::any_of(decisions.cbegin(), decisions.cend(),
                       [this](qint64 id) { return opensReview(m_decisions.value(id).verb); });
}

Changes ReviewSession::changesOfStep(const StepRecord &record) {
    Changes what = Change::Findings | Change::Decisions | Change::History;
    what.setFlag(Change::State, !record.moves.isEmpty());
    return what;
}

void ReviewSession::announce(const QList<TextChange> &changes, Changes what) {
    if (what.testFlag(Change::Decisions))
        indexDecisions();
    if (!changes.isEmpty()) {
        ++m_textRevision;
        what |= Change::Text;
    }
    for (const TextChange &change : changes)
        emit textReplaced({change.start, change.before.size()}, change.after);
    emit changed(what);
}

void ReviewSession::typed(TextRange range, const QString &replacement) {
    const TextChange change{range.start, m_now.text.current().mid(range.start, range.length),
                            replacement};
    if (change.before == change.after || isReadOnly())
        return;
    // What was before is kept once a word, not with each letter: the findings would be copied.
    if (!m_history.joinTyped(change)) {
        Step step{tr("Typing"), {change}, {}, {}, m_now.findings, m_now.places, {}};
        step.differencesBefore = m_now.differences;
        m_history.pushTyped(std::move(step));
    }
    const qsizetype findings = m_now.findings.size();
    m_now.apply(change);
    ++m_textRevision;
    m_unsavedTyping = true;
    m_typedLetters += int(replacement.size());
    // Most keys only move findings along: lists of them are as they were.
    Changes what = Change::Text | Change::History;
    what.setFlag(Change::Findings, m_now.findings.size() != findings);
    emit changed(what);
}

Result<void> ReviewSession::saveTyping() {
    m_history.closeTyping();
    return keepTyping();
}

Result<void> ReviewSession::keepTyping() {
    if (!m_unsavedTyping)
        return {};
    StepRecord record = recordOf(m_now);
    startReview(record);
    return write(record).map([&] {
        if (!record.moves.isEmpty())
            emit changed(Change::State);
    });
}

Result<void> ReviewSession::undo() {
    const Step *step = m_history.undoStep();
    return step ? travel(*step, Direction::Back) : Result<void>{};
}

Result<void> ReviewSession::redo() {
    const Step *step = m_history.redoStep();
    return step ? travel(*step, Direction::Forward) : Result<void>{};
}

bool ReviewSession::mayCloseAgain(const StateMove &reopened) const {
    const std::optional<WorkflowMove> row = moveBetween(reopened.to, reopened.from);
    if (m_record.state != reopened.to || !row || row->least > m_store.role())
        return false;
    // It is returned again with the note that it was returned with.
    return row->note != MoveNote::Needed || !m_returnNote.isEmpty();
}

Result<void> ReviewSession::travel(const Step &step, Direction direction) {
    const bool back = direction == Direction::Back;
    QList<TextChange> changes = step.changes;
    if (back) {
        std::reverse(changes.begin(), changes.end());
        for (TextChange &change : changes)
            std::swap(change.before, change.after);
    }
    ReviewedText after = m_now;
    for (const TextChange &change : std::as_const(changes))
        after.apply(change);
    if (back) {
        after.places = step.placesBefore;
        // Of a text that stays as it is those that are there are right: when the step was made it
        // may not have been checked yet.
        if (step.knowsFindings && !step.changes.isEmpty())
            after.findings = step.findingsBefore;
    } else {
        after.places.insert(step.placesAfter);
    }
    if (const auto &differences = back ? step.differencesBefore : step.differencesAfter)
        after.differences = *differences;
    StepRecord record = recordOf(after);
    record.takenBack = back ? step.decisions : step.takenBack;
    record.madeAgain = back ? step.takenBack : step.decisions;
    if (back && step.reopened && !m_unsavedTyping && mayCloseAgain(*step.reopened))
        record.moves.append(
            {step.reopened->to, step.reopened->from,
             step.reopened->from == WorkflowState::Returned ? m_returnNote : QString()});
    else if (!step.changes.isEmpty() || opensReview(step.decisions + step.takenBack))
        startReview(record);
    if (Result<void> written = write(record); !written)
        return written;
    const QHash<qint64, TextRange> placesBefore = m_now.places;
    const QList<VersionDifference> differencesBefore = m_now.differences;
    m_now = std::move(after);
    if (back)
        m_history.stepBack(placesBefore, differencesBefore);
    else
        m_history.stepForward();
    announce(changes, changesOfStep(record));
    return {};
}

} // namespace morat
