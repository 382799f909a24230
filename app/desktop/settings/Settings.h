// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/SettingsFile.h"
#include "desktop/settings/SiteSettings.h"

#include <QStringList>
#include <QVariant>

namespace morat {

/// What the program remembers between runs. A setting is a row of SettingsTable.h: its name here,
/// its type, key and default.
enum class Setting : quint8 {
#define MORAT_SETTING(name, type, key, standard) name,
#include "desktop/settings/SettingsTable.h"
#undef MORAT_SETTING
};

namespace detail {
template <Setting setting>
struct SettingType;
#define MORAT_SETTING(name, type, key, standard)                                                   \
    template <>                                                                                    \
    struct SettingType<Setting::name> {                                                            \
        using Type = type;                                                                         \
    };
#include "desktop/settings/SettingsTable.h"
#undef MORAT_SETTING
} // namespace detail

/// The settings file, between what the site says where it says nothing, and what the site says
/// whatever it says. It is opened once and handed to whoever needs it.
class Settings {
public:
    explicit Settings(const QString &iniFile, SiteSettings site = {})
        : m_file(iniFile)
        , m_site(std::move(site)) {}

    template <Setting setting>
    using Type = typename detail::SettingType<setting>::Type;

    /// The site's policy; else the value that was set; else the site's default; else the program's.
    template <Setting setting>
    [[nodiscard]] Type<setting> get() const {
        return value(setting).template value<Type<setting>>();
    }
    template <Setting setting>
    void set(const Type<setting> &value) {
        if (!isLocked(setting))
            m_file.setValue(keyOf(setting), QVariant(value));
    }
    /// Back to the default.
    void unset(Setting setting) { m_file.remove(keyOf(setting)); }
    /// Whether the site's policy says it, and nothing that is set counts.
    [[nodiscard]] bool isLocked(Setting setting) const {
        return m_site.policy.contains(keyOf(setting));
    }

    /// The folder of the settings file, for what is kept in files of its own.
    [[nodiscard]] QString folder() const;
    /// The settings file of this user.
    [[nodiscard]] static QString defaultPath();

private:
    [[nodiscard]] static QString keyOf(Setting setting);
    [[nodiscard]] QVariant value(Setting setting) const;

    SettingsFile m_file;
    const SiteSettings m_site;
};

} // namespace morat
