// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "review/output/FinishSummary.h"
#include "rules/style/LengthLimits.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace morat {

/// What stands beside a draft in which nothing is open any more: what was done, how long it is, and
/// where it goes from here. Its buttons are the window's actions.
class FinishCard : public QWidget {
    Q_OBJECT

public:
    explicit FinishCard(const ActionRegistry &actions, QWidget *parent = nullptr);

    /// `hidden`: findings that are open at levels that are not shown.
    void tell(const FinishSummary &summary, const LengthLimits &limits, int hidden);
    /// What it says, a line a figure, for whoever reads it aloud.
    [[nodiscard]] QString words() const;

signals:
    /// The editor wants the list of findings all the same.
    void listWanted();

private:
    void addButton(const ActionRegistry &actions, DeskAction id, const QString &words);
    void addLine(const QString &name, const QString &value);
    void addLength(const QString &name, const TextLength &length, std::optional<int> mostWords,
                   std::optional<int> mostCharacters);
    void clearLines();
    /// What the last line says is to be looked at.
    void warnLast();

    QLabel *m_title;
    QGridLayout *m_lines;
    QWidget *m_buttons;
    QLabel *m_hidden;
    QStringList m_told;
};

} // namespace morat
