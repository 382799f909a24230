// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/checking/BackgroundChecker.h"
#include "desktop/editor/DraftEditor.h"
#include "desktop/findings/DecisionsPane.h"
#include "desktop/findings/DetailPane.h"
#include "desktop/findings/FindingsPane.h"
#include "desktop/look/Answers.h"

namespace morat {

/// What the actions do to the draft on the desk: carries the editor's wishes to the session, and
/// keeps text, panel and detail on the same finding. It owns the session, not the widgets.
class ReviewControl : public QObject {
    Q_OBJECT

public:
    struct Views {
        QWidget *window;
        DraftEditor *editor;
        FindingsPane *findings;
        DetailPane *detail;
        DecisionsPane *decisions;
    };

    ReviewControl(Views views, ActionRegistry &actions, const Answers &answers,
                  BackgroundChecker &checker, QObject *parent);
    ~ReviewControl() override;

    [[nodiscard]] ReviewSession *session() const { return m_session.get(); }
    /// Puts another draft, or none, on the desk. What was typed in the old one is saved before;
    /// when that fails nothing changes.
    [[nodiscard]] bool setSession(std::unique_ptr<ReviewSession> session);
    /// Saves what was typed and what is open; false when the store refused.
    bool save();

    /// Checks the draft on the desk with the checker's new house style.
    void checkAgain();
    /// Words or rules were taken from the lists that hold for all articles.
    void listsChanged();
    /// The rule of the finding that is being looked at; empty when there is none.
    [[nodiscard]] QString currentRule() const;

    /// The finding that is looked at, at its index of now.
    void stayOn(qsizetype index);
    void goTo(qsizetype index, DraftEditor::Caret caret = DraftEditor::Caret::Follows);
    /// "Handled 12 of 37": what is decided, and that with what is open at the levels that are
    /// shown. Errors are counted whether they are shown or not: no draft leaves with one unseen.
    struct Progress {
        int handled = 0;
        int all = 0;
        int openErrors = 0;
    };
    [[nodiscard]] Progress progress() const;

signals:
    void failed(const QString &message);
    void said(const QString &message); ///< for the status bar
    /// What the session says of itself, unasked.
    void noticed(const QString &message);
    /// State, progress, what can be undone…: anything that the window's frame shows.
    void changed();
    /// The store's list of drafts has changed.
    void storeChanged();
    void exported(const QString &path);
    void ruleSwitchedOff(const QString &rule);

private:
    enum class Direction : quint8 { Forward, Backward };

    void connectActions();
    void connectSession();
    void updateActions();
    void start();
    void step(Direction direction);
    /// To the first open finding at or after a place, from the top when there is none.
    void goOnFrom(qsizetype position);
    /// Open, at a level that the editor wants to see.
    [[nodiscard]] bool shown(qsizetype index) const;
    /// Open, at a level that the editor does not want to see.
    [[nodiscard]] bool hidden(qsizetype index) const;
    void applyFilter();
    void accept(qsizetype suggestion);
    void acceptAll();
    void editInPlace(const QString &words);
    void dismiss(Verb verb);
    void travel(Result<void> (ReviewSession::*move)());
    void markReviewed();
    [[nodiscard]] bool confirmOpenErrors(const QString &yes);
    void exportText();
    void exportTracked();
    void saveReport();
    bool report(const Result<void> &result);
    void takeAnswer(const CheckAnswer &answer);

    Views m_views;
    ActionRegistry &m_actions;
    const Answers &m_answers;
    BackgroundChecker &m_checker;
    std::unique_ptr<ReviewSession> m_session;
    qsizetype m_current = -1;
    QTimer m_typingRests;
    QTimer m_countsRest;
};

} // namespace morat
