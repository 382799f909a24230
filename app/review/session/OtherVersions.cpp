// SPDX-License-Identifier: GPL-3.0-or-later
// A draft that two runs of the program get to: the one that only reads follows what the owner does;
// work that the store went on without is a version that can be put in place.
#include "review/session/ReviewSession.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace morat {

void ReviewSession::letGo() {
    m_writer.release(m_record.id, std::exchange(m_entering, 0));
}

void ReviewSession::follow(const EnteredDraft &stored) {
    const WorkingText fresh(m_draft.text, stored.text.edits);
    const TextChange change = differenceOf(m_now.text.current(), fresh.current());
    if (change.before != change.after)
        m_now.apply(change);
    m_now.text = fresh;
    m_now.places = stored.text.places;
    m_now.differences = stored.text.differences;
    m_record = stored.record;
    m_lastStep = stored.text.step;
    m_lastId = std::max(m_lastId, m_lastStep);
    m_toReapply = stored.text.toReapply;
    m_decisions.clear();
    m_order.clear();
    for (const Decision &decision : stored.decisions) {
        m_decisions.insert(decision.id, decision);
        m_order.append(decision.id);
        m_lastId = std::max(m_lastId, decision.id);
    }
    m_history = {};
    QList<TextChange> changes;
    if (change.before != change.after)
        changes.append(change);
    announce(changes, Change::Findings | Change::Decisions | Change::History | Change::State);
}

QString ReviewSession::textOf(const KeptVersion &version) const {
    return WorkingText(m_draft.text, version.steps.last().text.edits).current();
}

QList<Decision> ReviewSession::newDecisionsIn(const KeptVersion &version) const {
    QList<Decision> made;
    QSet<qint64> undone;
    for (const StepRecord &step : version.steps) {
        for (const Decision &decision : step.made) {
            if (!m_decisions.contains(decision.id))
                made.append(decision);
        }
        for (const qint64 id : step.takenBack)
            undone.insert(id);
        for (const qint64 id : step.madeAgain)
            undone.remove(id);
    }
    made.removeIf([&undone](const Decision &each) { return undone.contains(each.id); });
    return made;
}

QList<qint64> ReviewSession::takenBackIn(const KeptVersion &version) const {
    QSet<qint64> undone;
    for (const StepRecord &step : version.steps) {
        for (const qint64 id : step.takenBack)
            undone.insert(id);
        for (const qint64 id : step.madeAgain)
            undone.remove(id);
    }
    QList<qint64> taken;
    for (const qint64 id : m_order) {
        const Decision &decision = *m_decisions.constFind(id);
        // A correction that the version does not know of goes with its words.
        const bool isUnknown =
            changesText(decision.verb) && !version.steps.last().text.places.contains(id);
        if (!decision.undone && (isUnknown || undone.contains(id)))
            taken.append(id);
    }
    return taken;
}

int ReviewSession::newDecisionsOf(const KeptVersion &version) const {
    return int(newDecisionsIn(version).size());
}

Result<void> ReviewSession::takeVersion(const KeptVersion &version) {
    const KeptVersion taken = version;
    const SavedText &saved = taken.steps.last().text;
    ReviewedText after = m_now;
    const TextChange change = differenceOf(m_now.text.current(), textOf(taken));
    QList<TextChange> changes;
    if (change.before != change.after)
        changes.append(change);
    for (const TextChange &each : std::as_const(changes))
        after.apply(each);
    after.text = WorkingText(m_draft.text, saved.edits);
    after.differences = saved.differences;
    Step step{tr("The other version"), changes, {}, {}, m_now.findings, m_now.places, {}};
    step.differencesBefore = m_now.differences;
    StepRecord record = recordOf(after);
    record.made = newDecisionsIn(taken);
    for (const Decision &decision : std::as_const(record.made)) {
        step.decisions.append(decision.id);
        if (const auto place = saved.places.constFind(decision.id); place != saved.places.cend())
            after.places.insert(decision.id, *place);
    }
    record.takenBack = takenBackIn(taken);
    step.takenBack = record.takenBack;
    record.text.places = after.places;
    startReview(record);
    if (Result<void> written = write(record); !written)
        return written;
    m_now = std::move(after);
    m_history.push(std::move(step));
    dropVersion(taken);
    announce(changes, changesOfStep(record));
    return {};
}

void ReviewSession::dropVersion(const KeptVersion &version) {
    const QString file = version.file;
    QFile::remove(file);
    m_versions.removeIf([&file](const KeptVersion &each) { return each.file == file; });
}

} // namespace morat
