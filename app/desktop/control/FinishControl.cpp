// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/FinishControl.h"

#include <QStackedWidget>

namespace morat {

namespace {
/// Milliseconds without a change after which the card counts anew.
constexpr int figuresRest = 300;
} // namespace

FinishControl::FinishControl(Desk desk)
    : m_desk(desk) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(figuresRest);
    connect(&m_rests, &QTimer::timeout, this, &FinishControl::tell);
    connect(&m_desk.review, &ReviewControl::changed, this, &FinishControl::refresh);
    connect(&m_desk.style, &StyleControl::styleChanged, this, &FinishControl::refresh);
    connect(&m_desk.card, &FinishCard::listWanted, this, [this] {
        const ReviewSession *session = m_desk.review.session();
        m_listWanted = session ? session->draftId() : 0;
        refresh();
    });
}

std::optional<FinishControl::Open> FinishControl::open() const {
    const ReviewSession *session = m_desk.review.session();
    if (!session || !session->isChecked())
        return std::nullopt;
    Open open;
    for (qsizetype i = 0; i < session->findings().size(); ++i) {
        if (m_desk.review.isShown(i))
            ++open.shown;
        else if (session->isOpen(i))
            ++open.hidden;
    }
    return open;
}

void FinishControl::refresh() {
    const ReviewSession *session = m_desk.review.session();
    const std::optional<Open> now = open();
    // While a check runs, what stands there stays, unless the draft is another.
    if (session && !now && session->draftId() == m_checked)
        return;
    m_checked = session ? session->draftId() : 0;
    const bool isFinished = now && now->shown == 0;
    if (!isFinished)
        m_listWanted = 0;
    const bool showsCard = isFinished && m_listWanted != session->draftId();
    if (!showsCard) {
        m_desk.pane.setCurrentWidget(&m_desk.findings);
        return;
    }
    if (m_desk.pane.currentWidget() == &m_desk.card) {
        m_rests.start();
        return;
    }
    tell();
    m_desk.pane.setCurrentWidget(&m_desk.card);
}

void FinishControl::tell() {
    const std::optional<Open> now = open();
    if (!now)
        return;
    const auto &style = m_desk.style.style();
    m_desk.card.tell(finishSummaryOf(*m_desk.review.session()),
                     style ? style->lengths : LengthLimits(), now->hidden);
}

} // namespace morat
