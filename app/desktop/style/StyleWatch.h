// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/style/SourcePrint.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace morat {

/// Sees that a pack or a profile changed. A file system that tells of changes is heard at once;
/// one that does not (a share on another machine) is scanned now and then, on another thread.
class StyleWatch : public QObject {
    Q_OBJECT

public:
    struct Scan {
        SourcePrints prints; ///< of all that is watched
        QStringList paths;   ///< to listen to
    };

    explicit StyleWatch(QObject *parent = nullptr);

    /// Watches these from now on: folders with their files, and single files. What has another
    /// print than when it was read changed meanwhile, and counts as changed at once.
    void watch(const QStringList &folders, const QStringList &files, const SourcePrints &read = {});
    /// How often a share is scanned, in milliseconds.
    void setScanInterval(int interval) { m_scans.setInterval(interval); }

signals:
    void changed();
    /// A scan is over; what it saw was told before.
    void scanned();

private:
    void scan();
    /// Whether one of them is listened to that was not before.
    bool listenTo(const QStringList &paths);

    QFileSystemWatcher m_watcher;
    QTimer m_rests; ///< an editor that saves writes several times
    QTimer m_scans;
    QStringList m_folders;
    QStringList m_files;
    SourcePrints m_prints; ///< as last read or seen; what was neither has none
    quint64 m_asked = 0;   ///< how often watch() was called: an answer to an older call is stale
    bool m_isScanning = false;
};

} // namespace morat
