// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/style/StyleControl.h"

#include <QPointer>

namespace morat {

class SettingsDialog;
class ShortcutsPane;

/// What the menus do to the house style and the other settings, and what its changes do to the
/// draft on the desk.
class StyleActions : public QObject {
    Q_OBJECT

public:
    struct Desk {
        StyleControl &style;
        BackgroundChecker &checker;
        ReviewControl &review;
        const Answers &answers;
        QWidget *window;
    };

    StyleActions(Desk desk, ActionRegistry &actions);
    ~StyleActions() override;

private:
    void showStrictness();
    void makeDialog();
    void showHouseStyle();
    void showKeys();

    Desk m_desk;
    ActionRegistry &m_actions;
    QPointer<SettingsDialog> m_dialog; ///< made when it is first asked for
    ShortcutsPane *m_keys = nullptr;   ///< in it
    QString m_lastRuleOff;             ///< where the dialog opens next
};

} // namespace morat
