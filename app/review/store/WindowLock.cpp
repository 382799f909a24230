// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/WindowLock.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// This computer, as QLockFile writes it down. On Windows that is no name that QSysInfo has, but in
/// capitals.
QString thisComputer() {
#ifdef Q_OS_WIN
    return qEnvironmentVariable("COMPUTERNAME");
#else
    return QSysInfo::machineHostName();
#endif
}

} // namespace

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
        process == QCoreApplication::applicationPid() || computer != thisComputer())
        return std::nullopt;
    return process;
}

} // namespace morat
