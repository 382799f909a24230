// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/TextViews.h"
#include "desktop/editor/BesidePane.h"
#include "desktop/look/StandingBar.h"

class QSplitter;

namespace morat {

/// The text before beside the text in work, for whoever reads a draft second: shown and hidden by
/// one key, with a bar that says what is what and leads from difference to difference.
class BesideControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        DraftEditor &editor;
        BesidePane &pane;
        QSplitter &columns; ///< holds the pane, and the text behind it
        StandingBar &bar;
        ReviewControl &review;
        TextViews &views;
        Settings &settings;
    };
    BesideControl(Desk desk, ActionRegistry &actions);

    [[nodiscard]] bool isShown() const { return m_isShown; }

signals:
    /// It came or went: the text needs another width.
    void shownChanged();
    void said(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void nameTexts();
    /// Gives both texts the same width.
    void fit();

    Desk m_desk;
    ActionRegistry &m_actions;
    bool m_isShown = false;
};

} // namespace morat
