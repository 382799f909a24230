// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/memory/DraftHistory.h"

#include <QComboBox>
#include <QLabel>
#include <QTextEdit>
#include <QTreeWidget>

namespace morat {

/// The history of a draft: on the left who did what when, on the right any of the texts that it
/// had, with what is another in it than in any other of them.
class HistoryWindow : public QWidget {
    Q_OBJECT

public:
    explicit HistoryWindow(QWidget *parent);

    /// Shows the window before all others, empty until the history is read.
    void begin(const QString &title);
    void showHistory(const DraftHistory &history);
    void showFailure(const QString &why);

    [[nodiscard]] QTreeWidget &events() { return *m_events; }
    [[nodiscard]] QComboBox &earlier() { return *m_earlier; }
    [[nodiscard]] QComboBox &later() { return *m_later; }
    [[nodiscard]] QTextEdit &text() { return *m_text; }
    [[nodiscard]] QString said() const { return m_said->text(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void listEvents();
    void listTexts();
    /// Shows the later text with what differs from the earlier.
    void compare();
    void step(int by);
    void select(qsizetype change);
    /// Goes where the words of an event stand, among the texts of its version.
    void follow(const QTreeWidgetItem *row);

    DraftHistory m_history;
    QList<TextChangeShown> m_changes;
    QList<std::pair<int, int>> m_places; ///< by change: where it is in the document, from and to
    qsizetype m_current = -1;            ///< the change that is gone to
    QTreeWidget *m_events;
    QComboBox *m_earlier;
    QComboBox *m_later;
    QTextEdit *m_text;
    QLabel *m_said;
};

} // namespace morat
