// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/help/HelpWindow.h"

#include <QPointer>

#include <functional>

namespace morat {

/// Says which page of the manual is about a widget and what is in it.
void setHelpPage(QWidget *widget, const QString &page);
/// The page about what has the focus; “index” where nobody named one.
[[nodiscard]] QString helpPageOf(const QWidget *focus);

/// Opens the manual: from the menu, and by its key wherever the focus is, also in a dialog, which
/// a shortcut of the main window does not reach.
class HelpControl : public QObject {
    Q_OBJECT

public:
    struct Setup {
        QWidget *window;
        QString folder;   ///< where the pages are
        QString language; ///< of this run
        /// What opens a link that leads out of the manual; nothing else ever leaves the computer.
        std::function<void(const QUrl &)> openOutside;
    };
    HelpControl(Setup setup, const ActionRegistry &actions);

    void showPage(const QString &page);
    /// The window that is open, or null.
    [[nodiscard]] HelpWindow *helpWindow() const { return m_help; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Setup m_setup;
    const ActionRegistry &m_actions;
    QPointer<HelpWindow> m_help;
    bool m_isStale = false; ///< its page of keys says others than there are
};

} // namespace morat
