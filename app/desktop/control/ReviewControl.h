// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/checking/BackgroundChecker.h"
#include "desktop/editor/DraftEditor.h"
#include "desktop/findings/CurrentFinding.h"
#include "desktop/findings/DecisionsPane.h"
#include "desktop/findings/DetailPane.h"
#include "desktop/findings/FindingsPane.h"
#include "desktop/look/Answers.h"

#include <QPointer>

#include <type_traits>

namespace morat {

/// The draft on the desk: owns its session, has it checked and saved, and keeps text, list and
/// detail on the same finding. What is done to the finding and to the draft is in FindingActions
/// and FinishingActions.
class ReviewControl : public QObject {
    Q_OBJECT

public:
    struct Views {
        DraftEditor *editor;
        FindingsPane *findings;
        DetailPane *detail;
        DecisionsPane *decisions;
    };

    /// `current` is what the views were made with; it is written here only.
    ReviewControl(Views views, CurrentFinding &current, ActionRegistry &actions,
                  BackgroundChecker &checker);
    ~ReviewControl() override;

    [[nodiscard]] ReviewSession *session() const { return m_session.get(); }
    /// Puts another draft, or none, on the desk, and gives the old one back. What was typed in that
    /// is saved before; when it fails nothing changes, and the new one is given back.
    [[nodiscard]] bool setSession(std::unique_ptr<ReviewSession> session);
    /// Saves what was typed and what is open; false when the store refused.
    bool save();
    /// What an input method composes is in the text.
    void endComposition() { m_views.editor->commitComposition(); }
    /// Nothing can be typed until another session is shown.
    void stopTyping() { m_views.editor->setReadOnly(true); }
    /// What can be done is another: versions came or went.
    void updateActions();
    /// Says why something failed; whether it did not.
    bool report(const Result<void> &result);

    /// Checks the draft on the desk with the checker's new house style.
    void checkAgain();
    /// Words or rules were taken from the lists that hold for all articles.
    void listsChanged();
    /// A draft that is not shown was changed: what undo knew of it when it was left is not all.
    void dropShelved(qint64 draft) { m_shelf.remove(draft); }
    /// A draft was taken from the desk: another may come by its number.
    void forget(qint64 draft);
    /// What is answered to a question about the draft on the desk; nothing when that is shown no
    /// more by then: while a dialog stands, another run of the program may take the draft over.
    template <typename Ask>
    [[nodiscard]] std::invoke_result_t<Ask> whileShown(Ask ask) const {
        const QPointer<ReviewSession> asked(m_session.get());
        const std::invoke_result_t<Ask> answer = ask();
        return asked ? answer : std::invoke_result_t<Ask>();
    }
    /// Selects a place of the text and brings it into sight.
    void showPlace(TextRange place);

    [[nodiscard]] const CurrentFinding &current() const { return m_current; }
    /// The rule of the current finding; empty when there is none.
    [[nodiscard]] QString currentRule() const;
    /// Makes a finding current, by its index now; -1: none.
    void goTo(qsizetype index, DraftEditor::Caret caret = DraftEditor::Caret::Follows);
    /// To the first open finding at or after a place, from the top when there is none.
    void goOnFrom(qsizetype position);
    enum class Direction : quint8 { Forward, Backward };
    void step(Direction direction);
    /// Whether a finding is open, at a level that the editor wants to see.
    [[nodiscard]] bool isShown(qsizetype index) const;

    /// "Handled 12 of 37": what was done in this draft, and that with what is open at the levels
    /// that are shown. What was typed right counts as done; what other drafts decided (a word that
    /// is always accepted, a rule that is off) is no work of this one. Errors are counted whether
    /// they are shown or not: no draft leaves with one unseen.
    struct Progress {
        int handled = 0;
        int all = 0;
        int openErrors = 0;
    };
    [[nodiscard]] Progress progress() const;

signals:
    void failed(const QString &message);
    /// What was to be done was done: what failed before does no longer.
    void worked();
    void said(const QString &message);    ///< for the status bar
    void noticed(const QString &message); ///< by the session, of itself
    /// State, progress, what can be undone…: anything that the window's frame shows.
    void changed();
    /// Another session is shown, or none.
    void sessionChanged();
    /// The store's list of drafts has changed.
    void storeChanged();
    void exported(const QString &path);
    /// A place of the text in work is about to be shown.
    void placeWanted();
    void ruleSwitchedOff(const QString &rule);

private:
    void connectViews();
    void takeChanges(Changes what);
    void checkNow();
    void checkSoon();
    /// What was decided on a pair of words counts at its other places in the draft, too.
    void checkWhereJudgedOtherwise();
    void takeTyping();
    void keepTyping();
    /// Pasted HTML had more than the words that were taken of it.
    void sayWhatWasNotTaken(const QString &html);
    /// Saves what is open, for the list of drafts.
    bool saveCounts();
    void takeAnswer(const CheckAnswer &answer);
    void bringFindings(const CheckAnswer &answer);
    /// Brings the findings that came in while an input method composed.
    void takeHeldAnswer();
    /// After a check: the finding that was current, at its place and by its rule, or none.
    void follow(const PlacedFinding &before);
    /// Open, at a level that the editor does not want to see.
    [[nodiscard]] bool isHidden(qsizetype index) const;
    void applyFilter();
    /// What the session itself says: decided, and open at the levels that are shown.
    [[nodiscard]] Progress counted() const;
    /// Remembers how much there was to do at first, from which what was typed right is known.
    void measureWork();

    Views m_views;
    CurrentFinding &m_current;
    ActionRegistry &m_actions;
    BackgroundChecker &m_checker;
    std::unique_ptr<ReviewSession> m_session;
    QHash<qint64, ShelvedHistory> m_shelf; ///< by draft: what undo knew when it was left
    QHash<qint64, int> m_workFound;        ///< by draft: what there was to do at first
    PairVerdicts m_verdicts;               ///< what the last check was asked for with
    QTimer m_typingWaits;                  ///< runs from the first key that is not kept yet
    QTimer m_typingRests;
    /// Came in while an input method composed: nothing but the composed word may change then.
    std::optional<CheckAnswer> m_heldAnswer;
    QTimer m_countsRest;
};

} // namespace morat
