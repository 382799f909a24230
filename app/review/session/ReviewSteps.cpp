// SPDX-License-Identifier: GPL-3.0-or-later
// How the session takes a step: text, places and findings change together, the store has it before
// it is announced, and the history leads back.
#include "review/session/ReviewSession.h"

#include <algorithm>
#include <utility>

namespace morat {

void ReviewSession::applyChange(const TextChange &change) {
    const TextRange changed{change.start, change.before.size()};
    m_text.replace(changed, change.after);
    for (auto place = m_places.begin(); place != m_places.end();) {
        const bool hadWords = !place->isEmpty();
        *place = shifted(*place, changed, change.after.size());
        if (hadWords && place->isEmpty())
            place = m_places.erase(place);
        else
            ++place;
    }
    QList<PlacedFinding> kept;
    kept.reserve(m_findings.size());
    for (PlacedFinding &placed : m_findings) {
        // What was changed itself is no longer what the check saw.
        const bool inside = placed.place.overlaps(changed) ||
                            (changed.isEmpty() && placed.place.start < changed.start &&
                             changed.start < placed.place.end());
        if (inside)
            continue;
        placed.place = shifted(placed.place, changed, change.after.size());
        kept.append(std::move(placed));
    }
    m_findings = std::move(kept);
}

Result<void> ReviewSession::startReview() {
    if (m_record.state == WorkflowState::InReview)
        return {};
    return moveTo(WorkflowState::InReview);
}

Result<void> ReviewSession::carryOut(Plan plan) {
    struct State {
        WorkingText text;
        QHash<qint64, TextRange> places;
        QList<PlacedFinding> findings;
    };
    const State before{m_text, m_places, m_findings};
    Step step{plan.label, plan.changes, {}, {}, m_findings, m_places, {}};

    // Changes are ordered from the end of the text, so that each start is good when its turn
    // comes; decisions wait for their ids under -1, -2…
    for (qsizetype c = 0; c < plan.changes.size(); ++c) {
        const TextChange &change = plan.changes[c];
        applyChange(change);
        for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
            if (plan.changeOf.at(d) == c)
                m_places.insert(-1 - d, {change.start, change.after.size()});
        }
    }
    for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
        if (plan.placeOf.at(d))
            m_places.insert(-1 - d, *plan.placeOf.at(d));
    }
    Result<QList<qint64>> ids = m_store.record({.draft = m_record.id,
                                                .revision = m_revisionId,
                                                .text = savedText(),
                                                .made = plan.decisions,
                                                .takenBack = plan.takenBack,
                                                .madeAgain = {},
                                                .author = m_author});
    if (!ids) {
        m_text = before.text;
        m_places = before.places;
        m_findings = before.findings;
        return tl::make_unexpected(ids.error());
    }
    m_unsavedTyping = false;
    for (qsizetype d = 0; d < plan.decisions.size(); ++d) {
        Decision &made = plan.decisions[d];
        made.id = ids->at(d);
        if (m_places.contains(-1 - d))
            m_places.insert(made.id, m_places.take(-1 - d));
        m_decisions.insert(made.id, made);
        m_order.append(made.id);
        step.decisions.append(made.id);
    }
    for (const qint64 id : std::as_const(plan.takenBack))
        m_decisions[id].undone = true;
    step.takenBack = plan.takenBack;
    m_history.push(std::move(step));
    indexIgnored();
    announce(plan.changes);
    return startReview();
}

void ReviewSession::announce(const QList<TextChange> &changes) {
    if (!changes.isEmpty())
        ++m_textRevision;
    for (const TextChange &change : changes)
        emit textReplaced({change.start, change.before.size()}, change.after);
    emit findingsChanged();
    emit decisionsChanged();
    emit historyChanged();
    if (!changes.isEmpty())
        emit textChanged();
}

void ReviewSession::typed(TextRange range, const QString &replacement) {
    const TextChange change{range.start, m_text.current().mid(range.start, range.length),
                            replacement};
    if (change.before == change.after)
        return;
    Step step{tr("Typing"), {change}, {}, {}, m_findings, m_places, {}};
    applyChange(change);
    ++m_textRevision;
    m_unsavedTyping = true;
    m_history.pushTyped(std::move(step));
    emit findingsChanged();
    emit historyChanged();
    emit textChanged();
}

Result<void> ReviewSession::saveTyping() {
    if (!m_unsavedTyping)
        return {};
    m_history.closeTyping();
    Result<void> saved = m_store.saveText(m_revisionId, savedText());
    if (!saved)
        return saved;
    m_unsavedTyping = false;
    return startReview();
}

Result<void> ReviewSession::undo() {
    const Step *step = m_history.undoStep();
    return step ? travel(*step, Direction::Back) : Result<void>{};
}

Result<void> ReviewSession::redo() {
    const Step *step = m_history.redoStep();
    return step ? travel(*step, Direction::Forward) : Result<void>{};
}

Result<void> ReviewSession::travel(const Step &step, Direction direction) {
    const bool back = direction == Direction::Back;
    QList<TextChange> changes = step.changes;
    if (back) {
        std::reverse(changes.begin(), changes.end());
        for (TextChange &change : changes)
            std::swap(change.before, change.after);
    }
    const WorkingText textBefore = m_text;
    const QHash<qint64, TextRange> placesBefore = m_places;
    const QList<PlacedFinding> findingsBefore = m_findings;
    for (const TextChange &change : std::as_const(changes))
        applyChange(change);
    if (back) {
        m_places = step.placesBefore;
        m_findings = step.findingsBefore;
    } else {
        for (auto place = step.placesAfter.cbegin(); place != step.placesAfter.cend(); ++place)
            m_places.insert(place.key(), *place);
    }
    Result<QList<qint64>> recorded =
        m_store.record({.draft = m_record.id,
                        .revision = m_revisionId,
                        .text = savedText(),
                        .made = {},
                        .takenBack = back ? step.decisions : step.takenBack,
                        .madeAgain = back ? step.takenBack : step.decisions,
                        .author = m_author});
    if (!recorded) {
        m_text = textBefore;
        m_places = placesBefore;
        m_findings = findingsBefore;
        return tl::make_unexpected(recorded.error());
    }
    m_unsavedTyping = false;
    for (const qint64 id : step.decisions)
        m_decisions[id].undone = back;
    for (const qint64 id : step.takenBack)
        m_decisions[id].undone = !back;
    if (back)
        m_history.stepBack(placesBefore);
    else
        m_history.stepForward();
    indexIgnored();
    announce(changes);
    return startReview();
}

} // namespace morat
