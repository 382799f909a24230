// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/style/HouseStyle.h"
#include "rules/style/Profile.h"

#include <QHash>

namespace morat {

/// Loads a house style again and again: the data of the standard checks stay, packs and profile
/// are read anew each time. A new version of a pack or a profile that has mistakes does not take
/// the place of one that had none: the old one goes on, and HouseStyle::kept says why. Used by one
/// thread at a time.
class HouseLoader {
public:
    explicit HouseLoader(DataFolders folders);

    [[nodiscard]] Result<HouseStyle> load(const StyleSources &named);

private:
    [[nodiscard]] Result<void> loadData(const QString &model);
    [[nodiscard]] Result<std::optional<Profile>> profileFor(const StyleSources &sources);
    [[nodiscard]] QStringList newsroomPacks(const QString &folder);
    [[nodiscard]] PackContent pack(const QString &folder);

    DataFolders m_folders;
    std::shared_ptr<const CheckData> m_checks;
    QList<RuleInfo> m_standardRules;
    QString m_model;
    std::optional<Profile> m_profile;     ///< the last one without mistakes
    QHash<QString, PackContent> m_packs;  ///< folder → the last one without mistakes
    QHash<QString, QStringList> m_listed; ///< folder → the packs that were in it
    QStringList m_kept;
};

} // namespace morat
