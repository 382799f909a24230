// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/style/HouseStylePane.h"

#include <QDialog>

class QTabWidget;

namespace morat {

class MessageBar;

/// What can be set, beside the desk: it may stay open while drafts are read.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(StyleControl &style, BackgroundChecker &checker, const Answers &answers,
                   QWidget *parent);

    /// A page that is no part of the house style.
    void addPage(QWidget *page, const QString &title);
    void showPage(QWidget *page);
    /// Opens on the rules, at one of them if it is named.
    void showRule(const QString &rule);
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

private:
    MessageBar *m_messages;
    QTabWidget *m_tabs;
    HouseStylePane *m_rules;
};

} // namespace morat
