// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"

namespace morat {

/// What keys and menus do with the changes in the text: from one to the next, those of a new
/// version of the file included, and back to what the original says.
class ChangeActions : public QObject {
    Q_OBJECT

public:
    ChangeActions(ReviewControl &review, DraftEditor *editor, ActionRegistry &actions);

private:
    void step(ReviewControl::Direction direction);
    void takeBack();

    ReviewControl &m_review;
    DraftEditor *m_editor;
    TextRange m_shown{-1, 0}; ///< the change that was gone to last
};

} // namespace morat
