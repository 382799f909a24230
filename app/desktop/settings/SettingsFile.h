// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <QVariant>

#include <map>

namespace morat {

using SettingValues = std::map<QString, QVariant>; ///< by key, "style/profile"

/// What is in an INI file; nothing where there is none.
[[nodiscard]] SettingValues settingsIn(const QString &path);

/// Keys and values in an INI file, as QSettings reads and writes them, but saved with saveFile():
/// QSettings leaves an empty file behind when the disk is full. What another process wrote since is
/// kept; of a key that both wrote the later one counts. The file is for its owner alone.
class SettingsFile {
public:
    explicit SettingsFile(QString path);
    ~SettingsFile();
    SettingsFile(const SettingsFile &) = delete;
    SettingsFile &operator=(const SettingsFile &) = delete;

    [[nodiscard]] const QString &fileName() const { return m_path; }
    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise) const;
    /// Saved once the event loop is reached, and at the end at the latest.
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key);

private:
    void save();

    const QString m_path;
    SettingValues m_values;
    SettingValues m_changes; ///< not saved yet; invalid: removed
    QTimer m_saving;
};

} // namespace morat
