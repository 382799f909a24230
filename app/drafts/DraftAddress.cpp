// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftAddress.h"

#include "data/FolderListing.h"
#include "drafts/DraftReader.h"
#include "drafts/Formats.h"
#include "drafts/package/ZipFolder.h"
#include "drafts/translation/DraftTr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of a file that several formats may be in, or that may hold several articles, the bytes are
/// looked at. What cannot be read is none of them.
QByteArray contentOf(const QString &path) {
    return DraftAddress{path, {}, {}}.read().value_or(QByteArray());
}

/// Reads a file's bytes when they are wanted, and no more than once.
class LazyBytes {
public:
    explicit LazyBytes(std::function<QByteArray()> read)
        : m_read(std::move(read)) {}
    const QByteArray &operator()() {
        if (!m_bytes)
            m_bytes = m_read();
        return *m_bytes;
    }

private:
    std::function<QByteArray()> m_read;
    std::optional<QByteArray> m_bytes;
};

bool isDraft(const QString &path, LazyBytes &bytes) {
    const QString name = QFileInfo(path).fileName();
    // Word and LibreOffice put a file of their own beside one that is open.
    if (name.startsWith("~$"_L1) || name.startsWith(".~lock."_L1))
        return false;
    const FormatTable named = formatsFor(name);
    return std::any_of(named.cbegin(), named.cend(), [&](const Format *format) {
        return format->isDraft == nullptr || format->isDraft(bytes());
    });
}

/// `path` is the address of the file.
QStringList articlesOf(const QString &path, LazyBytes &bytes) {
    for (const Format *format : formatsFor(path)) {
        if (format->items == nullptr)
            continue;
        if (format->isDraft != nullptr && !format->isDraft(bytes()))
            continue;
        QStringList articles;
        for (const QString &item : format->items(bytes()))
            articles.append(path + u'#' + item);
        // The reader says what is wrong with a file without any.
        if (!articles.isEmpty())
            return articles;
    }
    return {path};
}

FoundDrafts draftsInArchive(const QString &path, const std::stop_token &stop) {
    FoundDrafts found;
    const Result<ZipFolder> archive = ZipFolder::open(path, maxDraftBytes);
    if (!archive) {
        found.problems.append(path + u": "_s + archive.error().message);
        return found;
    }
    for (const ZipFolder::File &file : archive->files()) {
        if (stop.stop_requested())
            break;
        const QString address = path + u'#' + file.name;
        LazyBytes bytes([&] { return archive->content(file.name).value_or(QByteArray()); });
        if (!file.trouble.isEmpty() && !formatsFor(file.name).isEmpty())
            found.problems.append(address + u": "_s + file.trouble);
        else if (file.trouble.isEmpty() && isDraft(file.name, bytes))
            found.drafts += articlesOf(address, bytes);
        else
            found.others.append(address);
    }
    return found;
}

void add(FoundDrafts &found, FoundDrafts more) {
    found.drafts += std::move(more.drafts);
    found.others += std::move(more.others);
    found.problems += std::move(more.problems);
}

/// What a path stands for that is no folder.
FoundDrafts draftsAt(const QString &path, const std::stop_token &stop) {
    const DraftAddress address = DraftAddress::of(path);
    if (isArchiveName(path) && address.entry.isEmpty() && QFileInfo(path).isFile()) {
        FoundDrafts inside = draftsInArchive(path, stop);
        // The reader says that there is none.
        if (inside.drafts.isEmpty() && inside.problems.isEmpty())
            inside.drafts.append(path);
        return inside;
    }
    LazyBytes bytes([&] { return address.read().value_or(QByteArray()); });
    return {articlesOf(path, bytes), {}, {}};
}

} // namespace

bool isArchiveName(const QString &path) {
    return path.endsWith(".zip"_L1, Qt::CaseInsensitive);
}

DraftAddress DraftAddress::of(const QString &path) {
    static const QRegularExpression item(u"^(.*)#([^/\\\\#]+)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression entry(u"^(.*?\\.zip)#(.+)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption |
                                              QRegularExpression::CaseInsensitiveOption);
    if (!path.contains(u'#') || QFileInfo::exists(path))
        return {path, {}, {}};
    DraftAddress address{path, {}, {}};
    if (const auto inArchive = entry.match(path); inArchive.hasMatch()) {
        address.file = inArchive.captured(1);
        address.entry = inArchive.captured(2);
    }
    QString &holder = address.entry.isEmpty() ? address.file : address.entry;
    const auto named = item.match(holder);
    if (named.hasMatch() && mayHoldSeveral(named.captured(1))) {
        address.item = named.captured(2);
        holder = named.captured(1);
    }
    return address;
}

QString DraftAddress::beside(QStringView ending) const {
    const QFileInfo info(file);
    QString name = info.completeBaseName();
    if (!entry.isEmpty()) {
        const QFileInfo inside(entry);
        QString folders = inside.path() == "."_L1 ? QString() : QString(inside.path() + u'-');
        name += u'-' + folders.replace(u'/', u'-') + inside.completeBaseName();
    }
    if (!item.isEmpty())
        name += u'-' + item;
    return info.dir().filePath(name + ending);
}

Result<QByteArray> DraftAddress::read() const {
    if (!entry.isEmpty())
        return ZipFolder::contentIn(file, entry, maxDraftBytes);
    const QFileInfo info(file);
    if (!info.exists())
        return failure(DraftTr::tr("There is no file %1.").arg(file));
    if (info.isDir())
        return failure(DraftTr::tr("%1 is a folder, not a draft.").arg(file));
    // What waits for a writer, or never ends, would keep the reader for ever.
    if (!info.isFile())
        return failure(DraftTr::tr("%1 is not an ordinary file.").arg(file));
    const auto tooLarge = [] {
        return failure(DraftTr::tr("The file is too large: drafts may have up to %1 MB.")
                           .arg(maxDraftBytes / (1024 * 1024)));
    };
    if (info.size() > maxDraftBytes)
        return tooLarge();
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(DraftTr::tr("%1 cannot be opened: %2").arg(file, opened.errorString()));
    // One byte more than allowed: a device or a growing file does not tell its true size.
    QByteArray bytes = opened.read(maxDraftBytes + 1);
    if (opened.error() != QFileDevice::NoError)
        return failure(DraftTr::tr("%1 cannot be read: %2").arg(file, opened.errorString()));
    if (bytes.size() > maxDraftBytes)
        return tooLarge();
    bytes.squeeze(); // the draft keeps them; read() took room for all that is allowed
    return bytes;
}

FoundDrafts lookForDraftsAmong(const QStringList &files, const std::stop_token &stop) {
    FoundDrafts found;
    for (const QString &file : files) {
        if (stop.stop_requested())
            break;
        LazyBytes bytes([&] { return contentOf(file); });
        if (isArchiveName(file))
            add(found, draftsInArchive(file, stop));
        else if (isDraft(file, bytes))
            found.drafts += articlesOf(file, bytes);
        else
            found.others.append(file);
    }
    return found;
}

FoundDrafts lookForDrafts(const QStringList &paths, const std::stop_token &stop) {
    FoundDrafts found;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(found, draftsAt(path, stop));
            continue;
        }
        const FolderListing inside = listFolder(path, stop);
        found.problems += inside.problems;
        for (const QString &odd : inside.odd) {
            if (!formatsFor(odd).isEmpty() || isArchiveName(odd))
                found.problems.append(DraftTr::tr("%1 is not an ordinary file.").arg(odd));
        }
        add(found, lookForDraftsAmong(inside.files, stop));
    }
    return found;
}

} // namespace morat
