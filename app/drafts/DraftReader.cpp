// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"

#include "drafts/DraftAddress.h"
#include "drafts/translation/DraftTr.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> tooLarge() {
    return failure(DraftTr::tr("The file is too large: drafts may have up to %1 MB.")
                       .arg(maxDraftBytes / (1024 * 1024)));
}

} // namespace

QStringList draftNameFilters(const FormatTable &table) {
    QStringList filters;
    for (const Format *format : table) {
        for (const QString &suffix : format->suffixes)
            filters.append(u"*."_s + suffix);
    }
    filters.removeDuplicates();
    return filters;
}

Result<Draft> readAs(const Format &format, const QByteArray &bytes, const Reading &how) {
    return format.read(bytes, how).map([&format](Draft draft) {
        if (draft.format == nullptr)
            draft.format = &format;
        return draft;
    });
}

namespace {

Result<Draft> readByFormat(const QByteArray &bytes, const QString &fileName,
                           std::optional<Charset> charset, const FormatTable &table) {
    if (bytes.size() > maxDraftBytes)
        return tooLarge();
    const DraftAddress address = DraftAddress::of(fileName);
    return recognisedFormat(bytes, address.file, table).and_then([&](const Format *format) {
        return readAs(*format, bytes, {charset, address.item});
    });
}

/// Letters carry a mark or two, in jokes some dozens. More would be one endless word, which every
/// check and every key of a finding would copy.
constexpr qsizetype mostMarks = 256;

bool hasEndlessLetter(const QString &text) {
    qsizetype marks = 0;
    for (const QChar c : text) {
        marks = c.unicode() >= 0x300 && c.isMark() ? marks + 1 : 0;
        if (marks > mostMarks)
            return true;
    }
    return false;
}

} // namespace

Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName,
                        std::optional<Charset> charset, const FormatTable &table) {
    return readByFormat(bytes, fileName, charset, table).and_then([](Draft draft) -> Result<Draft> {
        for (const Block &block : draft.text.blocks()) {
            if (hasEndlessLetter(block.text))
                return failure(DraftTr::tr("A letter of the text carries more than %1 marks; that "
                                           "is no article.")
                                   .arg(mostMarks));
        }
        return draft;
    });
}

Result<Draft> readDraftFile(const QString &path, std::optional<Charset> charset) {
    const DraftAddress address = DraftAddress::of(path);
    const QFileInfo info(address.file);
    if (!info.exists())
        return failure(DraftTr::tr("There is no file %1.").arg(address.file));
    if (info.isDir())
        return failure(DraftTr::tr("%1 is a folder, not a draft.").arg(path));
    // What waits for a writer, or never ends, would keep the reader for ever.
    if (!info.isFile())
        return failure(DraftTr::tr("%1 is not an ordinary file.").arg(path));
    if (info.size() > maxDraftBytes)
        return tooLarge();
    QFile file(address.file);
    if (!file.open(QIODevice::ReadOnly))
        return failure(DraftTr::tr("%1 cannot be opened: %2").arg(path, file.errorString()));
    // One byte more than allowed: a device or a growing file does not tell its true size.
    QByteArray bytes = file.read(maxDraftBytes + 1);
    bytes.squeeze(); // the draft keeps them; read() took room for all that is allowed
    if (file.error() != QFileDevice::NoError)
        return failure(DraftTr::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readDraft(bytes, QFileInfo(path).fileName(), charset);
}

Result<Draft> readDraftFileAgain(const QString &path, const QString &charset,
                                 const QString &contentHash) {
    if (const auto named = charsetNamed(charset)) {
        Result<Draft> draft = readDraftFile(path, named);
        if (draft && draft->contentHash() == contentHash)
            return draft;
    }
    return readDraftFile(path);
}

} // namespace morat
