// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/WindowLock.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace morat {

WindowLock::WindowLock(const QString &store)
    : m_file(std::make_unique<QLockFile>(store + u".window"_s)) {
    // Only a process that is gone makes it stale, however long a window is open.
    m_file->setStaleLockTime(0);
}

WindowLock::~WindowLock() = default;

std::optional<qint64> WindowLock::take() {
    if (m_file->tryLock(0) || m_file->error() != QLockFile::LockFailedError)
        return std::nullopt;
    qint64 process = 0;
    QString computer;
    QString program;
    if (!m_file->getLockInfo(&process, &computer, &program) ||
        process == QCoreApplication::applicationPid() || computer != QSysInfo::machineHostName())
        return std::nullopt;
    return process;
}

} // namespace morat
