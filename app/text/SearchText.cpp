// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SearchText.h"

namespace morat {

QString searchable(const QString &text) {
    QString bare;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            bare += c == u'đ' ? QChar(u'd') : c;
    }
    return bare;
}

} // namespace morat
