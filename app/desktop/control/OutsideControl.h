// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/look/OutsideFold.h"

#include <QPointer>

#include <optional>

namespace morat {

/// What of a saved web page is not in the draft on the desk is shown folded below its text. Where
/// more or less of the page is read, the caret stays at its line.
class OutsideControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        const DraftEditor &editor;
        OutsideFold &fold;
    };

    OutsideControl(Desk desk, const ActionRegistry &actions);

private:
    void showWhatIsOutside();
    /// Before the page is read otherwise.
    void rememberPlace();
    void goBackToPlace();
    /// Reads them of the page, aside.
    void readLines();

    /// Where the caret was in which reading.
    struct Place {
        Draft draft;
        QString path;
        qsizetype position = 0; ///< in its original
    };

    Desk m_desk;
    QPointer<const ReviewSession> m_shown;
    std::optional<Place> m_left;
};

} // namespace morat
