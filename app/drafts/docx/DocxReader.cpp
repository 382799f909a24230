// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxReader.h"

#include "drafts/docx/DocxCommentReading.h"
#include "drafts/docx/DocxReading.h"
#include "drafts/docx/DocxStyles.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/package/ZipPackage.h"
#include "drafts/translation/DraftTr.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// The text is that of the document's main part, then of its text boxes, and then of the notes,
// headers and footers. A paragraph is a block, and so is what
// stands between two line breaks in one; a paragraph without text is none. What tracked changes
// took away is not there, nor what is hidden.

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

QList<Block> blocksOf(QList<DocxLine> &lines, const DocxReading &reading,
                      QList<BlockOrigin> &origins, CompositionCount &composition) {
    QList<Block> blocks;
    blocks.reserve(lines.size());
    for (DocxLine &line : lines) {
        const DocxParagraph &paragraph = reading.markup.paragraphs.at(line.paragraph);
        Block block;
        BlockOrigin origin;
        line.finish(block, origin, composition);
        static_cast<BlockText &>(line) = BlockText();
        block.kind = kindOf(paragraph, block.text, reading.styles);
        if (line.story != DocumentStory::Body)
            block.kind = kindBeside(line.story, block, block.kind);
        block.legacyCharset = line.legacyCharset;
        origin.whole = paragraph.whole;
        blocks.append(std::move(block));
        origins.append(std::move(origin));
    }
    return blocks;
}

/// Finds which lines are said once more for older programs, as often as there are such programs.
void findTwins(const QList<Block> &blocks, DocxReading &reading) {
    DocxMarkup &markup = reading.markup;
    const QList<Block> &twins = reading.twinText.blocks();
    QHash<qsizetype, DocxTwin> read; // by the number of their alternatives
    for (qsizetype i = 0; i < markup.lines.size(); ++i) {
        const qsizetype number = markup.lines[i].alternatives;
        if (number < 0)
            continue;
        if (!read.contains(number))
            read.insert(number, DocxTwin{i, 0, 0});
        ++read[number].count;
    }
    QSet<qsizetype> differing;
    for (qsizetype i = 0; i < markup.twinLines.size();) {
        const qsizetype number = markup.twinLines[i].alternatives;
        DocxTwin twin = read.value(number);
        twin.firstTwin = i;
        const auto isSame = [&](qsizetype line) {
            return i + line < markup.twinLines.size() &&
                   markup.twinLines[i + line].alternatives == number &&
                   markup.lines[twin.firstLine + line].alternatives == number &&
                   twins[i + line].text == blocks[twin.firstLine + line].text;
        };
        qsizetype same = 0;
        while (same < twin.count && isSame(same))
            ++same;
        if (same == twin.count && same > 0) {
            reading.twins.append(twin);
            i += same;
        } else {
            differing.insert(number);
            ++i;
        }
    }
    markup.unread.differing = differing.size();
}

void readLines(Draft &draft, DocxReading &reading) {
    DocxMarkup &markup = reading.markup;
    CompositionCount composition;
    QList<Block> blocks = blocksOf(markup.lines, reading, draft.origins, composition);
    CompositionCount ofTwins;
    reading.twinText = Text(blocksOf(markup.twinLines, reading, reading.twinOrigins, ofTwins));
    findTwins(blocks, reading);
    if (blocks.isEmpty()) {
        blocks.append(Block{});
        draft.origins.append(BlockOrigin{});
    }
    QList<DocumentStory> stories;
    for (const DocxLine &line : markup.lines)
        stories.append(line.story);
    nameArticle(blocks, stories);
    draft.composition = composition.majority();
    draft.text = Text(std::move(blocks));
    extractJoinedText(draft);
}

QStringList namesOf(const DocxUnread &unread) {
    QStringList names;
    const auto name = [&names](qsizetype count, const QString &what) {
        if (count > 0)
            names.append(u"%1 (%2)"_s.arg(what).arg(count));
    };
    name(unread.hidden, DraftTr::tr("hidden text"));
    name(unread.inserted, DraftTr::tr("inserted documents"));
    name(unread.drawn, DraftTr::tr("text drawn in pictures or beside letters"));
    name(unread.diagrams, DraftTr::tr("diagrams and charts"));
    name(unread.differing, DraftTr::tr("text kept in other words for older programs"));
    name(unread.brokenParts, DraftTr::tr("notes, headers or footers in damaged markup"));
    return names;
}

/// How the elements of a part are called.
struct PartNames {
    QString prefix;
    QString space;
    friend bool operator==(const PartNames &, const PartNames &) = default;
};

std::optional<PartNames> namesIn(const QByteArray &xml) {
    // The root's tag comes first: the rest need not be looked at.
    constexpr qint64 examined = 64 * 1024;
    XmlCursor cursor(xml, {}, {0, std::min<qint64>(examined, xml.size())});
    auto token = cursor.next();
    while (token == XmlCursor::Token::Text)
        token = cursor.next();
    if (token != XmlCursor::Token::StartTag)
        return {};
    return PartNames{cursor.prefix().toString(), cursor.space().toString()};
}

/// Whether the part can be read together with the main one: it is well-formed, and its elements are
/// called as they are there.
bool canBeAdded(const QByteArray &xml, const QString &name, const std::optional<PartNames> &main) {
    if (!main || namesIn(xml) != main || xml.contains('\0'))
        return false;
    XmlCursor cursor(xml, name);
    while (cursor.next() != XmlCursor::Token::End) {
    }
    return !cursor.failure();
}

/// The main part and those with notes, headers and footers; their bytes are the source.
QByteArray joinParts(QByteArray source, const QString &document, DocxReading &reading) {
    reading.parts = {{document, {0, source.size()}, DocumentStory::Body}};
    if (source.contains('\0'))
        return source;
    const std::optional<PartNames> main = namesIn(source);
    struct Kind {
        QString relation;
        DocumentStory story;
    };
    for (const Kind &kind :
         {Kind{u"/footnotes"_s, DocumentStory::Note}, Kind{u"/endnotes"_s, DocumentStory::Note},
          Kind{u"/header"_s, DocumentStory::Margin}, Kind{u"/footer"_s, DocumentStory::Margin}}) {
        const QStringList names =
            docxAllRelated(reading.package, document, kind.relation).value_or(QStringList());
        for (const QString &name : names) {
            const bool isKnown =
                std::any_of(reading.parts.cbegin(), reading.parts.cend(),
                            [&name](const DocxPart &part) { return part.name == name; });
            if (isKnown || !reading.package.holds(name))
                continue;
            const Result<QByteArray> xml = reading.package.member(name).map(xmlInUtf8);
            if (!xml || !canBeAdded(*xml, name, main)) {
                ++reading.markup.unread.brokenParts;
                continue;
            }
            source += '\0';
            reading.parts.append({name, {source.size(), xml->size()}, kind.story});
            source += *xml;
        }
    }
    return source;
}

} // namespace

Result<QString> docxRelated(const ZipPackage &package, const QString &part, const QString &kind) {
    return docxAllRelated(package, part, kind).map([](const QStringList &all) {
        return all.isEmpty() ? QString() : all.constFirst();
    });
}

Result<QStringList> docxAllRelated(const ZipPackage &package, const QString &part,
                                   const QString &kind) {
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.first(slash + 1);
    const QString relations = folder + "_rels/"_L1 + part.sliced(slash + 1) + ".rels"_L1;
    if (!package.holds(relations))
        return QStringList();
    const Result<QByteArray> xml = package.member(relations);
    if (!xml)
        return tl::make_unexpected(xml.error());
    XmlCursor cursor(*xml, relations);
    QStringList targets;
    for (auto token = cursor.next(); token != XmlCursor::Token::End; token = cursor.next()) {
        if (token != XmlCursor::Token::StartTag || cursor.name() != "Relationship"_L1 ||
            !cursor.attribute(u"Type").endsWith(kind))
            continue;
        const QString target = cursor.attribute(u"Target");
        if (target.startsWith(u'/'))
            targets.append(target.sliced(1));
        else if (!target.isEmpty())
            targets.append(folder + target);
    }
    if (cursor.failure())
        return tl::make_unexpected(*cursor.failure());
    return targets;
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

Result<Draft> readDocx(const QByteArray &bytes, PageExtent extent) {
    if (isCompoundFile(bytes)) {
        return failure(DraftTr::tr("The Word document is protected by a password. Save it without "
                                   "one."));
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
    Result<QByteArray> xml = package->member(document).map(xmlInUtf8);
    if (!xml)
        return tl::make_unexpected(xml.error());
    return docxStyles(*package, document).and_then([&](DocxStyles styles) -> Result<Draft> {
        const auto reading = std::make_shared<DocxReading>();
        reading->package = *package;
        reading->styles = std::move(styles);
        if (extent == PageExtent::AsExport)
            reading->styles.showHidden();
        Draft draft;
        draft.bytes = bytes;
        draft.source = joinParts(*std::move(xml), document, *reading);
        const qsizetype brokenParts = reading->markup.unread.brokenParts;
        if (const auto read = readDocxViews(draft.source, *reading); !read)
            return tl::make_unexpected(read.error());
        reading->markup.unread.brokenParts = brokenParts;
        readLines(draft, *reading);
        draft.unread = namesOf(reading->markup.unread);
        draft.outside.hidden = reading->markup.unread.hidden;
        draft.extent = extent == PageExtent::AsExport ? extent : PageExtent::Article;
        QStringList further;
        for (const DocxPart &part : std::as_const(reading->parts).sliced(1))
            further.append(part.name);
        reading->comments = readDocxComments(draft, *reading);
        draft.storage = PackageMember{document, reading, further};
        return draft;
    });
}

} // namespace morat
