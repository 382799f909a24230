// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/findings/QuestionField.h"
#include "desktop/findings/QuestionsPane.h"

#include <QHash>
#include <QTextCursor>

class QTabWidget;

namespace morat {

/// Questions to the author: asked at the caret, answered, settled, worded anew, gone through by
/// keys, and read out of a file that came back.
class QuestionActions : public QObject {
    Q_OBJECT

public:
    struct Desk {
        ReviewControl &review;
        StepWriter &writer;
        DraftEditor &editor;
        QuestionsPane &pane;
        QTabWidget &side; ///< in which the pane is
        const Answers &answers;
        QWidget *window;
    };

    QuestionActions(Desk desk, ActionRegistry &actions);

    [[nodiscard]] QuestionField &field() { return *m_field; }

signals:
    /// The store has an answer that the session does not have.
    void answered();

private:
    /// What is being written in the field.
    struct Writing {
        enum class What : quint8 { Question, Answer, Rewording } what = What::Question;
        qint64 draft = 0;
        qint64 act = 0;    ///< what is answered or worded anew
        QTextCursor about; ///< the words; they go along with what is typed elsewhere
    };

    void ask();
    void answer();
    void reword();
    void settleOrReopen();
    void remove();
    enum class Direction : quint8 { Forward, Backward };
    void step(Direction direction);
    void show(const Question &question);
    void readAnswers();

    void write(Writing writing, const QString &purpose, const QString &words);
    void keep(const QString &words);
    /// Has the store take an answer where the session may write nothing.
    void send(const QString &words);
    void close(const QString &said);
    void leave(const QString &words);
    void placeField();
    void takeSession();
    void refresh();
    /// The words that the caret is at: what is selected, a finding, a word, or the line.
    [[nodiscard]] TextRange wordsAtCaret() const;
    /// The question that keys are about: in the list the chosen one, in the text that at the caret,
    /// which is gone to where it is not there.
    [[nodiscard]] std::optional<Question> current();
    [[nodiscard]] std::optional<Question> questionAt(qsizetype position) const;
    [[nodiscard]] QString keyOf(const Writing &writing) const;

    Desk m_desk;
    ActionRegistry &m_actions;
    QuestionField *m_field;
    std::optional<Writing> m_writing;
    bool m_isSending = false;
    QHash<QString, QString> m_unsent; ///< what was written and left
};

} // namespace morat
