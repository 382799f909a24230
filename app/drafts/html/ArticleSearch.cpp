// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a page the text of its article is.
#include "drafts/html/ArticleSearch.h"

#include "drafts/html/PageLines.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// "Bước 2", "Bước 3:".
bool isStep(QStringView line) {
    const QStringView word = u"bước ";
    return line.startsWith(word, Qt::CaseInsensitive) && line.size() > word.size() &&
           line[word.size()].isDigit();
}

} // namespace

const GumboNode *ArticleSearch::bodyOf(const GumboNode *root) {
    if (root->type != GUMBO_NODE_ELEMENT)
        return root;
    for (unsigned i = 0; i < root->v.element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(root->v.element.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return root;
}

const PageRun *ArticleSearch::lineOf(qsizetype element) const {
    const PageElement &part = at(element);
    return part.isBlock && part.endRun == part.firstRun + 1 ? &m_page.runs.at(part.firstRun)
                                                            : nullptr;
}

void ArticleSearch::sumArticle() {
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
bool ArticleSearch::isLinkList(qsizetype element) const {
    const RunSums sums = in(element);
    return sums.prose == 0 && sums.titles >= 3 && sums.linked * 10 >= sums.length * 7;
}

/// Whether schema.org has it in the article's text.
bool ArticleSearch::isInBody(const PageRun &run) const {
    return !m_meta.body.isEmpty() && !run.isLink() && m_body.holds(bare(run.text));
}

/// Where schema.org has most of what the page shows as running text: whether this is not in it.
bool ArticleSearch::isAsideBody(const PageRun &run) const {
    if (!m_isBodyKnown || !run.isProse() || isInBody(run))
        return false;
    const QString letters = bare(run.text);
    return !std::any_of(
        m_meta.descriptions.cbegin(), m_meta.descriptions.cend(),
        [&letters](const QString &each) { return each.startsWith(letters.left(60)); });
}

void ArticleSearch::compareWithBody() {
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
qsizetype ArticleSearch::valueOf(qsizetype index) const {
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
qsizetype ArticleSearch::bestElement() const {
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

/// Whether it is a block, or is written around some.
bool ArticleSearch::holdsBlock(qsizetype element) const {
    for (qsizetype i = element; i < at(element).end; ++i) {
        if (at(i).isBlock)
            return true;
    }
    return false;
}

/// Of a text in several boxes of one kind beside each other, sections of a long read, what is
/// around them; otherwise the element itself.
qsizetype ArticleSearch::withParts(qsizetype element) const {
    static const QStringList ofLayout{u"row"_s, u"col"_s, u"container"_s, u"wrap"_s, u"clearfix"_s};
    const auto classesOf = [this](qsizetype i) {
        QStringList classes =
            attributeOf(at(i).node->v.element, "class").split(u' ', Qt::SkipEmptyParts);
        classes.removeIf([](const QString &each) { return ofLayout.contains(each); });
        return classes;
    };
    const qsizetype around = at(element).parent;
    const QStringList classes = classesOf(element);
    if (around < 0 || (classes.isEmpty() && tag(element) != "section"))
        return element;
    qsizetype others = 0;
    for (qsizetype i = around + 1; i < at(around).end; i = at(i).end) {
        const QStringList same = classesOf(i);
        const bool isPart =
            i != element && tag(i) == tag(element) && !isFurniture(i) && in(i).titles == 0 &&
            (classes == same ||
             std::any_of(classes.cbegin(), classes.cend(),
                         [&same](const QString &each) { return same.contains(each); }));
        others += isPart ? articleIn(i).length : 0;
    }
    return others * 4 >= articleIn(element).length ? around : element;
}

/// Down to the element whose children are the paragraphs.
qsizetype ArticleSearch::narrowed(qsizetype element) const {
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        const PageElement &outer = at(element);
        for (qsizetype i = element + 1; i < outer.end; i = at(i).end) {
            static const QByteArrayList holders{"div", "section", "article", "main",
                                                "td",  "form",    "table",   "tbody",
                                                "tr",  "center",  "span",    "header"};
            const PageElement &inner = at(i);
            // Of text in a span the next span may be the rest.
            if (!holders.contains(tag(i)) || isFurniture(i) || !holdsBlock(i))
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
/// line that the head calls so, or the last that a name of the page's own does.
void ArticleSearch::chooseHeadline(qsizetype text) {
    constexpr qsizetype longestTitle = 300; // characters
    constexpr qsizetype shortestNamed = 25;
    qsizetype titled = -1;
    qsizetype last = -1;
    qsizetype line = -1;
    qsizetype named = -1;
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        const PageElement &element = at(i);
        if (i < text && element.hints.isNamedTitle && !isFurniture(i) && lineOf(i) != nullptr &&
            !lineOf(i)->isLink() && textIn(i) >= shortestNamed && textIn(i) <= longestTitle)
            named = i;
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
    m_headline = titled >= 0 ? titled : line >= 0 ? line : last >= 0 ? last : named;
}

bool ArticleSearch::hasOwnHeadline() const {
    constexpr qsizetype shortest = 25;
    return m_headline >= 0 && (m_isTitled || tag(m_headline) == "h1") &&
           !headsList(m_page.runs.at(at(m_headline).firstRun).text) &&
           in(m_headline).length - in(m_headline).linked >= shortest;
}

bool ArticleSearch::holdsMarkedBody(qsizetype element) const {
    for (qsizetype i = element; i < at(element).end; ++i) {
        if (at(i).hints.isMarkedBody)
            return true;
    }
    return false;
}

/// Whether all that the page says is what a section, a tag or a search found of one article or a
/// few: below each title that leads elsewhere at most a sentence or two.
bool ArticleSearch::holdsFewTeasers() const {
    constexpr qsizetype shortestTitle = 15; // characters
    constexpr qsizetype longTitle = 25;     // that no heading need say
    constexpr qsizetype longestText = 500;
    constexpr qsizetype between = 3; // lines: a section's name, a date
    if (m_meta.isArticle || hasOwnHeadline())
        return false;
    qsizetype titles = 0;
    qsizetype texts = 0;
    qsizetype sinceTitle = between + 1;
    for (const PageRun &run : m_page.runs) {
        if (isFurniture(run.owner) || speaksOfSite(run.text))
            continue;
        if (run.isLink() && run.length >= shortestTitle && !isTitle(run.text)) {
            titles += run.isHeading || run.length >= longTitle ? 1 : 0;
            sinceTitle = 0;
        } else if (run.isProse()) {
            if (sinceTitle > between || run.length > longestText)
                return false;
            ++texts;
            sinceTitle = between + 1;
        } else {
            sinceTitle += run.isHeading ? between + 1 : 1;
        }
    }
    return titles > 0 && texts < leastTeasers;
}

/// Whether every sentence there has a title in it that leads elsewhere: what a search found.
bool ArticleSearch::leadsElsewhere(qsizetype element) const {
    constexpr qsizetype shortestTitle = 15;
    for (qsizetype i = at(element).firstRun; i < at(element).endRun; ++i) {
        const PageRun &run = m_page.runs.at(i);
        if (run.isProse() && !speaksOfSite(run.text) && run.linked < shortestTitle)
            return false;
    }
    return true;
}

/// Whether most sentences there stand each below a title that leads elsewhere, in whatever boxes;
/// on a page without any headline below a line that could be a title.
bool ArticleSearch::isRowOfTeasers(qsizetype element) const {
    constexpr qsizetype shortestTitle = 15; // characters
    constexpr qsizetype between = 3;        // lines: a section's name, a date
    const auto isTitleLine = [this](const PageRun &run) {
        constexpr qsizetype shortest = 25;
        constexpr qsizetype longest = 200;
        if (run.isLink())
            return run.length >= shortestTitle;
        return m_headline < 0 && run.length >= shortest && run.length <= longest &&
               !run.text.contains(u". "_s) && !run.text.contains(u": "_s) &&
               !QStringView(u".:;,!…”").contains(run.text.back());
    };
    qsizetype sentences = 0;
    qsizetype titled = 0;
    qsizetype sinceTitle = between + 1;
    qsizetype steps = 0;
    for (qsizetype i = at(element).firstRun; i < at(element).endRun; ++i) {
        const PageRun &run = m_page.runs.at(i);
        steps += isStep(run.text) ? 1 : 0;
        if (isTitleLine(run)) {
            sinceTitle = 0;
        } else if (run.isProse()) {
            ++sentences;
            titled += sinceTitle <= between ? 1 : 0;
            sinceTitle = between + 1;
        } else {
            ++sinceTitle;
        }
    }
    // Instructions have steps, each with a sentence and what it takes above it.
    return sentences >= leastTeasers && titled * 10 >= sentences * 6 && steps < 2;
}

qsizetype ArticleSearch::frameOf(qsizetype text) const {
    qsizetype frame = text;
    while (frame > 0 && m_headline >= 0 && !isWithin(m_headline, frame))
        frame = at(frame).parent;
    return frame;
}

/// What holds several pictures that lead nowhere, each with a caption; -1: nothing.
qsizetype ArticleSearch::photoStory() const {
    constexpr qsizetype fewest = 4;
    QHash<qsizetype, qsizetype> pictures; // by what is around them
    qsizetype story = -1;
    for (qsizetype i = 1; i < m_page.elements.size(); ++i) {
        if (tag(i) != "figure" || !at(i).hasEmbed || isFurniture(i) || textIn(i) == 0 ||
            in(i).linked > 0)
            continue;
        const qsizetype around = at(i).parent;
        if (++pictures[around] >= fewest && (story < 0 || pictures[around] > pictures[story]))
            story = around;
    }
    return story;
}

ArticlePlace ArticleSearch::find() {
    findHeadings();
    findFurniture();
    if (!hasSiteAround())
        return {};
    findBehindHeadings();
    findNextArticles();
    findTeasers();
    compareWithBody();
    sumArticle();
    qsizetype best = bestElement();
    const bool isTitled = m_meta.isArticle || !m_holdsHeadline.isEmpty();
    // A video or a picture has a sentence below its headline.
    const bool isSaid =
        m_meta.isArticle &&
        std::any_of(m_holdsHeadline.cbegin(), m_holdsHeadline.cend(), [this](qsizetype i) {
            return tag(i) == "h1" && lineOf(i) && isTitle(lineOf(i)->text);
        });
    const qsizetype enough = isSaid ? leastArticle / 4 : isTitled ? leastArticle / 2 : leastArticle;
    const bool repeats = m_teasers >= leastTeasers || in(0).links >= 30;
    if (isTitled && (best < 0 || articleIn(best).length < enough)) {
        const qsizetype story = photoStory();
        best = story < 0 ? best : story;
    }
    if (best < 0 || articleIn(best).length < enough) {
        chooseHeadline(0);
        const bool isOfOthers =
            in(0).titles >= leastTeasers && !m_meta.isArticle && !hasOwnHeadline();
        m_place.finding = repeats || isOfOthers || holdsFewTeasers() ? ArticlePlace::Finding::List
                                                                     : ArticlePlace::Finding::Whole;
        return m_place;
    }
    best = withParts(best);
    const qsizetype text = narrowed(best);
    m_text = text;
    chooseHeadline(text);
    // A short text among many teasers is one of them, unless the page says that it is its own.
    if (m_teasers >= 2 * leastTeasers && articleIn(best).length < 4 * leastArticle &&
        !hasOwnHeadline() && !holdsMarkedBody(best)) {
        m_place.finding = ArticlePlace::Finding::List;
        return m_place;
    }
    if (m_headline >= 0 && headsList(m_page.runs.at(at(m_headline).firstRun).text) &&
        leadsElsewhere(best)) {
        m_place.finding = ArticlePlace::Finding::List;
        return m_place;
    }
    if ((isRowOfTeasers(best) && !hasOwnHeadline() && !holdsMarkedBody(best)) ||
        (holdsFewTeasers() && !holdsMarkedBody(best))) {
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
        inside += in(root).lines;
    }
    m_place.finding = ArticlePlace::Finding::Article;
    m_place.outside = in(0).lines - inside;
    return m_place;
}

} // namespace morat
