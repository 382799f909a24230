// SPDX-License-Identifier: GPL-3.0-or-later
// What a session brings over when the file has a new version.
#include "review/session/ReviewSession.h"

#include "drafts/DraftReader.h"
#include "review/session/RevisionTransfer.h"
#include "review/session/SuggestedChange.h"

#include <algorithm>

namespace morat {

Result<void> ReviewSession::carryOverFrom(const EnteredDraft &entered) {
    // A revision that was worked on before keeps its own edits; a new one takes what it can.
    if (m_now.text.edits().isEmpty()) {
        Result<Draft> previous =
            readDraftAgain(entered.previousBytes, m_record.path,
                           charsetNamed(entered.previousCharset), entered.previousHash);
        if (previous) {
            const CarriedWork carried =
                carryOver(previous->text, entered.previousText, m_draft.text);
            m_now.text = WorkingText(m_draft.text, carried.text.edits);
            m_now.places = carried.text.places;
            // An edit whose words the new version has already needs no carrying.
            const auto isDone = [this](const Edit &edit) {
                return edit.replacement.size() > 8 &&
                       m_draft.text.joined().contains(edit.replacement);
            };
            const auto lost = std::count_if(carried.left.cbegin(), carried.left.cend(),
                                            [&](const Edit &edit) { return !isDone(edit); });
            const bool isSameFile = entered.previousBytes == m_draft.ownBytes();
            const bool isSameCharset =
                isSameFile && entered.previousCharset == charsetName(m_draft.charset);
            m_notices.append(
                isSameCharset ? tr("More or less of the page is read than last time. Decisions and "
                                   "edits were brought over.")
                : isSameFile  ? tr("The draft was read in another charset than last time (%1). "
                                    "Decisions and edits were brought over.")
                                   .arg(charsetTitle(m_draft.charset))
                             : tr("The file has changed since it was last opened. Decisions and "
                                  "edits were brought over to the new version."));
            if (lost > 0)
                m_notices.append(tr("%n edit(s) stood in paragraphs that the new version changed. "
                                    "They are made again where the same finding comes back.",
                                    nullptr, int(lost)));
        }
    }
    m_toReapply.clear();
    for (const qint64 id : std::as_const(m_order)) {
        const Decision &decision = m_decisions[id];
        if (!decision.undone && changesText(decision.verb) && !m_now.places.contains(id))
            m_toReapply.append(id);
    }
    StepRecord record = recordOf(m_now);
    if (m_record.state == WorkflowState::Reviewed || m_record.state == WorkflowState::Exported)
        startReview(record);
    return write(record);
}

void ReviewSession::reapplyDecisions() {
    // The file was exported again by its CMS: a correction that was decided on an earlier version
    // is made again where exactly the same finding comes back, as one step that can be undone.
    QHash<QString, qint64> byKey;
    for (const qint64 id : std::as_const(m_toReapply)) {
        for (const QString &key : std::as_const(m_decisions[id].keys))
            byKey.insert(key, id);
    }
    m_toReapply.clear();
    Plan plan{tr("Make earlier corrections again"), {}, {}};
    QList<TextChange> taken;
    for (qsizetype i = m_now.findings.size() - 1; i >= 0; --i) {
        const PlacedFinding &placed = m_now.findings.at(i);
        const auto known = byKey.constFind(placed.finding.key);
        if (known == byKey.cend() || !isOpen(i))
            continue;
        const Decision &earlier = m_decisions[*known];
        Decision decision = decisionOn(placed, earlier.verb);
        if (decision.original != earlier.original)
            continue;
        TextChange change{placed.place.start, decision.original, earlier.replacement};
        if (earlier.replacement.isEmpty() && !placed.finding.suggestions.isEmpty())
            change = suggestedChange(m_now.text.current(), placed.place,
                                     placed.finding.suggestions.first());
        if (touchesAny(change, taken))
            continue;
        taken.append(change);
        decision.replacement = change.after;
        decision.taken = change.before;
        decision.author = earlier.author;
        plan.made.append({decision, change, {}});
        plan.takenBack.append({earlier, {}, {}});
    }
    if (plan.made.isEmpty()) {
        // None of them comes back: the next opening need not ask again.
        if (Result<void> saved = write(recordOf(m_now)); !saved)
            notice(saved.error().message);
        return;
    }
    const int count = int(plan.made.size());
    if (Result<void> done = carryOut(std::move(plan)); done)
        notice(
            tr("%n correction(s) decided on an earlier version were made again.", nullptr, count));
    else
        notice(done.error().message);
}

void ReviewSession::notice(const QString &message) {
    m_notices.append(message);
    emit noticed(message);
}

} // namespace morat
