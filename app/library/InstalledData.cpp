// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/InstalledData.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

namespace morat {

QString installedData() {
    if (const QString named = qEnvironmentVariable("MORAT_DATA"); !named.isEmpty())
        return named;
    Dl_info library{};
    if (dladdr(reinterpret_cast<void *>(&installedData), &library) == 0)
        return {};
    // The loader may know it by a link: /lib is one to /usr/lib.
    const QFileInfo file(QFileInfo(QFile::decodeName(library.dli_fname)).canonicalFilePath());
    // MORAT_DATA_FROM_LIBRARY: the way from the library's folder to the data, as installed.
    return QDir::cleanPath(file.absolutePath() + u"/"_s + QStringLiteral(MORAT_DATA_FROM_LIBRARY));
}

} // namespace morat
