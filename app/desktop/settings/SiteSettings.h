// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/SettingsFile.h"

#include <QStringList>

namespace morat {

/// What whoever runs the computers of a newsroom sets for all who use them.
struct SiteSettings {
    SettingValues defaults; ///< count where a user set nothing
    SettingValues policy;   ///< count whatever a user sets
    QStringList notices;    ///< of files that are there and cannot be read
};

/// The defaults in `morat.ini` of a folder (data/DataFolder.h: siteFolder()), the policy in its
/// `policy.ini`; on Windows, the policy in the registry under HKLM\Software\Policies\morat as well,
/// which goes first. Keys are those of SettingsTable.h.
[[nodiscard]] SiteSettings readSiteSettings(const QString &folder);

} // namespace morat
