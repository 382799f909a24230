// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/style/RulesModel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace morat {

/// One rule in full: what it wants and why, its examples, its switch and its level.
class RuleDetail : public QWidget {
    Q_OBJECT

public:
    explicit RuleDetail(RulesModel &rules, QWidget *parent = nullptr);

    /// Shows the rule of a row of the model; none for −1.
    void showRule(int row);

private:
    void refresh();
    [[nodiscard]] static QString examplesOf(const Rule &rule, const QPalette &palette);

    RulesModel &m_rules;
    QString m_shown; ///< id
    QLabel *m_title;
    QLabel *m_place;
    QCheckBox *m_on;
    QComboBox *m_level;
    QPushButton *m_restore;
    QLabel *m_text;
};

} // namespace morat
