// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markup/ShownText.h"

#include "drafts/markup/Markup.h"

namespace morat {

QString asShown(const QString &text) {
    QString shown;
    bool space = false;
    for (const QChar c : text) {
        if (c == u'\n') {
            if (!shown.isEmpty() && !shown.endsWith(u'\n'))
                shown += c;
            space = false;
        } else if (isHtmlSpace(c)) {
            space = true;
        } else {
            if (space && !shown.isEmpty() && !shown.endsWith(u'\n'))
                shown += u' ';
            space = false;
            shown += c;
        }
    }
    if (shown.endsWith(u'\n'))
        shown.chop(1);
    return shown;
}

} // namespace morat
