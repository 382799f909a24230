// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Who may read a file that is made.
enum class NewFile : quint8 {
    ForAllWhoMay, ///< as the umask, and the folder's default list of access, say
    ForItsOwner,  ///< mode 0600, whatever the umask says
};

/// What saving asks of the system, one function a call. Virtual so that a test can let any of them
/// fail; the class itself is the system's, in FileCallsUnix.cpp and FileCallsWindows.cpp.
/// A call that fails gives -1 (Failed) and its reason as errno, which reasonOfFailure() puts into
/// words.
class FileCalls {
public:
    enum class Kept : quint8 {
        All,      ///< whatever the file system can keep
        NotOwner, ///< owner or group cannot be given to a new file
        Failed,
    };

    FileCalls() = default;
    virtual ~FileCalls() = default;
    FileCalls(const FileCalls &) = delete;
    FileCalls &operator=(const FileCalls &) = delete;

    /// Names of the file; 1 for what has no other.
    [[nodiscard]] virtual qint64 links(const QString &path) const;

    /// Makes a file that is not there yet, to be written and read.
    [[nodiscard]] virtual int create(const QString &path, NewFile file) const;
    /// Opens a file that is there, to be written and read, leaving its content.
    [[nodiscard]] virtual int open(const QString &path) const;
    [[nodiscard]] virtual int openToRead(const QString &path) const;
    [[nodiscard]] virtual int close(int file) const;

    /// Writes at most `count` bytes; how many it were.
    [[nodiscard]] virtual qint64 write(int file, const char *bytes, qint64 count) const;
    /// Reads at most `count` bytes; how many it were, 0 at the end.
    [[nodiscard]] virtual qint64 read(int file, char *bytes, qint64 count) const;
    [[nodiscard]] virtual int rewind(int file) const;
    [[nodiscard]] virtual int resize(int file, qint64 bytes) const;
    /// Takes room on the disk for so many bytes, without a change to the content. Nothing happens
    /// where the file system cannot.
    [[nodiscard]] virtual int reserve(int file, qint64 bytes) const;
    /// All that was written is on the disk, and what is read after this comes from there where the
    /// system can forget what it has in memory.
    [[nodiscard]] virtual int flush(int file) const;

    /// Gives the new file the owner, group, mode, list of access and extended attributes of the
    /// one that it will replace.
    [[nodiscard]] virtual Kept keepAttributes(const QString &original, int file) const;
    /// Puts a file in the place of another, or of none, in one step.
    [[nodiscard]] virtual int replace(const QString &file, const QString &original) const;
    /// The folder's names are on the disk.
    [[nodiscard]] virtual int flushFolder(const QString &folder) const;
    [[nodiscard]] virtual int remove(const QString &path) const;
};

/// Why the call before failed, from errno, without a full stop.
[[nodiscard]] QString reasonOfFailure();

} // namespace morat
