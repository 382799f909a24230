// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/OutsideControl.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/PageOutside.h"

namespace morat {

OutsideControl::OutsideControl(const ReviewControl &review, OutsideFold &fold)
    : m_review(review)
    , m_fold(fold) {
    connect(&m_review, &ReviewControl::sessionChanged, this, &OutsideControl::showWhatIsOutside);
    connect(&m_fold, &OutsideFold::linesWanted, this, &OutsideControl::readLines);
}

void OutsideControl::showWhatIsOutside() {
    m_shown = m_review.session();
    if (m_shown && m_shown->draft().extent == PageExtent::WholePage)
        m_fold.showTakenIn();
    else if (m_shown && m_shown->draft().outside.lines > 0)
        m_fold.showCount(m_shown->draft().outside.lines);
    else
        m_fold.showNothing();
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
                m_fold.showLines(*lines);
            else
                m_fold.showTrouble(lines.error().message);
        });
}

} // namespace morat
