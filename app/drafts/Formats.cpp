// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/Formats.h"

#include "drafts/cms/CmsJsonReader.h"
#include "drafts/cms/FeedReader.h"
#include "drafts/cms/NinjsReader.h"
#include "drafts/cms/PageData.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/cms/WxrReader.h"
#include "drafts/doc/OldWord.h"
#include "drafts/docx/DocxComments.h"
#include "drafts/docx/DocxReader.h"
#include "drafts/docx/DocxUnicode.h"
#include "drafts/docx/DocxWriter.h"
#include "drafts/epub/EpubReader.h"
#include "drafts/html/HtmlReader.h"
#include "drafts/html/HtmlUnicode.h"
#include "drafts/markdown/MarkdownReader.h"
#include "drafts/odt/OdtComments.h"
#include "drafts/odt/OdtReader.h"
#include "drafts/odt/OdtTracker.h"
#include "drafts/odt/OdtUnicode.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/plain/PlainTextReader.h"
#include "drafts/plain/PlainTextWriter.h"
#include "drafts/rtf/RtfCopies.h"
#include "drafts/rtf/RtfReader.h"
#include "drafts/rtf/RtfTracker.h"
#include "drafts/rtf/RtfUnicode.h"
#include "drafts/source/RunWriter.h"
#include "drafts/source/SourceChanges.h"
#include "drafts/translation/DraftTr.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// From here on it is a Word document.
Result<Draft> readOldWord(const QByteArray &bytes) {
    if (!looksLikeOldWord(bytes))
        return failure(DraftTr::tr("The file is called an old Word document (.doc) and is none."));
    const auto read = [](const QByteArray &package) { return readDocx(package); };
    return docxFromOldWord(bytes).and_then(read).map([&bytes](Draft draft) {
        draft.format = formatNamed(u"docx"_s);
        std::get<PackageMember>(draft.storage).madeOf = bytes;
        return draft;
    });
}

/// The article that a page shows, or else has in its data.
Result<Draft> readWebPage(const QByteArray &bytes, const Reading &how) {
    return readHtml(bytes, how.charset, how.extent).map([&](Draft page) {
        if (how.extent != PageExtent::Article)
            return page;
        return articleInPageData(bytes, page).value_or(std::move(page));
    });
}

const std::array<Format, 14> &rows() {
    static const std::array<Format, 14> table{
        Format{
            .name = u"odt"_s,
            .title = [] { return DraftTr::tr("OpenDocument"); },
            .suffixes = {u"odt"_s},
            .container = Container::Package,
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeOdt,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readOdt(bytes, how.extent); },
            .write = writeRuns,
            .proof = Proof::Shown,
            .track = trackInOdt,
            .isSameRejected = sameOdtRejected,
            .comment = commentInOdt,
            .comments = odtComments,
            .toUnicode = odtInUnicode,
        },
        Format{
            .name = u"fodt"_s,
            .title = [] { return DraftTr::tr("OpenDocument in one XML file"); },
            .suffixes = {u"fodt"_s},
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeFlatOdt,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readFlatOdt(bytes, how.extent); },
            .write = writeRuns,
            .proof = Proof::Shown,
            .track = trackInOdt,
            .isSameRejected = sameOdtRejected,
            .comment = commentInOdt,
            .comments = odtComments,
            .toUnicode = odtInUnicode,
        },
        Format{
            .name = u"epub"_s,
            .title = [] { return DraftTr::tr("EPUB"); },
            .suffixes = {u"epub"_s},
            .container = Container::Package,
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeEpub,
            .read = [](const QByteArray &bytes, const Reading &) { return readEpub(bytes); },
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = htmlFontsInUnicode,
        },
        Format{
            .name = u"docx"_s,
            .title = [] { return DraftTr::tr("Word"); },
            .suffixes = {u"docx"_s},
            .container = Container::Package,
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeWord,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readDocx(bytes, how.extent); },
            .write = writeDocx,
            .proof = Proof::LinesWithText,
            .track = trackInDocx,
            .isSameRejected = sameDocxRejected,
            .comment = commentInDocx,
            .comments = docxComments,
            .toUnicode = docxInUnicode,
        },
        Format{
            .name = u"rtf"_s,
            .title = [] { return DraftTr::tr("RTF"); },
            .suffixes = {u"rtf"_s},
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeRtf,
            .read = [](const QByteArray &bytes, const Reading &) { return readRtf(bytes); },
            .write = writeRtf,
            .proof = Proof::LinesWithText,
            .track = trackInRtf,
            .isSameRejected = sameRtfRejected,
            .toUnicode = rtfInUnicode,
        },
        Format{
            .name = u"feed"_s,
            .title = [] { return DraftTr::tr("News feed"); },
            .suffixes = {u"xml"_s, u"rss"_s, u"atom"_s},
            .isRecognised = looksLikeFeed,
            .isDraft = looksLikeFeed,
            .read =
                [](const QByteArray &bytes, const Reading &how) {
                    return readFeed(bytes, how.item, how.controls, how.charset);
                },
            .items = feedEntries,
            .withItem = withFeedEntry,
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = htmlFontsInUnicode,
        },
        Format{
            .name = u"wxr"_s,
            .title = [] { return DraftTr::tr("WordPress export"); },
            .suffixes = {u"xml"_s},
            .isRecognised = looksLikeWxr,
            .isDraft = looksLikeWxr,
            .read =
                [](const QByteArray &bytes, const Reading &how) {
                    return readWxr(bytes, how.item, how.controls, how.extent, how.charset);
                },
            .items = wxrArticles,
            .withItem = withWxrArticle,
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = htmlFontsInUnicode,
        },
        Format{
            .name = u"ninjs"_s,
            .title = [] { return DraftTr::tr("ninjs of a news agency"); },
            .suffixes = {u"json"_s},
            .isDraft = looksLikeNinjs,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readNinjs(bytes, how.extent, how.charset); },
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = htmlFontsInUnicode,
        },
        Format{
            .name = u"json"_s,
            .title = [] { return DraftTr::tr("JSON of a CMS"); },
            .suffixes = {u"json"_s},
            .isDraft = looksLikeCmsJson,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readCmsJson(bytes, how.item, how.charset); },
            .items = cmsJsonArticles,
            .withItem = withCmsJsonArticle,
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = htmlFontsInUnicode,
        },
        Format{
            .name = u"markdown"_s,
            .title = [] { return DraftTr::tr("Markdown"); },
            .suffixes = {u"md"_s, u"markdown"_s},
            .charsetChoice = CharsetChoice::Open,
            .read =
                [](const QByteArray &bytes, const Reading &how) {
                    return readMarkdown(bytes, MarkdownDialect::Page, how.extent, how.charset);
                },
            .write = writeRuns,
            .proof = Proof::ShownAndKinds,
            .toUnicode = pageInUnicode,
        },
        Format{
            .name = u"mdx"_s,
            .title = [] { return DraftTr::tr("Markdown with components (MDX)"); },
            .suffixes = {u"mdx"_s},
            .charsetChoice = CharsetChoice::Open,
            .read =
                [](const QByteArray &bytes, const Reading &how) {
                    return readMarkdown(bytes, MarkdownDialect::Mdx, how.extent, how.charset);
                },
            .write = writeMdx,
            .proof = Proof::ShownAndKinds,
            .toUnicode = pageInUnicode,
        },
        Format{
            .name = u"html"_s,
            .title = [] { return DraftTr::tr("Web page"); },
            .suffixes = {u"html"_s, u"htm"_s, u"xhtml"_s},
            .charsetChoice = CharsetChoice::Open,
            .isRecognised = looksLikeHtml,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readWebPage(bytes, how); },
            .write = writeRuns,
            .proof = Proof::Shown,
            .toUnicode = pageInUnicode,
        },
        Format{
            .name = u"doc"_s,
            .title = [] { return DraftTr::tr("Word 97–2003"); },
            .suffixes = {u"doc"_s},
            .lines = LinesOf::DraftText,
            .isRecognised = looksLikeOldWord,
            .read = [](const QByteArray &bytes, const Reading &) { return readOldWord(bytes); },
            .write = writeDocx,
            .proof = Proof::LinesWithText,
            .toUnicode = docxInUnicode,
        },
        Format{
            .name = u"text"_s,
            .title = [] { return DraftTr::tr("Plain text"); },
            .suffixes = {u"txt"_s, u"text"_s},
            .charsetChoice = CharsetChoice::Open,
            .read = [](const QByteArray &bytes,
                       const Reading &how) { return readPlainText(bytes, how.charset); },
            .write = writePlainText,
            .proof = Proof::Characters,
            .toUnicode = [](const Draft &draft) { return textInUnicode(draft); },
        },
    };
    return table;
}

bool isNamed(const Format &format, const QString &fileName) {
    return format.suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

bool isRecognised(const Format &format, const QByteArray &bytes) {
    return format.isRecognised != nullptr && format.isRecognised(bytes);
}

} // namespace

const FormatTable &formats() {
    static const FormatTable table = [] {
        FormatTable all;
        for (const Format &row : rows())
            all.append(&row);
        return all;
    }();
    return table;
}

QString formatName(const Format *format) {
    return format == nullptr ? QString() : format->name;
}

QString formatTitle(const Format *format) {
    return format != nullptr && format->title != nullptr ? format->title() : formatName(format);
}

const Format *formatNamed(const QString &name, const FormatTable &table) {
    const auto found = std::find_if(table.cbegin(), table.cend(),
                                    [&](const Format *format) { return format->name == name; });
    return found == table.cend() ? nullptr : *found;
}

FormatTable formatsFor(const QString &fileName, const FormatTable &table) {
    FormatTable named;
    std::copy_if(table.cbegin(), table.cend(), std::back_inserter(named),
                 [&](const Format *format) { return isNamed(*format, fileName); });
    return named;
}

Result<const Format *> recognisedFormat(const QByteArray &bytes, const QString &fileName,
                                        const FormatTable &table) {
    const auto find = [&](auto matches) {
        const auto found = std::find_if(table.cbegin(), table.cend(), matches);
        return found == table.cend() ? nullptr : *found;
    };
    // A compound file with a password is docx's to refuse.
    if (const Format *old = formatNamed(u"doc"_s, table); old != nullptr && looksLikeOldWord(bytes))
        return old;
    const auto isPackage = [](const Format &format) {
        return format.container == Container::Package;
    };
    if (const Format *package = find([&](const Format *format) {
            return isPackage(*format) && isRecognised(*format, bytes);
        }))
        return package;
    if (find(
            [&](const Format *format) { return isPackage(*format) && isNamed(*format, fileName); }))
        return failure(DraftTr::tr("The file is empty or damaged: it is called a Word document, an "
                                   "ODF text or a book (EPUB) and is none."));
    // A suffix that several formats have: the one that knows the bytes.
    if (const Format *known = find([&](const Format *format) {
            return !isPackage(*format) && isNamed(*format, fileName) &&
                   format->isDraft != nullptr && format->isDraft(bytes);
        }))
        return known;
    // None does: the last of them says what the file is not.
    const FormatTable named = formatsFor(fileName, table);
    if (named.size() > 1 &&
        !find([&](const Format *format) { return isRecognised(*format, bytes); }))
        return named.last();
    if (const Format *other = find([&](const Format *format) {
            return !isPackage(*format) &&
                   (isNamed(*format, fileName) || isRecognised(*format, bytes));
        }))
        return other;
    return table.last();
}

bool mayHoldSeveral(const QString &fileName, const FormatTable &table) {
    const FormatTable named = formatsFor(fileName, table);
    return std::any_of(named.cbegin(), named.cend(),
                       [](const Format *format) { return format->items != nullptr; });
}

} // namespace morat
