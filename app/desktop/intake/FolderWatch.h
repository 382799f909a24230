// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <stop_token>

namespace morat {

/// Sees what a CMS exports into a folder. A file is told of once its size and time have rested, so
/// that none is read half written, and again when it is another. A file system that tells of new
/// names is heard at once; all else (a share, a file written over) is seen at the next scan. What
/// was taken is remembered on the disk: a draft that the editor took from the desk does not come
/// back with the next start.
class FolderWatch : public QObject {
    Q_OBJECT

public:
    /// By which a file is known to be another.
    struct Print {
        qint64 size = 0;
        qint64 time = 0; ///< of the last change, milliseconds since 1970
        bool operator==(const Print &) const = default;
    };
    struct Scan {
        bool isThere = false;
        QHash<QString, Print> files; ///< with names of drafts and not empty
        QStringList folders;         ///< to listen to
    };

    /// `memory` is the file in which it is remembered what was taken.
    explicit FolderWatch(QString memory, QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Watches this folder, with those in it, from now on; none when it is empty.
    void watch(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// These were read, or it was said why not: remembered over restarts.
    void remember(const QStringList &files);

    struct Times {
        int rest = 2'000;  ///< milliseconds in which a file must not change
        int scan = 30'000; ///< milliseconds between scans
    };
    void setTimes(Times times);

signals:
    /// New and changed files, in order of name.
    void settled(const QStringList &files);
    /// The folder cannot be seen any more, or is back. Said once each.
    void lost();
    void found();

private:
    struct Waiting {
        Print print;
        QElapsedTimer since;
    };

    void scan();
    void takeScan(const Scan &seen);
    void load();

    QString m_memory;
    QString m_folder;
    Times m_times;
    QFileSystemWatcher m_watcher;
    QTimer m_scans;
    QTimer m_next;                      ///< the scan that does not wait for the interval
    QHash<QString, Print> m_taken;      ///< told of
    QHash<QString, Print> m_remembered; ///< of those, what is on the disk
    QHash<QString, Waiting> m_waiting;
    std::stop_source m_stop;
    bool m_isScanning = false;
    bool m_isLost = false;
};

} // namespace morat
