// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/ArticleFinder.h"

#include "drafts/html/ArticleSearch.h"
#include "drafts/html/ScriptShell.h"

namespace morat {

ArticlePlace findArticleOfPage(const GumboNode *root) {
    ArticlePlace place = ArticleSearch(root).find();
    if (place.finding == ArticlePlace::Finding::Article)
        return place;
    ArticlePlace whole = findArticleOfFragment(root);
    whole.finding = isScriptShell(root) ? ArticlePlace::Finding::Shell : place.finding;
    return whole;
}

} // namespace morat
