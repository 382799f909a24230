// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a place at which a new version of the file says something else: the new words
// stay, or those from before come back.
#include "review/session/ReviewSession.h"

#include <utility>

namespace morat {

Result<void> ReviewSession::settle(const QList<VersionDifference> &differences) {
    ReviewedText after = m_now;
    after.differences.removeIf(
        [&](const VersionDifference &each) { return differences.contains(each); });
    if (after.differences == m_now.differences)
        return {};
    Step step{tr("The new version"), {}, {}, {}, m_now.findings, m_now.places, {}};
    step.differencesBefore = m_now.differences;
    StepRecord record = recordOf(after);
    startReview(record);
    if (!m_unsavedTyping && !record.moves.isEmpty() && m_record.state != WorkflowState::New)
        step.reopened = record.moves.last();
    if (Result<void> written = write(record); !written)
        return written;
    m_now = std::move(after);
    m_history.push(std::move(step));
    announce({}, changesOfStep(record));
    return {};
}

Result<void> ReviewSession::takeNew(const VersionDifference &difference) {
    return settle({difference});
}

Result<void> ReviewSession::takeAllNew() {
    return settle(m_now.differences);
}

Result<void> ReviewSession::keepOurs(const VersionDifference &difference) {
    const QString now = m_now.text.current().mid(difference.place.start, difference.place.length);
    if (!m_now.differences.contains(difference))
        return failure(tr("The text has been changed since at this place; please edit it "
                          "there."));
    // A picture is more than its place in the text, and what it was is not in this version.
    if (difference.ours.contains(QChar(embedCharacter)))
        return failure(tr("A picture, video or frame that the new version does not have any more "
                          "cannot be put back here."));
    return carryOut({tr("Our words instead of the new version's"),
                     {},
                     {},
                     {{difference.place.start, now, difference.ours}}});
}

} // namespace morat
