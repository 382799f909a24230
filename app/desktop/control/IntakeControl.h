// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/control/StoreReads.h"
#include "desktop/intake/BacklogCounter.h"
#include "desktop/intake/DraftIntake.h"
#include "desktop/intake/DraftRound.h"
#include "desktop/intake/DraftWatch.h"
#include "desktop/intake/FolderWatch.h"
#include "desktop/look/MessageBar.h"
#include "desktop/settings/Settings.h"

class QMimeData;

namespace morat {

/// How drafts come onto the desk: opened, dropped, or exported into the watched folder. What comes
/// without being asked for never replaces the draft that is being reviewed.
class IntakeControl : public QObject {
    Q_OBJECT

public:
    /// Reads a file, in the charset that the editor chose if any. Called on another thread.
    using FileReader =
        std::function<Result<Draft>(const QString &path, std::optional<Charset> charset)>;

    struct Desk {
        Store &store;
        StoreReads &reads;
        StepWriter &writer;
        Settings &settings;
        ReviewControl &review;
        BackgroundChecker &checker;
        MessageBar &messages;
        FileReader readFile;
        const Answers &answers;
        QWidget *window;
    };

    IntakeControl(Desk desk, ActionRegistry &actions);

    /// Enters drafts, and those of folders, and shows the first. Returns before they are read.
    void openPaths(const QStringList &paths);
    void openDropped(const QMimeData &dropped);
    /// Shows one draft.
    void load(const QString &path, std::optional<Charset> charset = {});
    /// …because the editor goes there: that all drafts were read is no news any more.
    void goTo(const QString &path);
    /// Takes the draft on the desk from the run of the program that has it.
    void takeOver();
    /// Drafts whose findings are still to be counted.
    void countBacklog(const QList<DraftRecord> &drafts);
    /// The folder from which drafts come by themselves; empty: none.
    void watch(const QString &folder);

    /// What reads the draft at a path, as it was read last.
    [[nodiscard]] DraftIntake::Reading readingOf(const QString &path,
                                                 std::optional<Charset> charset = {});
    /// Opens the review of a draft that is not on the screen; null when it is not to be touched
    /// unseen: it is on the screen, its file is another now, or work on it came back.
    void openAside(Draft draft, const QString &path, LeaseClaim::Wish wish,
                   const DraftRound::Desk::Then &then);

    [[nodiscard]] DraftIntake &intake() { return m_intake; }
    [[nodiscard]] FolderWatch &folderWatch() { return m_watch; }
    [[nodiscard]] DraftWatch &draftWatch() { return m_draftWatch; }
    [[nodiscard]] BacklogCounter &backlog() { return m_backlog; }

signals:
    /// A draft was put before the editor.
    void draftShown(const QString &path);
    /// …or could not be.
    void draftFailed(const QString &path);
    /// The store's list of drafts is another.
    void draftsChanged();
    /// …and more drafts may follow at once.
    void draftCameIn();
    void watching(const QString &folder);

private:
    enum class Show : quint8 { No, Yes };

    [[nodiscard]] DraftIntake::Desk intakeDesk();
    [[nodiscard]] BacklogCounter::Desk backlogDesk();
    void openUnseen(Draft draft, const QString &path, LeaseClaim::Wish wish,
                    const BacklogCounter::Desk::Then &then);
    void connectActions();
    /// Makes a draft of what was copied elsewhere, and shows it.
    void takeClipboard();
    /// Of a saved page the whole instead of the article, or the article again.
    void loadMoreOrLess();
    /// Reads a draft off the window's thread and shows it.
    void take(const QString &path, const DraftIntake::Reading &reading, const QString &over = {});
    /// Asks whether drafts that only control characters keep from being read are to be read without
    /// them. Calls one of both, on the window's thread.
    void offerWithoutControls(const QStringList &paths, const std::function<void()> &yes,
                              const std::function<void()> &no);
    void connectIntake();
    void connectWatch();
    void connectDraftWatch();
    /// Shows what somebody else wrote into the draft's file, and takes it if that is wanted.
    void takeNewVersion();
    using Then = DraftIntake::Desk::Then;
    /// How a draft was asked for.
    struct Wanted {
        quint64 number = 0; ///< one that was asked for later is not replaced by it
        QString over = {};  ///< the token of the lease that is to be ended
    };
    void takeDraft(Draft draft, const QString &path, const Then &then);
    void enterUnseen(const Draft &draft, const QString &path, const Then &then);
    void showDraft(Draft draft, const QString &path, const Wanted &wanted, const Then &then);
    void show(std::unique_ptr<ReviewSession> session);
    [[nodiscard]] ReviewSession::Opening openingOf(Draft draft, const QString &path) const;
    /// Nothing is left unsaved on the desk of the draft that is to be opened.
    [[nodiscard]] bool settle(const QString &path);
    [[nodiscard]] bool isShown(const QString &path) const;
    /// Says what is to be known of the draft that is shown now, and of the one before no more.
    void sayOf(const ReviewSession &session);
    void sayOf(const IntakeSummary &summary);

    Desk m_desk;
    ActionRegistry &m_actions;
    DraftIntake m_intake;
    BacklogCounter m_backlog;
    FolderWatch m_watch;
    DraftWatch m_draftWatch;
    quint64 m_lastWanted = 0;        ///< the number of the draft that was asked for last
    QSet<QString> m_withoutControls; ///< drafts of which the editor agreed to that
    QStringList m_newVersion;        ///< what it has that the draft on the desk has not
    QStringList m_noticed;           ///< what is said of the draft that is shown
    QStringList m_renewed; ///< drafts of the batch being read that were known in another version
    bool m_hasReadAll = false; ///< of the last batch
};

} // namespace morat
