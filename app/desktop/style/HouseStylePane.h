// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/look/Answers.h"
#include "desktop/style/RuleDetail.h"
#include "desktop/style/RuleTester.h"
#include "desktop/style/RulesModel.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace morat {

/// Every rule with its switch, its level and its examples, and a line to try them with. A change
/// counts at once, in the draft on the desk too.
class HouseStylePane : public QWidget {
    Q_OBJECT

public:
    HouseStylePane(StyleControl &style, BackgroundChecker &checker, const Answers &answers,
                   QWidget *parent = nullptr);

    /// Chooses a rule in the list, which shows all rules when it did not show that one.
    void showRule(const QString &rule);

signals:
    void failed(const QString &message);

private:
    [[nodiscard]] QWidget *list();
    [[nodiscard]] QWidget *work();
    void fillCategories();
    void chooseFirst();
    void currentChanged();
    [[nodiscard]] const RuleRow *current() const;
    void newRule();
    void changeRule();
    void removeRule();
    void edit(const SubstitutionDraft &draft, const QString &inPlaceOf, const QString &note);
    /// Lists the rules that were begun and kept unfinished.
    void listDrafts();
    void goOnWith(const SubstitutionDraft &draft);

    StyleControl &m_style;
    const Answers &m_answers;
    RulesModel *m_rules;
    RulesFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_category;
    QComboBox *m_state;
    QTreeView *m_view;
    RuleDetail *m_detail;
    RuleTester *m_tester;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_drafts;
    QString m_wanted; ///< to be shown once it is loaded
};

} // namespace morat
