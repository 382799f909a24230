// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/GapDifferences.h"

#include "text/Folding.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Tokens in a row at the border of a frame that are not in the draft: more belong to another
/// piece, where the draft has hardly anything for them.
constexpr size_t longestExtra = 25;
constexpr size_t draftShare = 4;

bool isHyphenSign(const QString &text) {
    return text.size() == 1 && QStringView(u"-\u00AD\u2010\u2011").contains(text.front());
}

class Gaps {
public:
    Gaps(const AlignedSides &sides, PageComparison &whole)
        : m_sides(sides)
        , m_whole(whole)
        , m_isOther(sides.tokens().frames.size(), true)
        , m_isUsed(sides.tokens().page.size()) {
        for (const int frame : sides.article().order)
            m_isOther[size_t(frame)] = false;
        for (int i = 0; i < sides.draftCount(); ++i)
            m_draftPlaces[sides.draft(i).key].push_back(i);
    }

    void tell() {
        tellOthers();
        tellGaps();
        // The end of the draft was found: it goes on nowhere.
        const int last = m_sides.draftCount() - 1;
        if (last < 0 || m_sides.partnerOf(last) >= 0)
            m_whole.goesOnAtPage = 0;
    }

private:
    /// Frames that are nothing of the article.
    void tellOthers() {
        for (size_t i = 0; i < m_isOther.size(); ++i) {
            if (!m_isOther[i])
                continue;
            const ComparedFrame &frame = m_sides.tokens().frames[i];
            qsizetype words = 0;
            for (int k = frame.start; k < frame.end; ++k)
                words += m_sides.tokens().page[size_t(k)].isWord ? 1 : 0;
            m_whole.others.append({{frame.page, frame.box}, words});
        }
    }

    /// What stands between two tokens that are the same.
    void tellGaps() {
        TokenPlaces left;
        TokenPlaces right;
        int at = 0;
        const auto close = [&](int nextPage) {
            for (; at < nextPage; ++at) {
                if (!m_sides.isMovedOnPage(at))
                    right.push_back(at);
            }
            if (!left.empty() || !right.empty())
                tellGap(left, right);
            left.clear();
            right.clear();
            at = nextPage + 1;
        };
        for (int i = 0; i < m_sides.draftCount(); ++i) {
            if (m_sides.pageOf(i) >= 0)
                close(m_sides.pageOf(i));
            else if (!m_sides.isMovedInDraft(i))
                left.push_back(i);
        }
        close(m_sides.pageCount());
    }

    void tellGap(TokenPlaces left, TokenPlaces right) {
        dropJumps(right);
        dropOthers(left, right);
        if (left.empty() && right.empty())
            return;
        if (!left.empty() && !right.empty()) {
            if (isSameText(left, right)) {
                m_whole.foundWords += m_sides.wordCount(left);
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

    /// “(Xem tiếp trang 5)”, “Tiếp theo trang 1”: said by the setter, not by the author.
    void dropJumps(TokenPlaces &right) {
        static const QRegularExpression jump(
            uR"(^[\W_]*(?:(?:xem|đọc)\s+)?tiếp(?:\s+theo)?(?:\s+(?:ở|từ|tại|kỳ trước))?(?:\s+trang)?\s*(\d{1,3})?[\W_]*$)"_s,
            QRegularExpression::CaseInsensitiveOption |
                QRegularExpression::UseUnicodePropertiesOption);
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1 &&
                   m_sides.page(right[end]).frame == m_sides.page(right[start]).frame)
                ++end;
            // At the border of a frame, by itself on its line.
            for (size_t from = start; from < end && end - from <= 12; ++from) {
                const bool beginsLine = from == start || m_sides.isLineStart(right[from]);
                if (!beginsLine)
                    continue;
                size_t to = end;
                while (to > from &&
                       m_sides.page(right[to - 1]).line > m_sides.page(right[from]).line + 1)
                    --to;
                const auto found = jump.match(m_sides.wordsOf(
                    {right.begin() + qsizetype(from), right.begin() + qsizetype(to)}));
                if (!found.hasMatch() || !(to == end ? m_sides.isFrameEnd(right[to - 1]) ||
                                                           m_sides.isFrameStart(right[from])
                                                     : m_sides.isFrameStart(right[from])))
                    continue;
                if (m_sides.isFrameEnd(right[to - 1]))
                    m_whole.goesOnAtPage = found.captured(1).toInt();
                right.erase(right.begin() + qsizetype(from), right.begin() + qsizetype(to));
                end -= to - from;
                break;
            }
            start = end;
        }
    }

    /// A long run at the border of a frame for which the draft has hardly anything: another piece
    /// that begins, or ends, in the same column.
    void dropOthers(const TokenPlaces &left, TokenPlaces &right) {
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1 &&
                   m_sides.page(right[end]).frame == m_sides.page(right[start]).frame)
                ++end;
            const bool isAtBorder =
                m_sides.isFrameStart(right[start]) || m_sides.isFrameEnd(right[end - 1]);
            if (isAtBorder && end - start > longestExtra &&
                left.size() * draftShare < end - start) {
                const TokenPlaces run(right.begin() + qsizetype(start),
                                      right.begin() + qsizetype(end));
                if (!isCopy(run)) {
                    OtherPiece piece;
                    for (const PagePlace &place : m_sides.placesOf(run)) {
                        piece.place.page = place.page;
                        piece.place.box = piece.place.box.united(place.box);
                    }
                    piece.words = std::ranges::count_if(
                        run, [this](int i) { return m_sides.page(i).isWord; });
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
    [[nodiscard]] bool isSameText(const TokenPlaces &left, const TokenPlaces &right) const {
        QString here;
        QString there;
        bool breaks = false;
        bool areLetters = true;
        for (const int i : left)
            here += m_sides.draft(i).isWord               ? fold(m_sides.draft(i).text)
                    : isHyphenSign(m_sides.draft(i).text) ? QString()
                                                          : m_sides.draft(i).text;
        for (size_t k = 0; k < right.size(); ++k) {
            const PageToken &token = m_sides.page(right[k]);
            there += token.isWord               ? fold(token.text)
                     : isHyphenSign(token.text) ? QString()
                                                : token.text;
            breaks = breaks || (k > 0 && (m_sides.page(right[k - 1]).line != token.line ||
                                          m_sides.page(right[k - 1]).frame != token.frame));
            areLetters = areLetters && token.text.size() == 1;
        }
        return !here.isEmpty() && fold(here) == fold(there) &&
               (breaks || (areLetters && right.size() > 2));
    }

    /// Signs that are the same at both ends of a gap, where words between them are not.
    void trimAlike(TokenPlaces &left, TokenPlaces &right) const {
        while (!left.empty() && !right.empty() &&
               m_sides.draft(left.back()).key == m_sides.page(right.back()).key) {
            left.pop_back();
            right.pop_back();
        }
        while (!left.empty() && !right.empty() &&
               m_sides.draft(left.front()).key == m_sides.page(right.front()).key) {
            left.erase(left.begin());
            right.erase(right.begin());
        }
    }

    /// Each paragraph that is gone is a difference of its own.
    void tellMissing(const TokenPlaces &left) {
        for (size_t start = 0; start < left.size();) {
            size_t end = start + 1;
            while (end < left.size() &&
                   m_sides.draft(left[end]).block == m_sides.draft(left[start]).block &&
                   isNextTo(left[end - 1], left[end]))
                ++end;
            if (isFoundCell({left.begin() + qsizetype(start), left.begin() + qsizetype(end)})) {
                start = end;
                continue;
            }
            add(PageDifferenceKind::Missing,
                {left.begin() + qsizetype(start), left.begin() + qsizetype(end)}, {});
            start = end;
        }
    }

    /// Whether words of a table's cell stand in a frame that is nothing of the running text:
    /// columns of a table are such frames, and their cells are in the order of columns, not of
    /// rows.
    [[nodiscard]] bool isFoundCell(const TokenPlaces &left) {
        if (m_sides.text().blocks()[m_sides.draft(left.front()).block].kind != BlockKind::TableCell)
            return false;
        for (size_t i = 0; i < m_isOther.size(); ++i) {
            const ComparedFrame &frame = m_sides.tokens().frames[i];
            if (!m_isOther[i])
                continue;
            for (int at = frame.start; at + int(left.size()) <= frame.end; ++at) {
                size_t same = 0;
                while (same < left.size() && !m_isUsed[size_t(at) + same] &&
                       m_sides.tokens().page[size_t(at) + same].key ==
                           m_sides.draft(left[same]).key)
                    ++same;
                if (same < left.size())
                    continue;
                std::fill_n(m_isUsed.begin() + at, same, true);
                m_whole.foundWords += m_sides.wordCount(left);
                m_whole.others.removeIf([&](const OtherPiece &other) {
                    return other.place == PagePlace{frame.page, frame.box};
                });
                return true;
            }
        }
        return false;
    }

    /// Nothing between them but what was moved.
    [[nodiscard]] bool isNextTo(int one, int other) const {
        for (int i = one + 1; i < other; ++i) {
            if (!m_sides.isMovedInDraft(i))
                return false;
        }
        return other == one + 1;
    }

    void tellExtra(const TokenPlaces &right) {
        for (size_t start = 0; start < right.size();) {
            size_t end = start + 1;
            while (end < right.size() && right[end] == right[end - 1] + 1)
                ++end;
            const TokenPlaces run(right.begin() + qsizetype(start), right.begin() + qsizetype(end));
            start = end;
            if (run.size() == 1 && m_sides.page(run.front()).text.size() == 1 &&
                m_sides.isLineStart(run.front()) && !m_sides.page(run.front()).isWord &&
                QStringView(u"•▪■□●○◦‣∙·*►▶◆◊➢✓-–—").contains(m_sides.page(run.front()).text)) {
                add(PageDifferenceKind::Signs, {}, run); // the setter's bullet
                continue;
            }
            add(isDoubled(run) || isCopy(run) ? PageDifferenceKind::Doubled
                                              : PageDifferenceKind::Extra,
                {}, run);
        }
    }

    /// The run and what stands before or behind it say the same, however the copy was matched.
    [[nodiscard]] bool isDoubled(const TokenPlaces &run) const {
        const int size = int(run.size());
        const bool hasWord =
            std::ranges::any_of(run, [this](int i) { return m_sides.page(i).isWord; });
        const auto isSame = [this](int one, int other) {
            return one >= 0 && other >= 0 && one < m_sides.pageCount() &&
                   other < m_sides.pageCount() && m_sides.page(one).key == m_sides.page(other).key;
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
    [[nodiscard]] bool isCopy(const TokenPlaces &run) const {
        if (run.size() < 5)
            return false;
        // Where its rarest token stands.
        const TokenPlaces *rarest = nullptr;
        int offset = 0;
        for (size_t i = 0; i < run.size(); ++i) {
            const auto found = m_draftPlaces.constFind(m_sides.page(run[i]).key);
            if (found == m_draftPlaces.cend())
                return false;
            if (!rarest || found->size() < rarest->size()) {
                rarest = &*found;
                offset = int(i);
            }
        }
        return std::ranges::any_of(*rarest, [&](int place) {
            const int start = place - offset;
            if (start < 0 || start + int(run.size()) > m_sides.draftCount())
                return false;
            size_t same = 0;
            while (same < run.size() &&
                   m_sides.draft(start + int(same)).key == m_sides.page(run[same]).key)
                ++same;
            return same == run.size();
        });
    }

    void add(PageDifferenceKind kind, const TokenPlaces &left, const TokenPlaces &right) {
        m_whole.differences.append(m_sides.difference(kind, left, right));
    }

    const AlignedSides &m_sides;
    PageComparison &m_whole;
    std::vector<bool> m_isOther;           ///< frames that are nothing of the article
    std::vector<bool> m_isUsed;            ///< tokens of these in which cells were found
    QHash<int, TokenPlaces> m_draftPlaces; ///< by key
};

} // namespace

void addGapDifferences(const AlignedSides &sides, PageComparison &whole) {
    Gaps(sides, whole).tell();
}

} // namespace morat
