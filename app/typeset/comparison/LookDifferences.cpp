// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/comparison/LookDifferences.h"

#include "text/Folding.h"
#include "typeset/comparison/MoveDifferences.h"

namespace morat {

namespace {

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

class Looks {
public:
    Looks(const AlignedSides &sides, PageComparison &whole)
        : m_sides(sides)
        , m_whole(whole) {}

    void tell() {
        for (const Tile &tile : m_sides.moved()) {
            if (!isMove(m_sides, tile))
                tellLooksOf(tile);
        }
        tellLooks();
        tellSpacing();
    }

private:
    void tellLooks() {
        for (int i = 0; i < m_sides.draftCount(); ++i) {
            if (m_sides.pageOf(i) >= 0)
                tellLook(i, m_sides.pageOf(i));
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
        const QString here = shown(m_sides.draft(i).text);
        const QString &there = m_sides.page(place).text;
        if (here == there) {
            // “HÀ NỘI, 5-6” is one headline.
            if (m_sides.draft(i).isWord && here.toLower() != here.toUpper())
                m_quiet = {};
            return;
        }
        // Other quotation marks or dashes, or the tone mark on the other vowel.
        if (!m_sides.draft(i).isWord || !isSameButCase(here, there))
            return addLook(PageDifferenceKind::Signs, i, place);
        addLook(isHouseCase(i, place) ? PageDifferenceKind::Capitals : PageDifferenceKind::Changed,
                i, place);
    }

    /// Capitals of a whole headline, of the first words of a paragraph, or of a draft that was
    /// written in capitals; not one letter that should be large or small.
    [[nodiscard]] bool isHouseCase(int i, int place) const {
        const bool onPage = isAllCapitals(m_sides.page(place).text);
        const bool inDraft = isAllCapitals(m_sides.draft(i).text);
        if (!onPage && !inDraft)
            return false;
        // A neighbour in the line that is in capitals, too, and not in the other text.
        for (const int way : {-1, 1}) {
            for (int step = 1; step <= 3; ++step) {
                const int other = i + way * step;
                if (other < 0 || other >= m_sides.draftCount() ||
                    m_sides.draft(other).block != m_sides.draft(i).block)
                    break;
                if (!m_sides.draft(other).isWord ||
                    m_sides.draft(other).text.toLower() == m_sides.draft(other).text.toUpper() ||
                    m_sides.pageOf(other) < 0)
                    continue;
                const QString &mine =
                    onPage ? m_sides.page(m_sides.pageOf(other)).text : m_sides.draft(other).text;
                const QString &its =
                    onPage ? m_sides.draft(other).text : m_sides.page(m_sides.pageOf(other)).text;
                if (isAllCapitals(mine) && mine != its)
                    return true;
                break;
            }
        }
        const bool beginsBlock = i == 0 || m_sides.draft(i - 1).block != m_sides.draft(i).block;
        return onPage && beginsBlock && m_sides.page(place).text.size() > 1;
    }

    void addLook(PageDifferenceKind kind, int i, int place) {
        const bool goesOn = m_quiet.kind == kind && m_quiet.isOpen &&
                            kind == PageDifferenceKind::Capitals &&
                            m_sides.draft(i).block == m_quiet.block;
        if (goesOn) {
            PageDifference &last = m_whole.differences.last();
            last.range.length = m_sides.draft(i).range.end() - last.range.start;
            last.draftWords = m_sides.wordsOfDraft(last.range);
            m_quiet.places.push_back(place);
            last.pageWords = m_sides.wordsOf(m_quiet.places);
            last.places = m_sides.placesOf(m_quiet.places);
            return;
        }
        m_whole.differences.append(m_sides.difference(kind, {i}, {place}));
        m_quiet = {kind, true, m_sides.draft(i).block, {place}};
    }

    /// Blanks at signs. At the end of a line nobody knows whether there is one.
    void tellSpacing() {
        for (int i = 0; i + 1 < m_sides.draftCount(); ++i) {
            const int place = m_sides.pageOf(i);
            if (place < 0 || m_sides.pageOf(i + 1) != place + 1 ||
                m_sides.draft(i).block != m_sides.draft(i + 1).block ||
                m_sides.page(place).line != m_sides.page(place + 1).line ||
                m_sides.page(place).frame != m_sides.page(place + 1).frame)
                continue;
            const bool here = m_sides.draft(i + 1).range.start > m_sides.draft(i).range.end();
            if (here != m_sides.page(place + 1).followsBlank)
                m_whole.differences.append(m_sides.difference(PageDifferenceKind::Spacing,
                                                              {i, i + 1}, {place, place + 1}));
        }
    }

    struct Quiet {
        PageDifferenceKind kind = PageDifferenceKind::Changed;
        bool isOpen = false;
        int block = 0;
        TokenPlaces places;
    };

    const AlignedSides &m_sides;
    PageComparison &m_whole;
    Quiet m_quiet; ///< capitals that may go on
};

} // namespace

void addLookDifferences(const AlignedSides &sides, PageComparison &whole) {
    Looks(sides, whole).tell();
}

} // namespace morat
