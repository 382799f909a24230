// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownReader.h"

#include "drafts/markdown/FrontMatter.h"
#include "drafts/markdown/MarkdownBlocks.h"
#include "drafts/markdown/MarkdownLimits.h"
#include "drafts/markdown/MarkdownSyntax.h"
#include "drafts/package/DocumentLimits.h"
#include "drafts/source/RunWriter.h"
#include "drafts/translation/DraftTr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// A paragraph, heading, item or cell is a block, and so is what stands between two hard line breaks
// in one; a soft line break is a space. Blocks of HTML are read as HTML. The parser gets a page in
// which labels and scripts are masked, every byte in its place; what is around a block is looked up
// in the page itself.

namespace morat {

namespace {

/// What of the page belongs to the blocks [first, last] of one of the parser's blocks.
struct Leaf {
    qsizetype first = 0;
    qsizetype last = 0;
    qint64 lineStart = 0;    ///< of the first line
    qint64 contentStart = 0; ///< after the marks before it
    qint64 contentEnd = 0;   ///< in the last line
    qint64 lineEnd = 0;      ///< after its line break
};

class MarkdownOrigins {
public:
    MarkdownOrigins(const QByteArray &page, qint64 start, const MarkdownCollector &collected)
        : m_page(page)
        , m_start(start)
        , m_blocks(collected.blocks)
        , m_origins(collected.blocks.size())
        , m_html(collected.html) {
        m_lineBreak = page.contains("\r\n") ? "\r\n" : "\n";
        findLeaves();
        for (qsizetype i = 0; i < m_leaves.size(); ++i)
            describe(i);
        for (const MarkdownCollector::TablePart &part : collected.tables)
            addTablePart(part);
    }

    [[nodiscard]] QList<BlockOrigin> &origins() { return m_origins; }
    [[nodiscard]] const QList<Enclosure> &enclosures() const { return m_enclosures; }

private:
    void findLeaves();
    void describe(qsizetype index);
    void addTablePart(const MarkdownCollector::TablePart &part);
    [[nodiscard]] qint64 lineStart(qint64 at) const {
        while (at > 0 && m_page[at - 1] != '\n' && m_page[at - 1] != '\r')
            --at;
        return at;
    }
    [[nodiscard]] qint64 afterLine(qint64 at) const {
        while (at < m_page.size() && m_page[at] != '\n' && m_page[at] != '\r')
            ++at;
        if (m_page.mid(at, 2) == "\r\n")
            return at + 2;
        return std::min<qint64>(at + 1, m_page.size());
    }
    /// Nothing but white space and marks of quotes.
    [[nodiscard]] bool isBlank(qint64 from, qint64 to) const {
        return std::all_of(m_page.cbegin() + from, m_page.cbegin() + to, [](char c) {
            return c == ' ' || c == '\t' || c == '>' || c == '\n' || c == '\r';
        });
    }
    [[nodiscard]] SourceRange wholeOf(const Leaf &leaf) const;
    [[nodiscard]] SourceRange separator(const Leaf &leaf, const Leaf &next) const;
    [[nodiscard]] QByteArray split(const Leaf &leaf) const;
    [[nodiscard]] SourceRange inSource(qint64 from, qint64 to) const {
        return {m_start + from, to - from};
    }

    const QByteArray &m_page;
    qint64 m_start;
    const QList<MarkdownBlock> &m_blocks;
    QList<BlockOrigin> m_origins;
    const QList<MarkdownCollector::HtmlStretch> &m_html;
    QList<Leaf> m_leaves;
    QList<Enclosure> m_enclosures;
    QByteArray m_lineBreak;
};

bool isLine(const MarkdownBlock &block) {
    return block.kind != BlockKind::TableCell && block.kind != BlockKind::Code;
}

void MarkdownOrigins::findLeaves() {
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const MarkdownBlock &block = m_blocks.at(i);
        if (block.leaf < 0)
            continue;
        if (!m_leaves.isEmpty() && m_leaves.last().last == i - 1 &&
            m_blocks.at(i - 1).leaf == block.leaf)
            m_leaves.last().last = i;
        else
            m_leaves.append({i, i});
    }
    for (Leaf &leaf : m_leaves) {
        const MarkdownBlock &first = m_blocks.at(leaf.first);
        const MarkdownBlock &last = m_blocks.at(leaf.last);
        if (!isLine(first)) {
            leaf.lineStart = leaf.contentStart = first.start;
            leaf.lineEnd = leaf.contentEnd = last.end;
            continue;
        }
        leaf.lineStart = lineStart(first.start);
        const QByteArrayView line =
            QByteArrayView(m_page).sliced(leaf.lineStart, first.start - leaf.lineStart);
        leaf.contentStart = leaf.lineStart + markdownPrefixLength(line);
        leaf.lineEnd = afterLine(last.end);
        leaf.contentEnd = leaf.lineEnd;
        while (leaf.contentEnd > last.end &&
               QByteArrayView(" \t\r\n").contains(m_page[leaf.contentEnd - 1]))
            --leaf.contentEnd;
        // A heading that is underlined goes with its underline.
        const bool isHeading =
            first.kind == BlockKind::Headline || first.kind == BlockKind::Heading;
        if (isHeading && !line.contains('#'))
            leaf.lineEnd = afterLine(leaf.lineEnd);
    }
}

/// The lines of the leaf, and the blank lines that keep it from the next or, at the end of the
/// page, from the one before.
SourceRange MarkdownOrigins::wholeOf(const Leaf &leaf) const {
    qint64 start = leaf.lineStart;
    qint64 end = leaf.lineEnd;
    const qint64 own = end;
    while (end < m_page.size() && isBlank(end, afterLine(end)))
        end = afterLine(end);
    if (end == m_page.size()) {
        end = own;
        while (start > 0 && isBlank(lineStart(start - 1), start))
            start = lineStart(start - 1);
        // Without a line break at its end, the last line takes the one before.
        if (start > 0 && end == m_page.size() && !m_page.endsWith('\n'))
            start -= m_page.first(start).endsWith("\r\n") ? 2 : 1;
    }
    return inSource(start, end);
}

SourceRange MarkdownOrigins::separator(const Leaf &leaf, const Leaf &next) const {
    const MarkdownBlock &one = m_blocks.at(leaf.last);
    const MarkdownBlock &two = m_blocks.at(next.first);
    const auto isText = [](const MarkdownBlock &block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem ||
               block.kind == BlockKind::Quote;
    };
    const bool together = one.parent == two.parent || (one.list != 0 && one.list == two.list);
    const bool html = std::any_of(m_html.cbegin(), m_html.cend(), [&](const auto &stretch) {
        return stretch.beforeBlock == next.first;
    });
    if (next.first != leaf.last + 1 || !together || html || !isText(one) || !isText(two) ||
        next.contentStart < leaf.contentEnd || !isBlank(leaf.contentEnd, next.lineStart))
        return {};
    return inSource(leaf.contentEnd, next.contentStart);
}

/// A new paragraph in the same quote or item, or a new item in the same list.
QByteArray MarkdownOrigins::split(const Leaf &leaf) const {
    const MarkdownBlock &block = m_blocks.at(leaf.first);
    if (block.kind == BlockKind::Code)
        return {};
    if (block.kind == BlockKind::TableCell || block.kind == BlockKind::Headline ||
        block.kind == BlockKind::Heading)
        return "<br>";
    const QString prefix =
        QString::fromLatin1(m_page.mid(leaf.lineStart, leaf.contentStart - leaf.lineStart));
    static const QRegularExpression marker(
        u"(?:[-+*]|(\\d{1,9})[.)])(?=[ \\t])(?:[ \\t]+\\[[ xX]\\](?=[ \\t]))?"_s);
    // Marks of lists become indents, all but the item's own.
    QString same;
    QString indent;
    QRegularExpressionMatchIterator marks = marker.globalMatch(prefix);
    qsizetype at = 0;
    while (marks.hasNext()) {
        const QRegularExpressionMatch match = marks.next();
        const QString before = prefix.mid(at, match.capturedStart() - at);
        same += before;
        indent += before;
        at = match.capturedEnd();
        const bool own = !marks.hasNext() && block.list != 0;
        if (own && match.hasCaptured(1)) {
            const QString number = match.captured(1);
            same += QString::number(number.toInt() + 1) + match.captured().mid(number.size());
        } else if (own) {
            same += match.captured();
        } else {
            same += QString(match.capturedLength(), u' ');
        }
        indent += QString(match.capturedLength(), u' ');
    }
    same += prefix.mid(at);
    indent += prefix.mid(at);
    QString blank = indent;
    while (blank.endsWith(u' ') || blank.endsWith(u'\t'))
        blank.chop(1);
    if (block.list != 0 && !block.isLoose)
        return m_lineBreak + same.toLatin1();
    return m_lineBreak + blank.toLatin1() + m_lineBreak +
           (block.list != 0 ? same : indent).toLatin1();
}

void MarkdownOrigins::describe(qsizetype index) {
    const Leaf &leaf = m_leaves.at(index);
    const bool several = leaf.last > leaf.first;
    const bool line = isLine(m_blocks.at(leaf.first));
    if (several && line)
        m_enclosures.append({wholeOf(leaf), leaf.first, leaf.last - leaf.first + 1});
    const QByteArray splitBytes = split(leaf);
    for (qsizetype i = leaf.first; i <= leaf.last; ++i) {
        const MarkdownBlock &block = m_blocks.at(i);
        BlockOrigin &origin = m_origins[i];
        origin.split = splitBytes;
        if (i < leaf.last && !block.breakAfter.isEmpty())
            origin.separator = inSource(block.breakAfter.start, block.breakAfter.end());
        if (!several) {
            if (line)
                origin.whole = wholeOf(leaf);
            else if (block.kind == BlockKind::TableCell)
                origin.whole = inSource(block.start, block.end);
        } else if (i < leaf.last && !block.breakAfter.isEmpty()) {
            const qint64 start =
                i == leaf.first ? leaf.contentStart : m_blocks.at(i - 1).breakAfter.end();
            origin.whole = inSource(start, block.breakAfter.end());
        } else if (i == leaf.last && !m_blocks.at(i - 1).breakAfter.isEmpty()) {
            origin.whole = inSource(m_blocks.at(i - 1).breakAfter.start, leaf.contentEnd);
        }
    }
    if (index + 1 < m_leaves.size())
        m_origins[leaf.last].separator = separator(leaf, m_leaves.at(index + 1));
}

void MarkdownOrigins::addTablePart(const MarkdownCollector::TablePart &part) {
    const qsizetype last = part.firstBlock + part.blockCount - 1;
    // Without its head a table is none; its rows can go.
    if (part.isRow && part.isHead)
        return;
    if (!part.isRow && !part.isHead)
        return;
    const qint64 start = lineStart(m_blocks.at(part.firstBlock).start);
    const qint64 end = afterLine(m_blocks.at(last).end);
    m_enclosures.append({inSource(start, end), part.firstBlock, part.blockCount});
}

/// Wiki links with a text of their own are the parser's; it would also take Markdown's own links
/// for some, whose text is in brackets.
unsigned wikiLinks(const QByteArray &page) {
    return page.contains("[[") && !page.contains("]](") && !page.contains("]][") ? MD_FLAG_WIKILINKS
                                                                                 : 0;
}

bool parse(const QByteArray &page, MarkdownDialect dialect, MarkdownCollector &collector) {
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | wikiLinks(page) |
                   (dialect == MarkdownDialect::Mdx ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0);
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *to) {
        return static_cast<MarkdownCollector *>(to)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *to) {
        return static_cast<MarkdownCollector *>(to)->leaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *to) {
        return static_cast<MarkdownCollector *>(to)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *to) {
        return static_cast<MarkdownCollector *>(to)->leaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const char *text, MD_SIZE size, void *to) {
        return static_cast<MarkdownCollector *>(to)->text(type, text, qint64(size));
    };
    return md_parse(page.constData(), MD_SIZE(page.size()), &parser, &collector) == 0;
}

/// The blocks of the page, those of its HTML where they belong.
Result<DraftParts> assemble(MarkdownCollector &collected, MarkdownOrigins &markdown,
                            const QByteArray &page, qint64 start, StruckOut struckOut) {
    DraftParts parts;
    parts.outside.hidden = collected.struckOut;
    QList<qsizetype> placed; // where each block went
    qsizetype stretch = 0;
    const auto addHtml = [&](qsizetype before) -> Result<void> {
        for (; stretch < collected.html.size() && collected.html[stretch].beforeBlock <= before;
             ++stretch) {
            const SourceRange run = collected.html[stretch].source;
            const Utf8Places places(page.mid(run.start, run.length), Charset::Utf8,
                                    start + run.start);
            Result<DraftParts> html = readHtmlFragment(places, HtmlDialect::Page, struckOut);
            if (!html)
                return tl::make_unexpected(html.error());
            appendParts(parts, std::move(*html));
        }
        return {};
    };
    for (qsizetype i = 0; i < collected.blocks.size(); ++i) {
        if (const auto added = addHtml(i); !added)
            return tl::make_unexpected(added.error());
        MarkdownBlock &read = collected.blocks[i];
        placed.append(parts.blocks.size());
        Block block;
        block.kind = read.kind;
        BlockOrigin origin = std::move(markdown.origins()[i]);
        origin.notation = read.notation;
        read.finish(block, origin, parts.composition);
        parts.blocks.append(std::move(block));
        parts.origins.append(std::move(origin));
    }
    if (const auto added = addHtml(collected.blocks.size()); !added)
        return tl::make_unexpected(added.error());
    for (Enclosure enclosure : markdown.enclosures()) {
        enclosure.firstBlock = placed.at(enclosure.firstBlock);
        parts.enclosures.append(enclosure);
    }
    return parts;
}

/// Headline and lead of the metadata, before the blocks of the page.
void prepend(FrontMatter &matter, DraftParts &parts) {
    for (Enclosure &enclosure : parts.enclosures)
        enclosure.firstBlock += matter.fields.size();
    for (qsizetype i = 0; i < matter.fields.size(); ++i) {
        Block block;
        BlockOrigin origin;
        block.kind = matter.fields[i].kind;
        origin.notation = matter.fields[i].notation;
        matter.fields[i].text.finish(block, origin, parts.composition);
        parts.blocks.insert(i, std::move(block));
        parts.origins.insert(i, std::move(origin));
    }
}

} // namespace

namespace {

/// The JavaScript on lines of its own, in order.
QList<QByteArray> scriptsOf(const QByteArray &bytes) {
    const QByteArray page = bytes.sliced(readFrontMatter(bytes, 0).length);
    QList<QByteArray> scripts;
    const MaskedMarkdown masked = maskMarkdown(page, MarkdownDialect::Mdx);
    for (const SourceRange &run : masked.scripts)
        scripts.append(page.mid(run.start, run.length));
    return scripts;
}

} // namespace

Result<QByteArray> writeMdx(const Draft &draft, const QList<Edit> &steps) {
    return writeRuns(draft, steps).and_then([&](const QByteArray &bytes) -> Result<QByteArray> {
        if (scriptsOf(bytes) != scriptsOf(draft.bytes))
            return notProven();
        return bytes;
    });
}

Result<Draft> readMarkdown(const QByteArray &file, MarkdownDialect dialect, PageExtent extent,
                           std::optional<Charset> charset) {
    const Result<Decoded> decoded = decodeDraft(file, charset);
    if (!decoded)
        return tl::make_unexpected(decoded.error());
    if (decoded->sourceCharset() != Charset::Utf8) {
        return failure(
            DraftTr::tr("The Markdown file is in UTF-16, which is not supported. Save it as "
                        "UTF-8."));
    }
    if (const auto within = canGoOn({.characters = decoded->text.size()}); !within)
        return tl::make_unexpected(within.error());
    const QByteArray &bytes = decoded->source;
    const qint64 marked = decoded->textStart();
    // Of a site's marks version 0.1.0 read the letters, and knew no metadata in JSON.
    const bool isAsExport = extent == PageExtent::AsExport && dialect == MarkdownDialect::Page;
    const bool isJson = bytes.sliced(marked).startsWith('{');
    FrontMatter matter =
        isAsExport && isJson ? FrontMatter() : readFrontMatter(bytes.sliced(marked), marked);
    const qint64 start = marked + matter.length;
    const QByteArray page = bytes.sliced(start);
    if (const auto within = checkMarkdownLimits(page); !within)
        return tl::make_unexpected(within.error());
    const MaskedMarkdown masked =
        isAsExport ? MaskedMarkdown{page, page, {}} : maskMarkdown(page, dialect);
    const StruckOut struckOut = struckOutIn(extent);
    MarkdownCollector collector(masked.page, start, struckOut);
    if (!parse(masked.page, dialect, collector))
        return failure(DraftTr::tr("The Markdown file cannot be read."));
    MarkdownOrigins origins(page, start, collector);
    return assemble(collector, origins, masked.html, start, struckOut).map([&](DraftParts parts) {
        parts.outside.marks =
            collector.marks + (masked.page != page ? 1 : 0) + (isJson && matter.length > 0 ? 1 : 0);
        prepend(matter, parts);
        Draft draft = draftOf(std::move(parts), &markdownNotation(), decoded->charset);
        draft.bytes = file;
        draft.source = bytes;
        draft.storage = storageOf(decoded->transcoding);
        draft.charset = decoded->charset;
        noteStruckOut(draft, extent == PageExtent::AsExport ? extent : PageExtent::Article);
        draft.hasByteOrderMark = decoded->hasByteOrderMark;
        return draft;
    });
}

} // namespace morat
