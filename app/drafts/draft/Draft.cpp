// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/Draft.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/translation/DraftTr.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

Storage storageOf(Transcoding transcoding) {
    if (transcoding.isEmpty())
        return WholeFile();
    return TranscodedFile{std::move(transcoding)};
}

QString Draft::member() const {
    const auto *package = std::get_if<PackageMember>(&storage);
    return package == nullptr ? QString() : package->name;
}

QString Draft::item() const {
    const auto *fields = std::get_if<FieldsOfFile>(&storage);
    return fields == nullptr ? QString() : fields->item;
}

QByteArray Draft::ownBytes() const {
    const auto *fields = std::get_if<FieldsOfFile>(&storage);
    return fields == nullptr || fields->alone.isEmpty() ? bytes : fields->alone;
}

bool Draft::isConverted() const {
    const auto *package = std::get_if<PackageMember>(&storage);
    return package != nullptr && !package->madeOf.isEmpty();
}

QByteArray Draft::fileBytes() const {
    return isConverted() ? std::get<PackageMember>(storage).madeOf : bytes;
}

namespace {

constexpr QByteArrayView wholePageMark = "whole page";
constexpr QByteArrayView articleMark = "article of page";

QString identity(const QByteArray &bytes, const QString &legacyCharset, QByteArrayView mark) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    hash.addData(legacyCharset.toLatin1());
    hash.addData(mark.toByteArray());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString Draft::contentHash() const {
    const bool isArticle = extent == PageExtent::Article && outside.isSomething();
    // Made again, the new file has another date in it.
    return identity(isConverted() ? fileBytes() : ownBytes(),
                    isUnicode(charset) ? QString() : charsetName(charset),
                    extent == PageExtent::WholePage ? wholePageMark
                    : isArticle                     ? articleMark
                                                    : QByteArrayView());
}

bool mayBeOfDraft(const QByteArray &ownBytes, const QString &charset, const QString &contentHash) {
    for (const QString &named : {QString(), charset}) {
        for (const QByteArrayView mark : {QByteArrayView(), wholePageMark, articleMark}) {
            if (identity(ownBytes, named, mark) == contentHash)
                return true;
        }
    }
    // One that was made of an old Word document has the identity of that.
    return ownBytes.startsWith("PK");
}

std::optional<SourceRange> Draft::inFile(SourceRange range) const {
    if (std::holds_alternative<PackageMember>(storage))
        return {};
    if (const auto *file = std::get_if<TranscodedFile>(&storage))
        return file->transcoding.inFile(range);
    return inReadableFile(range);
}

QByteArray Draft::readableFile() const {
    return std::holds_alternative<FieldsOfFile>(storage) ? bytes : source;
}

SourceRange Draft::inReadableFile(SourceRange range) const {
    const auto *fields = std::get_if<FieldsOfFile>(&storage);
    return fields == nullptr ? range : fields->envelope.inFile(range);
}

QString Draft::extracted() const {
    if (extraction == Extraction::JoinedText)
        return text.joined();
    const Charset in = sourceCharset(*this);
    const qsizetype markLength = !hasByteOrderMark ? 0 : in == Charset::Utf8 ? 3 : 2;
    return decodeRun(QByteArrayView(source).sliced(markLength), in);
}

void noteCharset(QList<Block> &blocks, Charset charset) {
    if (isUnicode(charset) || charset == Charset::Utf8Damaged)
        return;
    // Findings speak Vietnamese, whatever the interface does.
    QString words = charsetName(charset);
    if (charset == Charset::Utf8Twice)
        words = u"UTF-8 mã hóa hai lần"_s;
    else if (charset == Charset::Tcvn3InUtf8)
        words = u"TCVN3 lưu thành UTF-8"_s;
    else if (charset == Charset::VniInUtf8)
        words = u"VNI lưu thành UTF-8"_s;
    for (Block &block : blocks)
        block.legacyCharset = words;
}

void extractJoinedText(Draft &draft) {
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const qsizetype length = draft.text.blocks().at(i).text.size();
        SourceMap map(Unit::Utf16Units);
        map.appendVerbatim(length, {draft.text.blockStart(i), length});
        draft.origins[i].extracted = std::move(map);
        draft.origins[i].extractedStart = draft.text.blockStart(i);
    }
}

std::optional<Charset> writtenCharset(const Draft &draft) {
    if (draft.charset == Charset::Utf16Le || draft.charset == Charset::Utf16Be)
        return {};
    return draft.charset;
}

bool hasLegacyText(const Draft &draft) {
    const QList<Block> &blocks = draft.text.blocks();
    return std::any_of(blocks.cbegin(), blocks.cend(),
                       [](const Block &block) { return !block.legacyCharset.isEmpty(); });
}

Charset sourceCharset(const Draft &draft) {
    return isUnicode(draft.charset) ? draft.charset : Charset::Utf8;
}

namespace {

/// Of a file in Utf8Damaged. One that holds U+FFFD itself counts that, too: it is lost as well.
qsizetype damagedBytes(const Draft &draft) {
    return draft.source.count("\xef\xbf\xbd");
}

QStringList charsetNotices(const Draft &draft) {
    if (isUnicode(draft.charset)) {
        QStringList fonts;
        for (const Block &block : draft.text.blocks()) {
            if (!block.legacyCharset.isEmpty() && !fonts.contains(block.legacyCharset))
                fonts.append(block.legacyCharset);
        }
        if (fonts.isEmpty())
            return {};
        return {DraftTr::tr("The draft has text for fonts from before Unicode: %1. It is written "
                            "for them again, unless you convert the draft to Unicode.")
                    .arg(fonts.join(u", "_s))};
    }
    if (draft.charset == Charset::Utf8Damaged) {
        return {DraftTr::tr("The file is UTF-8, but %n byte(s) in it are damaged. They are shown "
                            "as “\uFFFD” and stay as they are in the file until you write over "
                            "them.",
                            nullptr, int(damagedBytes(draft)))};
    }
    if (draft.charset == Charset::Utf8Twice) {
        return {DraftTr::tr("The text was made UTF-8 twice over; it is read as it was meant and "
                            "written the same way, unless you convert the draft to Unicode.")};
    }
    return {DraftTr::tr("The draft is in the old charset %1. It is written in it again, unless "
                        "you convert the draft to Unicode. If the text looks wrong, choose "
                        "another charset.")
                .arg(charsetTitle(draft.charset))};
}

} // namespace

QStringList unreachedNotices(const Draft &draft) {
    const auto *fields = std::get_if<FieldsOfFile>(&draft.storage);
    if (fields == nullptr)
        return {};
    QStringList names = fields->unreached;
    for (const TwinField &twin : fields->twins) {
        if (!saysTheSame(twin, draft))
            names.append(twin.name);
    }
    if (names.isEmpty())
        return {};
    return {DraftTr::tr("The file holds the text once more, in other words or other markup: %1. "
                        "Corrections do not reach it there; let the CMS make it anew.")
                .arg(names.join(u", "_s))};
}

QStringList outsideNotices(const Draft &draft) {
    if (draft.outside.isShell)
        return {DraftTr::tr("A script fills this page; what it shows by itself is no article. All "
                            "of it is read.")};
    if (draft.outside.isList)
        return {DraftTr::tr("This page is a list of articles, not an article; all of it is read.")};
    if (draft.outside.lines == 0)
        return {};
    if (std::holds_alternative<FieldsOfFile>(draft.storage))
        return {DraftTr::tr("A script makes the article of this page. It was read from the page's "
                            "data for search engines (JSON-LD), and corrections are written there; "
                            "%n line(s) that the page shows by itself were left out.",
                            nullptr, int(draft.outside.lines))};
    return {DraftTr::tr("Outside the article: %n line(s) of the page were left out (menus, related "
                        "news, comments).",
                        nullptr, int(draft.outside.lines))};
}

QStringList readingNotices(const Draft &draft) {
    QStringList notices;
    if (draft.isConverted()) {
        notices.append(
            DraftTr::tr("The old Word document (.doc) was opened through LibreOffice. It "
                        "is written as .docx; the .doc stays as it is."));
    }
    notices += charsetNotices(draft) + unreachedNotices(draft) + outsideNotices(draft);
    if (!draft.unread.isEmpty()) {
        notices.append(DraftTr::tr("Not read, not checked, and left as it is: %1.")
                           .arg(draft.unread.join(u"; "_s)));
    }
    return notices;
}

} // namespace morat
