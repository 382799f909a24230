// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/SettingsFile.h"

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

/// The settings file. It is opened once and handed to whoever needs it.
class Settings {
public:
    explicit Settings(const QString &iniFile)
        : m_file(iniFile) {}

    template <Setting setting>
    using Type = typename detail::SettingType<setting>::Type;

    /// The value, or the default where none was set.
    template <Setting setting>
    [[nodiscard]] Type<setting> get() const {
        return value(setting).template value<Type<setting>>();
    }
    template <Setting setting>
    void set(const Type<setting> &value) {
        m_file.setValue(keyOf(setting), QVariant(value));
    }
    /// Back to the default.
    void unset(Setting setting) { m_file.remove(keyOf(setting)); }

    /// The folder of the settings file, for what is kept in files of its own.
    [[nodiscard]] QString folder() const;
    /// The settings file of this user.
    [[nodiscard]] static QString defaultPath();

private:
    [[nodiscard]] static QString keyOf(Setting setting);
    [[nodiscard]] QVariant value(Setting setting) const;

    SettingsFile m_file;
};

} // namespace morat
