// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/editor/WrappedLines.h"

namespace morat {

QString wrappedLines(const QString &text) {
    constexpr qsizetype longest = 70;
    QString wrapped = text;
    qsizetype lineStart = 0;
    qsizetype lastBlank = -1;
    for (qsizetype i = 0; i < wrapped.size(); ++i) {
        if (wrapped[i] == u'\n') {
            lineStart = i + 1;
            lastBlank = -1;
        } else if (wrapped[i] == u' ') {
            lastBlank = i;
        }
        if (i - lineStart >= longest && lastBlank >= 0) {
            wrapped[lastBlank] = u'\n';
            lineStart = lastBlank + 1;
            lastBlank = -1;
        }
    }
    return wrapped;
}

} // namespace morat
