// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FileCalls.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <vector>

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

namespace morat {

namespace {

/// A call that a signal interrupted is made again.
template <typename Call>
auto uninterrupted(Call call) -> decltype(call()) {
    auto answer = call();
    while (answer == -1 && errno == EINTR)
        answer = call();
    return answer;
}

int openAt(const QString &path, int flags, mode_t mode = 0) {
    const QByteArray name = QFile::encodeName(path);
    return uninterrupted([&] { return ::open(name.constData(), flags | O_CLOEXEC, mode); });
}

#ifdef Q_OS_LINUX
/// The names of a file's extended attributes, each ended by a zero. The list of access
/// (system.posix_acl_access) is one of them.
std::vector<char> attributeNames(int file) {
    const ssize_t size = flistxattr(file, nullptr, 0);
    if (size <= 0)
        return {};
    std::vector<char> names(static_cast<size_t>(size));
    const ssize_t got = flistxattr(file, names.data(), names.size());
    names.resize(got > 0 ? static_cast<size_t>(got) : 0);
    return names;
}

/// Attributes that the file system or the user may not set are left out; false when the disk is
/// full.
bool copyAttributes(int from, int to) {
    // What the folder gives to every new file does not count: the original may not have it.
    fremovexattr(to, "system.posix_acl_access");
    const std::vector<char> names = attributeNames(from);
    for (auto name = names.cbegin(); name != names.cend();
         name = std::find(name, names.cend(), '\0') + 1) {
        const ssize_t size = fgetxattr(from, &*name, nullptr, 0);
        if (size < 0)
            continue;
        std::vector<char> value(static_cast<size_t>(size));
        const ssize_t got = fgetxattr(from, &*name, value.data(), value.size());
        if (got >= 0 && fsetxattr(to, &*name, value.data(), static_cast<size_t>(got), 0) != 0 &&
            (errno == ENOSPC || errno == EDQUOT))
            return false;
    }
    return true;
}
#endif

FileCalls::Kept keepFrom(int original, int file) {
    struct stat wanted {};
    struct stat made {};
    if (fstat(original, &wanted) != 0 || fstat(file, &made) != 0)
        return FileCalls::Kept::Failed;
    if ((made.st_uid != wanted.st_uid || made.st_gid != wanted.st_gid) &&
        fchown(file, wanted.st_uid, wanted.st_gid) != 0)
        return FileCalls::Kept::NotOwner;
#ifdef Q_OS_LINUX
    if (!copyAttributes(original, file))
        return FileCalls::Kept::Failed;
#endif
    // Last, because a new owner and a new list of access change it. A file system without modes
    // refuses; then there is none to keep.
    fchmod(file, wanted.st_mode & 07777);
    return FileCalls::Kept::All;
}

} // namespace

QString reasonOfFailure() {
    return qt_error_string(errno);
}

qint64 FileCalls::links(const QString &path) const {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0
               ? static_cast<qint64>(found.st_nlink)
               : -1;
}

int FileCalls::create(const QString &path, NewFile file) const {
    return openAt(path, O_CREAT | O_EXCL | O_RDWR, file == NewFile::ForItsOwner ? 0600 : 0666);
}

int FileCalls::open(const QString &path) const {
    return openAt(path, O_RDWR);
}

int FileCalls::openToRead(const QString &path) const {
    return openAt(path, O_RDONLY);
}

int FileCalls::close(int file) const {
    // Never again when interrupted: on Linux the number is free already.
    return ::close(file) == 0 || errno == EINTR ? 0 : -1;
}

qint64 FileCalls::write(int file, const char *bytes, qint64 count) const {
    return uninterrupted([&] { return ::write(file, bytes, static_cast<size_t>(count)); });
}

qint64 FileCalls::read(int file, char *bytes, qint64 count) const {
    return uninterrupted([&] { return ::read(file, bytes, static_cast<size_t>(count)); });
}

int FileCalls::rewind(int file) const {
    return lseek(file, 0, SEEK_SET) == 0 ? 0 : -1;
}

int FileCalls::resize(int file, qint64 bytes) const {
    return uninterrupted([&] { return ftruncate(file, bytes); });
}

int FileCalls::reserve([[maybe_unused]] int file, [[maybe_unused]] qint64 bytes) const {
#ifdef Q_OS_LINUX
    if (bytes > 0 &&
        uninterrupted([&] { return fallocate(file, FALLOC_FL_KEEP_SIZE, 0, bytes); }) != 0 &&
        errno != EOPNOTSUPP && errno != ENOSYS)
        return -1;
#endif
    return 0;
}

int FileCalls::flush(int file) const {
    if (uninterrupted([&] { return fsync(file); }) != 0)
        return -1;
#ifdef Q_OS_LINUX
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
#endif
    return 0;
}

FileCalls::Kept FileCalls::keepAttributes(const QString &original, int file) const {
    const int old = openAt(original, O_RDONLY);
    if (old == -1)
        return Kept::Failed;
    const Kept kept = keepFrom(old, file);
    const int reason = errno;
    ::close(old);
    errno = reason;
    return kept;
}

int FileCalls::replace(const QString &file, const QString &original) const {
    return std::rename(QFile::encodeName(file).constData(),
                       QFile::encodeName(original).constData());
}

int FileCalls::flushFolder(const QString &folder) const {
    const int opened = openAt(folder, O_RDONLY | O_DIRECTORY);
    if (opened == -1) // a folder that may be written to and not be listed
        return errno == EACCES ? 0 : -1;
    int flushed = uninterrupted([&] { return fsync(opened); });
    const int reason = errno;
    ::close(opened);
    // Some file systems (of networks) keep folders safe by themselves and know no such call.
    if (flushed != 0 && (reason == EINVAL || reason == EOPNOTSUPP || reason == ENOSYS))
        flushed = 0;
    errno = reason;
    return flushed;
}

int FileCalls::remove(const QString &path) const {
    return ::unlink(QFile::encodeName(path).constData());
}

} // namespace morat
