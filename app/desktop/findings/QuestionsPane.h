// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "review/session/ReviewSession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace morat {

/// The questions to the author of the draft on the desk, in the order of the text, each with what
/// was answered. What is done with them are actions of the window, so that buttons and keys are
/// one.
class QuestionsPane : public QWidget {
    Q_OBJECT

public:
    explicit QuestionsPane(const ActionRegistry &actions, QWidget *parent = nullptr);

    void setSession(ReviewSession *session);
    void setEmptyWords(const QString &words);
    /// The question whose line, or one of whose answers', is chosen; 0: none.
    [[nodiscard]] qint64 chosen() const;
    /// What the chosen line says: the question, or one answer.
    [[nodiscard]] qint64 chosenAct() const;
    void choose(qint64 question);
    void takeFocus();
    /// How many are not settled.
    [[nodiscard]] int waiting() const { return m_waiting; }

signals:
    /// A question was chosen in the list: its words are to be seen.
    void placePicked(morat::TextRange place);
    /// …and the editor wants to be there.
    void placeWanted(morat::TextRange place);
    void counted();

private:
    enum class Shown : quint8 { All, Open, Answered, Settled };
    void refresh();
    void addQuestion(const Question &question);
    [[nodiscard]] std::optional<TextRange> chosenPlace() const;
    void addButton(const ActionRegistry &actions, DeskAction id, QWidget *row);

    QPointer<ReviewSession> m_session;
    QTimer m_typingRests;
    QComboBox *m_shown;
    QLabel *m_empty;
    QTreeWidget *m_tree;
    int m_waiting = 0;
};

} // namespace morat
