// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/Settings.h"

#include "data/DataFolder.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString keyOf(Setting setting) {
    switch (setting) {
    case Setting::Language:
        return u"interface/language"_s;
    case Setting::Author:
        return u"review/author"_s;
    case Setting::Recents:
        return u"files/recent"_s;
    case Setting::LastFolder:
        return u"files/folder"_s;
    case Setting::Geometry:
        return u"window/geometry"_s;
    case Setting::Columns:
        return u"window/columns"_s;
    case Setting::Rows:
        return u"window/rows"_s;
    case Setting::Zoom:
        return u"text/zoom"_s;
    case Setting::ShowInfos:
        return u"findings/infos"_s;
    case Setting::Strictness:
        return u"findings/strictness"_s;
    case Setting::Profile:
        return u"style/profile"_s;
    case Setting::PackFolder:
        return u"style/packs"_s;
    case Setting::WatchedFolder:
        return u"files/watched"_s;
    }
    return {};
}

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

} // namespace

Settings::Settings(const QString &iniFile, Defaults defaults)
    : m_file(iniFile)
    , m_defaults(std::move(defaults)) {}

QVariant Settings::value(Setting setting) const {
    return m_file.value(keyOf(setting), m_defaults.value(setting));
}

void Settings::set(Setting setting, const QVariant &value) {
    m_file.setValue(keyOf(setting), value);
}

void Settings::unset(Setting setting) {
    m_file.remove(keyOf(setting));
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

Settings::Defaults standardDefaults() {
    return {{Setting::Language, u"vi"_s},
            {Setting::Author, userFullName()},
            {Setting::Recents, QStringList()},
            {Setting::Zoom, 0},
            {Setting::ShowInfos, false}};
}

} // namespace morat
