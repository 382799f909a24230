// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/KeyRouter.h"
#include "desktop/control/ChangeActions.h"
#include "desktop/control/DraftListControl.h"
#include "desktop/control/FindingActions.h"
#include "desktop/control/FindingMenu.h"
#include "desktop/control/FinishingActions.h"
#include "desktop/control/IntakeControl.h"
#include "desktop/control/StoreControl.h"
#include "desktop/control/StyleActions.h"
#include "desktop/control/TextViews.h"

#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QSplitter>

namespace morat {

class FindBar;

/// The desk: drafts on the left, the text in the middle, what was found on the right. It arranges
/// the views, makes their controls, and shows what these say; what is done is done there.
class DeskWindow : public QMainWindow {
    Q_OBJECT

public:
    /// What the window works with. Store, writer and settings outlive it.
    struct Setup {
        Store &store;
        StepWriter &writer; ///< what brings into the store what sessions do
        Settings &settings;
        StyleLoader loadStyle;
        IntakeControl::FileReader readFile; ///< called on another thread
        Answers answers;
        QString notice; ///< to be told at the start
    };

    explicit DeskWindow(Setup setup);
    ~DeskWindow() override;

    /// Enters drafts, and those of folders, and shows the first. Returns before they are read.
    void openPaths(const QStringList &paths) { m_intake.openPaths(paths); }
    /// Shows the window before all others, with drafts that were opened elsewhere.
    void comeForward(const QStringList &paths);
    /// Looks at every row of the database and makes the day's backup, in the background.
    void lookAfterStore() { m_storeControl.lookAfterStore(); }
    [[nodiscard]] ReviewControl &review() { return m_review; }
    [[nodiscard]] IntakeControl &intake() { return m_intake; }
    [[nodiscard]] StoreControl &storeControl() { return m_storeControl; }
    [[nodiscard]] StyleControl &style() { return m_style; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] DraftEditor &editor() { return *m_views.editor; }
    [[nodiscard]] TextViews &textViews() { return m_textViews; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectMessages();
    void connectControls();
    void refreshFrame();
    void zoom(int steps);
    void nameEditor();

    Setup m_setup;
    ActionRegistry m_actions;
    CurrentFinding m_current;
    StyleControl m_style;
    BackgroundChecker m_checker;

    MessageBar *m_messages;
    QListView *m_list;
    ReviewControl::Views m_views;
    OriginalPane *m_original;
    QStackedWidget *m_texts;
    FindBar *m_find;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_progress;
    QLabel *m_state;
    QLabel *m_format;
    QLabel *m_busy;
    QLabel *m_unstored; ///< steps that the store refuses
    QLabel *m_watched;  ///< the name of the folder that is watched
    qreal m_textSize = 0;

    KeyRouter m_keys;
    // The controls go before what they work with, the review last of them.
    ReviewControl m_review;
    FindingActions m_findingActions;
    FindingMenu m_findingMenu;
    ChangeActions m_changeActions;
    TextViews m_textViews;
    FinishingActions m_finishingActions;
    StyleActions m_styleActions;
    DraftListControl m_draftList;
    IntakeControl m_intake;
    StoreControl m_storeControl;
};

} // namespace morat
