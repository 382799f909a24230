// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/ZipPackage.h"

#include "drafts/translation/DraftTr.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using MemberFile = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

tl::unexpected<Failure> damaged() {
    return failure(DraftTr::tr("The file is a damaged package (ZIP): it cannot be unpacked."));
}

tl::unexpected<Failure> notPacked() {
    return failure(DraftTr::tr("The corrected package could not be put together."));
}

Source sourceOver(const QByteArray &bytes) {
    return {zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr),
            zip_source_free};
}

/// A source that may be written to. It owns its bytes: libzip 1.7 frees them when it keeps the
/// beginning of an archive, whether they are its own or not.
Source writableCopyOf(const QByteArray &bytes) {
    void *copy = std::malloc(size_t(bytes.size()));
    if (copy == nullptr)
        return {nullptr, zip_source_free};
    std::memcpy(copy, bytes.constData(), size_t(bytes.size()));
    Source source(zip_source_buffer_create(copy, zip_uint64_t(bytes.size()), 1, nullptr),
                  zip_source_free);
    if (!source)
        std::free(copy);
    return source;
}

/// The archive takes a share in the source.
Archive archiveOver(const Source &source, int flags) {
    if (!source)
        return {nullptr, zip_discard};
    zip_source_keep(source.get());
    zip_t *archive = zip_open_from_source(source.get(), flags, nullptr);
    if (archive == nullptr)
        zip_source_free(source.get());
    return {archive, zip_discard};
}

bool leadsOut(const QString &name) {
    QString path = name;
    path.replace(u'\\', u'/');
    return path.startsWith(u'/') || path.split(u'/').contains(".."_L1);
}

/// All that the source holds after the archive was closed into it.
Result<QByteArray> contentOf(zip_source_t *source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return notPacked();
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != bytes.size())
        return notPacked();
    return bytes;
}

} // namespace

bool ZipPackage::looksLikeOne(const QByteArray &bytes) {
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<ZipPackage> ZipPackage::open(const QByteArray &bytes) {
    const Source source = sourceOver(bytes);
    const Archive archive = archiveOver(source, ZIP_RDONLY);
    if (!archive)
        return damaged();
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > mostPackageEntries) {
        return failure(DraftTr::tr("The package has %1 files inside; a document may have up to %2.")
                           .arg(count)
                           .arg(mostPackageEntries));
    }
    ZipPackage package;
    package.m_bytes = bytes;
    qint64 inflated = 0;
    for (zip_uint64_t i = 0; i < zip_uint64_t(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(archive.get(), i, 0, &stat) != 0 || (stat.valid & needed) != needed)
            return damaged();
        if (stat.size > zip_uint64_t(mostInflatedBytes - inflated)) {
            return failure(DraftTr::tr("Unpacked, the document would be larger than %1 MB.")
                               .arg(mostInflatedBytes / (1024 * 1024)));
        }
        inflated += qint64(stat.size);
        const QString name = QString::fromUtf8(stat.name);
        if (stat.size > zip_uint64_t(freelyInflatedBytes) &&
            stat.size / zip_uint64_t(mostInflation) > stat.comp_size) {
            return failure(
                DraftTr::tr("“%1” in the package would swell to more than %2 times its size; "
                            "no ordinary document does that.")
                    .arg(name.left(60))
                    .arg(mostInflation));
        }
        if (!leadsOut(name) && !package.m_members.contains(name))
            package.m_members.insert(name, {i, qint64(stat.size)});
    }
    return package;
}

Result<QByteArray> ZipPackage::of(const QList<PackageFile> &files) {
    const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    Archive archive = archiveOver(source, ZIP_CREATE | ZIP_TRUNCATE);
    if (!archive)
        return notPacked();
    for (const PackageFile &file : files) {
        zip_source_t *content = zip_source_buffer(archive.get(), file.content.constData(),
                                                  zip_uint64_t(file.content.size()), 0);
        if (content == nullptr)
            return notPacked();
        const zip_int64_t index =
            zip_file_add(archive.get(), file.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(content);
            return notPacked();
        }
        // 1 January 1980, where ZIP begins to count: what is written depends on the files only.
        constexpr zip_uint16_t firstDay = (1U << 5U) | 1U;
        if (zip_file_set_dostime(archive.get(), zip_uint64_t(index), 0, firstDay, 0) != 0)
            return notPacked();
    }
    if (zip_close(archive.get()) != 0)
        return notPacked();
    (void)archive.release();
    return contentOf(source.get());
}

Result<QByteArray> ZipPackage::member(const QString &name) const {
    const auto found = m_members.constFind(name);
    if (found == m_members.cend())
        return failure(DraftTr::tr("The package has no “%1”.").arg(name));
    const Source source = sourceOver(m_bytes);
    const Archive archive = archiveOver(source, ZIP_RDONLY);
    if (!archive)
        return damaged();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), found->index, 0, &stat) == 0 &&
        (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return failure(DraftTr::tr("The document is protected by a password."));
    }
    const MemberFile file(zip_fopen_index(archive.get(), found->index, 0), zip_fclose);
    if (!file)
        return damaged();
    // One byte more than the directory says, which must not be there.
    QByteArray content(found->size + 1, Qt::Uninitialized);
    qint64 length = 0;
    while (length < content.size()) {
        const zip_int64_t read =
            zip_fread(file.get(), content.data() + length, zip_uint64_t(content.size() - length));
        if (read < 0)
            return damaged();
        if (read == 0)
            break;
        length += read;
    }
    if (length != found->size)
        return damaged();
    content.truncate(length);
    return content;
}

namespace {

/// Packed as it was, and with its old date: what is written depends on what was decided only.
bool replaceMember(zip_t *archive, zip_uint64_t index, zip_source_t *content) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 ||
        zip_file_replace(archive, index, content, 0) != 0) {
        zip_source_free(content);
        return false;
    }
    const bool stored =
        (stat.valid & ZIP_STAT_COMP_METHOD) != 0 && stat.comp_method == ZIP_CM_STORE;
    if (zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0)
        return false;
    return (stat.valid & ZIP_STAT_MTIME) == 0 ||
           zip_file_set_mtime(archive, index, stat.mtime, 0) == 0;
}

/// With the oldest date that a ZIP file can hold, for the same reason.
bool addMember(zip_t *archive, const QString &name, zip_source_t *content) {
    const zip_int64_t index =
        zip_file_add(archive, name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    return zip_file_set_dostime(archive, zip_uint64_t(index), 0, (1 << 5) | 1, 0) == 0;
}

} // namespace

Result<QByteArray> ZipPackage::withMembers(const Contents &contents) const {
    const Source source = writableCopyOf(m_bytes);
    Archive archive = archiveOver(source, 0);
    if (!archive)
        return damaged();
    for (const auto &[name, content] : contents) {
        zip_source_t *bytes =
            zip_source_buffer(archive.get(), content.constData(), zip_uint64_t(content.size()), 0);
        if (bytes == nullptr)
            return notPacked();
        const auto found = m_members.constFind(name);
        const bool done = found == m_members.cend()
                              ? addMember(archive.get(), name, bytes)
                              : replaceMember(archive.get(), found->index, bytes);
        if (!done)
            return notPacked();
    }
    if (zip_close(archive.get()) != 0)
        return notPacked();
    (void)archive.release();
    return contentOf(source.get());
}

Result<QByteArray> ZipPackage::withMember(const QString &name, const QByteArray &content) const {
    if (!holds(name))
        return failure(DraftTr::tr("The package has no “%1”.").arg(name));
    return withMembers({{name, content}});
}

} // namespace morat
