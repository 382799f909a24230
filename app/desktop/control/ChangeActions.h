// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"

namespace morat {

/// What keys and menus do with the changes in the text: from one to the next, and back to what the
/// original says.
class ChangeActions : public QObject {
    Q_OBJECT

public:
    ChangeActions(ReviewControl &review, DraftEditor *editor, ActionRegistry &actions);

private:
    void step(ReviewControl::Direction direction);
    void takeBack();

    ReviewControl &m_review;
    DraftEditor *m_editor;
};

} // namespace morat
