// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"

#include "drafts/draft/DraftTr.h"

#include "drafts/charsets/Charset.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/draft/DraftAddress.h"
#include "drafts/html/HtmlMarkup.h"
#include "drafts/package/ZipPackage.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

tl::unexpected<Failure> tooLarge() {
    return failure(DraftTr::tr("The file is too large: drafts may have up to %1 MB.")
                       .arg(maxDraftBytes / (1024 * 1024)));
}

/// Markup as articles use it, at the start of the file. A text that begins with "<<" or
/// "<3" is none.
bool looksLikeHtml(const QByteArray &bytes) {
    const Result<Decoded> decoded =
        decodeDraft(bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1)));
    // A letter may be cut off at the end: the beginning is enough to tell.
    const QString start =
        decoded ? decoded->text
                : QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    static const QSet<QString> names{
        u"html"_s, u"head"_s,   u"body"_s,       u"article"_s, u"main"_s,  u"section"_s,
        u"div"_s,  u"p"_s,      u"h1"_s,         u"h2"_s,      u"h3"_s,    u"h4"_s,
        u"span"_s, u"b"_s,      u"strong"_s,     u"em"_s,      u"i"_s,     u"a"_s,
        u"ul"_s,   u"ol"_s,     u"table"_s,      u"figure"_s,  u"img"_s,   u"br"_s,
        u"font"_s, u"iframe"_s, u"header"_s,     u"meta"_s,    u"style"_s, u"script"_s,
        u"link"_s, u"title"_s,  u"blockquote"_s, u"center"_s};
    QStringView rest = QStringView(start).trimmed();
    if (rest.startsWith(u"\uFEFF"))
        rest = rest.sliced(1).trimmed();
    while (const auto markup = nextMarkup(rest)) {
        if (markup->kind == Markup::Kind::OpeningTag)
            return names.contains(markup->name);
        if (markup->kind != Markup::Kind::Comment)
            return false;
        if (markup->source.startsWith(u"<!doctype html", Qt::CaseInsensitive))
            return true;
        rest = rest.sliced(markup->source.size()).trimmed();
    }
    return false;
}

/// An ODF text says so in its first member, which is stored.
bool isOdt(const QByteArray &bytes) {
    constexpr qsizetype looked = 200;
    return bytes.left(looked).contains("mimetypeapplication/vnd.oasis.opendocument.text");
}

bool isNamed(const QString &fileName, const QStringList &suffixes) {
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

bool isHtml(const QByteArray &bytes, const QString &fileName) {
    return isNamed(fileName, {u"html"_s, u"htm"_s, u"xhtml"_s}) || looksLikeHtml(bytes);
}

} // namespace

QStringList draftNameFilters() {
    return {u"*.txt"_s, u"*.text"_s, u"*.html"_s,     u"*.htm"_s, u"*.xhtml"_s, u"*.docx"_s,
            u"*.odt"_s, u"*.md"_s,   u"*.markdown"_s, u"*.xml"_s, u"*.json"_s,  u"*.rtf"_s};
}

bool looksLikeNinjs(const QByteArray &bytes) {
    return bytes.trimmed().startsWith('{') &&
           (bytes.contains("\"headline") || bytes.contains("\"body_") ||
            bytes.contains("\"bodies\""));
}

Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName,
                        std::optional<Charset> charset) {
    if (bytes.size() > maxDraftBytes)
        return tooLarge();
    if (ZipPackage::looksLikeOne(bytes))
        return isOdt(bytes) ? readOdt(bytes) : readDocx(bytes);
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) {
        // An old .doc, or a .docx with a password, which is put into the same container.
        return failure(DraftTr::tr("The file is an old Word document (.doc) or protected by a "
                                   "password. Save it as .docx without a password."));
    }
    if (isNamed(fileName, {u"docx"_s, u"odt"_s})) {
        return failure(DraftTr::tr("The file is empty or damaged: it is called a Word document or "
                                   "an ODF text and is none."));
    }
    if (bytes.startsWith("{\\rtf") || isNamed(fileName, {u"rtf"_s}))
        return readRtf(bytes);
    const DraftAddress address = DraftAddress::of(fileName);
    if (isNamed(address.file, {u"xml"_s}) || looksLikeWxr(bytes))
        return readWxr(bytes, address.item);
    if (isNamed(fileName, {u"json"_s}))
        return readNinjs(bytes);
    if (isNamed(fileName, {u"md"_s, u"markdown"_s}))
        return readMarkdown(bytes);
    return isHtml(bytes, fileName) ? readHtml(bytes, charset) : readPlainText(bytes, charset);
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
    // One byte more than allowed: a device or a growing file tells no honest size.
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
