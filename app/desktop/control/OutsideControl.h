// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/look/OutsideFold.h"

#include <QPointer>

namespace morat {

/// What of a saved web page is not in the draft on the desk is shown folded below its text.
class OutsideControl : public QObject {
    Q_OBJECT

public:
    OutsideControl(const ReviewControl &review, OutsideFold &fold);

private:
    void showWhatIsOutside();
    /// Reads them of the page, aside.
    void readLines();

    const ReviewControl &m_review;
    OutsideFold &m_fold;
    QPointer<const ReviewSession> m_shown;
};

} // namespace morat
