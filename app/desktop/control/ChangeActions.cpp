// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ChangeActions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

ChangeActions::ChangeActions(ReviewControl &review, DraftEditor *editor, ActionRegistry &actions)
    : m_review(review)
    , m_editor(editor) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, [this, work] {
            if (m_review.session())
                work();
        });
    };
    on(DeskAction::NextChange, [this] { step(ReviewControl::Direction::Forward); });
    on(DeskAction::PreviousChange, [this] { step(ReviewControl::Direction::Backward); });
    on(DeskAction::TakeBackChange, [this] { takeBack(); });
}

void ChangeActions::step(ReviewControl::Direction direction) {
    struct Place {
        TextRange place;
        ChangeName name;
    };
    const QList<ShownChange> &ours = m_editor->changes().changes();
    const QList<VersionDifference> &versions = m_review.session()->differences();
    QList<Place> places;
    for (qsizetype i = 0; i < ours.size(); ++i)
        places.append({ours[i].place, {ChangeBy::Editors, i}});
    for (qsizetype i = 0; i < versions.size(); ++i)
        places.append({versions[i].place, {ChangeBy::Version, i}});
    if (places.isEmpty()) {
        emit m_review.said(tr("Nothing has been changed in this draft."));
        return;
    }
    std::inplace_merge(
        places.begin(), places.begin() + ours.size(), places.end(),
        [](const Place &a, const Place &b) { return a.place.start < b.place.start; });
    // What is selected is where one is: of changes that begin at one place all are come to.
    const QTextCursor cursor = m_editor->textCursor();
    const TextRange here{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto at = std::find_if(places.cbegin(), places.cend(),
                                 [here](const Place &each) { return each.place == here; });
    const qsizetype count = places.size();
    const bool forward = direction == ReviewControl::Direction::Forward;
    qsizetype index = 0;
    if (at != places.cend() && m_shown == here) {
        index = at - places.cbegin() + (forward ? 1 : count - 1);
    } else if (forward) {
        index = std::find_if(places.cbegin(), places.cend(),
                             [here](const Place &each) { return each.place.start > here.start; }) -
                places.cbegin();
    } else {
        index = std::find_if(places.cbegin(), places.cend(),
                             [here](const Place &each) { return each.place.end() >= here.start; }) -
                places.cbegin() + count - 1;
    }
    const Place &next = places[index % count];
    m_shown = next.place;
    emit m_review.placeWanted();
    m_editor->showPlace(next.place);
    m_editor->setFocus(Qt::ShortcutFocusReason);
    emit m_review.said(m_editor->describeChange(next.name).replace(u'\n', u" · "_s));
}

void ChangeActions::takeBack() {
    m_editor->commitComposition();
    const ChangeView &view = m_editor->changes();
    const QTextCursor cursor = m_editor->textCursor();
    const auto [first, last] =
        view.touching({cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()});
    if (first == last) {
        emit m_review.said(tr("There is no change at the caret."));
        return;
    }
    if (!m_editor->isCaretInSight()) {
        m_editor->ensureCursorVisible();
        emit m_review.said(tr("This is the change that would be taken back. Press the key again."));
        return;
    }
    const ShownChange change = view.changes()[first];
    if (!m_review.report(m_review.session()->takeBackChange(change)))
        return;
    m_editor->showPlace({change.place.start, change.before.size()});
    emit m_review.said(tr("The original's words are back."));
}

} // namespace morat
