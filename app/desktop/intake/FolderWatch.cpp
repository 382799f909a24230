// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/FolderWatch.h"

#include "data/SaveFile.h"
#include "desktop/checking/RunInBackground.h"
#include "drafts/DraftReader.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Milliseconds in which several changes make one scan.
constexpr int gathering = 200;
/// A folder with more folders in it is listened to only in part; the scans see the rest.
constexpr qsizetype maxListened = 500;

/// Called on another thread: a share may take its time.
FolderWatch::Scan scanOf(const QString &folder, const std::stop_token &stop) {
    FolderWatch::Scan seen;
    seen.isThere = QFileInfo(folder).isDir();
    if (!seen.isThere)
        return seen;
    seen.folders.append(folder);
    QDirIterator walk(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext() && !stop.stop_requested()) {
        const QString path = walk.next();
        const QFileInfo info = walk.fileInfo();
        if (info.isDir() && seen.folders.size() < maxListened)
            seen.folders.append(path);
        else if (info.isFile() && info.size() > 0 &&
                 QDir::match(draftNameFilters(), info.fileName()))
            seen.files.insert(path, {info.size(), info.lastModified().toMSecsSinceEpoch()});
    }
    return seen;
}

} // namespace

FolderWatch::FolderWatch(QString memory, QObject *parent)
    : QObject(parent)
    , m_memory(std::move(memory)) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FolderWatch::scan);
    connect(&m_scans, &QTimer::timeout, this, &FolderWatch::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this,
            [this] { m_next.start(gathering); });
    setTimes({});
}

FolderWatch::~FolderWatch() {
    m_stop.request_stop();
}

void FolderWatch::setTimes(Times times) {
    m_times = times;
    m_scans.setInterval(times.scan);
}

void FolderWatch::watch(const QString &folder) {
    if (!folder.isEmpty() && QDir(folder).absolutePath() == m_folder)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_folder = folder.isEmpty() ? QString() : QDir(folder).absolutePath();
    m_waiting.clear();
    m_taken.clear();
    m_remembered.clear();
    m_isLost = false;
    m_next.stop();
    m_scans.stop();
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    if (m_folder.isEmpty())
        return;
    load();
    m_scans.start();
    scan();
}

void FolderWatch::scan() {
    if (m_isScanning) {
        m_next.start(gathering);
        return;
    }
    if (m_folder.isEmpty())
        return;
    m_isScanning = true;
    const auto work = [folder = m_folder, stop = m_stop.get_token()] {
        return scanOf(folder, stop);
    };
    runInBackground(this, work, [this, folder = m_folder](const Scan &seen) {
        m_isScanning = false;
        if (folder == m_folder)
            takeScan(seen);
        else
            scan();
    });
}

void FolderWatch::takeScan(const Scan &seen) {
    if (seen.isThere == m_isLost) {
        m_isLost = !seen.isThere;
        if (m_isLost)
            emit lost();
        else
            emit found();
    }
    if (!seen.isThere)
        return; // nothing is forgotten while a share is away
    const QStringList listened = m_watcher.directories();
    for (const QString &folder : seen.folders) {
        if (!listened.contains(folder))
            m_watcher.addPath(folder);
    }
    const auto isGone = [&seen](auto file) { return !seen.files.contains(file.key()); };
    m_taken.removeIf(isGone);
    m_remembered.removeIf(isGone);
    QStringList rested;
    QHash<QString, Waiting> waiting;
    for (auto file = seen.files.cbegin(); file != seen.files.cend(); ++file) {
        const auto taken = m_taken.constFind(file.key());
        if (taken != m_taken.cend() && *taken == *file)
            continue;
        Waiting since = m_waiting.value(file.key());
        if (!since.since.isValid() || since.print != *file) {
            since.print = *file;
            since.since.start();
        }
        if (since.since.hasExpired(m_times.rest)) {
            m_taken.insert(file.key(), *file);
            rested.append(file.key());
        } else {
            waiting.insert(file.key(), since);
        }
    }
    m_waiting = waiting;
    if (!m_waiting.isEmpty())
        m_next.start(m_times.rest + gathering);
    std::sort(rested.begin(), rested.end());
    if (!rested.isEmpty())
        emit settled(rested);
}

void FolderWatch::load() {
    QFile file(m_memory);
    if (!file.open(QIODevice::ReadOnly))
        return; // nothing was taken yet
    const QJsonObject memory = QJsonDocument::fromJson(file.readAll()).object();
    // It is about one folder: another one begins anew.
    if (memory[u"folder"_s].toString() != m_folder)
        return;
    const QJsonObject files = memory[u"files"_s].toObject();
    for (auto each = files.begin(); each != files.end(); ++each) {
        const QJsonArray print = each.value().toArray();
        m_remembered.insert(each.key(), {print.at(0).toInteger(), print.at(1).toInteger()});
    }
    m_taken = m_remembered;
}

void FolderWatch::remember(const QStringList &files) {
    if (m_folder.isEmpty())
        return;
    for (const QString &file : files) {
        if (m_taken.contains(file))
            m_remembered.insert(file, m_taken.value(file));
    }
    QJsonObject prints;
    for (auto each = m_remembered.cbegin(); each != m_remembered.cend(); ++each)
        prints.insert(each.key(), QJsonArray{each->size, each->time});
    // When it cannot be saved, the drafts are read once more after the next start: no harm.
    const QJsonObject memory{{u"folder"_s, m_folder}, {u"files"_s, prints}};
    if (const auto saved = saveFile(m_memory, QJsonDocument(memory).toJson(QJsonDocument::Compact),
                                    NewFile::ForItsOwner);
        !saved)
        qWarning("%s", qPrintable(saved.error().message));
}

} // namespace morat
