// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace morat {

/// A line under the text that looks for words in it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    enum class Direction : quint8 { Forward, Backward };

    explicit FindBar(QPlainTextEdit *text, QWidget *parent = nullptr);

    void begin();
    /// Looks in another pane from now on.
    void searchIn(QPlainTextEdit *text) { m_text = text; }
    void find(Direction direction);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPlainTextEdit *m_text;
    QLineEdit *m_words;
    QLabel *m_result;
};

} // namespace morat
