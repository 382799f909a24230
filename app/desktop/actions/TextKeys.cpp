// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/TextKeys.h"

#include <QHash>
#include <QKeyEvent>

#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// clang-format off
constexpr std::array rows{
    TextKeyRow{"Left Right Up Down Home End PgUp PgDown", TextKeyUse::Moves, true},
    TextKeyRow{"Ctrl+Left Ctrl+Right Ctrl+Up Ctrl+Down Ctrl+Home Ctrl+End", TextKeyUse::Moves, true},
    TextKeyRow{"Shift+Left Shift+Right Shift+Up Shift+Down Shift+Home Shift+End", TextKeyUse::Moves, true},
    TextKeyRow{"Shift+PgUp Shift+PgDown Ctrl+A", TextKeyUse::Moves, true},
    TextKeyRow{"Ctrl+Shift+Left Ctrl+Shift+Right Ctrl+Shift+Up Ctrl+Shift+Down", TextKeyUse::Moves, true},
    TextKeyRow{"Ctrl+Shift+Home Ctrl+Shift+End", TextKeyUse::Moves, true},
    TextKeyRow{"Tab Shift+Tab Shift+Backtab Backtab", TextKeyUse::Moves, true},
    TextKeyRow{"Ctrl+C Ctrl+Ins Copy", TextKeyUse::Moves, true},
    TextKeyRow{"Return Enter Shift+Return Shift+Enter", TextKeyUse::Edits, true},
    TextKeyRow{"Backspace Shift+Backspace Ctrl+Backspace Del Ctrl+Del", TextKeyUse::Edits, true},
    TextKeyRow{"Ctrl+X Shift+Del Cut Ctrl+V Shift+Ins Paste", TextKeyUse::Edits, true},
    TextKeyRow{"Ctrl+Z Ctrl+Y Ctrl+Shift+Z Undo Redo", TextKeyUse::Edits, false},
    TextKeyRow{"Ctrl+Return Ctrl+Enter Esc", TextKeyUse::Answers, false},
    TextKeyRow{"Alt+Down Alt+Up F4", TextKeyUse::Moves, false}, // what a field unfolds
};
// clang-format on

using KeyTable = QHash<int, const TextKeyRow *>;

KeyTable makeTable() {
    KeyTable table;
    for (const TextKeyRow &row : rows) {
        const QStringList names = QString::fromLatin1(row.keys).split(u' ');
        for (const QString &name : names)
            table.insert(QKeySequence(name, QKeySequence::PortableText)[0].toCombined(), &row);
    }
    return table;
}

/// As the tables name it: where on the keyboard a key is does not matter.
int named(const QKeyEvent &key) {
    const Qt::KeyboardModifiers modifiers =
        key.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return QKeyCombination(modifiers, Qt::Key(key.key())).toCombined();
}

bool types(const QKeyEvent &key) {
    const QString text = key.text();
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    // Zero-width signs are typed with Ctrl+Shift on Windows.
    if (first.category() == QChar::Other_Format)
        return true;
    const Qt::KeyboardModifiers modifiers =
        key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isAltGr = modifiers == (Qt::ControlModifier | Qt::AltModifier);
    return (modifiers == Qt::NoModifier || isAltGr) &&
           (first.isPrint() || first.isHighSurrogate() ||
            first.category() == QChar::Other_PrivateUse);
}

const ActionRow *actionOf(const QKeyEvent &key, const ActionRegistry &actions) {
    const QKeySequence pressed(named(key));
    // Of a sign that is typed with Shift that is a part, as where keys are chosen (ShortcutsPane):
    // “Ctrl+?”.
    const bool isSign =
        key.key() < Qt::Key_Escape && !QChar(char16_t(key.key())).isLetterOrNumber();
    const QKeySequence sign(isSign ? named(key) & ~int(Qt::ShiftModifier) : named(key));
    for (const ActionRow &row : actionRows()) {
        for (const QAction *action : actions.variants(row.id)) {
            if (action->shortcuts().contains(pressed) || action->shortcuts().contains(sign))
                return &row;
        }
    }
    return nullptr;
}

} // namespace

std::span<const TextKeyRow> textKeyRows() {
    return rows;
}

bool isSystemsKey(int combined) {
    const int key = QKeyCombination::fromCombined(combined).key();
    const bool isModifier = (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) ||
                            (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R) ||
                            key == Qt::Key_AltGr;
    const bool isInputMethods =
        (key >= Qt::Key_Multi_key && key <= Qt::Key_Hangul_Special) || key == Qt::Key_Mode_switch;
    const bool isDead = key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay;
    const bool isWindows = key == Qt::Key_Menu || key == Qt::Key_F10;
    return isModifier || isInputMethods || isDead || isWindows;
}

KeyOwner ownerOf(const QKeyEvent &key, KeyFocus focus, Composing composing,
                 const ActionRegistry &actions) {
    if (isSystemsKey(key.key()))
        return KeyOwner::System;
    if (focus == KeyFocus::Elsewhere)
        return KeyOwner::Widget;
    static const KeyTable table = makeTable();
    const TextKeyRow *kept = table.value(named(key));
    const ActionRow *action = actionOf(key, actions);
    if (focus == KeyFocus::Field) {
        if (kept || (!action && types(key)))
            return KeyOwner::Widget;
        if (action)
            return action->hold == KeysHold::Everywhere ? KeyOwner::Program : KeyOwner::Nobody;
    } else {
        if (action)
            return KeyOwner::Program;
        if (types(key) || (kept && kept->inText && composing == Composing::No))
            return KeyOwner::Widget;
    }
    // A menu may be opened by it.
    return key.modifiers().testFlag(Qt::AltModifier) ? KeyOwner::Program : KeyOwner::Nobody;
}

} // namespace morat
