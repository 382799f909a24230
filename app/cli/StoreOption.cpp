// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StoreOption.h"

#include "cli/Arguments.h"
#include "review/store/ServerAddress.h"
#include "review/store/StoreFiles.h"
#include "review/store/StoreHealth.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

QCommandLineOption storeOption() {
    return {u"store"_s,
            Cli::tr("The review database: a file, or a newsroom's shared one as "
                    "postgresql://user@host/database."),
            Cli::tr("STORE"), Store::defaultPath()};
}

Result<void> refuseMissingStore(const QString &store) {
    if (isServerAddress(store) || isDatabase(store))
        return {};
    return failure(Cli::tr("There is no review database %1.").arg(store));
}

Result<Store::Opened> openClosely(const QString &store) {
    if (!isServerAddress(store) && QFileInfo(store).size() > checkedAtOnce) {
        // What is found is noted, and dealt with by the opening.
        if (const Result<QStringList> checked = checkStore(store); !checked)
            return tl::make_unexpected(checked.error());
    }
    return Store::open(store);
}

} // namespace morat
