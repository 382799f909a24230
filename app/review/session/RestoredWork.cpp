// SPDX-License-Identifier: GPL-3.0-or-later
// How a session takes over what is not in the store: steps on their way, and what an earlier run of
// the program left in a journal, as one step that can be taken back.
#include "review/session/ReviewSession.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

void ReviewSession::putOn(const Unstored &unstored) {
    if (unstored.steps.isEmpty())
        return;
    const QString textBefore = m_now.text.current();
    Step step{tr("Work from before"), {}, {}, {}, {}, m_now.places, {}};
    step.isRestored = true;
    step.knowsFindings = false;
    step.differencesBefore = m_now.differences;
    RestoredWork work{0, 0, unstored.steps.last().time, textBefore};
    QSet<qint64> stoodBefore;
    for (const qint64 id : std::as_const(m_order)) {
        if (!m_decisions[id].undone)
            stoodBefore.insert(id);
    }
    for (const StepRecord &record : unstored.steps) {
        for (const Decision &decision : record.made)
            m_lastId = std::max(m_lastId, decision.id);
        takeDecisions(record);
        for (const DecisionKey &key : record.keys)
            m_decisions[key.decision].keys.append(key.key);
        if (!record.moves.isEmpty())
            m_record.state = record.moves.last().to;
        work.typed += record.typed;
        work.decisions +=
            int(record.made.size() + record.takenBack.size() + record.madeAgain.size());
    }
    m_stepBeforeRestored = m_lastStep;
    const StepRecord &last = unstored.steps.last();
    m_lastStep = last.id;
    m_lastId = std::max(m_lastId, last.id);
    m_now.text = WorkingText(m_draft.text, last.text.edits);
    m_now.places = last.text.places;
    m_now.differences = last.text.differences;
    m_toReapply = last.text.toReapply;
    indexDecisions();
    if (!unstored.areOfEarlierRun)
        return;
    for (const qint64 id : std::as_const(m_order)) {
        const bool stands = !m_decisions[id].undone;
        if (stands && !stoodBefore.contains(id))
            step.decisions.append(id);
        if (!stands && stoodBefore.contains(id))
            step.takenBack.append(id);
    }
    step.placesAfter = m_now.places;
    if (textBefore != m_now.text.current())
        step.changes.append(differenceOf(textBefore, m_now.text.current()));
    if (step.changes.isEmpty() && step.decisions.isEmpty() && step.takenBack.isEmpty())
        return; // a key that was seen anew, a state: nothing that anybody misses
    m_history.push(std::move(step));
    m_restored = work;
    announceRestored();
}

void ReviewSession::announceRestored() {
    const QDateTime time = m_restored->time.toLocalTime();
    const bool isToday = time.date() == m_store.currentTime().toLocalTime().date();
    const QString when = QLocale().toString(time, isToday ? u"HH:mm"_s : u"HH:mm dd/MM"_s);
    if (m_restored->typed > 0)
        m_notices.append(
            tr("Restored %n letter(s) of unfinished typing from %1.", nullptr, m_restored->typed)
                .arg(when));
    if (m_restored->decisions > 0)
        m_notices.append(
            tr("Restored %n decision(s) from %1.", nullptr, m_restored->decisions).arg(when));
    if (m_restored->typed == 0 && m_restored->decisions == 0)
        m_notices.append(tr("Restored unfinished work from %1.").arg(when));
}

bool ReviewSession::mayDiscardRestored() const {
    const Step *last = m_history.undoStep();
    return m_restored && last && last->isRestored;
}

Result<void> ReviewSession::discardRestored() {
    if (!mayDiscardRestored())
        return failure(tr("Other work was done since. Undo it first, then discard what was "
                          "restored."));
    return undo();
}

void ReviewSession::takeUpHistory(const ShelvedHistory &shelved) {
    if (m_unsavedTyping || shelved.step != (m_restored ? m_stepBeforeRestored : m_lastStep))
        return;
    const Step *restored = m_restored ? m_history.undoStep() : nullptr;
    History history = shelved.history;
    if (restored)
        history.push(*restored);
    m_history = std::move(history);
    m_history.closeTyping();
    emit changed(Change::History);
}

void ReviewSession::keepHistory() {
    if (isReadOnly())
        return; // the file is its owner's
    m_writer.takeHistory({m_record.id, historyToBytes(shelveHistory())});
}

void ReviewSession::takeUpKeptHistory() {
    if (const auto kept = historyFromBytes(m_writer.historyOf(m_record.id)))
        takeUpHistory(*kept);
}

} // namespace morat
