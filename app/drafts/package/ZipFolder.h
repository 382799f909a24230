// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace morat {

/// An archive of more files is refused.
inline constexpr qint64 mostArchivedFiles = 5'000;

/// A ZIP file that holds files as a folder does, read where it lies: only what is asked for is
/// unpacked, into memory, and nothing is ever written into it.
///
/// Opening looks at the directory alone. What that says about sizes is held to while unpacking.
class ZipFolder {
public:
    struct File {
        /// With the folders that it is in, "tin/bai.docx".
        QString name;
        /// Why it cannot be unpacked; empty where it can.
        QString trouble;
    };

    /// Fails on what is no ZIP file, or one that is made to swell. Files of more than so many bytes
    /// are named as trouble.
    [[nodiscard]] static Result<ZipFolder> open(const QString &path, qint64 mostBytes);

    /// In order of name. Without folders, files that are hidden there, and what macOS keeps beside
    /// them; of two with one name the first.
    [[nodiscard]] const QList<File> &files() const { return m_files; }
    [[nodiscard]] Result<QByteArray> content(const QString &name) const;

    /// What content() of the opened folder gives, but no other file is listed.
    [[nodiscard]] static Result<QByteArray> contentIn(const QString &path, const QString &name,
                                                      qint64 mostBytes);

    ZipFolder(ZipFolder &&) noexcept;
    ZipFolder &operator=(ZipFolder &&) noexcept;
    ZipFolder(const ZipFolder &) = delete;
    ZipFolder &operator=(const ZipFolder &) = delete;
    ~ZipFolder();

private:
    class Archive;
    explicit ZipFolder(std::unique_ptr<Archive> archive);
    void list(qint64 mostBytes);

    std::unique_ptr<Archive> m_archive;
    QList<File> m_files;
};

} // namespace morat
