// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DataRows.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

Result<void> readDataRows(const QString &path,
                          const std::function<QString(QStringView row, qsizetype line)> &take) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(path + u": không mở được ("_s + file.errorString() + u")"_s);
    const QString text = QString::fromUtf8(file.readAll());
    qsizetype line = 0;
    for (QStringView row : QStringView(text).split(u'\n')) {
        ++line;
        if (row.endsWith(u'\r'))
            row.chop(1);
        if (row.trimmed().isEmpty() || row.startsWith(u'#'))
            continue;
        if (const QString reason = take(row, line); !reason.isEmpty())
            return failure(u"%1:%2: %3"_s.arg(path).arg(line).arg(reason));
    }
    return {};
}

} // namespace morat
