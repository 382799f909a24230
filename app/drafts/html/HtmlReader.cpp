// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlReader.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/draft/PressConventions.h"
#include "drafts/html/ArticleFinder.h"
#include "drafts/html/HtmlBlocks.h"
#include "drafts/html/HtmlElements.h"
#include "drafts/html/HtmlFragment.h"
#include "drafts/html/HtmlLimits.h"
#include "drafts/html/HtmlNotation.h"
#include "drafts/html/HtmlOrigins.h"
#include "drafts/html/HtmlText.h"
#include "drafts/translation/DraftTr.h"

#include <QSet>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Whether something that is shown stands inside the embed.
bool hasContent(const GumboNode *embed) {
    QList<const GumboNode *> open{embed};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboElement &element = node->v.element;
        if (node != embed) {
            for (const char *name : {"src", "data", "srcset"}) {
                if (!attributeOf(element, name).trimmed().isEmpty())
                    return true;
            }
        }
        for (unsigned i = 0; i < element.children.length; ++i)
            open.append(static_cast<const GumboNode *>(element.children.data[i]));
    }
    return false;
}

/// Whether anything but blanks stands inside.
bool hasText(const GumboNode *element) {
    QList<const GumboNode *> open{element};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (node->type == GUMBO_NODE_TEXT)
            return true; // blanks alone are GUMBO_NODE_WHITESPACE
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            open.append(static_cast<const GumboNode *>(node->v.element.children.data[i]));
    }
    return false;
}

class HtmlWalk {
public:
    HtmlWalk(const Utf8Places &places, HtmlDialect dialect, HtmlFonts fonts, StruckOut struckOut)
        : m_places(places)
        , m_fonts(fonts)
        , m_struckOut(struckOut)
        , m_blocks(places, dialect) {}

    void walk(const GumboNode *root, const ArticlePlace &place);
    [[nodiscard]] QList<HtmlBlock> &blocks() { return m_blocks.blocks(); }
    [[nodiscard]] const QList<HtmlElementBlocks> &elements() const { return m_elements; }
    /// Elements of struck-out text that were passed over.
    [[nodiscard]] qsizetype struckOut() const { return m_struckOutCount; }

private:
    struct Frame {
        const GumboNode *node = nullptr;
        HtmlContext context; ///< of the children
        unsigned next = 0;
        qsizetype firstBlock = 0;
        bool isBlock = false;
        bool hasSkipped = false;
    };

    void enter(const GumboNode *node, const HtmlContext &outer, bool isBlock);
    void leave(const Frame &frame);
    void visitText(const GumboNode *node, HtmlContext context);
    void visitElement(const GumboNode *node, HtmlContext context);

    const Utf8Places &m_places;
    HtmlFonts m_fonts;
    StruckOut m_struckOut;
    qsizetype m_struckOutCount = 0;
    HtmlBlockCollector m_blocks;
    HtmlTextAligner m_aligner;
    QList<Frame> m_open;
    QList<HtmlElementBlocks> m_elements;
    const ArticlePlace *m_place = nullptr;
};

void HtmlWalk::enter(const GumboNode *node, const HtmlContext &outer, bool isBlock) {
    Frame frame;
    frame.node = node;
    frame.context = outer;
    frame.isBlock = isBlock;
    const GumboElement &element = node->v.element;
    const auto told = m_place->kinds.constFind(node);
    const std::optional<BlockKind> kind = told == m_place->kinds.cend() ? kindOf(element) : *told;
    // Furniture and code are so through and through.
    const bool settled = outer.kind == BlockKind::Furniture || outer.kind == BlockKind::Code;
    if (kind && !settled &&
        (isBlock || *kind == BlockKind::Byline || *kind == BlockKind::Credit ||
         told != m_place->kinds.cend()))
        frame.context.kind = kind;
    frame.context.styles |= stylesOf(element);
    if (const QString font = fontOf(element); m_fonts == HtmlFonts::Read && !font.isEmpty())
        frame.context.font = legacyFontNamed(font);
    if (isBlock) {
        m_blocks.endBlock(outer.inlineDepth);
        frame.context.container = node;
        frame.context.direct = nullptr;
        frame.context.inlineDepth = 0;
        m_blocks.endBlock(0);
    } else {
        ++frame.context.inlineDepth;
    }
    frame.firstBlock = m_blocks.blocks().size();
    m_open.append(std::move(frame));
}

void HtmlWalk::leave(const Frame &frame) {
    if (frame.isBlock) {
        m_blocks.endBlock(0);
        const qsizetype count = m_blocks.blocks().size() - frame.firstBlock;
        if (count > 0)
            m_elements.append({frame.node, frame.firstBlock, count, frame.hasSkipped});
        // The text that follows goes on inside the inline elements around.
        if (!m_open.isEmpty())
            m_blocks.endBlock(m_open.last().context.inlineDepth);
    }
    if (frame.hasSkipped && !m_open.isEmpty())
        m_open.last().hasSkipped = true;
}

void HtmlWalk::walk(const GumboNode *root, const ArticlePlace &place) {
    m_place = &place;
    enter(root, {}, true);
    while (!m_open.isEmpty()) {
        Frame &frame = m_open.last();
        const GumboVector &children = frame.node->v.element.children;
        if (frame.next >= children.length) {
            const Frame done = m_open.takeLast();
            leave(done);
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[frame.next++]);
        HtmlContext context = frame.context;
        if (context.direct == nullptr)
            context.direct = child;
        switch (child->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            visitText(child, context);
            break;
        case GUMBO_NODE_ELEMENT:
            visitElement(child, context);
            break;
        case GUMBO_NODE_TEMPLATE:
            frame.hasSkipped = true;
            break;
        default:
            break;
        }
    }
}

void HtmlWalk::visitText(const GumboNode *node, HtmlContext context) {
    const GumboText &text = node->v.text;
    const QByteArray &page = m_places.page();
    if (text.text == nullptr || text.original_text.data == nullptr)
        return;
    const qint64 start = text.original_text.data - page.constData();
    if (start < 0 || start >= page.size())
        return;
    if (const auto spans = m_aligner.align(page, start, text.text))
        m_blocks.appendText(*spans, context);
    else
        m_open.last().hasSkipped = true;
}

void HtmlWalk::visitElement(const GumboNode *node, HtmlContext context) {
    const GumboElement &element = node->v.element;
    const SourceRange extent = extentOf(node, m_places.page());
    if (isStruckOut(element)) {
        if (m_struckOut == StruckOut::Read)
            return enter(node, context, false);
        m_struckOutCount += hasText(node) ? 1 : 0;
    }
    switch (roleOf(element)) {
    case ElementRole::Skipped:
        m_open.last().hasSkipped = true;
        return;
    case ElementRole::SkippedBlock:
        m_open.last().hasSkipped = true;
        m_blocks.endBlock(context.inlineDepth);
        return;
    case ElementRole::Rule:
        m_blocks.endBlock(context.inlineDepth);
        return;
    case ElementRole::LineBreak:
        if (extent.isEmpty())
            m_blocks.endBlock(context.inlineDepth);
        else
            m_blocks.appendLineBreak(extent, context);
        return;
    case ElementRole::Embed: {
        if (extent.isEmpty())
            return;
        Embed embed;
        embed.element = QString::fromLatin1(elementName(element));
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            embed.attributes.append(
                {QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
        }
        embed.hasContent = hasContent(node);
        m_blocks.appendEmbed(std::move(embed), extent, context);
        return;
    }
    case ElementRole::Block:
        if (m_place->isWholeBody() && isSiteFurniture(node)) {
            m_open.last().hasSkipped = true;
            m_blocks.endBlock(context.inlineDepth);
            return;
        }
        enter(node, context, true);
        return;
    case ElementRole::Inline:
        enter(node, context, false);
        return;
    }
}

DraftParts toParts(HtmlWalk &walk, const Utf8Places &places, HtmlDialect dialect) {
    DraftParts parts;
    parts.blocks.reserve(walk.blocks().size());
    HtmlOrigins origins = originsOf(walk.blocks(), walk.elements(), places, dialect);
    for (qsizetype i = 0; i < walk.blocks().size(); ++i) {
        HtmlBlock &read = walk.blocks()[i];
        Block block;
        block.kind = read.kind.value_or(BlockKind::Paragraph);
        BlockOrigin &origin = origins.blocks[i];
        origin.notation = &htmlNotation();
        read.finish(block, origin, parts.composition);
        parts.blocks.append(std::move(block));
    }
    parts.origins = std::move(origins.blocks);
    parts.enclosures = std::move(origins.enclosures);
    return parts;
}

} // namespace

namespace {

using FindArticle = ArticlePlace (*)(const GumboNode *root);

Result<DraftParts> readMarkup(const Utf8Places &places, HtmlDialect dialect, HtmlFonts fonts,
                              FindArticle findArticle, StruckOut struckOut) {
    if (const auto within = checkMarkupLimits(QString::fromUtf8(places.page())); !within)
        return tl::make_unexpected(within.error());
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&options](GumboOutput *output) {
        gumbo_destroy_output(&options, output);
    };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, places.page().constData(), size_t(places.page().size())),
        destroy);
    HtmlWalk walk(places, dialect, fonts, struckOut);
    const ArticlePlace article = findArticle(output->root);
    for (const GumboNode *root : article.roots)
        walk.walk(root, article);
    DraftParts parts = toParts(walk, places, dialect);
    parts.outside.lines = article.outside;
    parts.outside.hidden = walk.struckOut();
    parts.outside.isList = article.finding == ArticlePlace::Finding::List;
    parts.outside.isShell = article.finding == ArticlePlace::Finding::Shell;
    return parts;
}

} // namespace

Result<DraftParts> readHtmlFragment(const Utf8Places &places, HtmlDialect dialect,
                                    StruckOut struckOut) {
    return readMarkup(places, dialect, HtmlFonts::Read, findArticleOfFragment, struckOut);
}

void noteStruckOut(Draft &draft, PageExtent extent) {
    draft.extent = extent;
    if (draft.outside.hidden > 0)
        draft.unread.append(
            u"%1 (%2)"_s.arg(DraftTr::tr("struck-out text")).arg(draft.outside.hidden));
}

namespace {

Result<Draft> readPage(const QByteArray &bytes, Decoded decoded, PageExtent extent) {
    const Utf8Places places(decoded.sourceCharset() == Charset::Utf8
                                ? decoded.source.sliced(decoded.textStart())
                                : decoded.text.toUtf8(),
                            decoded.sourceCharset(), decoded.textStart());
    decoded.text.clear();
    const HtmlFonts fonts = isUnicode(decoded.charset) ? HtmlFonts::Read : HtmlFonts::Ignored;
    const FindArticle find = extent == PageExtent::Article     ? findArticleOfPage
                             : extent == PageExtent::WholePage ? findWholePage
                                                               : findArticleOfFragment;
    const StruckOut struckOut = struckOutIn(extent);
    return readMarkup(places, HtmlDialect::Page, fonts, find, struckOut).map([&](DraftParts parts) {
        Draft draft = draftOf(std::move(parts), &htmlNotation(), decoded.charset);
        draft.bytes = bytes;
        draft.source = decoded.source;
        draft.storage = storageOf(decoded.transcoding);
        draft.charset = decoded.charset;
        draft.hasByteOrderMark = decoded.hasByteOrderMark;
        noteStruckOut(draft, extent);
        return draft;
    });
}

bool namesOldFonts(const Draft &draft) {
    return std::any_of(draft.origins.cbegin(), draft.origins.cend(),
                       [](const BlockOrigin &origin) { return !origin.fonts.isEmpty(); });
}

} // namespace

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

Result<Draft> readHtml(const QByteArray &bytes, std::optional<Charset> chosen, PageExtent extent) {
    const bool marked = bytes.startsWith("\xef\xbb\xbf") || bytes.startsWith("\xff\xfe") ||
                        bytes.startsWith("\xfe\xff");
    const QString declared = marked || chosen ? QString() : declaredCharset(bytes);
    // A page that says UTF-16 in plain letters is not: browsers read it as UTF-8. Pages for the old
    // fonts name a charset of Western Europe, or none; theirs is guessed.
    const auto named = declared.startsWith("utf-16"_L1) ? Charset::Utf8 : charsetNamed(declared);
    if (named && !isUnicode(*named) && decodeDraft(bytes, named))
        chosen = named;
    static const QSet<QString> western{u"iso-8859-1"_s, u"windows-1252"_s,   u"cp1252"_s,
                                       u"latin1"_s,     u"x-user-defined"_s, u"us-ascii"_s};
    Result<Decoded> decoded = decodeDraft(bytes, chosen);
    if (!declared.isEmpty() && !named && !(decoded && western.contains(declared))) {
        return failure(
            DraftTr::tr("The page is in the charset “%1”, which is not supported. Save it as "
                        "UTF-8.")
                .arg(declared));
    }
    if (!decoded)
        return tl::make_unexpected(decoded.error());
    if (!chosen &&
        (decoded->charset == Charset::Tcvn3InUtf8 || decoded->charset == Charset::VniInUtf8)) {
        // Where the fonts explain all of it they know better: only they tell capitals apart.
        if (Result<Draft> byFonts = readPage(bytes, *decodeDraft(bytes, Charset::Utf8), extent);
            byFonts && namesOldFonts(*byFonts) &&
            !guessLegacyCharset(byFonts->text.joined().toUtf8(), true))
            return byFonts;
    }
    return readPage(bytes, std::move(*decoded), extent);
}

} // namespace morat
