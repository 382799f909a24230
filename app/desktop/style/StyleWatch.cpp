// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/StyleWatch.h"

#include "desktop/checking/RunInBackground.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Milliseconds without a further change before it counts as one.
constexpr int rest = 300;
/// Milliseconds between scans of what may not tell of changes.
constexpr int scanInterval = 30'000;

/// Called on another thread: a share may take its time.
StyleWatch::Scan scanOf(const QStringList &folders, const QStringList &files) {
    StyleWatch::Scan seen;
    const auto listen = [&seen](const QString &path) {
        if (QFileInfo::exists(path) && !seen.paths.contains(path))
            seen.paths.append(path);
    };
    for (const QString &folder : folders) {
        seen.prints.insert(folder, sourcePrint(folder));
        listen(folder);
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
            listen(info.filePath());
    }
    for (const QString &file : files) {
        seen.prints.insert(file, sourcePrint(file));
        listen(file);
        listen(QFileInfo(file).absolutePath()); // it is replaced, not written over
    }
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

void StyleWatch::watch(const QStringList &folders, const QStringList &files,
                       const SourcePrints &read) {
    m_folders = folders;
    m_files = files;
    SourcePrints known;
    for (const QString &path : folders + files) {
        if (read.contains(path) || m_prints.contains(path))
            known.insert(path, read.value(path, m_prints.value(path)));
    }
    m_prints = known;
    ++m_asked;
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
    runInBackground(this, work, [this, asked = m_asked](const Scan &seen) {
        m_isScanning = false;
        if (asked != m_asked)
            return scan();
        // A file that was replaced by another is no longer watched.
        const bool isNewlyHeard = listenTo(seen.paths);
        bool isOther = false;
        for (auto known = m_prints.cbegin(); known != m_prints.cend(); ++known)
            isOther |= seen.prints.value(known.key()) != known.value();
        m_prints = seen.prints;
        if (isOther)
            emit changed();
        emit scanned();
        // What changed after the scan and before the listening was told to nobody.
        if (isNewlyHeard)
            scan();
    });
}

} // namespace morat
