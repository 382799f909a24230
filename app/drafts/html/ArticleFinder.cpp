// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/ArticleFinder.h"

#include "drafts/draft/PressConventions.h"
#include "drafts/html/HtmlElements.h"
#include "drafts/html/PageLines.h"
#include "drafts/html/PageRuns.h"

#include <QByteArrayList>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Part = PageHints::Part;

/// Characters of running text from which on a page has an article.
constexpr qsizetype leastArticle = 200;
/// Teasers in a row that make a list.
constexpr qsizetype leastTeasers = 4;

class ArticleFinder {
public:
    explicit ArticleFinder(const GumboNode *root)
        : m_meta(metaOf(root))
        , m_page(runsOf(bodyOf(root))) {}

    ArticlePlace find();

private:
    static const GumboNode *bodyOf(const GumboNode *root);
    [[nodiscard]] const PageElement &at(qsizetype element) const {
        return m_page.elements.at(element);
    }
    [[nodiscard]] QByteArray tag(qsizetype element) const {
        return elementName(at(element).node->v.element);
    }
    [[nodiscard]] bool isWithin(qsizetype inner, qsizetype outer) const {
        return inner >= outer && inner < at(outer).end;
    }
    [[nodiscard]] RunSums in(qsizetype element) const { return m_page.in(at(element)); }
    [[nodiscard]] qsizetype proseIn(qsizetype element) const { return in(element).prose; }
    [[nodiscard]] qsizetype textIn(qsizetype element) const { return in(element).length; }

    /// Whether it holds most of the running text that readers did not write.
    [[nodiscard]] bool isMostOfPage(qsizetype element) const;
    /// Running text that is no furniture's.
    struct Prose {
        qsizetype length = 0;
        qsizetype runs = 0;
    };
    [[nodiscard]] Prose articleIn(qsizetype element) const {
        const Prose &start = m_articleBefore.at(at(element).firstRun);
        const Prose &end = m_articleBefore.at(at(element).endRun);
        return {end.length - start.length, end.runs - start.runs};
    }
    void sumArticle();
    [[nodiscard]] bool isTitle(const QString &line) const;
    void findHeadings();
    void findFurniture();
    void findBehindHeadings();
    void findNextArticles();
    void setFurniture(qsizetype element);
    void findTeasers();
    [[nodiscard]] bool hasSiteAround() const;
    [[nodiscard]] bool isFurniture(qsizetype element) const { return m_furniture.at(element); }
    [[nodiscard]] bool isLinkList(qsizetype element) const;
    [[nodiscard]] qsizetype valueOf(qsizetype run) const;
    [[nodiscard]] qsizetype bestElement() const;
    [[nodiscard]] qsizetype narrowed(qsizetype element) const;
    void chooseHeadline(qsizetype text);
    [[nodiscard]] qsizetype frameOf(qsizetype text) const;

    /// Whether the headline is one of an article: a section's name is shorter.
    [[nodiscard]] bool hasOwnHeadline() const;
    /// One or several names, and nothing else but who they are.
    [[nodiscard]] bool saysAuthor(const QString &line) const;
    [[nodiscard]] bool holdsMarkedBody(qsizetype element) const;
    void gather(qsizetype frame, qsizetype best, qsizetype text);
    /// Whether an element beside the text is a part of the article, and as what.
    struct Taken {
        bool whole = false;
        std::optional<BlockKind> kind;
    };
    [[nodiscard]] Taken partAt(qsizetype element, bool isBefore, bool isAfter, bool inBest) const;
    void markFurniture(qsizetype root);
    void markLines(qsizetype text);
    [[nodiscard]] bool isLinkCard(qsizetype element) const;
    [[nodiscard]] bool isInBody(const PageRun &run) const;
    [[nodiscard]] bool isAsideBody(const PageRun &run) const;
    void compareWithBody();
    /// The only run in a block is a line of its own.
    [[nodiscard]] const PageRun *lineOf(qsizetype element) const;
    void keepNamesOnly(qsizetype part);
    [[nodiscard]] bool isOfAuthorBox(qsizetype element) const;
    /// -1: none.
    [[nodiscard]] qsizetype authorBoxAround(qsizetype element) const;
    void keepAuthorsIn(qsizetype bar);
    void keep(qsizetype element, std::optional<BlockKind> kind = {});

    PageMeta m_meta;
    PageRuns m_page;
    QList<Prose> m_articleBefore; ///< before each run, and of all
    QList<bool> m_furniture;      ///< of elements, with all that is inside
    QSet<qsizetype> m_holdsHeadline;
    qsizetype m_prose = 0; ///< characters of the page, without comments
    qsizetype m_teasers = 0;
    qsizetype m_headline = -1;
    qsizetype m_text = -1; ///< holds the text proper
    bool m_isBodyKnown = false;
    bool m_isTitled = false; ///< the head of the page says so, too
    ArticlePlace m_place;
    QList<qsizetype> m_kept;
};

const GumboNode *ArticleFinder::bodyOf(const GumboNode *root) {
    if (root->type != GUMBO_NODE_ELEMENT)
        return root;
    for (unsigned i = 0; i < root->v.element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(root->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return root;
}

const PageRun *ArticleFinder::lineOf(qsizetype element) const {
    const PageElement &part = at(element);
    return part.isBlock && part.endRun == part.firstRun + 1 ? &m_page.runs.at(part.firstRun)
                                                            : nullptr;
}

/// Whether the head of the page calls the line its title, or the line is most of that.
bool ArticleFinder::isTitle(const QString &line) const {
    const QString letters = bare(line);
    return letters.size() >= 8 &&
           std::any_of(m_meta.titles.cbegin(), m_meta.titles.cend(), [&](const QString &title) {
               return title == letters || (letters.size() > 20 &&
                                           (title.startsWith(letters) || title.endsWith(letters) ||
                                            letters.startsWith(title)));
           });
}

/// The elements that hold a headline: no word in their names makes them furniture.
void ArticleFinder::findHeadings() {
    const auto isHeadline = [this](qsizetype i) {
        if (tag(i) == "h1" || at(i).hints.isMarkedBody)
            return true;
        const PageRun *line = lineOf(i);
        return line != nullptr && !line->isLink() && (at(i).hints.isHeadline || tag(i) == "h2") &&
               isTitle(line->text);
    };
    for (qsizetype i = 0; i < m_page.elements.size(); ++i) {
        const bool names = isHeadline(i);
        if (!names || textIn(i) == 0)
            continue;
        for (qsizetype around = i; around >= 0; around = at(around).parent)
            m_holdsHeadline.insert(around);
    }
}

bool ArticleFinder::isMostOfPage(qsizetype element) const {
    return at(element).hints.part != Part::Comments && proseIn(element) * 2 > m_prose;
}

void ArticleFinder::setFurniture(qsizetype element) {
    std::fill(m_furniture.begin() + element, m_furniture.begin() + at(element).end, true);
}

void ArticleFinder::findFurniture() {
    m_prose = proseIn(0);
    for (qsizetype i = 1; i < m_page.elements.size();) {
        const bool isOfReaders = at(i).hints.part == Part::Comments && !m_holdsHeadline.contains(i);
        m_prose -= isOfReaders ? proseIn(i) : 0;
        i = isOfReaders ? at(i).end : i + 1;
    }
    m_furniture.fill(false, m_page.elements.size());
    for (qsizetype i = 1; i < m_page.elements.size();) {
        const PageElement &element = at(i);
        const qsizetype prose = element.hints.part == Part::None ? 0 : proseIn(i);
        // A word of a name is not believed of what holds the text of the page.
        const bool isMain = m_holdsHeadline.contains(i) || isMostOfPage(i);
        const bool isSure =
            element.hints.part == Part::SurelyFurniture || element.hints.part == Part::Comments;
        const bool isLoose = element.hints.part == Part::Furniture && prose * 4 < m_prose;
        if (!isMain && (isSure || isLoose)) {
            setFurniture(i);
            i = element.end;
        } else {
            ++i;
        }
    }
}

/// Where no name tells, a heading does: "Ý kiến bạn đọc", "Tin cùng chuyên mục". What follows it in
/// the same box is of readers, or other news when that is links; an article's end may have such a
/// heading of its own.
void ArticleFinder::findBehindHeadings() {
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        const PageRun *line = lineOf(i);
        if (line == nullptr || line->owner != i || isFurniture(i) || m_holdsHeadline.contains(i))
            continue;
        const bool ofReaders = headsComments(line->text);
        if (!ofReaders && !headsOtherNews(line->text))
            continue;
        qsizetype box = at(i).parent;
        // Of a heading in a wrapper of its own the box is around that.
        while (box > 0 && lineOf(box) != nullptr)
            box = at(box).parent;
        const RunSums rest = m_page.behind(at(i), at(box));
        const bool isArticleBefore =
            m_page.before.at(at(i).firstRun).prose * 3 > m_prose || rest.prose * 3 < m_prose;
        if (ofReaders ? !isArticleBefore : rest.linked * 2 < rest.length || rest.length == 0)
            continue;
        for (qsizetype next = i; next < at(box).end; next = at(next).end) {
            if (!m_holdsHeadline.contains(next))
                setFurniture(next);
        }
    }
}

/// Pages that never end put the next article below in the same box as the one that was saved, which
/// is the one that the head calls so: its own headline tells the other.
void ArticleFinder::findNextArticles() {
    qsizetype titled = -1;
    for (qsizetype i = 1; i < m_page.elements.size() && titled < 0; ++i) {
        const PageRun *line = lineOf(i);
        titled = line != nullptr && tag(i) == "h1" && isTitle(line->text) ? i : -1;
    }
    if (titled < 0)
        return;
    const auto classOf = [this](qsizetype i) {
        return attributeOf(at(i).node->v.element, "class");
    };
    for (qsizetype own = titled; own > 0; own = at(own).parent) {
        // Boxes of one name beside each other, each with a headline.
        if (proseIn(own) < leastArticle || lineOf(own) != nullptr)
            continue;
        for (qsizetype next = at(own).end; next < at(at(own).parent).end; next = at(next).end) {
            const bool hasHeadline = std::any_of(
                m_holdsHeadline.cbegin(), m_holdsHeadline.cend(),
                [&](qsizetype holder) { return isWithin(holder, next) && tag(holder) == "h1"; });
            if (hasHeadline && tag(next) == tag(own) && classOf(next) == classOf(own))
                setFurniture(next);
        }
    }
}

/// What the page repeats: a linked title, with a sentence or a picture or none, several times in a
/// row.
void ArticleFinder::findTeasers() {
    constexpr qsizetype longest = 700; // characters of a teaser
    const auto isTeaser = [&](qsizetype i) {
        return in(i).titles > 0 && at(i).isBlock && textIn(i) < longest && !isFurniture(i) &&
               !m_holdsHeadline.contains(i);
    };
    QMap<qsizetype, QList<qsizetype>> ofParent; // outer rows first
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        static const QByteArrayList items{"div", "li", "article", "section"};
        if (items.contains(tag(i)) && isTeaser(i))
            ofParent[at(i).parent].append(i);
    }
    for (auto row = ofParent.cbegin(); row != ofParent.cend(); ++row) {
        if (row->size() < leastTeasers)
            continue;
        for (const qsizetype teaser : *row) {
            if (isFurniture(teaser))
                continue;
            ++m_teasers;
            setFurniture(teaser);
        }
    }
}

/// An export has no site around the article: nothing of it may be left out.
bool ArticleFinder::hasSiteAround() const {
    int signs = 0;
    bool hasNav = false;
    bool hasFooter = false;
    bool hasMenu = false;
    const qsizetype linked = in(0).linked;
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        const PageElement &element = at(i);
        hasFooter = hasFooter || (tag(i) == "footer" && textIn(i) > 0);
        hasMenu = hasMenu || (element.hints.part == Part::SurelyFurniture && isFurniture(i) &&
                              in(i).links > 2);
    }
    for (const PageElement &element : m_page.elements) {
        const GumboNode *node = element.node;
        for (unsigned i = 0; i < node->v.element.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(node->v.element.children.data[i]);
            hasNav = hasNav ||
                     (child->type == GUMBO_NODE_ELEMENT && elementName(child->v.element) == "nav");
        }
    }
    const auto *html = at(0).node->parent;
    const bool isPage = html != nullptr && html->type == GUMBO_NODE_ELEMENT &&
                        html->v.element.original_tag.length > 0;
    signs += isPage ? 1 : 0;
    signs += hasNav ? 1 : 0;
    signs += hasFooter ? 1 : 0;
    signs += hasMenu ? 1 : 0;
    signs += at(0).links >= 8 && linked * 8 >= textIn(0) ? 1 : 0;
    signs += !m_meta.titles.isEmpty() && m_meta.isArticle ? 1 : 0;
    signs += m_page.isForPrint ? 1 : 0;
    return signs >= 2;
}

void ArticleFinder::sumArticle() {
    m_articleBefore.reserve(m_page.runs.size() + 1);
    m_articleBefore.append(Prose{});
    for (const PageRun &run : std::as_const(m_page.runs)) {
        Prose sums = m_articleBefore.last();
        if (run.isProse() && !isFurniture(run.owner) && !speaksOfSite(run.text) &&
            !isAsideBody(run)) {
            sums.length += run.own();
            ++sums.runs;
        }
        m_articleBefore.append(sums);
    }
}

/// Several links and hardly anything else.
bool ArticleFinder::isLinkList(qsizetype element) const {
    const RunSums sums = in(element);
    return sums.prose == 0 && sums.titles >= 3 && sums.linked * 10 >= sums.length * 7;
}

/// Whether schema.org has it in the article's text.
bool ArticleFinder::isInBody(const PageRun &run) const {
    constexpr qsizetype least = 20; // letters
    if (m_meta.body.isEmpty() || run.isLink())
        return false;
    const QString letters = bare(run.text);
    return letters.size() >= least && m_meta.body.contains(letters);
}

/// Where schema.org has most of what the page shows as running text: whether this is not in it.
bool ArticleFinder::isAsideBody(const PageRun &run) const {
    if (!m_isBodyKnown || !run.isProse() || isInBody(run))
        return false;
    const QString letters = bare(run.text);
    return !std::any_of(
        m_meta.descriptions.cbegin(), m_meta.descriptions.cend(),
        [&letters](const QString &each) { return each.startsWith(letters.left(60)); });
}

void ArticleFinder::compareWithBody() {
    qsizetype known = 0;
    qsizetype all = 0;
    for (const PageRun &run : std::as_const(m_page.runs)) {
        const qsizetype own = run.isProse() && !isFurniture(run.owner) ? run.own() : 0;
        all += own;
        known += own > 0 && isInBody(run) ? own : 0;
    }
    m_isBodyKnown = known * 2 >= all && known * 2 >= m_meta.body.size();
}

/// What a run says for the element around being the article.
qsizetype ArticleFinder::valueOf(qsizetype index) const {
    const PageRun &run = m_page.runs.at(index);
    if (isFurniture(run.owner))
        return -run.length;
    if (isInBody(run))
        return 2 * run.own();
    if (speaksOfSite(run.text) || isAsideBody(run))
        return run.isProse() ? -run.own() / 2 : -5;
    if (run.isProse())
        return run.own();
    if (run.isLink())
        return -(25 + run.linked / 2);
    if (run.isHeading)
        return 10;
    return run.isRunning ? run.own() / 4 : -5;
}

/// The element in which running text outweighs the rest most.
qsizetype ArticleFinder::bestElement() const {
    QList<qsizetype> before{0};
    for (qsizetype i = 0; i < m_page.runs.size(); ++i)
        before.append(before.last() + valueOf(i));
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < m_page.elements.size(); ++i) {
        const PageElement &element = at(i);
        if (isFurniture(i) || !element.isBlock)
            continue;
        qsizetype value = before.at(element.endRun) - before.at(element.firstRun);
        if (value > 0 && element.hints.isMarkedBody)
            value += value / 3;
        else if (value > 0 && element.hints.isBody)
            value += value / 8;
        // Of two that say the same the inner one.
        if (value >= most && value > 0) {
            best = i;
            most = value;
        }
    }
    return best;
}

/// Down to the element whose children are the paragraphs.
qsizetype ArticleFinder::narrowed(qsizetype element) const {
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        const PageElement &outer = at(element);
        for (qsizetype i = element + 1; i < outer.end; i = at(i).end) {
            static const QByteArrayList holders{"div", "section", "article", "main",
                                                "td",  "form",    "table",   "tbody",
                                                "tr",  "center",  "span",    "header"};
            const PageElement &inner = at(i);
            if (!holders.contains(tag(i)) || isFurniture(i))
                continue;
            const Prose all = articleIn(element);
            const Prose inside = articleIn(i);
            const qsizetype own = inside.length;
            const qsizetype rest = all.length - own;
            const qsizetype restRuns = all.runs - inside.runs;
            const bool isAfter =
                m_articleBefore.at(outer.endRun).runs > m_articleBefore.at(inner.endRun).runs;
            if (own > 0 &&
                (rest == 0 || (restRuns <= 2 && !isAfter && own > rest) || rest * 20 < own)) {
                element = i;
                goesOn = true;
                break;
            }
        }
    }
    return element;
}

/// The headline: the h1 that the head calls the title, or the last before the text; without one a
/// line that the head calls so.
void ArticleFinder::chooseHeadline(qsizetype text) {
    constexpr qsizetype longestTitle = 300; // characters
    qsizetype titled = -1;
    qsizetype last = -1;
    qsizetype line = -1;
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        const PageElement &element = at(i);
        if (element.firstRun == element.endRun)
            continue;
        const QString &shown = m_page.runs.at(element.firstRun).text;
        const bool isBefore = i < text || isWithin(i, text);
        if (tag(i) == "h1") {
            if (titled < 0 && isTitle(shown))
                titled = i;
            if (isBefore && (!isFurniture(i) || last < 0) && (last < 0 || i < text))
                last = i;
        } else if (element.isBlock && element.endRun == element.firstRun + 1 && isBefore &&
                   textIn(i) <= longestTitle && !isFurniture(i) &&
                   m_page.runs.at(element.firstRun).owner == i &&
                   !(m_page.runs.at(element.firstRun).isLink() && tag(i) != "h2") &&
                   isTitle(shown) && !(line >= 0 && at(line).hints.isHeadline)) {
            line = i;
        }
    }
    m_isTitled = titled >= 0 || line >= 0;
    m_headline = titled >= 0 ? titled : line >= 0 ? line : last;
}

bool ArticleFinder::hasOwnHeadline() const {
    constexpr qsizetype shortest = 25;
    return m_headline >= 0 && (m_isTitled || tag(m_headline) == "h1") &&
           in(m_headline).length - in(m_headline).linked >= shortest;
}

bool ArticleFinder::saysAuthor(const QString &line) const {
    QStringView name = QStringView(line).trimmed();
    for (const QStringView before :
         {u"Đăng bởi", u"Viết bởi", u"Tác giả", u"Người viết", u"Bài và ảnh", u"Bài, ảnh", u"Bài",
          u"Tin", u"Theo", u"Bởi", u"By"}) {
        if (name.startsWith(before, Qt::CaseInsensitive)) {
            name = name.sliced(before.size());
            while (!name.isEmpty() && (name.front().isSpace() || name.front() == u':'))
                name = name.sliced(1);
            break;
        }
    }
    return !name.isEmpty() && (looksLikeNames(name) || m_meta.authors.contains(bare(name)));
}

bool ArticleFinder::holdsMarkedBody(qsizetype element) const {
    for (qsizetype i = element; i < at(element).end; ++i) {
        if (at(i).hints.isMarkedBody)
            return true;
    }
    return false;
}

qsizetype ArticleFinder::frameOf(qsizetype text) const {
    qsizetype frame = text;
    while (frame > 0 && m_headline >= 0 && !isWithin(m_headline, frame))
        frame = at(frame).parent;
    return frame;
}

void ArticleFinder::keep(qsizetype element, std::optional<BlockKind> kind) {
    m_kept.append(element);
    if (kind)
        m_place.kinds.insert(at(element).node, *kind);
}

/// A sentence about the author, not the author's name.
bool ArticleFinder::isOfAuthorBox(qsizetype element) const {
    const PageRun *line = lineOf(element);
    if (line == nullptr || !line->isProse())
        return false;
    const qsizetype box = authorBoxAround(element);
    return box >= 0 && !m_holdsHeadline.contains(box) && !isMostOfPage(box);
}

qsizetype ArticleFinder::authorBoxAround(qsizetype element) const {
    while (element > 0 && !at(element).hints.isAuthor)
        element = at(element).parent;
    return element > 0 ? element : -1;
}

ArticleFinder::Taken ArticleFinder::partAt(qsizetype element, bool isBefore, bool isAfter,
                                           bool inBest) const {
    constexpr qsizetype longestName = 120;
    const PageElement &part = at(element);
    if (!part.isBlock) {
        const bool isShort = !part.start.isEmpty() && part.start.size() < longestName;
        const bool isAuthor = part.hints.isAuthor || m_meta.authors.contains(bare(part.start));
        if (part.hints.isSource && isShort && !isBefore && !part.start.contains(u"://") &&
            !part.start.contains(u"copy", Qt::CaseInsensitive) &&
            (part.start.startsWith(u"Theo") || part.start.startsWith(u"Nguồn")))
            return {true, BlockKind::Credit};
        // Some pages name the author right above the headline.
        const bool isNear = part.firstRun + 4 >= at(m_headline < 0 ? 0 : m_headline).firstRun &&
                            part.hints.isAuthor && saysAuthor(part.start);
        return {isAuthor && (!isBefore || isNear) && isShort, BlockKind::Byline};
    }
    if (part.firstRun == part.endRun)
        return {part.hasEmbed && !isBefore && !isAfter && tag(element) == "figure", {}};
    const qsizetype length = textIn(element);
    const PageRun &first = m_page.runs.at(part.firstRun);
    const bool isLine = part.isBlock && part.endRun == part.firstRun + 1 && first.owner == element;
    const QString letters = bare(first.text);
    const auto says = [&](const QStringList &known) {
        return std::any_of(known.cbegin(), known.cend(), [&](const QString &each) {
            return letters == each || (letters.size() > 40 && (each.startsWith(letters.left(60)) ||
                                                               letters.startsWith(each.left(60))));
        });
    };
    const std::optional<BlockKind> kind = kindOf(part.node->v.element);
    if (!kind && part.hints.isAuthor && length <= longestName && !isBefore)
        return {true, BlockKind::Byline};
    if (kind == BlockKind::Byline || kind == BlockKind::Credit)
        return {length <= longestName && !isBefore, {}};
    const bool isOneRun = part.endRun == part.firstRun + 1;
    if (part.hints.isSource && isOneRun && !isLinkList(element) && !speaksOfSite(first.text) &&
        length <= longestName && !isBefore && !first.text.contains(u"://") &&
        !first.text.contains(u"copy", Qt::CaseInsensitive))
        return {true, BlockKind::Credit};
    if (length <= longestName && isLine && letters.size() < 60 && says(m_meta.authors) && !isBefore)
        return {true, BlockKind::Byline};
    if (isAfter && isLine && authorBoxAround(element) >= 0 && saysAuthor(first.text))
        return {true, BlockKind::Byline};
    if (isBefore || (isAfter && isLine && (speaksOfSite(first.text) || isOfAuthorBox(element))) ||
        looksLikeAdMark(first.text))
        return {};
    if (!isAfter && isLine && looksLikeDateLine(first.text))
        return {true, BlockKind::Furniture};
    if (!isAfter) {
        if (kind == BlockKind::Lead)
            return {length < 1500 && !isLinkList(element), {}};
        if (kind == BlockKind::Caption)
            return {length < 800, {}};
        if (tag(element) == "figure" && part.hasEmbed && !isLinkList(element))
            return {true, {}};
        if (isLine && says(m_meta.descriptions))
            return {true, BlockKind::Lead};
        if (part.hints.isDate && length < 60)
            return {true, BlockKind::Furniture};
        if (isLine && looksLikeCaption(first.text) && !first.isLink())
            return {true, BlockKind::Caption};
        if (isLine && first.isProse())
            return {true, {}};
    }
    // Of a text that has no element of its own the paragraphs stand beside each other.
    const bool isBeside = tag(element) == "p" && part.parent == at(m_text).parent;
    return {isLine && (inBest || isBeside) &&
                (first.isProse() || (first.isHeading && !first.isLink() && !isAfter)),
            {}};
}

/// Takes the headline, the text, and what of the frame around is of the article.
void ArticleFinder::gather(qsizetype frame, qsizetype best, qsizetype text) {
    const qsizetype outer = isWithin(best, frame) ? frame : best;
    for (qsizetype i = outer; i < at(outer).end;) {
        if (i == text || i == m_headline) {
            // A headline inside the text comes with it.
            keep(i, i == m_headline && tag(i) != "h1" ? std::optional(BlockKind::Headline)
                                                      : std::nullopt);
            i = at(i).end;
            continue;
        }
        const bool leads = isWithin(text, i) || (m_headline >= 0 && isWithin(m_headline, i));
        if (leads) {
            ++i;
            continue;
        }
        if (isFurniture(i) || kindOf(at(i).node->v.element) == BlockKind::Furniture) {
            if (at(i).hints.isDate && m_headline >= 0 && i > m_headline && i < text &&
                textIn(i) < 60 && textIn(i) > 0)
                keep(i, BlockKind::Furniture);
            else if (m_headline >= 0 && i > m_headline && textIn(i) < 200)
                keepAuthorsIn(i);
            i = at(i).end;
            continue;
        }
        const bool isBefore = m_headline >= 0 && i < m_headline && !isWithin(m_headline, text);
        const Taken part = partAt(i, isBefore, i > text, isWithin(i, best));
        if (part.whole) {
            keep(i, part.kind);
            keepNamesOnly(i);
            i = at(i).end;
        } else {
            ++i;
        }
    }
}

/// Some pages name the author in the bar to share the article.
void ArticleFinder::keepAuthorsIn(qsizetype bar) {
    for (qsizetype i = bar; i < at(bar).end; ++i) {
        const PageElement &element = at(i);
        if (!element.hints.isAuthor || (element.isBlock && element.firstRun == element.endRun))
            continue;
        const QString name =
            element.isBlock ? m_page.runs.at(element.firstRun).text : element.start;
        if (saysAuthor(name)) {
            keep(i, BlockKind::Byline);
            return;
        }
    }
}

/// Of an author's box the names are of the article: not what it links to.
void ArticleFinder::keepNamesOnly(qsizetype part) {
    const PageElement &box = at(part);
    if (kindOf(box.node->v.element) != BlockKind::Byline || box.endRun - box.firstRun < 2)
        return;
    const auto isName = [this](qsizetype run) {
        const QString &text = m_page.runs.at(run).text;
        return saysAuthor(text);
    };
    bool hasName = false;
    for (qsizetype run = box.firstRun; run < box.endRun; ++run)
        hasName = hasName || isName(run);
    for (qsizetype run = box.firstRun; run < box.endRun; ++run) {
        if (!hasName || isName(run))
            continue;
        // The outermost element that holds this and nothing else.
        for (qsizetype i = part + 1; i < box.end; ++i) {
            if (at(i).firstRun == run && at(i).endRun == run + 1) {
                m_place.kinds.insert(at(i).node, BlockKind::Furniture);
                break;
            }
        }
    }
}

/// What is furniture inside a part that was kept says so; it stays, as what a CMS exported with the
/// article does.
void ArticleFinder::markFurniture(qsizetype root) {
    for (qsizetype i = root; i < at(root).end;) {
        const bool isList =
            !isFurniture(i) && at(i).isBlock &&
            ((isLinkList(i) && tag(i) != "table" && tag(i) != "tbody") || isLinkCard(i));
        if (m_place.kinds.contains(at(i).node)) {
            i = at(i).end;
            continue;
        }
        if (isFurniture(i) || isList) {
            m_place.kinds.insert(at(i).node, BlockKind::Furniture);
            i = at(i).end;
            continue;
        }
        if (kindOf(at(i).node->v.element) == BlockKind::Furniture && isMostOfPage(i))
            m_place.kinds.insert(at(i).node, std::nullopt);
        ++i;
    }
}

/// A box that leads elsewhere as a whole: a heading and a sentence of another article, or only its
/// title in an element that is no paragraph of a text.
bool ArticleFinder::isLinkCard(qsizetype element) const {
    constexpr qsizetype longest = 700;
    constexpr qsizetype shortest = 25;
    static const QByteArrayList boxes{"div",     "table",   "figure", "aside",
                                      "section", "article", "ul"};
    const RunSums sums = in(element);
    for (qsizetype around = element; around >= 0; around = at(around).parent) {
        if (at(around).hints.isAuthor || kindOf(at(around).node->v.element) == BlockKind::Byline)
            return false;
    }
    if (!boxes.contains(tag(element)) || m_holdsHeadline.contains(element) ||
        sums.length > longest || sums.linked * 20 < sums.length * 19 || sums.titles == 0)
        return false;
    const qsizetype runs = at(element).endRun - at(element).firstRun;
    return runs > 1 || (sums.length >= shortest && !at(element).hasEmbed);
}

/// Lines before the first sentence of the text that are a date, and marks of advertisements
/// anywhere in it.
void ArticleFinder::markLines(qsizetype text) {
    // A lead may stand above the date.
    int sentencesBefore = 0;
    for (qsizetype i = text; i < at(text).end; ++i) {
        const PageRun *line = lineOf(i);
        if (line == nullptr || line->owner != i || m_place.kinds.contains(at(i).node))
            continue;
        sentencesBefore += line->isProse() ? 1 : 0;
        const bool isAbove = m_headline > i && isWithin(m_headline, text) && line->isLink();
        const bool isDate =
            sentencesBefore < 2 && !line->isHeading && looksLikeDateLine(line->text);
        if (isAbove || isDate || looksLikeAdMark(line->text) || looksLikeControl(line->text) ||
            (line->isLink() && headsOtherNews(line->text)) || isOfAuthorBox(i))
            m_place.kinds.insert(at(i).node, BlockKind::Furniture);
    }
}

ArticlePlace ArticleFinder::find() {
    findHeadings();
    findFurniture();
    if (!hasSiteAround())
        return {};
    findBehindHeadings();
    findNextArticles();
    findTeasers();
    compareWithBody();
    sumArticle();
    const qsizetype best = bestElement();
    const bool isTitled = m_meta.isArticle || !m_holdsHeadline.isEmpty();
    // A video or a picture has a sentence below its headline.
    const bool isSaid =
        m_meta.isArticle &&
        std::any_of(m_holdsHeadline.cbegin(), m_holdsHeadline.cend(), [this](qsizetype i) {
            return tag(i) == "h1" && lineOf(i) && isTitle(lineOf(i)->text);
        });
    const qsizetype enough = isSaid ? leastArticle / 4 : isTitled ? leastArticle / 2 : leastArticle;
    const bool repeats = m_teasers >= leastTeasers || in(0).links >= 30;
    if (best < 0 || articleIn(best).length < enough) {
        m_place.finding = repeats ? ArticlePlace::Finding::List : ArticlePlace::Finding::Whole;
        return m_place;
    }
    const qsizetype text = narrowed(best);
    m_text = text;
    chooseHeadline(text);
    // A short text among many teasers is one of them, unless the page says that it is its own.
    if (m_teasers >= 2 * leastTeasers && articleIn(best).length < 4 * leastArticle &&
        !hasOwnHeadline() && !holdsMarkedBody(best)) {
        m_place.finding = ArticlePlace::Finding::List;
        return m_place;
    }
    gather(frameOf(text), best, text);
    // Of a page that is laid out in a table the text is no cell's.
    if (tag(text) == "td" || tag(text) == "li")
        m_place.kinds.insert(at(text).node, std::nullopt);
    if (m_headline > text && isWithin(m_headline, text) && tag(m_headline) != "h1" &&
        lineOf(m_headline) != nullptr)
        m_place.kinds.insert(at(m_headline).node, BlockKind::Headline);
    markLines(text);
    qsizetype inside = 0;
    for (const qsizetype root : std::as_const(m_kept)) {
        m_place.roots.append(at(root).node);
        markFurniture(root);
        inside += at(root).endRun - at(root).firstRun;
    }
    m_place.finding = ArticlePlace::Finding::Article;
    m_place.outside = m_page.runs.size() - inside;
    return m_place;
}

} // namespace

ArticlePlace findArticleOfPage(const GumboNode *root) {
    ArticlePlace place = ArticleFinder(root).find();
    if (place.finding == ArticlePlace::Finding::Article)
        return place;
    ArticlePlace whole = findArticleOfFragment(root);
    whole.finding = place.finding;
    return whole;
}

} // namespace morat
