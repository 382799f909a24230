// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxReader.h"

#include "drafts/docx/DocxReading.h"
#include "drafts/docx/DocxStyles.h"
#include "drafts/draft/PressConventions.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

using namespace Qt::StringLiterals;

// The text is that of the document's main part. A paragraph is a block, and so is what stands
// between two line breaks in one; a paragraph without text is none. What tracked changes took away
// is not there.

namespace morat {

namespace {

bool isCompoundFile(const QByteArray &bytes) {
    return bytes.startsWith("\xd0\xcf\x11\xe0");
}

BlockKind kindOf(const DocxParagraph &paragraph, const QString &text, const DocxStyles &styles) {
    if (QStringView(text).trimmed().isEmpty())
        return BlockKind::Blank;
    if (paragraph.isInTable)
        return BlockKind::TableCell;
    if (const auto kind = styles.kindOf(paragraph.style); kind && *kind != BlockKind::ListItem)
        return *kind;
    else if (kind || paragraph.isNumbered)
        return BlockKind::ListItem;
    if (paragraph.outlineLevel >= 0 && paragraph.outlineLevel < 9)
        return paragraph.outlineLevel == 0 ? BlockKind::Headline : BlockKind::Heading;
    return BlockKind::Paragraph;
}

void readLines(Draft &draft, DocxReading &reading) {
    DocxMarkup &markup = reading.markup;
    QList<Block> blocks;
    blocks.reserve(markup.lines.size());
    CompositionCount composition;
    for (DocxLine &line : markup.lines) {
        const DocxParagraph &paragraph = markup.paragraphs.at(line.paragraph);
        Block block;
        BlockOrigin origin;
        line.finish(block, origin, composition);
        static_cast<BlockText &>(line) = BlockText();
        block.kind = kindOf(paragraph, block.text, reading.styles);
        block.legacyCharset = line.legacyCharset;
        origin.whole = paragraph.whole;
        blocks.append(std::move(block));
        draft.origins.append(std::move(origin));
    }
    if (blocks.isEmpty()) {
        blocks.append(Block{});
        draft.origins.append(BlockOrigin{});
    }
    nameHeadline(blocks);
    nameBlocks(blocks);
    draft.composition = composition.majority();
    draft.text = Text(std::move(blocks));
    extractJoinedText(draft);
}

} // namespace

Result<QString> docxRelated(const ZipPackage &package, const QString &part, const QString &kind) {
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.first(slash + 1);
    const QString relations = folder + "_rels/"_L1 + part.sliced(slash + 1) + ".rels"_L1;
    if (!package.holds(relations))
        return QString();
    const Result<QByteArray> xml = package.member(relations);
    if (!xml)
        return tl::make_unexpected(xml.error());
    XmlCursor cursor(*xml, relations);
    QString target;
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag || cursor.name() != "Relationship"_L1 ||
            !cursor.attribute(u"Type").endsWith(kind) || !target.isEmpty())
            continue;
        target = cursor.attribute(u"Target");
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    if (target.startsWith(u'/'))
        return target.sliced(1);
    return target.isEmpty() ? target : QString(folder + target);
}

Result<DocxStyles> docxStyles(const ZipPackage &package, const QString &document) {
    const Result<QString> name = docxRelated(package, document, u"/styles"_s);
    if (!name)
        return tl::make_unexpected(name.error());
    DocxStyles styles;
    if (package.holds(*name)) {
        const auto read = package.member(*name).and_then(
            [&name](const QByteArray &xml) { return DocxStyles::read(xml, *name); });
        if (!read)
            return read;
        styles = *read;
    }
    const Result<QString> theme = docxRelated(package, document, u"/theme"_s);
    if (!theme)
        return tl::make_unexpected(theme.error());
    if (package.holds(*theme)) {
        const auto read = package.member(*theme).and_then(
            [&](const QByteArray &xml) { return styles.readTheme(xml, *theme); });
        if (!read)
            return tl::make_unexpected(read.error());
    }
    return styles;
}

bool looksLikeWord(const QByteArray &bytes) {
    return ZipPackage::looksLikeOne(bytes) || isCompoundFile(bytes);
}

Result<Draft> readDocx(const QByteArray &bytes) {
    if (isCompoundFile(bytes)) {
        return failure(DraftTr::tr("The file is an old Word document (.doc) or protected by a "
                                   "password. Save it as .docx without a password."));
    }
    const Result<ZipPackage> package = ZipPackage::open(bytes);
    if (!package)
        return tl::make_unexpected(package.error());
    const Result<QString> main = docxRelated(*package, {}, u"/officeDocument"_s);
    if (!main)
        return tl::make_unexpected(main.error());
    const QString document = main->isEmpty() ? u"word/document.xml"_s : *main;
    if (!package->holds(document) || !package->holds(u"[Content_Types].xml"_s))
        return failure(DraftTr::tr("The file is a package (ZIP), but no Word document."));
    return package->member(document).and_then([&](const QByteArray &xml) {
        return docxStyles(*package, document).and_then([&](DocxStyles styles) -> Result<Draft> {
            const auto reading = std::make_shared<DocxReading>();
            reading->package = *package;
            reading->styles = std::move(styles);
            if (const auto read = readDocxViews(xml, document, *reading); !read)
                return tl::make_unexpected(read.error());
            Draft draft;
            draft.bytes = bytes;
            draft.source = xml;
            readLines(draft, *reading);
            draft.storage = PackageMember{document, reading};
            return draft;
        });
    });
}

} // namespace morat
