// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/StyleWatch.h"

#include "desktop/checking/RunInBackground.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Milliseconds without a further change before it counts as one.
constexpr int rest = 300;
/// Milliseconds between scans of what may not tell of changes.
constexpr int scanInterval = 30'000;

/// Names, sizes and times of all that is watched, and where to listen. Called on another thread:
/// a share may take its time.
StyleWatch::Scan scanOf(const QStringList &folders, const QStringList &files) {
    StyleWatch::Scan seen;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto listen = [&seen](const QString &path) {
        if (QFileInfo::exists(path) && !seen.paths.contains(path))
            seen.paths.append(path);
    };
    const auto add = [&hash, &listen](const QFileInfo &info) {
        listen(info.filePath());
        hash.addData(u"%1\n%2\n%3\n"_s.arg(info.filePath())
                         .arg(info.exists() ? info.size() : -1)
                         .arg(info.lastModified().toMSecsSinceEpoch())
                         .toUtf8());
    };
    for (const QString &folder : folders) {
        listen(folder);
        for (const QFileInfo &info : QDir(folder).entryInfoList(
                 QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            // A folder's own time changes with what the program puts into it for a moment.
            if (info.isDir())
                hash.addData(info.fileName().toUtf8());
            else
                add(info);
        }
    }
    for (const QString &file : files) {
        add(QFileInfo(file));
        listen(QFileInfo(file).absolutePath()); // it is replaced, not written over
    }
    seen.print = hash.result();
    return seen;
}

} // namespace

StyleWatch::StyleWatch(QObject *parent)
    : QObject(parent) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(rest);
    m_scans.setInterval(scanInterval);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_rests.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_rests.start(); });
    connect(&m_rests, &QTimer::timeout, this, &StyleWatch::scan);
    connect(&m_scans, &QTimer::timeout, this, &StyleWatch::scan);
}

void StyleWatch::watch(const QStringList &folders, const QStringList &files) {
    m_folders = folders;
    m_files = files;
    m_scans.start();
    scan();
}

bool StyleWatch::listenTo(const QStringList &paths) {
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    QStringList fresh;
    for (const QString &path : watched) {
        if (!paths.contains(path))
            gone.append(path);
    }
    for (const QString &path : paths) {
        if (!watched.contains(path))
            fresh.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    // What can't be listened to is refused each time.
    return !fresh.isEmpty() && m_watcher.addPaths(fresh).size() < fresh.size();
}

void StyleWatch::scan() {
    if (m_isScanning) {
        m_rests.start();
        return;
    }
    m_isScanning = true;
    const QStringList folders = m_folders;
    const QStringList files = m_files;
    const auto work = [folders, files] { return scanOf(folders, files); };
    runInBackground(this, work, [this, folders, files](const Scan &seen) {
        m_isScanning = false;
        if (folders != m_folders || files != m_files)
            return scan();
        // A file that was replaced by another is no longer watched.
        const bool isNewlyHeard = listenTo(seen.paths);
        const QStringList asked = folders + files;
        const bool isOther = m_askedBefore == asked && m_print != seen.print;
        m_askedBefore = asked;
        m_print = seen.print;
        if (isOther)
            emit changed();
        // What changed after the scan and before the listening was told to nobody.
        if (isNewlyHeard)
            scan();
    });
}

} // namespace morat
