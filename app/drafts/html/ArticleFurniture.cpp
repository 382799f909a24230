// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page is the site around its article, and whether there is one.
#include "drafts/html/ArticleSearch.h"

#include "drafts/html/PageLines.h"

#include <QByteArrayList>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Part = PageHints::Part;

/// Whether a line is what stands above a reader's comment: who wrote it.
bool mayNameReader(const PageRun &run) {
    constexpr qsizetype longest = 40;
    return run.length <= longest && !run.isHeading && !run.isProse() && !run.text.isEmpty() &&
           !QStringView(u".?!:;,…”\"").contains(run.text.back());
}

} // namespace

/// Whether the head of the page calls the line its title, or the line is most of that.
bool ArticleSearch::isTitle(const QString &line) const {
    const QString letters = bare(line);
    return letters.size() >= 8 &&
           std::any_of(m_meta.titles.cbegin(), m_meta.titles.cend(), [&](const QString &title) {
               return title == letters || (letters.size() > 20 &&
                                           (title.startsWith(letters) || title.endsWith(letters) ||
                                            letters.startsWith(title)));
           });
}

/// The elements that hold a headline: no word in their names makes them furniture.
void ArticleSearch::findHeadings() {
    const auto isHeadline = [this](qsizetype i) {
        if (tag(i) == "h1" || at(i).hints.isMarkedBody)
            return true;
        const PageRun *line = lineOf(i);
        return line != nullptr && !line->isLink() && (at(i).hints.isHeadline || tag(i) == "h2") &&
               isTitle(line->text);
    };
    for (qsizetype i = 0; i < m_page.elements.size(); ++i) {
        const bool names = isHeadline(i);
        const PageRun *line = lineOf(i);
        const bool says = line != nullptr && line->owner == i && !line->isLink() &&
                          m_meta.titles.contains(bare(line->text));
        if ((!names && !says) || textIn(i) == 0)
            continue;
        for (qsizetype around = i; around >= 0; around = at(around).parent) {
            m_holdsTitle.insert(around);
            if (names)
                m_holdsHeadline.insert(around);
        }
    }
}

bool ArticleSearch::isMostOfPage(qsizetype element) const {
    return at(element).hints.part != Part::Comments && proseIn(element) * 2 > m_prose;
}

void ArticleSearch::setFurniture(qsizetype element) {
    std::fill(m_furniture.begin() + element, m_furniture.begin() + at(element).end, true);
}

void ArticleSearch::findFurniture() {
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
        const bool isLoose = element.hints.part == Part::Furniture && prose * 4 < m_prose &&
                             !m_holdsTitle.contains(i);
        if (!isMain && (isSure || isLoose || isOffer(i))) {
            setFurniture(i);
            i = element.end;
        } else {
            ++i;
        }
    }
}

QList<ArticleSearch::Readers> ArticleSearch::readersBefore() const {
    QList<Readers> before;
    before.reserve(m_page.runs.size() + 1);
    before.append(Readers{});
    for (qsizetype i = 0; i < m_page.runs.size(); ++i) {
        const PageRun &run = m_page.runs.at(i);
        Readers sums = before.last();
        sums.texts += run.isProse() ? 1 : 0;
        const bool isButton = isOfComment(run.text);
        const bool isNamed = run.isProse() && i > 0 && mayNameReader(m_page.runs.at(i - 1));
        sums.buttons += isButton ? 1 : 0;
        sums.signs += isNamed || isButton ? 1 : 0;
        before.append(sums);
    }
    return before;
}

/// Where no name tells, a heading does: "Ý kiến bạn đọc", "Tin cùng chuyên mục". What follows it in
/// the same box is of readers when most texts there have a name above or a button below, or other
/// news when that is links; an article may have such a heading of its own.
void ArticleSearch::findBehindHeadings() {
    const QList<Readers> before = readersBefore();
    const auto areOfReaders = [&before](qsizetype first, qsizetype end) {
        const qsizetype texts = before.at(end).texts - before.at(first).texts;
        const qsizetype signs = before.at(end).signs - before.at(first).signs;
        return signs * 2 >= texts;
    };
    // Readers may write more than the article says; below each then stands what others do with it.
    const auto haveButtons = [&before](qsizetype first, qsizetype end) {
        const qsizetype texts = before.at(end).texts - before.at(first).texts;
        const qsizetype buttons = before.at(end).buttons - before.at(first).buttons;
        return texts >= 3 && buttons * 2 >= texts;
    };
    // "Bài tiếp theo": a title that leads there, and what it is about, at the end of the article.
    // Never a paragraph beside the article's: behind a link in its middle it goes on.
    const auto headsTeasers = [this](qsizetype first, qsizetype box) {
        constexpr qsizetype shortestTitle = 15;
        constexpr qsizetype mostRuns = 60; // each heading of a page may ask
        const qsizetype end = at(box).endRun;
        if (first >= end || end - first > mostRuns || !m_page.runs.at(first).isLink() ||
            m_page.runs.at(first).length < shortestTitle)
            return false;
        qsizetype titles = 0;
        qsizetype texts = 0;
        qsizetype prose = 0;
        for (qsizetype run = first; run < end; ++run) {
            const PageRun &each = m_page.runs.at(run);
            if (speaksOfSite(each.text))
                continue;
            if (each.isProse() && tag(each.owner) == "p" && at(each.owner).parent == box)
                return false;
            titles += each.isLink() && each.length >= shortestTitle ? 1 : 0;
            texts += each.isProse() ? 1 : 0;
            prose += each.isProse() ? each.own() : 0;
        }
        return texts <= titles && prose * 4 < m_prose;
    };
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
        const qsizetype proseBefore = m_page.before.at(at(i).firstRun).prose;
        const bool isArticleBefore =
            proseBefore * 3 > m_prose || rest.prose * 3 < m_prose ||
            (proseBefore >= leastArticle && haveButtons(at(i).endRun, at(box).endRun));
        const bool isOfReaders =
            ofReaders && isArticleBefore && areOfReaders(at(i).endRun, at(box).endRun);
        const bool isOtherNews =
            !ofReaders && ((rest.length > 0 && rest.linked * 2 >= rest.length) ||
                           headsTeasers(at(i).endRun, box));
        if (!isOfReaders && !isOtherNews)
            continue;
        for (qsizetype next = i; next < at(box).end; next = at(next).end) {
            if (!m_holdsHeadline.contains(next))
                setFurniture(next);
        }
    }
}

/// Pages that never end put the next article below in the same box as the one that was saved, which
/// is the one that the head calls so: its own headline tells the other.
void ArticleSearch::findNextArticles() {
    qsizetype titled = -1;
    for (qsizetype i = 1; i < m_page.elements.size() && titled < 0; ++i) {
        const PageRun *line = lineOf(i);
        titled = line != nullptr && tag(i) == "h1" && isTitle(line->text) ? i : -1;
    }
    if (titled < 0)
        return;
    QList<qsizetype> headlinesBefore{0}; // before each element, and of all
    headlinesBefore.reserve(m_page.elements.size() + 1);
    for (qsizetype i = 0; i < m_page.elements.size(); ++i) {
        const bool isHeadline = m_holdsHeadline.contains(i) && tag(i) == "h1";
        headlinesBefore.append(headlinesBefore.last() + (isHeadline ? 1 : 0));
    }
    const auto classOf = [this](qsizetype i) {
        return attributeOf(at(i).node->v.element, "class").split(u' ', Qt::SkipEmptyParts);
    };
    for (qsizetype own = titled; own > 0; own = at(own).parent) {
        // Boxes of one name beside each other, each with a headline.
        if (proseIn(own) < leastArticle || lineOf(own) != nullptr)
            continue;
        const QStringList classes = classOf(own);
        for (qsizetype next = at(own).end; next < at(at(own).parent).end; next = at(next).end) {
            const bool hasHeadline = headlinesBefore.at(at(next).end) > headlinesBefore.at(next);
            const QStringList others = classOf(next);
            const bool isSameKind =
                classes == others ||
                std::any_of(classes.cbegin(), classes.cend(),
                            [&](const QString &each) { return others.contains(each); });
            if (hasHeadline && tag(next) == tag(own) && isSameKind)
                setFurniture(next);
        }
    }
}

/// What the page repeats: a linked title, with a sentence or a picture or none, several times in a
/// row.
void ArticleSearch::findTeasers() {
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

bool ArticleSearch::isOffer(qsizetype element) const {
    constexpr qsizetype longest = 500;
    static const QByteArrayList boxes{"div", "section", "aside", "form"};
    const PageElement &box = at(element);
    if (!box.hasField || box.hasEmbed || !boxes.contains(tag(element)) || textIn(element) > longest)
        return false;
    for (qsizetype run = box.firstRun; run < box.endRun; ++run) {
        if (asksToSubscribe(m_page.runs.at(run).text))
            return true;
    }
    return false;
}

/// Above the text a link leads to the site's front page.
bool ArticleSearch::leadsHome() const {
    qsizetype firstProse = 0;
    while (firstProse < m_page.runs.size() && !m_page.runs.at(firstProse).isProse())
        ++firstProse;
    static const QRegularExpression home(
        u"^(?:https?://[^/]+)?/?(?:(?:index|default|trang-chu)\\.(?:html?|php|aspx?))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 1; i < m_page.elements.size() && at(i).firstRun < firstProse; ++i) {
        const QString target =
            tag(i) == "a" ? attributeOf(at(i).node->v.element, "href") : QString();
        if (!target.isEmpty() && home.match(target).hasMatch())
            return true;
    }
    return false;
}

/// The page's title has the site's name behind the headline, and the page tells of other articles
/// or speaks to its readers.
bool ArticleSearch::namesSiteAndOthers() const {
    constexpr qsizetype fewestOthers = 3;
    const auto isNamed = [this](const PageRun &run) {
        return m_meta.named.contains(bare(run.text));
    };
    const auto isOfSite = [](const PageRun &run) {
        return speaksOfSite(run.text) || headsComments(run.text) ||
               (headsOtherNews(run.text) && !run.isProse());
    };
    return std::any_of(m_page.runs.cbegin(), m_page.runs.cend(), isNamed) &&
           (in(0).titles >= fewestOthers ||
            std::any_of(m_page.runs.cbegin(), m_page.runs.cend(), isOfSite));
}

/// An export has no site around the article: nothing of it may be left out.
bool ArticleSearch::hasSiteAround() const {
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
    signs += leadsHome() ? 1 : 0;
    signs += namesSiteAndOthers() ? 1 : 0;
    signs += std::any_of(m_page.runs.cbegin(), m_page.runs.cend(),
                         [](const PageRun &run) { return namesSite(run.text); })
                 ? 1
                 : 0;
    return signs >= 2;
}

} // namespace morat
