// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/DataFolder.h"
#include "desktop/actions/KeyRouter.h"
#include "desktop/control/BesideControl.h"
#include "desktop/control/ChangeActions.h"
#include "desktop/control/DraftListControl.h"
#include "desktop/control/FindingActions.h"
#include "desktop/control/FindingMenu.h"
#include "desktop/control/FinishControl.h"
#include "desktop/control/FinishingActions.h"
#include "desktop/control/IntakeControl.h"
#include "desktop/control/MemoryControl.h"
#include "desktop/control/OutsideControl.h"
#include "desktop/control/OwnershipControl.h"
#ifdef MORAT_PRINTING
#include "desktop/control/PrintingActions.h"
#endif
#include "desktop/control/QuestionActions.h"
#include "desktop/control/ReturnNotes.h"
#include "desktop/control/SearchControl.h"
#include "desktop/control/ServeControl.h"
#include "desktop/control/StoreControl.h"
#include "desktop/control/StoreReads.h"
#include "desktop/control/StyleActions.h"
#include "desktop/control/TextViews.h"
#include "desktop/control/TourControl.h"
#ifdef MORAT_TYPESET
#include "desktop/control/TypesetControl.h"
#endif
#include "desktop/control/VersionActions.h"
#include "desktop/control/WorkflowActions.h"
#include "desktop/help/HelpControl.h"
#include "review/store/SharedNews.h"

#include <QLabel>
#include <QMainWindow>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace morat {

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
        QString notice;              ///< to be told at the start
        QString serveProgram = {};   ///< as ServeControl takes it
        QString data = dataFolder(); ///< what came with the program: the manual is in it
        QString pdfProgram = {};     ///< as TypesetControl takes it
        SharedNews *news = nullptr;  ///< of a shared store
        QString password = {};       ///< …and what its server asks for
    };

    explicit DeskWindow(Setup setup);
    ~DeskWindow() override;

    /// Enters drafts, and those of folders, and shows the first. Returns before they are read.
    void openPaths(const QStringList &paths) { m_intake.openPaths(paths); }
    /// Shows the sample, and around in it: at the first start there is nothing else.
    void welcome();
    /// Shows the draft that was on the desk when the program ended, at the caret where it was.
    void openLast();
    /// Shows the window before all others, with drafts that were opened elsewhere.
    void comeForward(const QStringList &paths);
    /// Looks at every row of the database and makes the day's backup, in the background.
    void lookAfterStore() { m_storeControl.lookAfterStore(); }
    [[nodiscard]] ReviewControl &review() { return m_review; }
    [[nodiscard]] IntakeControl &intake() { return m_intake; }
    [[nodiscard]] StoreControl &storeControl() { return m_storeControl; }
    [[nodiscard]] SearchControl &search() { return m_search; }
    [[nodiscard]] ServeControl &serving() { return m_serving; }
    [[nodiscard]] MemoryControl &memory() { return m_memory; }
    [[nodiscard]] DraftListPane &draftList() { return *m_list; }
    [[nodiscard]] FinishCard &finishCard() { return *m_card; }
    [[nodiscard]] FindBar &findBar() { return *m_find; }
    [[nodiscard]] MatchModel &matches() { return m_matches; }
    [[nodiscard]] StyleControl &style() { return m_style; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] QuestionActions &questions() { return m_questionActions; }
    [[nodiscard]] QuestionsPane &questionsPane() { return *m_questions; }
    [[nodiscard]] DraftEditor &editor() { return *m_views.editor; }
    [[nodiscard]] StandingBar &ownershipBar() { return *m_ownershipBar; }
    [[nodiscard]] StandingBar &returnBar() { return *m_returnBar; }
    [[nodiscard]] StandingBar &versionBar() { return *m_versionBar; }
    [[nodiscard]] StandingBar &besideBar() { return *m_besideBar; }
    [[nodiscard]] BesidePane &besidePane() { return *m_beside; }
    [[nodiscard]] OutsideFold &outsideFold() { return *m_outsideFold; }
    [[nodiscard]] TextViews &textViews() { return m_textViews; }
    [[nodiscard]] HelpControl &help() { return m_help; }
    [[nodiscard]] TourControl &tour() { return m_tour; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
#ifdef MORAT_TYPESET
    [[nodiscard]] TypesetControl &typeset() {
        return m_typeset;
    }
    [[nodiscard]] TypesetPane &typesetPane() {
        return *m_typesetPane;
    }
#endif

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectMessages();
    void connectControls();
    void refreshFrame();
    void zoom(int steps);
    void nameEditor();
    void showLast(const QString &path);
    void rememberDesk();
    void nameHelpPages();
    void connectPanes();
    /// What each pane is for, where there is nothing in it.
    void explainEmptyPanes();
    /// Shows the panes that are wanted and for which there is room: the text stays.
    void foldPanes();
    /// A pane was asked for that has no room.
    void sayIfFolded(const QWidget &pane, bool isWanted);
#ifdef MORAT_TYPESET
    void connectTypeset();
#endif

    Setup m_setup;
    StoreReads m_reads;
    ActionRegistry m_actions;
    CurrentFinding m_current;
    StyleControl m_style;
    BackgroundChecker m_checker;

    MessageBar *m_messages;
    StandingBar *m_ownershipBar;
    StandingBar *m_returnBar; ///< what the draft was returned with
    StandingBar *m_versionBar;
    StandingBar *m_besideBar;
    OutsideFold *m_outsideFold;
    DraftListModel m_drafts;
    DraftListPane *m_list;
    ReviewControl::Views m_views;
    QuestionsPane *m_questions;
    MatchModel m_matches;
    OriginalPane *m_original;
    QStackedWidget *m_texts;
    BesidePane *m_beside;
    QSplitter *m_pair; ///< the text before, and the text
    FindBar *m_find;
#ifdef MORAT_TYPESET
    TypesetPane *m_typesetPane;
    QSplitter *m_textAndPage;
    bool m_isOnlyForPage = false; ///< the other panes were folded for the typeset page
#endif
    QSplitter *m_columns;
    QList<int> m_columnsOfOne; ///< widths before two texts stood side by side; empty: they do not
    QSplitter *m_rows;
    FinishCard *m_card;
    QStackedWidget *m_findingsOrCard;
    QTabWidget *m_side;
    QLabel *m_progress;
    QLabel *m_state;
    QLabel *m_format;
    QLabel *m_busy;
    QLabel *m_unstored; ///< steps that the store refuses
    QLabel *m_watched;  ///< the name of the folder that is watched
    qreal m_textSize = 0;
    QString m_spoken; ///< the language of this run

    KeyRouter m_keys;
    // The controls go before what they work with, the review last of them.
    ReviewControl m_review;
    FindingActions m_findingActions;
    FindingMenu m_findingMenu;
    QuestionActions m_questionActions;
    ChangeActions m_changeActions;
    VersionActions m_versionActions;
    TextViews m_textViews;
    BesideControl m_besideControl;
    FinishingActions m_finishingActions;
#ifdef MORAT_PRINTING
    PrintingActions m_printingActions;
#endif
    FinishControl m_finish;
    StyleActions m_styleActions;
    DraftListControl m_draftList;
    WorkflowActions m_workflow;
    ReturnNotes m_returnNotes;
    IntakeControl m_intake;
    SearchControl m_search;
    MemoryControl m_memory;
    StoreControl m_storeControl;
    OwnershipControl m_ownership;
    OutsideControl m_outside;
    ServeControl m_serving;
    HelpControl m_help;
    TourControl m_tour;
#ifdef MORAT_TYPESET
    TypesetControl m_typeset;
#endif
};

} // namespace morat
