// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Outputs.h"

#include "cli/Arguments.h"
#include "data/FileIdentity.h"
#include "review/store/StoreFiles.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool areOne(const QString &one, const QString &other) {
    if (one.isEmpty() || other.isEmpty())
        return false;
    if (one == standardOutput || other == standardOutput)
        return one == other;
    return isSameFile(one, other);
}

Result<void> refuse(const NamedFile &written, const NamedFile &other) {
    return failure(Cli::tr("%1 %2 is the same file as %3 %4. Nothing was written; name another "
                           "one.")
                       .arg(written.option, written.path, other.option, other.path));
}

} // namespace

Result<void> refuseSameFiles(const QList<NamedFile> &read, const QList<NamedFile> &written) {
    for (qsizetype i = 0; i < written.size(); ++i) {
        for (const NamedFile &other : read + written.first(i)) {
            if (areOne(written.at(i).path, other.path))
                return refuse(written.at(i), other);
        }
    }
    return {};
}

Result<void> refuseFilesOfStore(const QString &store, const QList<NamedFile> &written) {
    for (const NamedFile &output : written) {
        if (output.path != standardOutput && isFileOfStore(store, output.path))
            return failure(Cli::tr("%1 %2 belongs to the review database %3. Nothing was written; "
                                   "name another file.")
                               .arg(output.option, output.path, store));
    }
    return {};
}

} // namespace morat
