// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/SettingsFile.h"

#include <QHash>
#include <QVariant>

namespace morat {

enum class Setting : quint8 {
    Language,   ///< "vi" or "en"
    Author,     ///< whose name decisions carry
    Recents,    ///< paths, newest first
    LastFolder, ///< where the file dialog opens
    Geometry,
    Columns, ///< state of the splitter between list, text and findings
    Rows,    ///< state of the splitter between findings and detail
    Zoom,    ///< steps from the default size of the text
    ShowInfos,
    Strictness, ///< how much of what is not sure is shown: a Strictness as a number; unset: as the
                ///< profile has it
    Profile,    ///< the profile that this desk works with: a file; empty: none
    PackFolder, ///< the folder with the newsroom's packs
    WatchedFolder, ///< from which drafts come onto the desk by themselves; empty: none
};

/// What the program remembers between runs: one table of keys, with defaults passed in. It is
/// made once and handed to whoever needs it.
class Settings {
public:
    using Defaults = QHash<Setting, QVariant>;

    Settings(const QString &iniFile, Defaults defaults);

    [[nodiscard]] QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant &value);

    /// The folder of the settings file, for what is kept in files of its own.
    [[nodiscard]] QString folder() const;
    void unset(Setting setting);

    /// The settings file of this user.
    [[nodiscard]] static QString defaultPath();

private:
    SettingsFile m_file;
    Defaults m_defaults;
};

/// Vietnamese, and the full name of the user of this computer.
[[nodiscard]] Settings::Defaults standardDefaults();

} // namespace morat
