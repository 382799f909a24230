// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/AlignedSides.h"

#include <algorithm>
#include <numeric>

namespace morat {

AlignedSides::AlignedSides(const Text &text, const ComparedTokens &tokens,
                           const ArticleFrames &article, const TokenAlignment &alignment)
    : m_text(text)
    , m_tokens(tokens)
    , m_article(article)
    , m_alignment(alignment)
    , m_movedTo(tokens.draft.size(), -1)
    , m_isMovedPage(article.sequence.size()) {
    for (const Tile &tile : alignment.moved) {
        std::iota(m_movedTo.begin() + tile.draft, m_movedTo.begin() + tile.draftEnd(), tile.page);
        std::fill_n(m_isMovedPage.begin() + tile.page, tile.length, true);
    }
}

qsizetype AlignedSides::wordCount(const TokenPlaces &left) const {
    return std::ranges::count_if(left, [this](int i) { return draft(i).isWord; });
}

qsizetype AlignedSides::wordsIn(TextRange range) const {
    const auto first = std::ranges::lower_bound(
        m_tokens.draft, range.start, {}, [](const DraftToken &each) { return each.range.start; });
    const auto isInside = [&range](const DraftToken &each) { return range.contains(each.range); };
    const auto last = std::find_if_not(first, m_tokens.draft.cend(), isInside);
    return std::count_if(first, last, [](const DraftToken &each) { return each.isWord; });
}

bool AlignedSides::isLineStart(int place) const {
    return isFrameStart(place) || page(place).line != page(place - 1).line;
}
bool AlignedSides::isFrameStart(int place) const {
    return place == 0 || page(place).frame != page(place - 1).frame;
}
bool AlignedSides::isFrameEnd(int place) const {
    return place + 1 == pageCount() || page(place).frame != page(place + 1).frame;
}

QString AlignedSides::wordsOfDraft(TextRange range) const {
    QString words;
    for (qsizetype block = m_text.locate(range.start).block; block < m_text.blocks().size();
         ++block) {
        const qsizetype start = m_text.blockStart(block);
        const QString &text = m_text.blocks()[block].text;
        if (start >= range.end())
            break;
        const qsizetype from = std::max<qsizetype>(range.start - start, 0);
        const qsizetype to = std::min(range.end() - start, text.size());
        if (!words.isEmpty())
            words += u' ';
        words += QStringView(text).sliced(from, to - from);
    }
    return words.trimmed();
}

QString AlignedSides::wordsOf(const TokenPlaces &right) const {
    QString words;
    for (size_t k = 0; k < right.size(); ++k) {
        const PageToken &token = page(right[k]);
        if (k > 0 && (token.followsBlank || right[k] != right[k - 1] + 1))
            words += u' ';
        words += token.text;
    }
    return words;
}

QList<PagePlace> AlignedSides::placesOf(const TokenPlaces &right) const {
    QList<PagePlace> places;
    int frame = -1;
    int line = -1;
    for (const int place : right) {
        const PageToken &token = page(place);
        if (token.frame == frame && token.line == line) {
            places.last().box = places.last().box.united(token.place.box);
            continue;
        }
        frame = token.frame;
        line = token.line;
        places.append(token.place);
    }
    return places;
}

/// Between the words of the page where others are missing.
PagePlace AlignedSides::gapAt(int firstMissing, int lastMissing) const {
    const int block = draft(firstMissing).block;
    int before = firstMissing - 1;
    while (before >= 0 && partnerOf(before) < 0)
        --before;
    int after = lastMissing + 1;
    while (after < draftCount() && partnerOf(after) < 0)
        ++after;
    const bool isAfterNearer = after < draftCount() && draft(after).block == block &&
                               (before < 0 || draft(before).block != block);
    if (before >= 0 && !isAfterNearer) {
        PagePlace place = page(partnerOf(before)).place;
        place.box = {place.box.right(), place.box.top(), 0, place.box.height()};
        return place;
    }
    PagePlace place = after < draftCount() ? page(partnerOf(after)).place : page(0).place;
    place.box.setWidth(0);
    return place;
}

PageDifference AlignedSides::difference(PageDifferenceKind kind, const TokenPlaces &left,
                                        const TokenPlaces &right) const {
    PageDifference difference;
    difference.kind = kind;
    if (!left.empty()) {
        const qsizetype start = draft(left.front()).range.start;
        difference.range = {start, draft(left.back()).range.end() - start};
        difference.draftWords = wordsOfDraft(difference.range);
    } else {
        difference.range = {placeInDraft(right.front()), 0};
    }
    if (!right.empty()) {
        difference.pageWords = wordsOf(right);
        difference.places = placesOf(right);
    } else {
        difference.places = {gapAt(left.front(), left.back())};
    }
    return difference;
}

/// Where in the draft words of the page would stand.
qsizetype AlignedSides::placeInDraft(int place) const {
    for (int before = place - 1; before >= 0; --before) {
        if (draftOf(before) >= 0)
            return draft(draftOf(before)).range.end();
    }
    for (int after = place + 1; after < pageCount(); ++after) {
        if (draftOf(after) >= 0)
            return draft(draftOf(after)).range.start;
    }
    return 0;
}

} // namespace morat
