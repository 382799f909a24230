// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FileCalls.h"

#include "data/NativePath.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

namespace morat {

namespace {

std::wstring nativePath(const QString &path) {
    return extendedLengthPath(QFileInfo(path).absoluteFilePath()).toStdWString();
}

/// The reason of Windows as errno has it.
int failedCall() {
    switch (GetLastError()) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        errno = ENOENT;
        break;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        errno = ENOSPC;
        break;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        errno = EACCES;
        break;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        errno = EEXIST;
        break;
    default:
        errno = EIO;
    }
    return -1;
}

int openNative(const std::wstring &path, int flags, int mode) {
    int file = -1;
    const errno_t failed =
        _wsopen_s(&file, path.c_str(), flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO, mode);
    if (failed != 0) {
        errno = failed;
        return -1;
    }
    return file;
}

/// The most that one call of the C library takes.
unsigned int chunk(qint64 count) {
    return static_cast<unsigned int>(std::min<qint64>(count, 1 << 24));
}

} // namespace

QString reasonOfFailure() {
    return QString::fromLocal8Bit(std::strerror(errno));
}

qint64 FileCalls::links(const QString &path) const {
    const HANDLE file = CreateFileW(nativePath(path).c_str(), FILE_READ_ATTRIBUTES,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return failedCall();
    BY_HANDLE_FILE_INFORMATION found{};
    const bool known = GetFileInformationByHandle(file, &found) != 0;
    CloseHandle(file);
    return known ? qint64(found.nNumberOfLinks) : 1;
}

/// Windows gives a new file the access of its folder; that of this user's data is the user's own.
int FileCalls::create(const QString &path, NewFile) const {
    return openNative(nativePath(path), _O_CREAT | _O_EXCL | _O_RDWR, _S_IREAD | _S_IWRITE);
}

int FileCalls::open(const QString &path) const {
    return openNative(nativePath(path), _O_RDWR, 0);
}

int FileCalls::openToRead(const QString &path) const {
    return openNative(nativePath(path), _O_RDONLY, 0);
}

int FileCalls::close(int file) const {
    return _close(file);
}

qint64 FileCalls::write(int file, const char *bytes, qint64 count) const {
    return _write(file, bytes, chunk(count));
}

qint64 FileCalls::read(int file, char *bytes, qint64 count) const {
    return _read(file, bytes, chunk(count));
}

int FileCalls::rewind(int file) const {
    return _lseeki64(file, 0, SEEK_SET) == 0 ? 0 : -1;
}

int FileCalls::resize(int file, qint64 bytes) const {
    const errno_t failed = _chsize_s(file, bytes);
    if (failed != 0)
        errno = failed;
    return failed == 0 ? 0 : -1;
}

int FileCalls::reserve(int file, qint64 bytes) const {
    FILE_ALLOCATION_INFO wanted{};
    wanted.AllocationSize.QuadPart = std::max<qint64>(bytes, _filelengthi64(file));
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(file));
    if (SetFileInformationByHandle(handle, FileAllocationInfo, &wanted, sizeof wanted) == 0 &&
        GetLastError() == ERROR_DISK_FULL)
        return failedCall();
    return 0;
}

/// FlushFileBuffers() by its name in the C library.
int FileCalls::flush(int file) const {
    return _commit(file);
}

/// ReplaceFileW() keeps them: attributes, access, streams.
FileCalls::Kept FileCalls::keepAttributes(const QString &, int) const {
    return Kept::All;
}

int FileCalls::replace(const QString &file, const QString &original) const {
    const std::wstring from = nativePath(file);
    const std::wstring to = nativePath(original);
    if (GetFileAttributesW(to.c_str()) != INVALID_FILE_ATTRIBUTES &&
        ReplaceFileW(to.c_str(), from.c_str(), nullptr, REPLACEFILE_IGNORE_MERGE_ERRORS, nullptr,
                     nullptr) != 0)
        return 0;
    // A new name, or a file system that cannot replace (FAT, some shares).
    return MoveFileExW(from.c_str(), to.c_str(),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0
               ? 0
               : failedCall();
}

/// NTFS writes names through its own journal.
int FileCalls::flushFolder(const QString &) const {
    return 0;
}

int FileCalls::remove(const QString &path) const {
    return DeleteFileW(nativePath(path).c_str()) != 0 ? 0 : failedCall();
}

} // namespace morat
