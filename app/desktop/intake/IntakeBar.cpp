// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/IntakeBar.h"

#include "desktop/intake/DraftIntake.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace morat {

IntakeBar::IntakeBar(const DraftIntake &intake, QAction *stop, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_bar->setFixedWidth(220);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_bar->setAccessibleName(tr("Reading drafts"));
    m_bar->setFormat(tr("Reading %v/%m"));
    auto *button = new QToolButton;
    button->setText(u"✕"_s);
    button->setToolTip(tr("Stop reading (Esc)"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, stop, &QAction::trigger);
    row->addWidget(m_bar);
    row->addWidget(button);
    setVisible(false);
    connect(&intake, &DraftIntake::began, this, [this] { setVisible(true); });
    connect(&intake, &DraftIntake::progressed, this, [this](int done, int all) {
        m_bar->setRange(0, all);
        m_bar->setValue(done);
    });
    connect(&intake, &DraftIntake::finished, this, [this] { setVisible(false); });
}

} // namespace morat
