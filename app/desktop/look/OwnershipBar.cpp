// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/OwnershipBar.h"

#include "desktop/look/LevelLook.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace morat {

OwnershipBar::OwnershipBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_row(new QHBoxLayout(this)) {
    setObjectName(u"ownership"_s);
    const QColor colour = levelColour(Level::Warning, palette());
    setStyleSheet(u"#ownership { background: rgba(%1,%2,%3,44); border-left: 4px solid %4; }"_s
                      .arg(colour.red())
                      .arg(colour.green())
                      .arg(colour.blue())
                      .arg(colour.name()));
    m_row->setContentsMargins(10, 5, 6, 5);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_row->addWidget(m_words, 1);
    setVisible(false);
}

void OwnershipBar::addButton(QAction *action) {
    auto *button = new QPushButton(action->text(), this);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_row->addWidget(button);
}

void OwnershipBar::showWords(const QString &words) {
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

QString OwnershipBar::words() const {
    return m_words->text();
}

} // namespace morat
