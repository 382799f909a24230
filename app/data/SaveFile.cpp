// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SaveFile.h"

#include "data/DataTr.h"
#include "data/FileIdentity.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

#ifdef Q_OS_WIN
#include "data/NativePath.h"

#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

/// Word keeps a document that it shows from being replaced, and Windows then says no more than that
/// access is denied. On other systems nobody can.
bool isKeptByAnotherProgram([[maybe_unused]] const QFileInfo &info) {
#ifdef Q_OS_WIN
    const std::wstring path = extendedLengthPath(info.absoluteFilePath()).toStdWString();
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE | DELETE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(file);
#endif
    return false;
}

/// A name in the same folder that no other file has.
QString nameBeside(const QFileInfo &file) {
    constexpr qsizetype longest = 200; // bytes; file systems take 255 with what is added
    QString name = file.fileName();
    while (name.toUtf8().size() > longest)
        name.chop(1);
    return u"%1/.%2.%3"_s.arg(file.absolutePath(), name)
        .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

/// A file that is open until this goes. What fails leaves its reason in errno.
class OpenFile {
public:
    OpenFile(const FileCalls &calls, int file)
        : m_calls(calls)
        , m_file(file) {}
    ~OpenFile() {
        // What counts was flushed, or has failed before.
        [[maybe_unused]] const int closed = isOpen() ? m_calls.close(m_file) : 0;
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file != -1; }
    [[nodiscard]] int number() const { return m_file; }
    [[nodiscard]] bool close() { return m_calls.close(std::exchange(m_file, -1)) == 0; }
    [[nodiscard]] bool flush() { return m_calls.flush(m_file) == 0; }
    [[nodiscard]] bool reserve(qint64 bytes) { return m_calls.reserve(m_file, bytes) == 0; }

    /// These bytes from the start, and none behind them.
    [[nodiscard]] bool fill(const QByteArray &bytes) {
        if (m_calls.rewind(m_file) != 0)
            return false;
        for (qint64 done = 0; done < bytes.size();) {
            const qint64 written = m_calls.write(m_file, bytes.constData() + done,
                                                 std::min(pieceBytes, bytes.size() - done));
            if (written <= 0) {
                errno = written == 0 ? ENOSPC : errno;
                return false;
            }
            done += written;
        }
        return m_calls.resize(m_file, bytes.size()) == 0;
    }

    [[nodiscard]] std::optional<QByteArray> content() {
        if (m_calls.rewind(m_file) != 0)
            return std::nullopt;
        QByteArray all;
        std::vector<char> piece(size_t{pieceBytes});
        for (;;) {
            const qint64 count = m_calls.read(m_file, piece.data(), pieceBytes);
            if (count < 0)
                return std::nullopt;
            if (count == 0)
                return all;
            all.append(piece.data(), count);
        }
    }

    /// The bytes are on the disk, and read from there they are the same.
    [[nodiscard]] bool holds(const QByteArray &bytes) {
        if (!flush())
            return false;
        const std::optional<QByteArray> there = content();
        if (there && *there != bytes)
            errno = EIO;
        return there && *there == bytes;
    }

private:
    const FileCalls &m_calls;
    int m_file;
};

/// A file beside another that is removed again unless it is kept.
class FileBeside {
public:
    FileBeside(const FileCalls &calls, const QFileInfo &other, NewFile readers)
        : m_calls(calls)
        , m_name(nameBeside(other))
        , m_file(calls, calls.create(m_name, readers))
        , m_isThere(m_file.isOpen()) {}
    ~FileBeside() {
        const int reason = errno;
        // Windows removes no open file. One that cannot be closed or removed is hidden and harms
        // nobody.
        [[maybe_unused]] const bool closed = !m_file.isOpen() || m_file.close();
        [[maybe_unused]] const int removed = m_isThere ? m_calls.remove(m_name) : 0;
        errno = reason;
    }
    FileBeside(const FileBeside &) = delete;
    FileBeside &operator=(const FileBeside &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] OpenFile &file() { return m_file; }
    void keep() { m_isThere = false; }

private:
    const FileCalls &m_calls;
    const QString m_name;
    OpenFile m_file;
    bool m_isThere;
};

/// One file to be saved.
class Saving {
public:
    Saving(QString path, QFileInfo target, const FileCalls &calls)
        : m_path(std::move(path))
        , m_target(std::move(target))
        , m_calls(calls) {}

    Result<void> save(const QByteArray &bytes, NewFile ifNew) {
        const bool exists = m_target.exists();
        const qint64 links = exists ? m_calls.links(name()) : 1;
        if (links < 0)
            return untouched();
        if (links > 1)
            return overwrite(bytes);
        FileBeside made(m_calls, m_target, exists ? NewFile::ForItsOwner : ifNew);
        if (!made.file().isOpen())
            return untouched();
        if (exists) {
            switch (m_calls.keepAttributes(name(), made.file().number())) {
            case FileCalls::Kept::All:
                break;
            case FileCalls::Kept::NotOwner:
                return overwrite(bytes);
            case FileCalls::Kept::Failed:
                return untouched();
            }
        }
        if (!made.file().fill(bytes) || !made.file().holds(bytes) || !made.file().close() ||
            m_calls.replace(made.name(), name()) != 0)
            return untouched();
        made.keep();
        if (m_calls.flushFolder(m_target.absolutePath()) != 0 || !reads(bytes))
            return failure(
                DataTr::tr("%1 was written, but the disk does not confirm it: %2. Save it once "
                           "more, or to another place.")
                    .arg(m_path, reasonOfFailure()));
        return {};
    }

private:
    [[nodiscard]] QString name() const { return m_target.absoluteFilePath(); }

    /// For a file that must stay the same one. Its old content is beside it meanwhile.
    Result<void> overwrite(const QByteArray &bytes) {
        OpenFile file(m_calls, m_calls.open(name()));
        if (!file.isOpen())
            return untouched();
        const std::optional<QByteArray> old = file.content();
        FileBeside copy(m_calls, m_target, NewFile::ForItsOwner);
        if (!old || !copy.file().isOpen() || !copy.file().fill(*old) || !copy.file().holds(*old) ||
            m_calls.flushFolder(m_target.absolutePath()) != 0 ||
            !file.reserve(std::max(bytes.size(), old->size())))
            return untouched();
        if (file.fill(bytes) && file.holds(bytes))
            return {};
        const QString reason = reasonOfFailure();
        if (file.fill(*old) && file.holds(*old))
            return untouched(reason);
        copy.keep();
        return failure(DataTr::tr("%1 could not be saved: %2. Its old content could not be put "
                                  "back; it is in %3.")
                           .arg(m_path, reason, copy.name()));
    }

    [[nodiscard]] bool reads(const QByteArray &bytes) {
        OpenFile file(m_calls, m_calls.openToRead(name()));
        const std::optional<QByteArray> there =
            file.isOpen() ? file.content() : std::optional<QByteArray>();
        if (there && *there != bytes)
            errno = EIO;
        return there && *there == bytes;
    }

    /// What a user reads when nothing was changed.
    [[nodiscard]] Result<void> untouched(const QString &reason = reasonOfFailure()) const {
        if (isKeptByAnotherProgram(m_target))
            return failure(DataTr::tr("%1 is open in another program, such as Word. Close it "
                                      "there and save again. The old content is untouched.")
                               .arg(m_path));
        if (!m_target.exists())
            return failure(DataTr::tr("%1 could not be saved: %2.").arg(m_path, reason));
        return failure(DataTr::tr("%1 could not be saved: %2. The old content is untouched.")
                           .arg(m_path, reason));
    }

    const QString m_path;
    const QFileInfo m_target;
    const FileCalls &m_calls;
};

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes, NewFile ifNew,
                      const FileCalls &calls) {
    if (path.isEmpty())
        return failure(DataTr::tr("There is no name of a file to write."));
    const std::optional<QString> followed = followedPath(path);
    if (!followed)
        return failure(DataTr::tr("%1 is a symbolic link that leads to itself.").arg(path));
    const QFileInfo target(*followed);
    if (target.isDir())
        return failure(DataTr::tr("%1 is a folder; choose a file name.").arg(path));
    // Renaming a new file over a device would replace the device.
    if (target.exists() && !target.isFile())
        return failure(DataTr::tr("%1 is not an ordinary file.").arg(path));
    // A folder in which files may be replaced would let one go that is protected itself.
    if (target.exists() && !target.isWritable())
        return failure(DataTr::tr("%1 is protected against writing.").arg(path));
    return Saving(path, target, calls).save(bytes, ifNew);
}

} // namespace morat
