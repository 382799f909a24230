// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/NativePath.h"

using namespace Qt::StringLiterals;

namespace morat {

QString extendedLengthPath(const QString &absolute) {
    QString path = QString(absolute).replace(u'/', u'\\');
    if (path.startsWith(u"\\\\?\\"))
        return path;
    if (path.startsWith(u"\\\\"))
        return u"\\\\?\\UNC"_s + path.mid(1);
    return u"\\\\?\\"_s + path;
}

} // namespace morat
