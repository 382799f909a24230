// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/StandingBar.h"

#include "desktop/look/Announcement.h"
#include "desktop/look/LevelLook.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace morat {

StandingBar::StandingBar(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_words(new QLabel(this))
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(10, 5, 6, 5);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_row->addWidget(m_words, 1);
    setVisible(false);
}

void StandingBar::paintEvent(QPaintEvent *) {
    // No style sheet: that would not follow the colours of the system.
    const QColor colour = m_tone == Tone::Warning ? levelColour(Level::Warning, palette())
                                                  : changeColour(ChangeSide::NewVersion, palette());
    QColor ground = colour;
    ground.setAlpha(44);
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 4, height()), colour);
}

void StandingBar::addButton(QAction *action, Unavailable look) {
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, action, look] {
        QString words = action->text();
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setText(words.remove(u'&'));
        button->setToolTip(key);
        if (look == Unavailable::Hidden)
            button->setVisible(action->isEnabled());
        else
            button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_row->addWidget(button);
}

void StandingBar::showWords(const QString &words) {
    const bool isNew = !words.isEmpty() && words != m_words->text();
    m_words->setText(words);
    setVisible(!words.isEmpty());
    if (isNew)
        announce(this, words);
}

QString StandingBar::words() const {
    return m_words->text();
}

} // namespace morat
