// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtReader.h"

#include "drafts/draft/PressConventions.h"
#include "drafts/odt/OdtMarkup.h"
#include "drafts/odt/OdtNotation.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

using namespace Qt::StringLiterals;

// The text is that of content.xml. A paragraph or heading is a block, and so is what stands between
// two line breaks in one; one without text is none.

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

void readLines(Draft &draft, OdtMarkup markup, const OdtStyles &styles) {
    QList<Block> blocks;
    CompositionCount composition;
    for (OdtLine &line : markup.lines) {
        Block block;
        BlockOrigin origin;
        line.finish(block, origin, composition);
        block.kind = kindOf(line, block.text, styles);
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
    nameHeadline(blocks);
    nameBlocks(blocks);
    draft.enclosures = std::move(markup.enclosures);
    draft.composition = composition.majority();
    draft.text = Text(std::move(blocks));
    extractJoinedText(draft);
}

/// Those of styles.xml, and the automatic ones.
OdtStyles odtStyles(const ZipPackage &package, const QByteArray &content) {
    OdtStyles styles;
    const QString named = u"styles.xml"_s;
    if (package.holds(named)) {
        if (const Result<QByteArray> xml = package.member(named))
            styles.read(*xml);
    }
    styles.read(content);
    return styles;
}

} // namespace

bool looksLikeOdt(const QByteArray &bytes) {
    constexpr qsizetype examined = 200;
    return ZipPackage::looksLikeOne(bytes) &&
           bytes.left(examined).contains("mimetypeapplication/vnd.oasis.opendocument.text");
}

Result<Draft> readOdt(const QByteArray &bytes) {
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
    return package->member(content).and_then([&](const QByteArray &xml) {
        const OdtStyles styles = odtStyles(*package, xml);
        return readOdtMarkup(xml, content, styles).map([&](OdtMarkup markup) {
            Draft draft;
            draft.bytes = bytes;
            draft.source = xml;
            draft.storage = PackageMember{content, {}};
            readLines(draft, std::move(markup), styles);
            return draft;
        });
    });
}

} // namespace morat
