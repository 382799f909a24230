// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace morat {

/// A small field beside the text in which a question or an answer is written. Nothing stops for it:
/// the text goes on to be read, typed and scrolled. Ctrl+Enter keeps what was written, Esc leaves
/// it; whoever opens the field again finds it there.
class QuestionField : public QFrame {
    Q_OBJECT

public:
    /// `over`: the field floats in front of it.
    explicit QuestionField(QWidget *over);

    /// Opens the field: what it is for, and what stands in it, all of that selected.
    void open(const QString &purpose, const QString &words);
    /// Puts it below a line of what it floats over, or above where below there is no room, within
    /// what is seen of that.
    void placeAt(const QRect &line, const QRect &within);
    [[nodiscard]] QString words() const;
    /// Closes it without a word.
    void close();

signals:
    void kept(const QString &words);
    void left(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();

    QLabel *m_purpose;
    QPlainTextEdit *m_words;
    QPushButton *m_keep;
    QPushButton *m_leave;
};

} // namespace morat
