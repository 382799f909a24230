// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"

class QMenu;

namespace morat {

/// The menu at a place of the text: why it is marked, the suggestions by their numbers, the
/// ignores, what was changed there, and what is done with text. It opens by the right button of
/// the mouse, by the Menu key and by the action ShowChoices.
class FindingMenu : public QObject {
    Q_OBJECT

public:
    FindingMenu(ReviewControl &review, DraftEditor *editor, ActionRegistry &actions);

    /// Opens the menu for the place at the caret.
    void openAt(QPoint global);

private:
    void openAtCaret();
    void addFinding(QMenu &menu, const PlacedFinding &placed);
    /// What was asked at the caret, and what can be done with it.
    void addQuestions(QMenu &menu);
    void addChange(QMenu &menu);
    void addEditing(QMenu &menu);

    ReviewControl &m_review;
    DraftEditor *m_editor;
    ActionRegistry &m_actions;
};

} // namespace morat
