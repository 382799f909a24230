// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "review/session/ReviewSession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace morat {

/// One finding in full: what, why, where, and everything that can be said to it.
class DetailPane : public QWidget {
    Q_OBJECT

public:
    /// Dismissals run the window's actions, so that their keys are shown on the buttons.
    explicit DetailPane(const ActionRegistry &actions, QWidget *parent = nullptr);

    void showFinding(const ReviewSession *session, qsizetype index);
    /// For the finding that is shown, when a check found it again at the same words: what is being
    /// written stays.
    void refreshFinding(const ReviewSession &session, qsizetype index);
    void startEditing();
    /// What is known of earlier decisions on findings like the one that is shown: counts, then the
    /// last ones, a line each. Empty: nothing.
    void showPast(const QString &words);
    /// Tab leads from a widget of the same window to the first suggestion, and on from there.
    void tabAfter(QWidget *before);

signals:
    /// Another finding is shown, or the same after a check; nothing is known of its past yet.
    void findingShown(const QString &rule, const QString &subject);
    void suggestionChosen(qsizetype suggestion);
    void wordsWritten(const QString &replacement);
    /// Esc: the words are as they were, and the editor goes back to the text.
    void editingLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addDismissal(const ActionRegistry &actions, DeskAction id, const QString &words);
    void sayEmpty();
    /// All but the line in which other words are written.
    void describe(const ReviewSession &session, qsizetype index);
    void addSuggestions();
    void showSuggestions(const Finding &finding);
    void showAlike(const ReviewSession &session, qsizetype index);

    const ActionRegistry &m_actions;
    QLabel *m_level;
    QLabel *m_message;
    QLabel *m_context;
    QLabel *m_why;
    QLabel *m_past;
    QString m_pastOf; ///< the rule and subject that it is about
    QVBoxLayout *m_suggestions;
    QList<QPushButton *> m_buttons;
    QPushButton *m_alike = nullptr; ///< corrects all places of the kind
    QWidget *m_work;
    QLineEdit *m_edit;
    QString m_words; ///< of the finding, as they stand
    QWidget *m_dismissals;
    QList<QPushButton *> m_closing; ///< those after which the finding is not open any more
    QPushButton *m_word = nullptr;
    QPushButton *m_ask = nullptr;
    QLabel *m_empty;
};

} // namespace morat
