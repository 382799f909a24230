// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftWatch.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"
#include "drafts/FileNow.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

DraftWatch::DraftWatch(QObject *parent)
    : QObject(parent) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &DraftWatch::compare);
    connect(&m_looks, &QTimer::timeout, this, &DraftWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DraftWatch::look);
    // Who writes a file anew and renames it is seen in the folder only.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DraftWatch::look);
}

void DraftWatch::setTimes(Times times) {
    m_times = times;
    if (m_looks.isActive())
        m_looks.start(m_times.look);
}

void DraftWatch::follow(const Draft &draft, const QString &address) {
    stop();
    m_draft = draft;
    m_address = address;
    const DraftAddress where = DraftAddress::of(address);
    m_file = where.file;
    m_held = where.entry.isEmpty() ? where.file : QString(where.file + u'#' + where.entry);
    const QFileInfo info(m_file);
    m_watcher.addPaths({m_file, info.absolutePath()});
    // Between reading and now it can have been written: compared once, whatever its time says.
    m_known = {};
    m_seen = print();
    m_rest.start(m_times.rest);
    m_looks.start(m_times.look);
}

void DraftWatch::stop() {
    m_looks.stop();
    m_rest.stop();
    m_file.clear();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
}

void DraftWatch::expectOwnWriting() {
    m_rest.stop();
    m_seen = print();
    m_known = m_seen;
}

DraftWatch::Print DraftWatch::print() const {
    const QFileInfo info(m_file);
    if (!info.exists())
        return {};
    return {true, info.size(), info.lastModified().toMSecsSinceEpoch()};
}

void DraftWatch::look() {
    if (m_file.isEmpty())
        return;
    // A file that was replaced under its name must be listened to anew.
    if (!m_watcher.files().contains(m_file) && QFileInfo::exists(m_file))
        m_watcher.addPath(m_file);
    const Print now = print();
    const bool isNew = now != m_seen;
    m_seen = now;
    if (isNew || (now != m_known && !m_rest.isActive() && !m_isComparing))
        m_rest.start(m_times.rest);
}

void DraftWatch::compare() {
    if (m_file.isEmpty() || m_isComparing)
        return;
    const Print now = print();
    if (now != m_seen) { // still being written
        m_seen = now;
        m_rest.start(m_times.rest);
        return;
    }
    if (now == m_known)
        return;
    if (!now.isThere) {
        m_known = now;
        emit gone(m_address);
        return;
    }
    struct Compared {
        FileNow file = FileNow::AsRead;
        QStringList what;
    };
    m_isComparing = true;
    runInBackground(
        this,
        [draft = m_draft, address = m_address, path = m_held]() -> Compared {
            const FileNow file = fileNow(path, draft);
            if (file != FileNow::Changed)
                return {file, {}};
            const Result<Draft> read = readWithoutControls(address);
            return {file,
                    read ? changedParagraphs(draft, *read) : QStringList{read.error().message}};
        },
        [this, now, address = m_address](const Compared &compared) {
            m_isComparing = false;
            if (address != m_address || m_file.isEmpty())
                return; // another draft is followed by now
            m_known = now;
            if (compared.file == FileNow::Changed)
                emit changed(address, compared.what);
            look();
        });
}

} // namespace morat
