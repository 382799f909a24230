// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/KeyFit.h"

#include "desktop/actions/TextKeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool belongsToText(const QKeySequence &key) {
    return std::ranges::any_of(textKeyRows(), [&key](const TextKeyRow &row) {
        if (!row.inText)
            return false;
        const QStringList names = QString::fromLatin1(row.keys).split(u' ');
        return std::ranges::any_of(names, [&key](const QString &name) {
            return QKeySequence(name, QKeySequence::PortableText) == key;
        });
    });
}

} // namespace

KeyFit fitOf(const QKeySequence &key) {
    if (key.count() != 1)
        return KeyFit::IsNoChord;
    const QKeyCombination chord = key[0];
    const Qt::KeyboardModifiers modifiers = chord.keyboardModifiers();
    if (isSystemsKey(chord.toCombined()) || chord.key() == Qt::Key_unknown ||
        modifiers.testFlag(Qt::MetaModifier) || key == QKeySequence(Qt::ALT | Qt::Key_F4))
        return KeyFit::IsSystems;
    if (belongsToText(key))
        return KeyFit::BelongsToText;
    const bool hasControl = modifiers.testFlag(Qt::ControlModifier);
    const bool hasAlt = modifiers.testFlag(Qt::AltModifier);
    // Below are the letters, digits and signs of all scripts.
    const bool isSign = chord.key() < Qt::Key_Escape;
    if (isSign && hasControl && hasAlt)
        return KeyFit::Types;
    if (isSign && hasAlt)
        return KeyFit::OpensMenus;
    const bool isFunctionKey = chord.key() >= Qt::Key_F1 && chord.key() <= Qt::Key_F35;
    const bool isAnswer = chord.key() == Qt::Key_Return || chord.key() == Qt::Key_Enter;
    if (!hasControl && !isFunctionKey && !(isAnswer && hasAlt))
        return isSign ? KeyFit::Types : KeyFit::BelongsToText;
    return KeyFit::Fits;
}

} // namespace morat
