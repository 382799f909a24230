// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtReader.h"

#include "drafts/odt/OdtCommentReading.h"
#include "drafts/odt/OdtMarkup.h"
#include "drafts/odt/OdtNotation.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

#include <optional>

using namespace Qt::StringLiterals;

// The text is that of content.xml, then of its text boxes and notes, which come last so that a
// place in the text is the same with and without them, as reviews remember it that were begun
// before they were read; and then of the headers and footers in styles.xml. A paragraph or heading
// is a block, and so is what stands between two line breaks in one; one without text is none, nor
// is hidden text.

namespace morat {

namespace {

/// Named styles have the same names in every language; a space in one is written "_20_".
std::optional<BlockKind> kindNamed(const QString &style) {
    if (style == "Title"_L1)
        return BlockKind::Headline;
    if (style == "Subtitle"_L1)
        return BlockKind::Lead;
    if (style == "Quotations"_L1)
        return BlockKind::Quote;
    if (style == "Preformatted_20_Text"_L1)
        return BlockKind::Code;
    if (style == "Caption"_L1 || style == "Illustration"_L1 || style == "Figure"_L1 ||
        style == "Drawing"_L1)
        return BlockKind::Caption;
    return {};
}

BlockKind kindOf(const OdtLine &line, const QString &text, const OdtStyles &styles) {
    if (QStringView(text).trimmed().isEmpty())
        return BlockKind::Blank;
    if (line.isInTable)
        return BlockKind::TableCell;
    for (const QString &style :
         {line.style, styles.parentOf(OdtStyles::Family::Paragraph, line.style)}) {
        if (const auto kind = kindNamed(style))
            return *kind;
    }
    if (line.headingLevel > 0)
        return line.headingLevel == 1 ? BlockKind::Headline : BlockKind::Heading;
    return line.isInList ? BlockKind::ListItem : BlockKind::Paragraph;
}

QStringList namesOf(const OdtUnread &unread) {
    QStringList names;
    if (unread.hidden > 0)
        names.append(u"%1 (%2)"_s.arg(DraftTr::tr("hidden text")).arg(unread.hidden));
    if (unread.embedded > 0)
        names.append(u"%1 (%2)"_s.arg(DraftTr::tr("diagrams and charts")).arg(unread.embedded));
    return names;
}

void readLines(Draft &draft, OdtMarkup markup, const OdtStyleSet &styles) {
    QList<Block> blocks;
    QList<DocumentStory> stories;
    CompositionCount composition;
    for (OdtLine &line : markup.lines) {
        Block block;
        BlockOrigin origin;
        line.finish(block, origin, composition);
        block.kind = kindOf(line, block.text,
                            line.story == DocumentStory::Margin ? styles.margins : styles.content);
        if (line.story != DocumentStory::Body)
            block.kind = kindBeside(line.story, block, block.kind);
        stories.append(line.story);
        origin.notation = &odtNotation();
        origin.whole = line.whole;
        origin.separator = line.separator;
        origin.split = std::move(line.split);
        blocks.append(std::move(block));
        draft.origins.append(std::move(origin));
    }
    if (blocks.isEmpty()) {
        blocks.append(Block{});
        BlockOrigin origin;
        origin.notation = &odtNotation();
        draft.origins.append(std::move(origin));
    }
    nameArticle(blocks, stories);
    draft.unread += namesOf(markup.unread);
    draft.outside.hidden = markup.unread.hidden;
    draft.enclosures = std::move(markup.enclosures);
    draft.composition = composition.majority();
    draft.text = Text(std::move(blocks));
    extractJoinedText(draft);
}

/// Those of styles.xml, and the automatic ones.
OdtStyleSet odtStyles(const QByteArray &named, const QByteArray &content) {
    OdtStyleSet styles;
    if (!named.isEmpty())
        styles.margins.read(named);
    styles.content = styles.margins;
    styles.content.read(content);
    return styles;
}

/// Whether the styles have headers or footers that can be read: nothing where they have none.
std::optional<bool> readableMargins(const QByteArray &styles, const QString &name) {
    bool hasMargins = false;
    XmlCursor cursor(styles, name);
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token == XmlCursor::Token::StartTag &&
            (cursor.name().startsWith("header"_L1) || cursor.name().startsWith("footer"_L1)) &&
            cursor.space().endsWith(":xmlns:style:1.0"_L1) && cursor.name() != "header-style"_L1 &&
            cursor.name() != "footer-style"_L1)
            hasMargins = true;
    }
    if (cursor.failure() || styles.contains('\0'))
        return false;
    return hasMargins ? std::optional<bool>(true) : std::nullopt;
}

} // namespace

bool looksLikeOdt(const QByteArray &bytes) {
    constexpr qsizetype examined = 200;
    return ZipPackage::looksLikeOne(bytes) &&
           bytes.left(examined).contains("mimetypeapplication/vnd.oasis.opendocument.text");
}

bool looksLikeFlatOdt(const QByteArray &bytes) {
    constexpr qsizetype examined = 16'384;
    const QByteArray start = bytes.left(examined);
    return start.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") &&
           start.contains("mimetype=\"application/vnd.oasis.opendocument.text\"");
}

Result<Draft> readFlatOdt(const QByteArray &bytes, PageExtent extent) {
    if (bytes.contains('\0'))
        return failure(DraftTr::tr("The document's text is damaged."));
    OdtStyleSet styles;
    styles.content.read(bytes);
    if (extent == PageExtent::AsExport)
        styles.content.showHidden();
    styles.margins = styles.content;
    return readOdtMarkup(bytes, styles).map([&](OdtMarkup markup) {
        Draft draft;
        draft.bytes = bytes;
        draft.source = bytes;
        draft.extent = extent == PageExtent::AsExport ? extent : PageExtent::Article;
        readLines(draft, std::move(markup), styles);
        return draft;
    });
}

Result<Draft> readOdt(const QByteArray &bytes, PageExtent extent) {
    const Result<ZipPackage> package = ZipPackage::open(bytes);
    if (!package)
        return tl::make_unexpected(package.error());
    const QString content = u"content.xml"_s;
    if (!package->holds(content))
        return failure(DraftTr::tr("The file is a package (ZIP), but no text document."));
    const QString manifest = u"META-INF/manifest.xml"_s;
    if (package->holds(manifest)) {
        const Result<QByteArray> list = package->member(manifest);
        if (list && list->contains("encryption-data"))
            return failure(DraftTr::tr("The document is protected by a password."));
    }
    return package->member(content).map(xmlInUtf8).and_then([&](const QByteArray &xml) {
        const QString stylesName = u"styles.xml"_s;
        const QByteArray named = package->holds(stylesName)
                                     ? package->member(stylesName).value_or(QByteArray())
                                     : QByteArray();
        OdtStyleSet styles = odtStyles(named, xml);
        if (extent == PageExtent::AsExport) {
            styles.content.showHidden();
            styles.margins.showHidden();
        }
        Draft draft;
        draft.bytes = bytes;
        draft.source = xml;
        PackageMember storage{content, {}, {}};
        const std::optional<bool> margins =
            named.isEmpty() ? std::nullopt : readableMargins(named, stylesName);
        if (margins == true && !xml.contains('\0')) {
            draft.source += '\0' + named;
            storage.further.append(stylesName);
        } else if (margins.has_value()) {
            draft.unread.append(
                u"%1 (1)"_s.arg(DraftTr::tr("notes, headers or footers in damaged markup")));
        }
        draft.storage = std::move(storage);
        draft.extent = extent == PageExtent::AsExport ? extent : PageExtent::Article;
        return readOdtMarkup(draft.source, styles).map([&](OdtMarkup markup) {
            readLines(draft, std::move(markup), styles);
            if (QList<DraftComment> comments = readOdtComments(draft); !comments.isEmpty()) {
                const auto reading = std::make_shared<OdtReading>();
                reading->comments = std::move(comments);
                std::get<PackageMember>(draft.storage).notes = reading;
            }
            return draft;
        });
    });
}

} // namespace morat
