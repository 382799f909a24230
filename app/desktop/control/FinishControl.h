// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/findings/FinishCard.h"
#include "desktop/style/StyleControl.h"

class QStackedWidget;

namespace morat {

/// Puts the card of a finished draft in the place of the findings when none is open at the levels
/// that are shown, and the findings back when one is.
class FinishControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        const StyleControl &style;
        QStackedWidget &pane; ///< holds the findings and the card
        QWidget &findings;
        FinishCard &card;
    };

    explicit FinishControl(Desk desk);

private:
    void refresh();
    void tell();
    /// Findings that are open, shown and not; nothing while that is not known.
    struct Open {
        int shown = 0;
        int hidden = 0;
    };
    [[nodiscard]] std::optional<Open> open() const;

    Desk m_desk;
    QTimer m_rests;          ///< figures are counted anew when typing rests
    qint64 m_checked = 0;    ///< the draft of which the pane speaks
    qint64 m_listWanted = 0; ///< the draft of which the list was asked for
};

} // namespace morat
