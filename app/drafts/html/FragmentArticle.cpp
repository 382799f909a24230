// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/ArticleFinder.h"

#include "drafts/html/HtmlElements.h"

namespace morat {

namespace {

/// Visits the subtree in document order, without recursion; `visit` says whether to go inside.
template <typename Visit>
void walk(const GumboNode *root, Visit visit) {
    QList<const GumboNode *> open{root};
    while (!open.isEmpty()) {
        const GumboNode *node = open.takeLast();
        if (!visit(node))
            continue;
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboVector &children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.append(static_cast<const GumboNode *>(children.data[i - 1]));
    }
}

bool isNamed(const GumboNode *node, const char *name) {
    return node->type == GUMBO_NODE_ELEMENT && elementName(node->v.element) == name;
}

const GumboNode *firstNamed(const GumboNode *root, const char *name) {
    const GumboNode *found = nullptr;
    walk(root, [&](const GumboNode *node) {
        if (found == nullptr && isNamed(node, name))
            found = node;
        return found == nullptr;
    });
    return found;
}

qsizetype textSize(const GumboNode *root) {
    qsizetype size = 0;
    walk(root, [&](const GumboNode *node) {
        if (node->type == GUMBO_NODE_TEXT)
            size += qsizetype(node->v.text.original_text.length);
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        const ElementRole role = roleOf(node->v.element);
        return role == ElementRole::Inline || role == ElementRole::Block;
    });
    return size;
}

bool isWithin(const GumboNode *node, const GumboNode *ancestor) {
    while (node != nullptr && node != ancestor)
        node = node->parent;
    return node != nullptr;
}

/// Leads and bylines that stand after the headline and before the element that holds the rest.
QList<const GumboNode *> partsBetween(const GumboNode *root, const GumboNode *headline,
                                      const GumboNode *content) {
    QList<const GumboNode *> parts;
    bool isAfter = false;
    bool isOver = false;
    walk(root, [&](const GumboNode *node) {
        isOver = isOver || node == content;
        if (isOver || node->type != GUMBO_NODE_ELEMENT)
            return false;
        const ElementRole role = roleOf(node->v.element);
        if (role != ElementRole::Block && role != ElementRole::Inline)
            return false;
        isAfter = isAfter || node == headline;
        const std::optional<BlockKind> kind = kindOf(node->v.element);
        if (kind == BlockKind::Furniture)
            return false;
        const bool isPart = isAfter && node != headline && !isWithin(content, node) &&
                            (kind == BlockKind::Lead || kind == BlockKind::Byline);
        if (isPart)
            parts.append(node);
        return !isPart && node != headline;
    });
    return parts;
}

ArticlePlace placeOf(QList<const GumboNode *> roots) {
    ArticlePlace place;
    place.roots = std::move(roots);
    return place;
}

} // namespace

bool isSiteFurniture(const GumboNode *node) {
    return isNamed(node, "footer") ||
           (isNamed(node, "header") && firstNamed(node, "h1") == nullptr);
}

ArticlePlace findArticleOfFragment(const GumboNode *root) {
    QList<const GumboNode *> articles;
    const GumboNode *main = nullptr;
    const GumboNode *body = root;
    const GumboNode *headline = nullptr;
    walk(root, [&](const GumboNode *node) {
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        const ElementRole role = roleOf(node->v.element);
        const bool inside = role == ElementRole::Inline || role == ElementRole::Block;
        if (!inside)
            return false;
        const QByteArray name = elementName(node->v.element);
        if (name == "body")
            body = node;
        if (headline == nullptr && name == "h1")
            headline = node;
        if (main == nullptr && (name == "main" || attributeOf(node->v.element, "role") == u"main"))
            main = node;
        const bool within = !articles.isEmpty() && isWithin(node, articles.last());
        if (name == "article" && !within)
            articles.append(node);
        return true;
    });

    const GumboNode *content = nullptr;
    qsizetype longest = 0;
    for (const GumboNode *article : std::as_const(articles)) {
        const qsizetype size = textSize(article);
        if (content == nullptr || size > longest) {
            content = article;
            longest = size;
        }
    }
    // Pages of teasers make each an <article>; the text proper is elsewhere then.
    if (content != nullptr && articles.size() > 1 && longest * 4 < textSize(body))
        content = nullptr;
    if (content == nullptr)
        content = main;
    if (content == nullptr)
        return placeOf({body});
    if (headline != nullptr && !isWithin(headline, content) &&
        firstNamed(content, "h1") == nullptr) {
        QList<const GumboNode *> roots = partsBetween(root, headline, content);
        roots.prepend(headline);
        roots.append(content);
        return placeOf(std::move(roots));
    }
    return placeOf({content});
}

bool ArticlePlace::isWholeBody() const {
    return finding != Finding::All && roots.size() == 1 && isNamed(roots.first(), "body");
}

ArticlePlace findWholePage(const GumboNode *root) {
    ArticlePlace place = placeOf({root});
    walk(root, [&](const GumboNode *node) {
        if (isNamed(node, "body"))
            place.roots = {node};
        return node->type == GUMBO_NODE_ELEMENT && elementName(node->v.element) != "head";
    });
    place.finding = ArticlePlace::Finding::All;
    return place;
}

} // namespace morat
