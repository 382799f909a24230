// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/OutsideControl.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/PageOutside.h"

#include <utility>

namespace morat {

OutsideControl::OutsideControl(Desk desk, const ActionRegistry &actions)
    : m_desk(desk) {
    connect(&m_desk.review, &ReviewControl::sessionChanged, this,
            &OutsideControl::showWhatIsOutside);
    connect(&m_desk.fold, &OutsideFold::linesWanted, this, &OutsideControl::readLines);
    connect(actions[DeskAction::ReadWholePage], &QAction::triggered, this,
            &OutsideControl::rememberPlace);
}

void OutsideControl::showWhatIsOutside() {
    m_shown = m_desk.review.session();
    if (m_shown && m_shown->draft().extent == PageExtent::WholePage)
        m_desk.fold.showTakenIn();
    // Of a document it is hidden text, which is named.
    else if (m_shown && m_shown->draft().member().isEmpty() && m_shown->draft().outside.lines > 0)
        m_desk.fold.showCount(m_shown->draft().outside.lines);
    else
        m_desk.fold.showNothing();
    goBackToPlace();
}

void OutsideControl::rememberPlace() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr)
        return;
    m_left = Place{session->draft(), session->path(),
                   m_desk.editor.changes().toOriginal(m_desk.editor.textCursor().position())};
}

void OutsideControl::goBackToPlace() {
    const std::optional<Place> left = std::exchange(m_left, std::nullopt);
    // Another draft may have been wanted meanwhile.
    if (!left || !m_shown || m_shown->path() != left->path ||
        m_shown->draft().extent == left->draft.extent ||
        m_shown->draft().bytes != left->draft.bytes)
        return;
    const qsizetype place = placeIn(m_shown->draft(), left->draft, left->position);
    m_desk.review.showPlace({m_shown->changeView().toCurrent(place), 0});
}

void OutsideControl::readLines() {
    if (!m_shown)
        return;
    runInBackground(
        this, [draft = m_shown->draft()] { return linesOutside(draft); },
        [this, asked = m_shown](const Result<QStringList> &lines) {
            if (!asked || asked != m_shown)
                return;
            if (lines)
                m_desk.fold.showLines(*lines);
            else
                m_desk.fold.showTrouble(lines.error().message);
        });
}

} // namespace morat
