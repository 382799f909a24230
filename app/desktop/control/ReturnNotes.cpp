// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ReturnNotes.h"

#include "review/store/ReturnNote.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace morat {

ReturnNotes::ReturnNotes(Desk desk)
    : m_desk(desk) {
    m_desk.drafts.setNotes([this](qint64 draft) { return wordsOf(draft); });
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, [this] {
        m_state.reset();
        refresh();
    });
    connect(&m_desk.review, &ReviewControl::changed, this, &ReturnNotes::refresh);
}

QString ReturnNotes::wordsOf(qint64 draft) const {
    const auto moves = m_desk.store.transitions(draft);
    const auto returned = moves ? standingReturn(*moves) : std::nullopt;
    if (!returned || returned->note.trimmed().isEmpty())
        return {};
    const QString when = QLocale().toString(returned->time.toLocalTime(), u"dd/MM HH:mm"_s);
    return returned->author.isEmpty()
               ? tr("Returned to the author, %1: “%2”").arg(when, returned->note)
               : tr("Returned to the author by %1, %2: “%3”")
                     .arg(returned->author, when, returned->note);
}

void ReturnNotes::refresh() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr) {
        m_draft = 0;
        m_state.reset();
        return m_desk.bar.showWords({});
    }
    if (m_draft == session->draftId() && m_state == session->state() && !m_isBehind)
        return;
    m_draft = session->draftId();
    m_state = session->state();
    m_desk.bar.showWords(wordsOf(m_draft));
    // The session is ahead of the store by what is being written.
    const auto moves = m_desk.store.transitions(m_draft);
    const WorkflowState stored =
        moves && !moves->isEmpty() ? moves->constLast().to : WorkflowState::New;
    m_isBehind = stored != *m_state;
}

void ReturnNotes::takeStored() {
    if (m_isBehind)
        refresh();
}

} // namespace morat
