// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/DataFolder.h"
#include "text/Result.h"

#include <QStringList>

namespace morat {

/// The paths of what was dropped in place of `name` (dictionaries/phrases.tsv), in the order in
/// which they count. For a Hunspell dictionary `name` is the path without the suffix.
[[nodiscard]] QStringList droppedData(const DataFolders &folders, const QString &name);

/// The sentence for the user when something that was dropped is not used.
[[nodiscard]] QString passedOver(const QString &path, const QString &reason);

/// What `load` makes of the first dropped file that it does not refuse; where there is none, of the
/// shipped one. Why a dropped one was passed over is added to `notices`.
template <typename Load>
auto loadNewest(const DataFolders &folders, const QString &name, QStringList &notices, Load load)
    -> decltype(load(name)) {
    for (const QString &path : droppedData(folders, name)) {
        auto loaded = load(path);
        if (loaded)
            return loaded;
        notices.append(passedOver(path, loaded.error().message));
    }
    return load(QString(folders.shipped + u'/' + name));
}

} // namespace morat
