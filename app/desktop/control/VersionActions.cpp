// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/VersionActions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

qsizetype differenceAt(const QList<VersionDifference> &differences, const QTextCursor &cursor) {
    qsizetype touched = -1;
    for (qsizetype i = 0; i < differences.size(); ++i) {
        const TextRange place = differences[i].place;
        if (place.start > cursor.selectionEnd())
            break;
        if (place.end() < cursor.selectionStart())
            continue;
        const bool isSelected = place == TextRange{cursor.selectionStart(),
                                                   cursor.selectionEnd() - cursor.selectionStart()};
        if (isSelected)
            return i;
        if (touched < 0)
            touched = i;
    }
    return touched;
}

VersionActions::VersionActions(ReviewControl &review, Views views, ActionRegistry &actions)
    : m_review(review)
    , m_editor(views.editor)
    , m_bar(views.bar) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, [this, work] {
            if (m_review.session())
                work();
        });
    };
    on(DeskAction::TakeNewHere, [this] { choose(&ReviewSession::takeNew); });
    on(DeskAction::KeepOursHere, [this] { choose(&ReviewSession::keepOurs); });
    on(DeskAction::TakeAllNew, [this] { takeAll(); });
    for (const DeskAction id : {DeskAction::NextChange, DeskAction::TakeNewHere,
                                DeskAction::KeepOursHere, DeskAction::TakeAllNew})
        m_bar.addButton(actions[id], StandingBar::Unavailable::Grey);
    connect(&m_review, &ReviewControl::changed, this, &VersionActions::refresh);
}

void VersionActions::refresh() {
    const ReviewSession *session = m_review.session();
    const int count = session ? int(session->differences().size()) : 0;
    m_bar.showWords(count == 0
                        ? QString()
                        : tr("A new version of the file says something else at %n place(s). "
                             "What is new is shown on a tinted ground, what was there before "
                             "struck through.",
                             nullptr, count));
}

void VersionActions::goOnFrom(qsizetype position) {
    const QList<VersionDifference> &differences = m_review.session()->differences();
    if (differences.isEmpty()) {
        emit m_review.said(tr("Every place that the new version changed has been looked at."));
        return;
    }
    const auto next =
        std::find_if(differences.cbegin(), differences.cend(),
                     [position](const auto &each) { return each.place.start >= position; });
    const qsizetype index = next == differences.cend() ? 0 : next - differences.cbegin();
    emit m_review.placeWanted();
    m_editor.showPlace(differences[index].place);
    m_editor.setFocus(Qt::OtherFocusReason);
    emit m_review.said(
        m_editor.describeChange({ChangeBy::Version, index}).replace(u'\n', u" · "_s));
}

void VersionActions::choose(Choose how) {
    m_editor.commitComposition();
    ReviewSession &session = *m_review.session();
    const qsizetype index = differenceAt(session.differences(), m_editor.textCursor());
    // Nothing is decided about words that nobody sees.
    if (index < 0 || !m_editor.isCaretInSight()) {
        goOnFrom(m_editor.textCursor().selectionStart());
        return;
    }
    const VersionDifference difference = session.differences()[index];
    if (m_review.report((session.*how)(difference)))
        goOnFrom(difference.place.start);
}

void VersionActions::takeAll() {
    m_editor.commitComposition();
    if (m_review.report(m_review.session()->takeAllNew()))
        emit m_review.said(tr("The new version stands everywhere. Undo brings the marks back."));
}

} // namespace morat
