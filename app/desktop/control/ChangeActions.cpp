// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ChangeActions.h"

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
    const ChangeView &view = m_editor->changes();
    if (view.changes().isEmpty()) {
        emit m_review.said(tr("Nothing has been changed in this draft."));
        return;
    }
    const QTextCursor cursor = m_editor->textCursor();
    const bool forward = direction == ReviewControl::Direction::Forward;
    qsizetype index =
        forward ? view.after(cursor.selectionStart()) : view.before(cursor.selectionStart());
    if (index < 0)
        index = forward ? 0 : view.changes().size() - 1;
    emit m_review.placeWanted();
    m_editor->showPlace(view.changes()[index].place);
    m_editor->setFocus(Qt::ShortcutFocusReason);
    emit m_review.said(m_editor->describeChange(index).replace(u'\n', u" · "_s));
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
