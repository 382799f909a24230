// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ReturnNotes.h"

#include "review/store/ReturnNote.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Moves = QList<Store::Transition>;

/// Empty: the draft was not returned, or was signed since.
QString wordsOf(const Result<Moves> &moves) {
    const auto returned = moves ? standingReturn(*moves) : std::nullopt;
    if (!returned || returned->note.trimmed().isEmpty())
        return {};
    const QString when = QLocale().toString(returned->time.toLocalTime(), u"dd/MM HH:mm"_s);
    return returned->author.isEmpty()
               ? ReturnNotes::tr("Returned to the author, %1: “%2”").arg(when, returned->note)
               : ReturnNotes::tr("Returned to the author by %1, %2: “%3”")
                     .arg(returned->author, when, returned->note);
}

/// What asks a store how a draft was moved.
auto movesOf(qint64 draft) {
    return [draft](const Store &store) { return store.transitions(draft); };
}

} // namespace

ReturnNotes::ReturnNotes(Desk desk)
    : m_desk(desk) {
    m_desk.drafts.setNotes([this](qint64 draft) { return toldOf(draft); });
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, [this] {
        m_state.reset();
        refresh();
    });
    connect(&m_desk.review, &ReviewControl::changed, this, &ReturnNotes::refresh);
}

QString ReturnNotes::toldOf(qint64 draft) {
    m_desk.reads.ask(movesOf(draft), this, [this, draft](const Result<Moves> &moves) {
        m_told.insert(draft, wordsOf(moves));
    });
    return m_told.value(draft);
}

void ReturnNotes::refresh() {
    const ReviewSession *session = m_desk.review.session();
    if (session == nullptr) {
        m_draft = 0;
        m_state.reset();
        return m_desk.bar.showWords({});
    }
    const bool isSameDraft = m_draft == session->draftId();
    // Asked once for a state, not with every key: what is behind comes with takeStored().
    if (isSameDraft && m_state == session->state())
        return;
    // Until the answer comes, which may take its time, it is another draft's note.
    if (!isSameDraft)
        m_desk.bar.showWords({});
    m_draft = session->draftId();
    m_state = session->state();
    ask();
}

void ReturnNotes::ask() {
    m_isBehind = true; // until the answer says otherwise: what is stored meanwhile asks again
    const auto show = [this, draft = m_draft, state = *m_state](const Result<Moves> &moves) {
        if (m_draft != draft || m_state != state)
            return;
        if (moves)
            m_desk.bar.showWords(wordsOf(moves));
        // The session is ahead of the store by what is being written.
        const WorkflowState last =
            moves && !moves->isEmpty() ? moves->constLast().to : WorkflowState::New;
        m_isBehind = !moves || last != state;
    };
    m_desk.reads.ask(movesOf(m_draft), this, show);
}

void ReturnNotes::takeStored() {
    if (m_isBehind && m_state)
        ask();
}

} // namespace morat
