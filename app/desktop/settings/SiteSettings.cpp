// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/SiteSettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

SettingValues readIni(const QString &path, QStringList &notices) {
    if (!QFile::exists(path))
        return {};
    const bool isReadable = QFile(path).open(QIODevice::ReadOnly) &&
                            QSettings(path, QSettings::IniFormat).status() == QSettings::NoError;
    if (!isReadable)
        notices.append(QCoreApplication::translate(
                           "SiteSettings", "What is set for this computer cannot be read: %1")
                           .arg(QDir::toNativeSeparators(path)));
    return settingsIn(path);
}

} // namespace

SiteSettings readSiteSettings(const QString &folder) {
    SiteSettings site;
    site.defaults = readIni(folder + u"/morat.ini"_s, site.notices);
#ifdef Q_OS_WIN
    const QSettings registry(u"HKEY_LOCAL_MACHINE\\Software\\Policies\\morat"_s,
                             QSettings::NativeFormat);
    for (const QString &key : registry.allKeys())
        site.policy[key] = registry.value(key);
#endif
    site.policy.merge(readIni(folder + u"/policy.ini"_s, site.notices));
    return site;
}

} // namespace morat
