// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/PageComparison.h"

#include "typeset/comparison/DifferenceKinds.h"

namespace morat {

PageComparison compareWithPages(const Text &text, const QList<Page> &pages, std::stop_token stop) {
    const ComparedTokens tokens = comparedTokens(text, pages, stop);
    if (stop.stop_requested())
        return {};
    const ArticleFrames article = articleFrames(text, tokens, stop);
    if (stop.stop_requested())
        return {};
    const TokenAlignment alignment = alignTokens(tokens, article, stop);
    return differencesOf(text, tokens, article, alignment);
}

} // namespace morat
