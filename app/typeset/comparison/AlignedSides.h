// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/PageComparison.h"
#include "typeset/comparison/TokenAlignment.h"

namespace morat {

/// Tokens of one side by their index: of the draft, or places in ArticleFrames::sequence.
using TokenPlaces = std::vector<int>;

/// Both sides of an alignment, and what is written down of a run on them. A view: all that it was
/// made of outlives it.
class AlignedSides {
public:
    AlignedSides(const Text &text, const ComparedTokens &tokens, const ArticleFrames &article,
                 const TokenAlignment &alignment);

    [[nodiscard]] const Text &text() const { return m_text; }
    [[nodiscard]] const ComparedTokens &tokens() const { return m_tokens; }
    [[nodiscard]] const ArticleFrames &article() const { return m_article; }
    [[nodiscard]] const std::vector<Tile> &moved() const { return m_alignment.moved; }

    [[nodiscard]] int draftCount() const { return int(m_tokens.draft.size()); }
    [[nodiscard]] int pageCount() const { return int(m_article.sequence.size()); }
    [[nodiscard]] const DraftToken &draft(int i) const { return m_tokens.draft[size_t(i)]; }
    [[nodiscard]] const PageToken &page(int place) const {
        return m_tokens.page[size_t(m_article.sequence[size_t(place)])];
    }
    /// Where a token stands on the other side, in the order of both; -1: nowhere.
    [[nodiscard]] int pageOf(int i) const { return m_alignment.pageOf[size_t(i)]; }
    [[nodiscard]] int draftOf(int place) const { return m_alignment.draftOf[size_t(place)]; }
    /// Where a token of the draft stands on the page, moved or not; -1: nowhere.
    [[nodiscard]] int partnerOf(int i) const {
        return isMovedInDraft(i) ? m_movedTo[size_t(i)] : pageOf(i);
    }
    [[nodiscard]] bool isMovedInDraft(int i) const { return m_movedTo[size_t(i)] >= 0; }
    [[nodiscard]] bool isMovedOnPage(int place) const { return m_isMovedPage[size_t(place)]; }
    /// How many of these tokens of the draft are words, or of those in a range.
    [[nodiscard]] qsizetype wordCount(const TokenPlaces &left) const;
    [[nodiscard]] qsizetype wordsIn(TextRange range) const;

    [[nodiscard]] bool isLineStart(int place) const;
    [[nodiscard]] bool isFrameStart(int place) const;
    [[nodiscard]] bool isFrameEnd(int place) const;

    [[nodiscard]] QString wordsOfDraft(TextRange range) const;
    [[nodiscard]] QString wordsOf(const TokenPlaces &right) const;
    /// A rectangle for each line.
    [[nodiscard]] QList<PagePlace> placesOf(const TokenPlaces &right) const;
    /// The runs as a difference; one of them may be empty.
    [[nodiscard]] PageDifference difference(PageDifferenceKind kind, const TokenPlaces &left,
                                            const TokenPlaces &right) const;

private:
    [[nodiscard]] PagePlace gapAt(int firstMissing, int lastMissing) const;
    [[nodiscard]] qsizetype placeInDraft(int place) const;

    const Text &m_text;
    const ComparedTokens &m_tokens;
    const ArticleFrames &m_article;
    const TokenAlignment &m_alignment;
    std::vector<int> m_movedTo; ///< a draft token's place in the sequence; -1: it was not moved
    std::vector<bool> m_isMovedPage;
};

} // namespace morat
