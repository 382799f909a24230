// SPDX-License-Identifier: GPL-3.0-or-later
// What around the text of an article, and in it, is of the article, and as what.
#include "drafts/html/ArticleSearch.h"

#include "drafts/draft/PressConventions.h"
#include "drafts/html/PageLines.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

bool ArticleSearch::saysAuthor(const QString &line) const {
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

void ArticleSearch::keep(qsizetype element, std::optional<BlockKind> kind) {
    m_kept.append(element);
    m_keptEnd = at(element).endRun;
    if (kind)
        m_place.kinds.insert(at(element).node, *kind);
}

/// A sentence about the author, not the author's name.
bool ArticleSearch::isOfAuthorBox(qsizetype element) const {
    const PageRun *line = lineOf(element);
    if (line == nullptr || !line->isProse())
        return false;
    const qsizetype box = authorBoxAround(element);
    return box >= 0 && !m_holdsHeadline.contains(box) && !isMostOfPage(box);
}

qsizetype ArticleSearch::authorBoxAround(qsizetype element) const {
    while (element > 0 && !at(element).hints.isAuthor)
        element = at(element).parent;
    return element > 0 ? element : -1;
}

ArticleSearch::Taken ArticleSearch::partAt(qsizetype element, bool isBefore, bool isAfter,
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
    if (part.firstRun == part.endRun) {
        const bool isPicture = tag(element) == "figure" && !isAfter;
        return {part.hasEmbed && !isBefore && (isPicture || goesOnBeside(element)), {}};
    }
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
    if (isBefore && isLine && isNameAbove(element))
        return {true, BlockKind::Byline};
    if (isBefore || (isAfter && isLine && (speaksOfSite(first.text) || isOfAuthorBox(element))) ||
        (!first.isHeading && looksLikeAdMark(first.text)))
        return {};
    if (!isAfter && isLine && isNameWithDate(element))
        return {true, BlockKind::Byline};
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
    if (isAfter && (isPhotoBeside(element) || isNameBelow(element)))
        return {true, isLine ? std::optional(BlockKind::Byline) : std::nullopt};
    if (isLine && goesOnBeside(element))
        return {true, {}};
    // Of a text that has no element of its own the paragraphs stand beside each other.
    const bool isBeside = tag(element) == "p" && part.parent == at(m_text).parent;
    return {isLine && (inBest || isBeside) &&
                (first.isProse() || (first.isHeading && !first.isLink() && !isAfter)),
            {}};
}

qsizetype ArticleSearch::boxAround(qsizetype element) const {
    const qsizetype parent = at(element).parent;
    return tag(element) == "td" && parent > 0 ? at(parent).parent : parent;
}

/// The author's name and a date in one line, of which no name in the page tells which is which.
bool ArticleSearch::isNameWithDate(qsizetype element) const {
    for (qsizetype i = element + 1; i < at(element).end; ++i) {
        if (at(i).hints.isAuthor || at(i).hints.isDate)
            return false;
    }
    const PageRun *line = lineOf(element);
    return line != nullptr && saysNameAndDate(line->text);
}

/// The author's name above the headline, beside the author's picture: an opinion's.
bool ArticleSearch::isNameAbove(qsizetype element) const {
    constexpr qsizetype longestBox = 400; // characters: who the author is
    const PageRun *line = lineOf(element);
    const qsizetype box = at(element).parent;
    return line != nullptr && m_headline >= 0 && box > 0 && looksLikeNames(line->text) &&
           at(box).hasEmbed && textIn(box) <= longestBox && at(box).links <= 2 &&
           at(box).parent == at(m_headline).parent;
}

/// Where paragraphs stand in the page itself: a line or a picture between headline and text, or
/// behind the text what follows right on what was kept.
bool ArticleSearch::goesOnBeside(qsizetype element) const {
    static const QByteArrayList parts{"p", "blockquote", "figure"};
    const PageElement &part = at(element);
    if (tag(m_text) != "p" || !parts.contains(tag(element)) || part.parent != at(m_text).parent ||
        (element > m_text && part.firstRun != m_keptEnd) || part.links > 0)
        return false;
    if (part.firstRun == part.endRun)
        return true;
    const QString &text = m_page.runs.at(part.firstRun).text;
    return !speaksOfSite(text) && !looksLikeAdMark(text) && !looksLikeTags(text) &&
           !headsOtherNews(text) && !headsComments(text) && !isOfComment(text);
}

/// A photo story: a sapo, and then pictures beside it that lead nowhere, each with a caption.
bool ArticleSearch::isPhotoBeside(qsizetype element) const {
    const PageElement &part = at(element);
    const qsizetype around = at(m_text).parent;
    const bool isNear =
        part.parent == around || (part.parent > 0 && at(part.parent).parent == around);
    return isNear && tag(element) == "figure" && part.hasEmbed && textIn(element) > 0 &&
           in(element).linked == 0;
}

/// The author's name, alone, right below the text: in bold, or beside it in the same box.
bool ArticleSearch::isNameBelow(qsizetype element) const {
    constexpr qsizetype longestName = 60;
    const PageRun *line = lineOf(element);
    if (line == nullptr || line->linked > 0 || line->isHeading || line->length > longestName ||
        (at(element).firstRun != at(m_text).endRun && at(element).firstRun != m_keptEnd) ||
        !looksLikeNames(line->text))
        return false;
    if (boxAround(element) == boxAround(m_text) && line->text.contains(u' '))
        return true;
    static const QByteArrayList bold{"b", "strong", "em", "i"};
    for (qsizetype i = element; i < at(element).end; ++i) {
        if (bold.contains(tag(i)) && at(i).start.size() >= line->text.size())
            return true;
    }
    return false;
}

/// Takes the headline, the text, and what of the frame around is of the article.
void ArticleSearch::gather(qsizetype frame, qsizetype best, qsizetype text) {
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
            // Of a page that is laid out in a table a part of the article is no cell's.
            if (tag(i) == "td" && !part.kind)
                m_place.kinds.insert(at(i).node, std::nullopt);
            keepNamesOnly(i);
            i = at(i).end;
        } else {
            ++i;
        }
    }
}

/// Some pages name the author in the bar to share the article.
void ArticleSearch::keepAuthorsIn(qsizetype bar) {
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
void ArticleSearch::keepNamesOnly(qsizetype part) {
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
void ArticleSearch::markFurniture(qsizetype root) {
    for (qsizetype i = root; i < at(root).end;) {
        const bool isList =
            !isFurniture(i) && at(i).isBlock &&
            ((isLinkList(i) && tag(i) != "table" && tag(i) != "tbody") || isLinkCard(i));
        if (const auto told = m_place.kinds.constFind(at(i).node);
            told != m_place.kinds.cend() && told->has_value()) {
            i = at(i).end;
            continue;
        }
        // An article's own footer may be who wrote it.
        const PageRun *line = tag(i) == "footer" ? lineOf(i) : nullptr;
        if (line != nullptr && i > m_text && line->linked == 0 && looksLikeNames(line->text)) {
            m_place.kinds.insert(at(i).node, BlockKind::Byline);
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
bool ArticleSearch::isLinkCard(qsizetype element) const {
    constexpr qsizetype longest = 700;
    constexpr qsizetype shortest = 25;
    static const QByteArrayList boxes{"div",     "table",   "figure", "aside",
                                      "section", "article", "ul"};
    const RunSums sums = in(element);
    for (qsizetype around = element; around >= 0; around = at(around).parent) {
        if (at(around).hints.isAuthor || kindOf(at(around).node->v.element) == BlockKind::Byline)
            return false;
    }
    if (!boxes.contains(tag(element)) || m_holdsHeadline.contains(element) || sums.length > longest)
        return false;
    if (isCardOfOtherPage(element))
        return true;
    if (sums.linked * 20 < sums.length * 19 || sums.titles == 0)
        return false;
    const qsizetype runs = at(element).endRun - at(element).firstRun;
    return runs > 1 || (sums.length >= shortest && !at(element).hasEmbed);
}

/// A box with a picture and a title that both lead to one other page; what is said below is of
/// that.
bool ArticleSearch::isCardOfOtherPage(qsizetype element) const {
    constexpr qsizetype mostElements = 64; // boxes within boxes are looked through each
    constexpr qsizetype shortestTitle = 25;
    if (at(element).end - element > mostElements || !at(element).hasEmbed)
        return false;
    QStringList ofPictures;
    QStringList ofTitles;
    for (qsizetype i = element + 1; i < at(element).end; ++i) {
        if (tag(i) != "a")
            continue;
        const QString target = attributeOf(at(i).node->v.element, "href").section(u'#', 0, 0);
        static const QRegularExpression picture(u"\\.(?:jpe?g|png|gif|webp)(?:\\?|$)"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        if (target.isEmpty() || target.contains(picture))
            continue;
        if (at(i).hasEmbed)
            ofPictures.append(target);
        if (at(i).start.size() >= shortestTitle)
            ofTitles.append(target);
    }
    return std::any_of(ofPictures.cbegin(), ofPictures.cend(),
                       [&ofTitles](const QString &target) { return ofTitles.contains(target); });
}

/// Lines before the first sentence of the text that are a date, and marks of advertisements and
/// buttons anywhere in it. A headline or heading is neither.
void ArticleSearch::markLines(qsizetype text) {
    // A lead may stand above the date.
    int sentencesBefore = 0;
    // Whose text has no element of its own has the site's last lines in it.
    const bool isWholePage = tag(text) != "article" && !at(text).hints.isBody;
    qsizetype lastSentence = at(text).endRun;
    while (lastSentence > at(text).firstRun) {
        const PageRun &run = m_page.runs.at(lastSentence - 1);
        if (run.isProse() && !speaksOfSite(run.text) && !isFurniture(run.owner))
            break;
        --lastSentence;
    }
    for (qsizetype i = text; i < at(text).end; ++i) {
        // "<span>4/3/2026</span><p>…": a line without a box of its own.
        const PageElement &part = at(i);
        if (!part.isBlock && part.endRun == part.firstRun + 1 && sentencesBefore < 2 &&
            part.start == m_page.runs.at(part.firstRun).text && looksLikeDateLine(part.start) &&
            !m_place.kinds.contains(part.node) && !m_page.runs.at(part.firstRun).isHeading)
            m_place.kinds.insert(part.node, BlockKind::Furniture);
        const PageRun *line = lineOf(i);
        if (line == nullptr || line->owner != i || m_place.kinds.contains(at(i).node))
            continue;
        sentencesBefore += line->isProse() ? 1 : 0;
        const bool isAbove = m_headline > i && isWithin(m_headline, text) && line->isLink();
        const bool isDate =
            sentencesBefore < 2 && !line->isHeading && looksLikeDateLine(line->text);
        const bool isControl = !line->isHeading && !m_holdsHeadline.contains(i) &&
                               (looksLikeAdMark(line->text) || looksLikeControl(line->text) ||
                                (line->linked > 0 && looksLikeTags(line->text)));
        const bool isSite =
            isWholePage && at(i).firstRun >= lastSentence && speaksOfSite(line->text);
        if (sentencesBefore < 2 && !line->isHeading && isNameWithDate(i))
            m_place.kinds.insert(at(i).node, BlockKind::Byline);
        if (isAbove || isDate || isControl || isSite ||
            (line->isLink() && headsOtherNews(line->text)) || isOfAuthorBox(i))
            m_place.kinds.insert(at(i).node, BlockKind::Furniture);
    }
}

} // namespace morat
