// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/ZipFolder.h"

#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> damaged() {
    return failure(DraftTr::tr("The file is a damaged ZIP archive: it cannot be unpacked."));
}

tl::unexpected<Failure> tooMany() {
    return failure(DraftTr::tr("The ZIP archive has more than %1 files; pack the drafts alone.")
                       .arg(mostArchivedFiles));
}

/// What an archive that is read in pieces tells libzip.
struct ReadFile {
    QFile file;
    zip_error_t error{};
};

zip_int64_t onCommand(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command) {
    auto &read = *static_cast<ReadFile *>(self);
    const auto failed = [&read] {
        zip_error_set(&read.error, ZIP_ER_READ, 0);
        return zip_int64_t(-1);
    };
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return read.file.seek(0) ? 0 : failed();
    case ZIP_SOURCE_READ: {
        const qint64 count = read.file.read(static_cast<char *>(data), qint64(length));
        return count < 0 ? failed() : count;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t place = zip_source_seek_compute_offset(zip_uint64_t(read.file.pos()),
                                                                 zip_uint64_t(read.file.size()),
                                                                 data, length, &read.error);
        return place >= 0 && read.file.seek(place) ? 0 : failed();
    }
    case ZIP_SOURCE_TELL:
        return read.file.pos();
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(read.file.size());
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&read.error, data, length);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
        return 0;
    }
}

/// What an end of the archive says of its files and their directory.
Result<void> refuseEndless(quint64 files, quint64 directoryBytes) {
    constexpr quint64 longestName = 1'000;
    if (files > mostArchivedFiles || directoryBytes > mostArchivedFiles * longestName)
        return tooMany();
    return {};
}

/// The same of the larger record that a locator (ZIP64) leads to.
Result<void> refuseEndless64(QFile &file, const char *locator) {
    constexpr qint64 length = 56;
    const auto place = qFromLittleEndian<quint64>(locator + 8);
    if (place > quint64(file.size()) || !file.seek(qint64(place)))
        return damaged();
    const QByteArray record = file.read(length);
    if (record.size() < length || !record.startsWith("PK\x06\x06"))
        return damaged();
    return refuseEndless(qFromLittleEndian<quint64>(record.constData() + 32),
                         qFromLittleEndian<quint64>(record.constData() + 40));
}

/// libzip keeps the directory whole: one beyond the limits is refused before. Each record that may
/// be the end of the archive says how many files there are and how long their directory is.
Result<void> refuseEndlessDirectory(QFile &file) {
    constexpr qsizetype locator = 20;                    // of a larger record, before the end
    constexpr qint64 longestEnd = locator + 22 + 0xffff; // with its comment
    const qint64 from = std::max<qint64>(0, file.size() - longestEnd);
    if (!file.seek(from))
        return damaged();
    const QByteArray tail = file.read(longestEnd);
    bool isFound = false;
    for (qsizetype at = tail.indexOf("PK\x05\x06"); at >= 0 && at + 22 <= tail.size();
         at = tail.indexOf("PK\x05\x06", at + 1)) {
        isFound = true;
        const char *end = tail.constData() + at;
        const bool is64 =
            at >= locator && QByteArrayView(end - locator, 4) == QByteArrayView("PK\x06\x07");
        const Result<void> bounded = is64 ? refuseEndless64(file, end - locator)
                                          : refuseEndless(qFromLittleEndian<quint16>(end + 10),
                                                          qFromLittleEndian<quint32>(end + 12));
        if (!bounded)
            return bounded;
    }
    if (!isFound)
        return damaged();
    return {};
}

/// The name as a path of a folder: parted by "/", nothing in it that stays where it is.
QString pathOf(const char *name) {
    QString path = QString::fromUtf8(name);
    path.replace(u'\\', u'/');
    const bool isFolder = path.endsWith(u'/');
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(u"."_s);
    return parts.join(u'/') + (isFolder ? u"/"_s : QString());
}

/// A name that would be written beside the archive's folder, were it unpacked.
bool leadsOut(const QString &path, const char *name) {
    const bool isDrive = path.size() > 1 && path.at(1) == u':';
    return *name == '/' || *name == '\\' || isDrive || path.split(u'/').contains(".."_L1);
}

bool isHidden(const QString &path) {
    const QStringList parts = path.split(u'/');
    return parts.first() == "__MACOSX"_L1 ||
           std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return part.startsWith(u'.') && part != ".."_L1;
           });
}

bool isLink(zip_t *archive, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t kind = 0170000U << 16U;
    constexpr zip_uint32_t link = 0120000U << 16U;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 &&
           system == ZIP_OPSYS_UNIX && (attributes & kind) == link;
}

bool swells(quint64 size, quint64 packed) {
    return size > quint64(freelyInflatedBytes) && size / quint64(mostInflation) > packed;
}

/// Why it cannot be unpacked; empty where it can.
QString troubleOf(const zip_stat_t &stat, qint64 mostBytes) {
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if ((stat.valid & needed) != needed)
        return DraftTr::tr("It is damaged.");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return DraftTr::tr("It is protected by a password.");
    if (stat.size > quint64(mostBytes))
        return DraftTr::tr("It is too large: drafts may have up to %1 MB.")
            .arg(mostBytes / (1024 * 1024));
    if (swells(stat.size, stat.comp_size))
        return DraftTr::tr("It would swell to more than %1 times its size; no ordinary draft does "
                           "that.")
            .arg(mostInflation);
    if (zip_compression_method_supported(stat.comp_method, 0) == 0)
        return DraftTr::tr("It is packed in a way that is not known here.");
    return {};
}

/// The same of what stands under the name.
QString troubleAt(zip_t *archive, zip_uint64_t index, const QString &name, const zip_stat_t &stat,
                  qint64 mostBytes) {
    return leadsOut(name, stat.name) ? DraftTr::tr("Its name leads out of the archive.")
           : isLink(archive, index)  ? DraftTr::tr("It is a link to another file.")
                                     : troubleOf(stat, mostBytes);
}

bool isListed(const QString &name) {
    return !name.isEmpty() && !name.endsWith(u'/') && !isHidden(name);
}

} // namespace

class ZipFolder::Archive {
public:
    struct Member {
        zip_uint64_t index = 0;
        qint64 size = 0;
    };

    explicit Archive(const QString &path) { read.file.setFileName(path); }
    static Result<std::unique_ptr<Archive>> open(const QString &path);
    ~Archive() {
        if (zip != nullptr)
            zip_discard(zip);
    }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    [[nodiscard]] Result<QByteArray> content(const Member &member) const;

    ReadFile read; // the zip_t reads from it
    zip_t *zip = nullptr;
    QHash<QString, Member> members;
};

ZipFolder::ZipFolder(std::unique_ptr<Archive> archive)
    : m_archive(std::move(archive)) {}
ZipFolder::ZipFolder(ZipFolder &&) noexcept = default;
ZipFolder &ZipFolder::operator=(ZipFolder &&) noexcept = default;
ZipFolder::~ZipFolder() = default;

Result<std::unique_ptr<ZipFolder::Archive>> ZipFolder::Archive::open(const QString &path) {
    // What waits for a writer would keep the reader for ever.
    if (!QFileInfo(path).isFile())
        return failure(DraftTr::tr("There is no file %1.").arg(path));
    auto archive = std::make_unique<Archive>(path);
    QFile &file = archive->read.file;
    if (!file.open(QIODevice::ReadOnly))
        return failure(DraftTr::tr("%1 cannot be opened: %2").arg(path, file.errorString()));
    if (const auto bounded = refuseEndlessDirectory(file); !bounded)
        return tl::make_unexpected(bounded.error());
    zip_source_t *source = zip_source_function_create(onCommand, &archive->read, nullptr);
    if (source == nullptr)
        return damaged();
    archive->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive->zip == nullptr) {
        zip_source_free(source);
        return damaged();
    }
    if (zip_get_num_entries(archive->zip, 0) > mostArchivedFiles)
        return tooMany();
    return archive;
}

Result<ZipFolder> ZipFolder::open(const QString &path, qint64 mostBytes) {
    Result<std::unique_ptr<Archive>> archive = Archive::open(path);
    if (!archive)
        return tl::make_unexpected(archive.error());
    ZipFolder folder(*std::move(archive));
    folder.list(mostBytes);
    quint64 size = 0;
    for (const auto &member : std::as_const(folder.m_archive->members))
        size += quint64(member.size);
    // Files may share their packed bytes.
    if (swells(size, quint64(folder.m_archive->read.file.size())))
        return failure(DraftTr::tr("Unpacked, the ZIP archive would be more than %1 times as "
                                   "large; no ordinary one is.")
                           .arg(mostInflation));
    return folder;
}

void ZipFolder::list(qint64 mostBytes) {
    zip_t *zip = m_archive->zip;
    const auto count = zip_uint64_t(zip_get_num_entries(zip, 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            continue;
        const QString name = pathOf(stat.name);
        if (!isListed(name) || m_archive->members.contains(name))
            continue;
        QString trouble = troubleAt(zip, i, name, stat, mostBytes);
        m_archive->members.insert(name, {i, trouble.isEmpty() ? qint64(stat.size) : 0});
        m_files.append({name, std::move(trouble)});
    }
    std::sort(m_files.begin(), m_files.end(),
              [](const File &one, const File &other) { return one.name < other.name; });
}

Result<QByteArray> ZipFolder::content(const QString &name) const {
    const auto listed = std::find_if(m_files.cbegin(), m_files.cend(),
                                     [&](const File &file) { return file.name == name; });
    if (listed == m_files.cend())
        return failure(DraftTr::tr("The ZIP archive has no “%1”.").arg(name));
    if (!listed->trouble.isEmpty())
        return failure(listed->trouble);
    return m_archive->content(m_archive->members[name]);
}

Result<QByteArray> ZipFolder::contentIn(const QString &path, const QString &name,
                                        qint64 mostBytes) {
    const Result<std::unique_ptr<Archive>> archive = Archive::open(path);
    if (!archive)
        return tl::make_unexpected(archive.error());
    zip_t *zip = (*archive)->zip;
    const zip_int64_t index = zip_name_locate(zip, name.toUtf8().constData(), 0);
    zip_stat_t stat;
    zip_stat_init(&stat);
    // A name may stand there otherwise than it is told, as "tin\bai.docx".
    if (index < 0 || zip_stat_index(zip, zip_uint64_t(index), 0, &stat) != 0 ||
        (stat.valid & ZIP_STAT_NAME) == 0 || pathOf(stat.name) != name || !isListed(name))
        return open(path, mostBytes).and_then([&name](const ZipFolder &folder) {
            return folder.content(name);
        });
    const QString trouble = troubleAt(zip, zip_uint64_t(index), name, stat, mostBytes);
    if (!trouble.isEmpty())
        return failure(trouble);
    return (*archive)->content({zip_uint64_t(index), qint64(stat.size)});
}

Result<QByteArray> ZipFolder::Archive::content(const Member &member) const {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(zip, member.index, 0), zip_fclose);
    if (!file)
        return damaged();
    // One byte more than the directory says, which must not be there.
    QByteArray content(member.size + 1, Qt::Uninitialized);
    qint64 length = 0;
    while (length < content.size()) {
        const zip_int64_t more =
            zip_fread(file.get(), content.data() + length, zip_uint64_t(content.size() - length));
        if (more < 0)
            return damaged();
        if (more == 0)
            break;
        length += more;
    }
    if (length != member.size)
        return damaged();
    content.truncate(length);
    return content;
}

} // namespace morat
