// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlOrigins.h"

#include "drafts/html/HtmlElements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

qint64 placeOf(const char *data, QByteArrayView page) {
    return data - page.data();
}

bool isInside(const GumboStringPiece &piece, QByteArrayView page) {
    return piece.data != nullptr && piece.length > 0 && piece.data >= page.data() &&
           piece.data + piece.length <= page.data() + page.size();
}

/// The element's own start tag; empty when the parser made the element up.
SourceRange startTag(const GumboElement &element, QByteArrayView page) {
    if (!isInside(element.original_tag, page) || element.original_tag.data[0] != '<')
        return {};
    return {placeOf(element.original_tag.data, page), qint64(element.original_tag.length)};
}

/// The element's own end tag. The parser gives the tag that closed the element, which may be
/// another element's.
SourceRange endTag(const GumboElement &element, QByteArrayView page) {
    if (!isInside(element.original_end_tag, page))
        return {};
    const QByteArray tag(element.original_end_tag.data, qsizetype(element.original_end_tag.length));
    const QByteArray name = elementName(element);
    if (!tag.startsWith("</") || tag.mid(2, name.size()).toLower() != name)
        return {};
    const char after = tag.size() > 2 + name.size() ? tag[2 + name.size()] : '>';
    if (after != '>' && after != '/' && !isSpace(after))
        return {};
    return {placeOf(element.original_end_tag.data, page), qint64(tag.size())};
}

bool isBlankNode(const GumboNode *node) {
    return node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_COMMENT;
}

/// The nearest sibling that is more than white space or a comment; step is +1 or -1.
const GumboNode *sibling(const GumboNode *node, int step) {
    if (node->parent == nullptr || node->parent->type != GUMBO_NODE_ELEMENT)
        return nullptr;
    const GumboVector &all = node->parent->v.element.children;
    for (qint64 i = qint64(node->index_within_parent) + step; i >= 0 && i < qint64(all.length);
         i += step) {
        const auto *other = static_cast<const GumboNode *>(all.data[i]);
        if (!isBlankNode(other))
            return other;
    }
    return nullptr;
}

bool isRunningText(const GumboNode *node) {
    if (node == nullptr)
        return false;
    if (node->type != GUMBO_NODE_ELEMENT)
        return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA;
    const ElementRole role = roleOf(node->v.element);
    return role == ElementRole::Inline || role == ElementRole::Embed;
}

/// Elements whose place in the page is needed even when they are empty.
bool mustStay(const QByteArray &name) {
    return name == "html" || name == "body" || name == "article" || name == "main" ||
           name == "td" || name == "th" || name == "table" || name == "tbody" || name == "thead" ||
           name == "tfoot" || name == "caption" || name == "summary";
}

qint64 backOverSpace(QByteArrayView page, qint64 at) {
    while (at > 0 && isSpace(page[at - 1]))
        --at;
    return at;
}

qint64 forwardOverSpace(QByteArrayView page, qint64 at) {
    while (at < page.size() && isSpace(page[at]))
        ++at;
    return at;
}

/// The block editor of WordPress marks every block by a comment before and one after it.
SourceRange withBlockComments(SourceRange element, QByteArrayView page) {
    const qint64 before = backOverSpace(page, element.start);
    const qint64 after = forwardOverSpace(page, element.end());
    if (!page.first(before).endsWith("-->") || !page.sliced(after).startsWith("<!-- /wp:"))
        return element;
    const qint64 start = page.first(before).lastIndexOf("<!--");
    const qint64 end = page.indexOf("-->", after);
    if (start < 0 || end < 0 || !page.sliced(start).startsWith("<!-- wp:"))
        return element;
    return {start, end + 3 - start};
}

/// With the line that the element stands on, if nothing else does.
SourceRange withLine(SourceRange element, QByteArrayView page) {
    qint64 start = element.start;
    while (start > 0 && (page[start - 1] == ' ' || page[start - 1] == '\t'))
        --start;
    qint64 end = element.end();
    while (end < page.size() && (page[end] == ' ' || page[end] == '\t'))
        ++end;
    if ((start > 0 && page[start - 1] != '\n') || end >= page.size())
        return element;
    if (page.sliced(end).startsWith("\r\n"))
        return {start, end + 2 - start};
    return page[end] == '\n' ? SourceRange{start, end + 1 - start} : element;
}

/// A closing and an opening tag like the element's own, without its id, which may be there once.
QByteArray splitTags(const GumboElement &element, QByteArrayView page) {
    const SourceRange tag = startTag(element, page);
    QByteArray opening = page.sliced(tag.start, tag.length).toByteArray();
    if (const GumboAttribute *id = gumbo_get_attribute(&element.attributes, "id")) {
        const qint64 from = id->original_name.data - element.original_tag.data;
        const qint64 to =
            id->original_value.data + id->original_value.length - element.original_tag.data;
        if (from > 0 && to > from && to < opening.size() && isSpace(opening[from - 1]))
            opening.remove(from - 1, to - from + 1);
        else
            opening = "<" + elementName(element) + ">";
    }
    return "</" + elementName(element) + ">" + opening;
}

class OriginFinder {
public:
    OriginFinder(const QList<HtmlBlock> &blocks, const Utf8Places &places, HtmlDialect dialect)
        : m_blocks(blocks)
        , m_places(places)
        , m_dialect(dialect)
        , m_page(places.page())
        , m_whole(blocks.size()) {}

    void findWhole(const QList<HtmlElementBlocks> &elements, QList<Enclosure> &enclosures);
    [[nodiscard]] BlockOrigin origin(qsizetype block) const;

private:
    [[nodiscard]] SourceRange content(qsizetype block) const;
    [[nodiscard]] SourceRange separator(qsizetype block) const;
    [[nodiscard]] QByteArray split(qsizetype block) const;

    const QList<HtmlBlock> &m_blocks;
    const Utf8Places &m_places;
    HtmlDialect m_dialect;
    QByteArrayView m_page;
    QList<SourceRange> m_whole; ///< in the page
};

/// The block with the inline elements that are its own, and the br that ends its line.
SourceRange OriginFinder::content(qsizetype index) const {
    const HtmlBlock &block = m_blocks.at(index);
    if (block.tornStart || block.tornEnd)
        return {};
    qint64 start = block.start;
    qint64 end = block.end;
    const auto take = [&](const GumboNode *node) {
        if (node == nullptr || node->type != GUMBO_NODE_ELEMENT)
            return true;
        const SourceRange extent = extentOf(node, m_page);
        start = std::min(start, extent.start);
        end = std::max(end, extent.end());
        return !extent.isEmpty();
    };
    if (!take(block.firstDirect) || !take(block.lastDirect))
        return {};
    const bool breakBefore = index > 0 && m_blocks.at(index - 1).breakAfter &&
                             m_blocks.at(index - 1).container == block.container;
    const bool hasNext =
        index + 1 < m_blocks.size() && m_blocks.at(index + 1).container == block.container;
    if (block.breakAfter && hasNext && block.breakAfter->start >= end)
        end = block.breakAfter->end();
    else if (breakBefore && m_blocks.at(index - 1).breakAfter->end() <= start &&
             !m_blocks.at(index - 1).breakAfter->isEmpty())
        start = m_blocks.at(index - 1).breakAfter->start;
    return {start, end - start};
}

void OriginFinder::findWhole(const QList<HtmlElementBlocks> &elements,
                             QList<Enclosure> &enclosures) {
    for (qsizetype i = 0; i < m_blocks.size(); ++i)
        m_whole[i] = content(i);
    for (const HtmlElementBlocks &element : elements) {
        const bool between =
            isRunningText(sibling(element.node, -1)) && isRunningText(sibling(element.node, 1));
        if (element.hasSkipped || between || mustStay(elementName(element.node->v.element)))
            continue;
        const SourceRange extent = extentOf(element.node, m_page);
        if (extent.isEmpty())
            continue;
        const auto first = m_blocks.cbegin() + element.firstBlock;
        const bool holds = std::all_of(first, first + element.blockCount, [&](const HtmlBlock &b) {
            return extent.start <= b.start && b.end <= extent.end();
        });
        if (!holds)
            continue;
        const SourceRange whole = withLine(withBlockComments(extent, m_page), m_page);
        if (element.blockCount == 1)
            m_whole[element.firstBlock] = whole;
        else
            enclosures.append({m_places.inFile(whole), element.firstBlock, element.blockCount});
    }
}

SourceRange OriginFinder::separator(qsizetype index) const {
    if (index + 1 >= m_blocks.size())
        return {};
    const HtmlBlock &block = m_blocks.at(index);
    const HtmlBlock &next = m_blocks.at(index + 1);
    SourceRange between;
    if (block.container == next.container) {
        if (!block.breakAfter || block.breakAfter->isEmpty())
            return {};
        between = *block.breakAfter;
        if (block.kind == BlockKind::Code)
            return between.start >= block.end && between.end() <= next.start ? between
                                                                             : SourceRange{};
    } else {
        if (block.tornEnd || next.tornStart || sibling(next.container, -1) != block.container)
            return {};
        const GumboElement &before = block.container->v.element;
        const GumboElement &after = next.container->v.element;
        const QByteArray name = elementName(before);
        if (name != elementName(after) ||
            (name != "p" && name != "li" && name != "div" && name != "blockquote"))
            return {};
        const SourceRange opening = startTag(after, m_page);
        const SourceRange closing = endTag(before, m_page);
        if (opening.isEmpty() || startTag(before, m_page).isEmpty())
            return {};
        const qint64 start = closing.isEmpty() ? opening.start : closing.start;
        between = {start, opening.end() - start};
    }
    // The white space at the border shows nowhere, but would when the border is gone.
    const qint64 start = std::max(backOverSpace(m_page, between.start), block.end);
    const qint64 end = std::min(forwardOverSpace(m_page, between.end()), next.start);
    if (between.start < block.end || between.end() > next.start || end <= start)
        return {};
    return {start, end - start};
}

QByteArray OriginFinder::split(qsizetype index) const {
    const HtmlBlock &block = m_blocks.at(index);
    if (block.kind == BlockKind::Code)
        return "\n";
    const QByteArray lineBreak = m_dialect == HtmlDialect::Xhtml ? "<br/>" : "<br>";
    if (block.container == nullptr)
        return lineBreak;
    const GumboElement &element = block.container->v.element;
    const QByteArray name = elementName(element);
    const SourceRange extent = extentOf(block.container, m_page);
    const bool alone =
        (index == 0 || m_blocks.at(index - 1).container != block.container) &&
        (index + 1 >= m_blocks.size() || m_blocks.at(index + 1).container != block.container);
    const bool inBlockEditor = !extent.isEmpty() && withBlockComments(extent, m_page) != extent;
    if ((name == "p" || name == "li") && alone && !inBlockEditor && !block.tornStart &&
        !block.tornEnd && !startTag(element, m_page).isEmpty())
        return splitTags(element, m_page);
    if (m_dialect == HtmlDialect::AutoParagraphs && name == "body")
        return "\n\n";
    return lineBreak;
}

BlockOrigin OriginFinder::origin(qsizetype block) const {
    BlockOrigin origin;
    if (const SourceRange whole = m_whole.at(block); !whole.isEmpty())
        origin.whole = m_places.inFile(whole);
    if (const SourceRange between = separator(block); !between.isEmpty())
        origin.separator = m_places.inFile(between);
    origin.split = encode(QString::fromUtf8(split(block)), m_places.charset());
    return origin;
}

} // namespace

SourceRange extentOf(const GumboNode *node, QByteArrayView page) {
    const GumboElement &element = node->v.element;
    const SourceRange opening = startTag(element, page);
    if (opening.isEmpty())
        return {};
    const QByteArray name = elementName(element);
    if (isVoidElement(QString::fromLatin1(name)))
        return opening;
    if (const SourceRange closing = endTag(element, page); !closing.isEmpty())
        return closing.start >= opening.end()
                   ? SourceRange{opening.start, closing.end() - opening.start}
                   : SourceRange{};
    // An embed that is not closed has no content of its own; an unclosed <p> or <li> ends where
    // the last thing in it does.
    if (roleOf(element) == ElementRole::Embed)
        return opening;
    if (name != "p" && name != "li")
        return {};
    qint64 end = opening.end();
    const GumboVector &children = element.children;
    if (children.length > 0) {
        const auto *last = static_cast<const GumboNode *>(children.data[children.length - 1]);
        if (last->type == GUMBO_NODE_TEXT && isInside(last->v.text.original_text, page)) {
            end = placeOf(last->v.text.original_text.data, page) +
                  qint64(last->v.text.original_text.length);
            end = backOverSpace(page, end);
        } else if (last->type == GUMBO_NODE_ELEMENT && !endTag(last->v.element, page).isEmpty()) {
            end = endTag(last->v.element, page).end();
        } else {
            return {};
        }
    }
    return end >= opening.end() ? SourceRange{opening.start, end - opening.start} : SourceRange{};
}

HtmlOrigins originsOf(const QList<HtmlBlock> &blocks, const QList<HtmlElementBlocks> &elements,
                      const Utf8Places &places, HtmlDialect dialect) {
    HtmlOrigins origins;
    OriginFinder finder(blocks, places, dialect);
    finder.findWhole(elements, origins.enclosures);
    origins.blocks.reserve(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i)
        origins.blocks.append(finder.origin(i));
    return origins;
}

} // namespace morat
