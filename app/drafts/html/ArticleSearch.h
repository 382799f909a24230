// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/html/ArticleFinder.h"
#include "drafts/html/HtmlElements.h"
#include "drafts/html/PageRuns.h"
#include "drafts/html/PassageIndex.h"

#include <QByteArray>
#include <QSet>

#include <optional>

namespace morat {

/// Characters of running text from which on a page has an article.
inline constexpr qsizetype leastArticle = 200;
/// Teasers in a row that make a list.
inline constexpr qsizetype leastTeasers = 4;

/// The search for the article of one page: what is furniture (ArticleFurniture.cpp), where the text
/// is (ArticleSearch.cpp), what around it and in it is of the article, and as what
/// (ArticleParts.cpp). Elements are meant by their index in the page.
class ArticleSearch {
public:
    explicit ArticleSearch(const GumboNode *root)
        : m_meta(metaOf(root))
        , m_body(m_meta.body)
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
    /// Running texts, and what is a sign that readers wrote them.
    struct Readers {
        qsizetype texts = 0;
        qsizetype signs = 0;
        qsizetype buttons = 0; ///< what is done with a comment: “Trả lời”
    };
    /// Before each run, and of all.
    [[nodiscard]] QList<Readers> readersBefore() const;
    void findNextArticles();
    void setFurniture(qsizetype element);
    void findTeasers();
    [[nodiscard]] bool hasSiteAround() const;
    [[nodiscard]] bool leadsHome() const;
    [[nodiscard]] bool namesSiteAndOthers() const;
    /// A box that asks to subscribe or to log in, with a button or a field for it.
    [[nodiscard]] bool isOffer(qsizetype element) const;
    [[nodiscard]] bool isFurniture(qsizetype element) const { return m_furniture.at(element); }
    [[nodiscard]] bool isLinkList(qsizetype element) const;
    [[nodiscard]] qsizetype valueOf(qsizetype run) const;
    [[nodiscard]] qsizetype bestElement() const;
    [[nodiscard]] qsizetype photoStory() const;
    [[nodiscard]] bool holdsBlock(qsizetype element) const;
    [[nodiscard]] qsizetype narrowed(qsizetype element) const;
    [[nodiscard]] qsizetype withParts(qsizetype element) const;
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
    [[nodiscard]] bool isPhotoBeside(qsizetype element) const;
    [[nodiscard]] bool isNameBelow(qsizetype element) const;
    [[nodiscard]] bool isNameAbove(qsizetype element) const;
    [[nodiscard]] bool isNameWithDate(qsizetype element) const;
    [[nodiscard]] bool goesOnBeside(qsizetype element) const;
    /// What an element stands beside: of a cell other rows, too.
    [[nodiscard]] qsizetype boxAround(qsizetype element) const;
    [[nodiscard]] Taken partAt(qsizetype element, bool isBefore, bool isAfter, bool inBest) const;
    void markFurniture(qsizetype root);
    void markLines(qsizetype text);
    [[nodiscard]] bool isLinkCard(qsizetype element) const;
    [[nodiscard]] bool isCardOfOtherPage(qsizetype element) const;
    [[nodiscard]] bool isRowOfTeasers(qsizetype element) const;
    [[nodiscard]] bool holdsFewTeasers() const;
    [[nodiscard]] bool leadsElsewhere(qsizetype element) const;
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
    PassageIndex m_body; ///< the article's text, where schema.org has it
    PageRuns m_page;
    QList<Prose> m_articleBefore; ///< before each run, and of all
    QList<bool> m_furniture;      ///< of elements, with all that is inside
    QSet<qsizetype> m_holdsHeadline;
    QSet<qsizetype> m_holdsTitle; ///< a line that says what the head calls the title
    qsizetype m_prose = 0;        ///< characters of the page, without comments
    qsizetype m_teasers = 0;
    qsizetype m_headline = -1;
    qsizetype m_text = -1; ///< holds the text proper
    bool m_isBodyKnown = false;
    bool m_isTitled = false; ///< the head of the page says so, too
    ArticlePlace m_place;
    QList<qsizetype> m_kept;
    qsizetype m_keptEnd = -1; ///< of the runs of what was kept last
};

} // namespace morat
