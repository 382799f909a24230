// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"
#include "typeset/page/PageWord.h"

#include <stop_token>

namespace morat {

/// What is different at a place. The last three are quiet: how a house sets its pages, no mistake.
enum class PageDifferenceKind : quint8 {
    Missing,  ///< words of the draft that are not on the page
    Extra,    ///< words on the page that are not in the draft
    Changed,  ///< other words than in the draft
    Doubled,  ///< words that were set twice
    Moved,    ///< words at another place than in the draft
    Capitals, ///< a headline, or a paragraph's first words, in capitals
    Signs,    ///< other quotation marks, dashes, dots, or the tone mark on the other vowel
    Spacing,  ///< blanks where there are none in the draft, or none where there are
};
[[nodiscard]] constexpr bool isQuiet(PageDifferenceKind kind) {
    return kind >= PageDifferenceKind::Capitals;
}

/// A rectangle on a page, in points. One without width is a place between two words.
struct PagePlace {
    int page = 0; ///< zero-based
    QRectF box;
    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

struct PageDifference {
    PageDifferenceKind kind = PageDifferenceKind::Changed;
    /// In the draft's joined text; empty, at the place where they would stand, for words that only
    /// the page has.
    TextRange range;
    QString draftWords;
    QString pageWords;
    QList<PagePlace> places; ///< in reading order, one a line; never empty
};

/// A piece of a page that is not the article's, and was not compared.
struct OtherPiece {
    PagePlace place;
    qsizetype words = 0;
};

struct PageComparison {
    QList<PageDifference> differences; ///< in the order of the draft
    QList<OtherPiece> others;
    qsizetype draftWords = 0; ///< words of the draft that can be on a page
    qsizetype foundWords = 0; ///< …and were found, changed ones not counted
    /// “(Xem tiếp trang 5)” at the end of what was found: the number; 0 where there is none.
    int goesOnAtPage = 0;

    /// False where the pages do not hold this article at all; there are no differences then.
    [[nodiscard]] bool isOnPages() const { return foundWords > 0; }
};

/// Where pages say something else than a text. Furniture and embeds of the text are not looked for;
/// what of the pages belongs to other articles is left out and named. A stop ends it early, with an
/// answer that is worth nothing.
[[nodiscard]] PageComparison compareWithPages(const Text &text, const QList<Page> &pages,
                                              std::stop_token stop = {});

} // namespace morat
