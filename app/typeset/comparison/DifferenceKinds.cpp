// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/DifferenceKinds.h"

#include "text/Folding.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Tokens in a row at the border of a frame that are not in the draft: more belong to another
/// piece, where the draft has hardly anything for them.
constexpr size_t longestExtra = 25;
constexpr size_t draftShare = 4;

bool isAllCapitals(const QString &text) {
    return text.toUpper() == text && text.toLower() != text;
}

bool isSameButCase(const QString &one, const QString &other) {
    return one.toLower() == other.toLower();
}

/// Without what a page does not show.
QString shown(const QString &text) {
    QString visible;
    for (const QChar c : text) {
        if (!hasNoWidth(c))
            visible += c;
    }
    return composed(visible);
}

bool isHyphenSign(const QString &text) {
    return text.size() == 1 && QStringView(u"-\u00AD\u2010\u2011").contains(text.front());
}

/// Whether a block has its place in the running text. Others stand where the setter puts them.
bool isRunningText(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Heading ||
           kind == BlockKind::ListItem || kind == BlockKind::Quote || kind == BlockKind::Code;
}

class Telling {
public:
    Telling(const Text &text, const ComparedTokens &tokens, const ArticleFrames &article,
            const TokenAlignment &alignment)
        : m_text(text)
        , m_tokens(tokens)
        , m_article(article)
        , m_alignment(alignment)
        , m_isMovedDraft(tokens.draft.size())
        , m_isMovedPage(article.sequence.size()) {
        for (const Tile &tile : alignment.moved) {
            std::fill_n(m_isMovedDraft.begin() + tile.draft, tile.length, true);
            std::fill_n(m_isMovedPage.begin() + tile.page, tile.length, true);
        }
    }

    PageComparison tell() {
        count();
        if (m_whole.foundWords == 0)
            return std::move(m_whole);
        tellOthers();
        tellGaps();
        tellMoves();
        pairMoves();
        tellLooks();
        tellSpacing();
        std::ranges::stable_sort(m_whole.differences, {},
                                 [](const PageDifference &each) { return each.range.start; });
        return std::move(m_whole);
    }

private:
    using Places = std::vector<int>;

    [[nodiscard]] const DraftToken &draft(int i) const { return m_tokens.draft[size_t(i)]; }
    [[nodiscard]] const PageToken &page(int place) const {
        return m_tokens.page[size_t(m_article.sequence[size_t(place)])];
    }
    [[nodiscard]] int pageOf(int i) const { return m_alignment.pageOf[size_t(i)]; }
    [[nodiscard]] int draftOf(int place) const { return m_alignment.draftOf[size_t(place)]; }
    [[nodiscard]] int draftCount() const { return int(m_tokens.draft.size()); }
    [[nodiscard]] int pageCount() const { return int(m_article.sequence.size()); }

    void count() {
        for (int i = 0; i < draftCount(); ++i) {
            if (!draft(i).isWord)
                continue;
            ++m_whole.draftWords;
            if (pageOf(i) >= 0 || m_isMovedDraft[size_t(i)])
                ++m_whole.foundWords;
        }
    }

    void tellOthers() {
        std::vector<bool> isArticle(m_tokens.frames.size());
        for (const int frame : m_article.order)
            isArticle[size_t(frame)] = true;
        for (size_t i = 0; i < isArticle.size(); ++i) {
            if (isArticle[i])
                continue;
            const ComparedFrame &frame = m_tokens.frames[i];
            qsizetype words = 0;
            for (int k = frame.start; k < frame.end; ++k)
                words += m_tokens.page[size_t(k)].isWord ? 1 : 0;
            m_whole.others.append({{frame.page, frame.box}, words});
        }
    }

    // What stands between two tokens that are the same.

    void tellGaps() {
        Places left;
        Places right;
        int at = 0;
        const auto close = [&](int nextPage) {
            for (; at < nextPage; ++at) {
                if (!m_isMovedPage[size_t(at)])
                    right.push_back(at);
            }
            if (!left.empty() || !right.empty())
                tellGap(left, right);
            left.clear();
            right.clear();
            at = nextPage + 1;
        };
        for (int i = 0; i < draftCount(); ++i) {
            if (pageOf(i) >= 0)
                close(pageOf(i));
            else if (!m_isMovedDraft[size_t(i)])
                left.push_back(i);
        }
        close(pageCount());
    }

    void tellGap(Places left, Places right) {
        dropJumps(right);
        dropOthers(left, right);
        if (left.empty() && right.empty())
            return;
        if (!left.empty() && !right.empty()) {
            if (isSameText(left, right)) {
                countFound(left);
                return;
            }
            trimAlike(left, right);
        }
        if (right.empty())
            return tellMissing(left);
        if (left.empty())
            return tellExtra(right);
        add(PageDifferenceKind::Changed, left, right);
    }

    void countFound(const Places &left) {
        m_whole.foundWords +=
            std::ranges::count_if(left, [this](int i) { return draft(i).isWord; });
    }

    /// “(Xem tiếp trang 5)”, “Tiếp theo trang 1”: said by the setter, not by the author.
    void dropJumps(Places &right) {
        static const QRegularExpression jump(
            uR"(^[\W_]*(?:(?:xem|đọc)\s+)?tiếp(?:\s+theo)?(?:\s+(?:ở|từ|tại|kỳ trước))?(?:\s+trang)?\s*(\d{1,3})?[\W_]*$)"_s,
            QRegularExpression::CaseInsensitiveOption |
                QRegularExpression::UseUnicodePropertiesOption);
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1 &&
                   page(right[end]).frame == page(right[start]).frame)
                ++end;
            // At the border of a frame, by itself on its line.
            for (size_t from = start; from < end && end - from <= 12; ++from) {
                const bool beginsLine = from == start || isLineStart(right[from]);
                if (!beginsLine)
                    continue;
                size_t to = end;
                while (to > from && page(right[to - 1]).line > page(right[from]).line + 1)
                    --to;
                const auto found = jump.match(
                    wordsOf({right.begin() + qsizetype(from), right.begin() + qsizetype(to)}));
                if (!found.hasMatch() ||
                    !(to == end ? isFrameEnd(right[to - 1]) || isFrameStart(right[from])
                                : isFrameStart(right[from])))
                    continue;
                if (isFrameEnd(right[to - 1]))
                    m_jump = found.captured(1).toInt();
                right.erase(right.begin() + qsizetype(from), right.begin() + qsizetype(to));
                end -= to - from;
                break;
            }
            start = end;
        }
    }

    [[nodiscard]] bool isLineStart(int place) const {
        return isFrameStart(place) || page(place).line != page(place - 1).line;
    }
    [[nodiscard]] bool isFrameStart(int place) const {
        return place == 0 || page(place).frame != page(place - 1).frame;
    }
    [[nodiscard]] bool isFrameEnd(int place) const {
        return place + 1 == pageCount() || page(place).frame != page(place + 1).frame;
    }

    /// A long run at the border of a frame for which the draft has hardly anything: another piece
    /// that begins, or ends, in the same column.
    void dropOthers(const Places &left, Places &right) {
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1 &&
                   page(right[end]).frame == page(right[start]).frame)
                ++end;
            const bool isAtBorder = isFrameStart(right[start]) || isFrameEnd(right[end - 1]);
            if (isAtBorder && end - start > longestExtra &&
                left.size() * draftShare < end - start) {
                const Places run(right.begin() + qsizetype(start), right.begin() + qsizetype(end));
                if (!isCopy(run)) {
                    OtherPiece piece;
                    for (const PagePlace &place : placesOf(run)) {
                        piece.place.page = place.page;
                        piece.place.box = piece.place.box.united(place.box);
                    }
                    piece.words =
                        std::ranges::count_if(run, [this](int i) { return page(i).isWord; });
                    m_whole.others.append(piece);
                    right.erase(right.begin() + qsizetype(start), right.begin() + qsizetype(end));
                    end = start;
                }
            }
            start = end;
        }
    }

    /// The same letters, otherwise parted: at the end of a line, or between letters that were
    /// spaced out.
    [[nodiscard]] bool isSameText(const Places &left, const Places &right) const {
        QString here;
        QString there;
        bool breaks = false;
        bool areLetters = true;
        for (const int i : left)
            here += draft(i).isWord               ? fold(draft(i).text)
                    : isHyphenSign(draft(i).text) ? QString()
                                                  : draft(i).text;
        for (size_t k = 0; k < right.size(); ++k) {
            const PageToken &token = page(right[k]);
            there += token.isWord               ? fold(token.text)
                     : isHyphenSign(token.text) ? QString()
                                                : token.text;
            breaks = breaks || (k > 0 && (page(right[k - 1]).line != token.line ||
                                          page(right[k - 1]).frame != token.frame));
            areLetters = areLetters && token.text.size() == 1;
        }
        return !here.isEmpty() && fold(here) == fold(there) &&
               (breaks || (areLetters && right.size() > 2));
    }

    /// Signs that are the same at both ends of a gap, where words between them are not.
    void trimAlike(Places &left, Places &right) const {
        while (!left.empty() && !right.empty() &&
               draft(left.back()).key == page(right.back()).key) {
            left.pop_back();
            right.pop_back();
        }
        while (!left.empty() && !right.empty() &&
               draft(left.front()).key == page(right.front()).key) {
            left.erase(left.begin());
            right.erase(right.begin());
        }
    }

    /// Each paragraph that is gone is a difference of its own.
    void tellMissing(const Places &left) {
        for (size_t start = 0; start < left.size();) {
            size_t end = start + 1;
            while (end < left.size() && draft(left[end]).block == draft(left[start]).block &&
                   isNextTo(left[end - 1], left[end]))
                ++end;
            add(PageDifferenceKind::Missing,
                {left.begin() + qsizetype(start), left.begin() + qsizetype(end)}, {});
            start = end;
        }
    }

    /// Nothing between them but what was moved.
    [[nodiscard]] bool isNextTo(int one, int other) const {
        for (int i = one + 1; i < other; ++i) {
            if (!m_isMovedDraft[size_t(i)])
                return false;
        }
        return other == one + 1;
    }

    void tellExtra(const Places &right) {
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1)
                ++end;
            const Places run(right.begin() + qsizetype(start), right.begin() + qsizetype(end));
            start = end;
            if (run.size() == 1 && page(run.front()).text.size() == 1 && isLineStart(run.front()) &&
                !page(run.front()).isWord &&
                QStringView(u"•▪■□●○◦‣∙·*►▶◆◊➢✓-–—").contains(page(run.front()).text)) {
                add(PageDifferenceKind::Signs, {}, run); // the setter's bullet
                continue;
            }
            add(isDoubled(run) || isCopy(run) ? PageDifferenceKind::Doubled
                                              : PageDifferenceKind::Extra,
                {}, run);
        }
    }

    /// The run and what stands before or behind it say the same, however the copy was matched.
    [[nodiscard]] bool isDoubled(const Places &run) const {
        const int size = int(run.size());
        const bool hasWord = std::ranges::any_of(run, [this](int i) { return page(i).isWord; });
        const auto isSame = [this](int one, int other) {
            return one >= 0 && other >= 0 && one < pageCount() && other < pageCount() &&
                   page(one).key == page(other).key;
        };
        for (int behind = 0; hasWord && behind <= size; ++behind) {
            // The last tokens of the run stand before it, the first ones behind it.
            bool isCopyHere = true;
            for (int i = 0; i < size && isCopyHere; ++i) {
                const int place = run[size_t(i)];
                isCopyHere = isSame(place, i >= behind ? place - size : place + size);
            }
            if (isCopyHere)
                return true;
        }
        return false;
    }

    /// A run of some words that stands elsewhere in the draft, too.
    [[nodiscard]] bool isCopy(const Places &run) const {
        if (run.size() < 5)
            return false;
        for (int i = 0; i + int(run.size()) <= draftCount(); ++i) {
            size_t same = 0;
            while (same < run.size() && draft(i + int(same)).key == page(run[same]).key)
                ++same;
            if (same == run.size())
                return true;
        }
        return false;
    }

    // What stands elsewhere.

    void tellMoves() {
        for (const Tile &tile : m_alignment.moved) {
            // What is on one line may have been read in another column's line.
            const bool isLine = page(tile.page).line == page(tile.pageEnd() - 1).line;
            if (!isRunningText(m_text.blocks()[draft(tile.draft).block].kind) ||
                (isLine && !isWholeBlock(tile))) {
                tellLooksOf(tile);
                continue;
            }
            Places left;
            Places right;
            for (int i = 0; i < tile.length; ++i) {
                left.push_back(tile.draft + i);
                right.push_back(tile.page + i);
            }
            add(PageDifferenceKind::Moved, left, right);
        }
    }

    [[nodiscard]] bool isWholeBlock(const Tile &tile) const {
        const int block = draft(tile.draft).block;
        return (tile.draft == 0 || draft(tile.draft - 1).block != block) &&
               (tile.draftEnd() == draftCount() || draft(tile.draftEnd()).block != block);
    }

    /// Words missing here and too many there are words at another place.
    void pairMoves() {
        QList<PageDifference> &all = m_whole.differences;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].kind != PageDifferenceKind::Missing)
                continue;
            const QString wanted = fold(all[i].draftWords);
            const BlockKind kind = m_text.blocks()[m_text.locate(all[i].range.start).block].kind;
            const bool isFree = !isRunningText(kind);
            const auto found = std::ranges::find_if(all, [&](const PageDifference &each) {
                return each.kind == PageDifferenceKind::Extra && fold(each.pageWords) == wanted;
            });
            if (found == all.end())
                continue;
            // Words that were read as a piece of their own because of a wide blank are where they
            // are.
            if (isFree || isWholeFrame(found->places)) {
                for (int k = 0; k < draftCount(); ++k) {
                    if (draft(k).isWord && all[i].range.contains(draft(k).range))
                        ++m_whole.foundWords;
                }
                const qsizetype other = found - all.begin();
                all.removeAt(std::max(i, other));
                all.removeAt(std::min(i, other));
                i = std::min(i, other) - 1;
                continue;
            }
            if (wanted.count(u' ') < 2)
                continue;
            all[i].kind = PageDifferenceKind::Moved;
            all[i].pageWords = found->pageWords;
            all[i].places = found->places;
            const qsizetype other = found - all.begin();
            all.removeAt(other);
            if (other < i)
                --i;
        }
    }

    /// Whether places, of one line, are all that a frame has.
    [[nodiscard]] bool isWholeFrame(const QList<PagePlace> &places) const {
        return places.size() == 1 &&
               std::ranges::any_of(m_tokens.frames, [&](const ComparedFrame &frame) {
                   return frame.page == places.first().page && frame.count() <= 6 &&
                          std::abs(frame.box.left() - places.first().box.left()) < 1 &&
                          std::abs(frame.box.right() - places.first().box.right()) < 1 &&
                          std::abs(frame.box.top() - places.first().box.top()) < 1;
               });
    }

    // What is the same, but looks otherwise.

    void tellLooks() {
        for (int i = 0; i < draftCount(); ++i) {
            if (pageOf(i) >= 0)
                tellLook(i, pageOf(i));
            else
                m_quiet = {};
        }
    }

    void tellLooksOf(const Tile &tile) {
        for (int i = 0; i < tile.length; ++i)
            tellLook(tile.draft + i, tile.page + i);
        m_quiet = {};
    }

    void tellLook(int i, int place) {
        const QString here = shown(draft(i).text);
        const QString &there = page(place).text;
        if (here == there) {
            // “HÀ NỘI, 5-6” is one headline.
            if (draft(i).isWord && here.toLower() != here.toUpper())
                m_quiet = {};
            return;
        }
        // Other quotation marks or dashes, or the tone mark on the other vowel.
        if (!draft(i).isWord || !isSameButCase(here, there))
            return addLook(PageDifferenceKind::Signs, i, place);
        addLook(isHouseCase(i, place) ? PageDifferenceKind::Capitals : PageDifferenceKind::Changed,
                i, place);
    }

    /// Capitals of a whole headline, of the first words of a paragraph, or of a draft that was
    /// written in capitals; not one letter that should be large or small.
    [[nodiscard]] bool isHouseCase(int i, int place) const {
        const bool onPage = isAllCapitals(page(place).text);
        const bool inDraft = isAllCapitals(draft(i).text);
        if (!onPage && !inDraft)
            return false;
        // A neighbour in the line that is in capitals, too, and not in the other text.
        for (const int way : {-1, 1}) {
            for (int step = 1; step <= 3; ++step) {
                const int other = i + way * step;
                if (other < 0 || other >= draftCount() || draft(other).block != draft(i).block)
                    break;
                if (!draft(other).isWord ||
                    draft(other).text.toLower() == draft(other).text.toUpper() || pageOf(other) < 0)
                    continue;
                const QString &mine = onPage ? page(pageOf(other)).text : draft(other).text;
                const QString &its = onPage ? draft(other).text : page(pageOf(other)).text;
                if (isAllCapitals(mine) && mine != its)
                    return true;
                break;
            }
        }
        const bool beginsBlock = i == 0 || draft(i - 1).block != draft(i).block;
        return onPage && beginsBlock && page(place).text.size() > 1;
    }

    void addLook(PageDifferenceKind kind, int i, int place) {
        const bool goesOn = m_quiet.kind == kind && m_quiet.isOpen &&
                            kind == PageDifferenceKind::Capitals &&
                            draft(i).block == m_quiet.block && !m_whole.differences.isEmpty();
        if (!goesOn) {
            add(kind, {i}, {place});
        } else {
            PageDifference &last = m_whole.differences.last();
            last.range.length = draft(i).range.end() - last.range.start;
            last.draftWords = wordsOfDraft(last.range);
            m_quiet.places.push_back(place);
            last.pageWords = wordsOf(m_quiet.places);
            last.places = placesOf(m_quiet.places);
            return;
        }
        m_quiet = {kind, true, draft(i).block, {place}};
    }

    /// Blanks at signs. At the end of a line nobody knows whether there is one.
    void tellSpacing() {
        for (int i = 0; i + 1 < draftCount(); ++i) {
            const int place = pageOf(i);
            if (place < 0 || pageOf(i + 1) != place + 1 || draft(i).block != draft(i + 1).block ||
                page(place).line != page(place + 1).line ||
                page(place).frame != page(place + 1).frame)
                continue;
            const bool here = draft(i + 1).range.start > draft(i).range.end();
            if (here != page(place + 1).followsBlank)
                add(PageDifferenceKind::Spacing, {i, i + 1}, {place, place + 1});
        }
    }

    // What is written down.

    [[nodiscard]] QString wordsOfDraft(TextRange range) const {
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

    [[nodiscard]] QString wordsOf(const Places &right) const {
        QString words;
        for (size_t k = 0; k < right.size(); ++k) {
            const PageToken &token = page(right[k]);
            if (k > 0 && (token.followsBlank || right[k] != right[k - 1] + 1))
                words += u' ';
            words += token.text;
        }
        return words;
    }

    /// A rectangle for each line.
    [[nodiscard]] QList<PagePlace> placesOf(const Places &right) const {
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
    [[nodiscard]] PagePlace gapAt(int firstMissing, int lastMissing) const {
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

    /// Where a token stands on the page, moved or not.
    [[nodiscard]] int partnerOf(int i) const {
        if (pageOf(i) >= 0 || !m_isMovedDraft[size_t(i)])
            return pageOf(i);
        for (const Tile &tile : m_alignment.moved) {
            if (tile.draft <= i && i < tile.draftEnd())
                return tile.page + i - tile.draft;
        }
        return -1;
    }

    void add(PageDifferenceKind kind, const Places &left, const Places &right) {
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
        m_whole.differences.append(std::move(difference));
    }

    /// Where in the draft words of the page would stand.
    [[nodiscard]] qsizetype placeInDraft(int place) const {
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

public:
    /// The number of the page that the end of what was found names, if the draft goes on there.
    [[nodiscard]] int jump() const { return m_jump; }

private:
    struct Quiet {
        PageDifferenceKind kind = PageDifferenceKind::Changed;
        bool isOpen = false;
        int block = 0;
        Places places;
    };

    const Text &m_text;
    const ComparedTokens &m_tokens;
    const ArticleFrames &m_article;
    const TokenAlignment &m_alignment;
    std::vector<bool> m_isMovedDraft;
    std::vector<bool> m_isMovedPage;
    PageComparison m_whole;
    Quiet m_quiet; ///< capitals that may go on
    int m_jump = 0;
};

} // namespace

PageComparison differencesOf(const Text &text, const ComparedTokens &tokens,
                             const ArticleFrames &article, const TokenAlignment &alignment) {
    Telling telling(text, tokens, article, alignment);
    PageComparison whole = telling.tell();
    whole.goesOnAtPage = telling.jump();
    return whole;
}

} // namespace morat
