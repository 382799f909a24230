// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"

#include "drafts/DraftAddress.h"
#include "drafts/translation/DraftTr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> tooLarge() {
    return failure(DraftTr::tr("The file is too large: drafts may have up to %1 MB.")
                       .arg(maxDraftBytes / (1024 * 1024)));
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

Result<Draft> withoutEndlessLetters(Draft draft) {
    for (const Block &block : draft.text.blocks()) {
        if (hasEndlessLetter(block.text))
            return failure(DraftTr::tr("A letter of the text carries more than %1 marks; that "
                                       "is no article.")
                               .arg(mostMarks));
    }
    return draft;
}

} // namespace

QStringList draftNameFilters(const FormatTable &table) {
    QStringList filters;
    for (const Format *format : table) {
        for (const QString &suffix : format->suffixes)
            filters.append(u"*."_s + suffix);
    }
    filters.append(u"*.zip"_s); // opened as a folder of drafts
    filters.removeDuplicates();
    return filters;
}

Result<Draft> readAs(const Format &format, const QByteArray &bytes, const Reading &how) {
    return format.read(bytes, how)
        .map([&format](Draft draft) {
            if (draft.format == nullptr)
                draft.format = &format;
            return draft;
        })
        .and_then(withoutEndlessLetters);
}

namespace {

Result<Draft> readByFormat(const QByteArray &bytes, const QString &fileName, Reading how,
                           const FormatTable &table) {
    if (bytes.size() > maxDraftBytes)
        return tooLarge();
    const DraftAddress address = DraftAddress::of(fileName);
    return recognisedFormat(bytes, address.fileName(), table).and_then([&](const Format *format) {
        how.item = address.item;
        return readAs(*format, bytes, how);
    });
}

} // namespace

Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName,
                        std::optional<Charset> charset, const FormatTable &table) {
    return readByFormat(bytes, fileName, {.charset = charset}, table);
}

Result<Draft> readDraftAgain(const QByteArray &bytes, const QString &fileName,
                             std::optional<Charset> charset, const QString &contentHash) {
    Result<Draft> first = readDraft(bytes, fileName, charset);
    if (!first) {
        Result<Draft> skipped =
            readByFormat(bytes, fileName,
                         {.charset = charset, .controls = ControlCharacters::Skipped}, formats());
        if (skipped && skipped->contentHash() == contentHash)
            return skipped;
    }
    // Of what is no page with a site around it there is one way to read it.
    if (!first || !first->outside.isSomething() || first->contentHash() == contentHash)
        return first;
    for (const PageExtent extent : {PageExtent::WholePage, PageExtent::AsExport}) {
        Result<Draft> other =
            readByFormat(bytes, fileName, {.charset = charset, .extent = extent}, formats());
        if (other && other->contentHash() == contentHash)
            return other;
    }
    return first;
}

static Result<Draft> readFile(const QString &path, const Reading &how);

/// An archive stands for the one draft in it.
static Result<Draft> readOnlyDraftIn(const QString &archive, const Reading &how) {
    const FoundDrafts found = lookForDrafts({archive});
    if (found.drafts.size() == 1 && found.drafts.first() != archive)
        return readFile(found.drafts.first(), how);
    if (found.drafts.size() > 1)
        return failure(
            DraftTr::tr("The ZIP archive holds %n draft(s); name one by “#” and its name "
                        "in it after the archive's, as %1.",
                        nullptr, int(found.drafts.size()))
                .arg(found.drafts.first()));
    return failure(found.problems.isEmpty() ? DraftTr::tr("The ZIP archive holds no draft.")
                                            : found.problems.join(u"; "_s));
}

static Result<Draft> readFile(const QString &path, const Reading &how) {
    const DraftAddress address = DraftAddress::of(path);
    if (isArchiveName(address.file) && address.entry.isEmpty() && QFileInfo(address.file).isFile())
        return readOnlyDraftIn(address.file, how);
    return address.read().and_then(
        [&](const QByteArray &bytes) { return readByFormat(bytes, path, how, formats()); });
}

Result<Draft> readDraftFile(const QString &path, std::optional<Charset> charset) {
    return readFile(path, {.charset = charset});
}

Result<Draft> readPageFile(const QString &path, std::optional<Charset> charset, PageExtent extent) {
    return readFile(path, {.charset = charset, .extent = extent});
}

Result<Draft> readWithoutControls(const QString &path, std::optional<Charset> charset) {
    return readFile(path, {.charset = charset, .controls = ControlCharacters::Skipped});
}

Result<Draft> readDraftFileAgain(const QString &path, const QString &charset,
                                 const QString &contentHash) {
    if (const auto named = charsetNamed(charset)) {
        for (const PageExtent extent : {PageExtent::Article, PageExtent::WholePage}) {
            Result<Draft> draft = readPageFile(path, named, extent);
            if (draft && draft->contentHash() == contentHash)
                return draft;
            if (!draft || !draft->outside.isSomething())
                break;
        }
    }
    Result<Draft> draft = readDraftFile(path);
    if (!draft) {
        // It was agreed to pass them over, of this very file.
        Result<Draft> skipped = readWithoutControls(path);
        if (skipped && skipped->contentHash() == contentHash)
            return skipped;
    }
    return draft;
}

} // namespace morat
