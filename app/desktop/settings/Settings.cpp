// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/Settings.h"

#include "data/DataFolder.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <array>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString userFullName() {
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(getuid())) {
        // The first field of the comment is the full name by convention.
        const QString name = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
        return name.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : name;
    }
#endif
    // Windows would ask the domain for the full name, which takes seconds where there is no
    // network.
    return qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
}

struct Row {
    const char *key;
    QVariant (*standard)();
};

/// By Setting.
constexpr std::array rows{
#define MORAT_SETTING(name, type, key, standard) Row{key, [] { return QVariant(type(standard)); }},
#include "desktop/settings/SettingsTable.h"
#undef MORAT_SETTING
};

} // namespace

QString Settings::keyOf(Setting setting) {
    return QString::fromLatin1(rows.at(size_t(setting)).key);
}

QVariant Settings::value(Setting setting) const {
    const QString key = keyOf(setting);
    if (const auto policy = m_site.policy.find(key); policy != m_site.policy.end())
        return policy->second;
    if (const QVariant kept = m_file.value(key, {}); kept.isValid())
        return kept;
    const auto usual = m_site.defaults.find(key);
    return usual != m_site.defaults.end() ? usual->second : rows.at(size_t(setting)).standard();
}

QString Settings::folder() const {
    return QFileInfo(m_file.fileName()).absolutePath();
}

QString Settings::defaultPath() {
    const QString portable = portableFolder();
    return (portable.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                               : portable) +
           u"/morat.ini"_s;
}

} // namespace morat
