// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/AuthorName.h"

#include <QCoreApplication>

namespace morat {

Result<void> checkAuthorName(const QString &name) {
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Control)
            return failure(QCoreApplication::translate(
                               "Store", "The name that decisions carry holds a control "
                                        "character (U+%1). Please write it without.")
                               .arg(c.unicode(), 4, 16, QLatin1Char('0')));
    }
    return {};
}

} // namespace morat
