// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <gumbo.h>

#include <QHash>
#include <QList>

#include <optional>

namespace morat {

// A saved web page is an article with a site around it. The finder measures what a page shows:
// running text against links, what repeats (twenty teasers), what names of classes and schema.org
// hint at, what the head says of headline, lead and author. As in Readability and trafilatura no
// hint decides alone.

/// Where the article of a page is.
struct ArticlePlace {
    enum class Finding : quint8 {
        Whole,   ///< no site is around it: an export, a fragment
        Article, ///< the roots hold it, the rest of the page is left out
        All,     ///< the site with it, as the editor asked for
        List,    ///< a page of teasers, read whole: no article
        Shell,   ///< a page that a script fills, read whole: no article
    };
    Finding finding = Finding::Whole;
    /// The elements that hold it, in document order; none within another.
    QList<const GumboNode *> roots;
    /// Kinds that the page as a whole tells of elements: furniture inside the article's container,
    /// a headline that only the title in the head gives away. Nothing where a class name is not to
    /// be believed.
    QHash<const GumboNode *, std::optional<BlockKind>> kinds;
    /// Lines of text that are left out.
    qsizetype outside = 0;

    /// The one root is the body: the site's header and footer are in it, too.
    [[nodiscard]] bool isWholeBody() const;
};

/// Of a file that is a page of its own.
[[nodiscard]] ArticlePlace findArticleOfPage(const GumboNode *root);
/// Of HTML that a CMS or an editor wrote, which is nearly all article: the <article> or <main> with
/// a headline that stands outside it, otherwise all of it.
[[nodiscard]] ArticlePlace findArticleOfFragment(const GumboNode *root);
/// All of a page, as the editor asked for.
[[nodiscard]] ArticlePlace findWholePage(const GumboNode *root);

} // namespace morat
