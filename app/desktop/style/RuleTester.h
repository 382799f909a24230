// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/checking/BackgroundChecker.h"
#include "desktop/style/StyleControl.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace morat {

/// A line to type a sentence into; what the rules say to it stands below as it is typed. The
/// checks run on the checker's thread, with the style that drafts are checked with.
class RuleTester : public QWidget {
    Q_OBJECT

public:
    RuleTester(BackgroundChecker &checker, StyleControl &style, QWidget *parent = nullptr);

    /// The sentence is read as the kind of block that this rule looks at; a rule that is off is
    /// tried all the same. Nothing: as a paragraph.
    void setRule(const std::optional<Rule> &rule);

signals:
    void rulePicked(const QString &rule);

private:
    void tryOut();
    void take(const QString &text, const QList<Finding> &findings);
    [[nodiscard]] Block block() const;

    BackgroundChecker &m_checker;
    StyleControl &m_style;
    std::optional<Rule> m_rule;
    QLineEdit *m_sentence;
    QLabel *m_verdict;
    QListWidget *m_findings;
};

} // namespace morat
