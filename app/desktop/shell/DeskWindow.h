// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/intake/BacklogCounter.h"
#include "desktop/intake/DraftIntake.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/intake/FolderWatch.h"
#include "desktop/look/MessageBar.h"
#include "desktop/settings/Settings.h"
#include "desktop/shell/ReviewControl.h"
#include "desktop/style/StyleControl.h"

#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QSplitter>

namespace morat {

class FindBar;
class SettingsDialog;

/// The desk: drafts on the left, the text in the middle, what was found on the right.
class DeskWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Reads a file, in the charset that the editor chose if any.
    using FileReader =
        std::function<Result<Draft>(const QString &path, std::optional<Charset> charset)>;

    /// What the window works with. Store and settings outlive it.
    struct Setup {
        Store &store;
        Settings &settings;
        StyleLoader loadStyle;
        FileReader readFile; ///< called on another thread
        Answers answers;
        QString notice; ///< to be told at the start
    };

    explicit DeskWindow(Setup setup);
    ~DeskWindow() override;

    /// Enters drafts, and those of folders, and shows the first. Returns before they are read.
    void openPaths(const QStringList &paths);
    [[nodiscard]] ReviewControl &control() { return *m_control; }
    [[nodiscard]] DraftEditor &editor() { return *m_editor; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] StyleControl &style() { return m_style; }
    [[nodiscard]] DraftIntake &intake() { return m_intake; }
    [[nodiscard]] FolderWatch &folderWatch() { return m_watch; }
    [[nodiscard]] BacklogCounter &backlog() { return m_backlog; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Show : quint8 { No, Yes };

    void arrange();
    void connectActions();
    void connectStyle();
    void showStrictness();
    void showHouseStyle();
    void connectIntake();
    void connectWatch();
    [[nodiscard]] BacklogCounter::Desk backlogDesk();
    void connectBacklog();
    void watch(const QString &folder);
    [[nodiscard]] DraftIntake::Desk intakeDesk();
    [[nodiscard]] DraftIntake::Reading readingOf(const QString &path,
                                                 std::optional<Charset> charset = {});
    /// Shows one draft.
    void load(const QString &path, std::optional<Charset> charset = {});
    [[nodiscard]] Result<void> takeDraft(Draft draft, const QString &path, Show show);
    /// Says what is to be known of the draft that is shown now, and of the one before no more.
    void sayOf(const ReviewSession &session);
    void refreshDrafts();
    void refreshFrame();
    void refreshRecents();
    void remember(const QString &path);
    void moveInList(int by);
    void removeCurrent();
    void zoom(int steps);

    Setup m_setup;
    ActionRegistry m_actions;
    StyleControl m_style;
    BackgroundChecker m_checker;
    DraftListModel m_drafts;
    DraftIntake m_intake;
    BacklogCounter m_backlog;
    FolderWatch m_watch;
    MessageBar *m_messages;
    QListView *m_list;
    DraftEditor *m_editor;
    FindBar *m_find;
    FindingsPane *m_findings;
    DetailPane *m_detail;
    DecisionsPane *m_decisions;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_progress;
    QLabel *m_state;
    QLabel *m_format;
    QLabel *m_busy;
    QLabel *m_watched;  ///< the name of the folder that is watched
    QTimer m_listRests; ///< while many drafts come in, the list is not made anew for each
    SettingsDialog *m_dialog = nullptr; ///< made when it is first asked for
    QString m_lastRuleOff;              ///< where the dialog opens next
    ReviewControl *m_control;
    QStringList m_noticed; ///< what is said of the draft that is shown
    QStringList m_renewed; ///< drafts of the batch being read that were known in another version
    qreal m_textSize = 0;
};

} // namespace morat
