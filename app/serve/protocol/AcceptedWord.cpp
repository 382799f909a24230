// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/AcceptedWord.h"

#include "text/Folding.h"

#include <QStringList>

namespace morat {

QString acceptedForm(const QString &word) {
    QStringList syllables = word.simplified().split(u' ');
    for (QString &syllable : syllables)
        syllable = fold(syllable);
    return syllables.join(u' ');
}

} // namespace morat
