// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/KeyRouter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace morat {

KeyRouter::KeyRouter(const ActionRegistry &actions, Text text)
    : m_actions(actions)
    , m_text(std::move(text)) {
    qApp->installEventFilter(this);
}

KeyFocus KeyRouter::focusOf(const QObject *watched) const {
    if (watched == m_text.widget)
        return KeyFocus::Text;
    const auto *box = qobject_cast<const QComboBox *>(watched);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(watched);
    const auto *rich = qobject_cast<const QTextEdit *>(watched);
    // What can only be read has nothing to lose.
    const bool isField = qobject_cast<const QLineEdit *>(watched) ||
                         (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly()) ||
                         qobject_cast<const QAbstractSpinBox *>(watched) ||
                         (box && box->isEditable());
    return isField ? KeyFocus::Field : KeyFocus::Elsewhere;
}

bool KeyRouter::eventFilter(QObject *watched, QEvent *event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return false;
    const KeyFocus focus = focusOf(watched);
    if (focus == KeyFocus::Elsewhere)
        return false;
    const Composing composing =
        focus == KeyFocus::Text && m_text.isComposing() ? Composing::Yes : Composing::No;
    const KeyOwner owner = ownerOf(*static_cast<QKeyEvent *>(event), focus, composing, m_actions);
    if (owner == KeyOwner::System)
        return false;
    if (isOverride) {
        // Accepted: no shortcut is looked for.
        event->setAccepted(owner != KeyOwner::Program);
        return true;
    }
    if (owner == KeyOwner::Widget)
        return false;
    // What may be the window system's (Alt+F4…) goes on to it; the rest ends here.
    event->setAccepted(owner == KeyOwner::Nobody);
    return true;
}

} // namespace morat
