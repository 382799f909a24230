// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/IntakeControl.h"
#include "desktop/look/TourCard.h"

#include <array>

namespace morat {

/// The short tour: a card that goes from one part of the window to the next, in the sample draft.
/// It goes on by itself where the editor does what it says. It comes once, at the first start, and
/// again only from the menu.
class TourControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        QWidget *window;
        ReviewControl &review;
        IntakeControl &intake;
        Settings &settings;
        QString sample; ///< the draft in which it is given
        QWidget *text;
        QWidget *list;
        QWidget *findings;
        QWidget *detail;
    };
    TourControl(Desk desk, const ActionRegistry &actions);

    /// At the start of the program with the sample: unless it was given before.
    void offer();
    void begin();
    /// Esc ends the tour, wherever the focus is but in a field that Esc leaves.
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The card, while it is shown; null.
    [[nodiscard]] const TourCard *card() const {
        return m_card && m_card->isVisible() ? m_card : nullptr;
    }

private:
    enum Stop : int { Text, List, Findings, Detail, Views, Help, Count };
    void show(int stop);
    void end();
    void goOn();
    [[nodiscard]] TourCard::Stop describe(int stop) const;

    Desk m_desk;
    const ActionRegistry &m_actions;
    TourCard *m_card = nullptr; ///< the window's
    int m_stop = 0;
    qsizetype m_decisionsBefore = 0;
};

} // namespace morat
