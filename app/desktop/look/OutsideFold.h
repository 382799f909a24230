// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QAction;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace morat {

/// Below the text of a saved web page: how many lines its article leaves out, folded. Unfolded they
/// can be read and copied; a button takes them in, and leaves them out again.
class OutsideFold : public QFrame {
    Q_OBJECT

public:
    /// `action` reads all of the page, or only its article.
    explicit OutsideFold(QAction *action, QWidget *parent = nullptr);

    /// Nothing is left out: there is no fold.
    void showNothing();
    /// So many lines are left out; it is folded until somebody opens it.
    void showCount(qsizetype lines);
    /// What the lines say, once they were read for it.
    void showLines(const QStringList &lines);
    /// Why they cannot be shown.
    void showTrouble(const QString &words);
    /// All of the page is in the text.
    void showTakenIn();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lines() const;

signals:
    /// It was unfolded, and has no lines yet.
    void linesWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fold();
    void unfold();

    QToolButton *m_header;
    QLabel *m_words;
    QPushButton *m_button;
    QPlainTextEdit *m_lines;
    bool m_hasLines = false;
};

} // namespace morat
