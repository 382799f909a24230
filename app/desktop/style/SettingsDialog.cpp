// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/SettingsDialog.h"

#include "desktop/look/MessageBar.h"
#include "desktop/style/PacksPane.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace morat {

SettingsDialog::SettingsDialog(StyleControl &style, BackgroundChecker &checker,
                               const Answers &answers, QWidget *parent)
    : QDialog(parent)
    , m_messages(new MessageBar)
    , m_tabs(new QTabWidget)
    , m_rules(new HouseStylePane(style, checker, answers)) {
    setWindowTitle(tr("Settings"));
    resize(1040, 680);
    auto *column = new QVBoxLayout(this);
    m_tabs->addTab(m_rules, tr("House style"));
    auto *packs = new PacksPane(style, answers);
    m_tabs->addTab(packs, tr("Packs and profile"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_messages);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    const auto trouble = [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Trouble);
    };
    connect(m_rules, &HouseStylePane::failed, this, trouble);
    connect(packs, &PacksPane::failed, this, trouble);
    connect(packs, &PacksPane::said, this, [this](const QString &message) {
        m_messages->show(message, MessageBar::Tone::Notice);
    });
}

void SettingsDialog::addPage(QWidget *page, const QString &title) {
    m_tabs->addTab(page, title);
}

void SettingsDialog::showPage(QWidget *page) {
    m_tabs->setCurrentWidget(page);
    show();
    raise();
    activateWindow();
}

void SettingsDialog::showRule(const QString &rule) {
    showPage(m_rules);
    if (!rule.isEmpty())
        m_rules->showRule(rule);
}

} // namespace morat
