// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/TextDifferences.h"

using namespace Qt::StringLiterals;

namespace morat {

QStringList textDifferences(const QStringList &before, const QStringList &after) {
    QStringList lines;
    for (const QString &text : after) {
        if (!before.contains(text))
            lines.append(u"+ "_s + text);
    }
    for (const QString &text : before) {
        if (!after.contains(text))
            lines.append(u"− "_s + text);
    }
    return lines;
}

} // namespace morat
