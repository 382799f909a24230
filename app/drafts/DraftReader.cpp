// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"

#include "drafts/DraftAddress.h"
#include "drafts/charsets/Decoding.h"
#include "drafts/cms/NinjsReader.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/cms/WxrReader.h"
#include "drafts/docx/DocxReader.h"
#include "drafts/html/HtmlReader.h"
#include "drafts/markdown/MarkdownReader.h"
#include "drafts/markup/Markup.h"
#include "drafts/odt/OdtReader.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/plain/PlainTextReader.h"
#include "drafts/rtf/RtfReader.h"
#include "drafts/translation/DraftTr.h"

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
