// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/epub/EpubReader.h"

#include "drafts/html/HtmlFragment.h"
#include "drafts/html/HtmlNotation.h"
#include "drafts/markup/Markup.h"
#include "drafts/package/DocumentLimits.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/source/DraftParts.h"
#include "drafts/translation/DraftTr.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

// The source is the XHTML of the chapters in the order in which they are read, each behind a NUL.

namespace morat {

namespace {

struct ManifestItem {
    QString member;
    bool isXhtml = false;
    bool isContents = false; ///< the table of contents
};

/// A name in a package, as a document in `folder` writes it.
QString memberAt(const QString &folder, const QString &href) {
    const QString decoded = QUrl::fromPercentEncoding(href.section(u'#', 0, 0).toUtf8());
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : decoded.split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1 && !parts.isEmpty())
            parts.removeLast();
        else if (part != "."_L1 && part != ".."_L1)
            parts.append(part);
    }
    return parts.join(u'/');
}

/// Where the description of the book is.
Result<QString> rootFile(const ZipPackage &package) {
    return package.member(u"META-INF/container.xml"_s)
        .and_then([](const QByteArray &xml) -> Result<QString> {
            XmlCursor cursor(xml, u"container.xml"_s);
            for (auto token = cursor.next(); token != XmlCursor::Token::End;
                 token = cursor.next()) {
                if (token == XmlCursor::Token::StartTag && cursor.name() == u"rootfile")
                    return cursor.attribute(u"full-path");
            }
            if (cursor.failure())
                return tl::make_unexpected(*cursor.failure());
            return failure(DraftTr::tr("The file is a package (ZIP), but no book (EPUB)."));
        });
}

/// The book's documents in the order of reading.
struct Spine {
    QStringList chapters;
    int others = 0; ///< that are no XHTML, or are not there
};

Result<Spine> readSpine(const ZipPackage &package, const QString &root) {
    const Result<QByteArray> xml = package.member(root).map(xmlInUtf8);
    if (!xml)
        return tl::make_unexpected(xml.error());
    const QString folder = root.section(u'/', 0, -2);
    QHash<QString, ManifestItem> items;
    QStringList order;
    XmlCursor cursor(*xml, root);
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag)
            continue;
        if (cursor.name() == u"item") {
            const QString kinds = cursor.attribute(u"properties");
            items.insert(cursor.attribute(u"id"),
                         {memberAt(folder, cursor.attribute(u"href")),
                          cursor.attribute(u"media-type") == "application/xhtml+xml"_L1,
                          kinds.split(u' ').contains("nav"_L1)});
        } else if (cursor.name() == u"itemref") {
            order.append(cursor.attribute(u"idref"));
        }
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    Spine spine;
    QSet<QString> seen;
    for (const QString &id : std::as_const(order)) {
        const ManifestItem item = items.value(id);
        if (item.isContents || seen.contains(item.member))
            continue;
        seen.insert(item.member);
        if (item.isXhtml && package.holds(item.member))
            spine.chapters.append(item.member);
        else
            ++spine.others;
    }
    return spine;
}

/// The content of a script and its kin, up to its closing tag.
qsizetype rawTextLength(QStringView rest, const QString &name) {
    const QString close = "</"_L1 + name;
    const qsizetype end = rest.indexOf(close, 0, Qt::CaseInsensitive);
    return end < 0 ? rest.size() : end;
}

/// XHTML may close at once what a page of HTML goes on in up to its end tag: the parser sees a
/// comment of the same length there. A paragraph ends at the next block, and parts the text.
QByteArray withoutClosedAtOnce(QByteArray page) {
    // Letters are bytes here: the marks are ASCII.
    const QString bytes = QString::fromLatin1(page);
    qsizetype at = 0;
    qsizetype drawings = 0; // open ones, in which the parser closes at once itself
    for (QStringView rest = bytes; const auto markup = nextMarkup(rest);) {
        const bool isOpening = markup->kind == Markup::Kind::OpeningTag;
        const bool isClosed = isOpening && markup->source.endsWith("/>"_L1);
        const bool isDrawing = markup->name == "svg"_L1 || markup->name == "math"_L1;
        qsizetype length = markup->source.size();
        if (isDrawing && !isClosed)
            drawings = std::max<qsizetype>(0, drawings + (isOpening ? 1 : -1));
        else if (isClosed && !isDrawing && drawings == 0 && markup->name != "p"_L1 &&
                 !isVoidElement(markup->name))
            page.replace(at, length, QByteArray("<!" + QByteArray(length - 3, ' ') + '>'));
        else if (isOpening && drawings == 0 && isRawTextElement(markup->name))
            length += rawTextLength(rest.sliced(length), markup->name);
        rest = rest.sliced(length);
        at += length;
    }
    return page;
}

Result<void> appendChapter(DraftParts &parts, const QByteArray &page, qint64 start) {
    const Utf8Places places(withoutClosedAtOnce(page), Charset::Utf8, start);
    Result<DraftParts> chapter = readHtmlFragment(places, HtmlDialect::Xhtml);
    if (!chapter)
        return tl::make_unexpected(chapter.error());
    appendParts(parts, std::move(*chapter));
    if (!parts.origins.isEmpty())
        parts.origins.last().separator = {}; // a chapter stays one
    return {};
}

/// The first headline is the book's; every other one begins a chapter.
void nameChapters(QList<Block> &blocks) {
    bool isFirst = true;
    for (Block &block : blocks) {
        if (block.kind == BlockKind::Headline && !std::exchange(isFirst, false))
            block.kind = BlockKind::Heading;
    }
}

} // namespace

bool looksLikeEpub(const QByteArray &bytes) {
    constexpr qsizetype examined = 200;
    return ZipPackage::looksLikeOne(bytes) &&
           bytes.left(examined).contains("mimetypeapplication/epub+zip");
}

Result<Draft> readEpub(const QByteArray &bytes) {
    const Result<ZipPackage> package = ZipPackage::open(bytes);
    if (!package)
        return tl::make_unexpected(package.error());
    const Result<Spine> spine = rootFile(*package).and_then(
        [&package](const QString &root) { return readSpine(*package, root); });
    if (!spine)
        return tl::make_unexpected(spine.error());
    DraftParts parts;
    QStringList read;
    QByteArray source;
    int others = spine->others;
    for (const QString &name : spine->chapters) {
        const Result<QByteArray> page = package->member(name).map(xmlInUtf8);
        if (!page)
            return tl::make_unexpected(page.error());
        // What is no text is none of the book's: of a protected book no chapter is.
        if (page->contains('\0') || QString::fromUtf8(*page).toUtf8() != *page) {
            ++others;
            continue;
        }
        if (!read.isEmpty())
            source += '\0';
        const qint64 start = source.size();
        source += *page;
        if (const auto within = canGoOn({.characters = source.size() / 2}); !within)
            return tl::make_unexpected(within.error());
        if (const auto done = appendChapter(parts, *page, start); !done)
            return tl::make_unexpected(done.error());
        read.append(name);
    }
    if (read.isEmpty())
        return failure(
            package->holds(u"META-INF/encryption.xml"_s)
                ? DraftTr::tr("The book is protected against copying; it cannot be read.")
                : DraftTr::tr("The book (EPUB) has no chapter that can be read."));
    nameChapters(parts.blocks);
    Draft book = draftOf(std::move(parts), &htmlNotation());
    book.bytes = bytes;
    book.source = source;
    book.storage = PackageMember{read.first(), {}, read.sliced(1)};
    noteStruckOut(book, PageExtent::Article);
    if (others > 0)
        book.unread.append(u"%1 (%2)"_s.arg(DraftTr::tr("chapters that are no text")).arg(others));
    return book;
}

} // namespace morat
