// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/WordDifferences.h"

#include <algorithm>
#include <vector>

namespace morat {

namespace {

constexpr qsizetype largestProduct = 1'000'000;

/// Words, and everything between them letter by letter.
QList<TextRange> piecesOf(QStringView text) {
    QList<TextRange> pieces;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (isOfWord(text[at]) && end < text.size() && isOfWord(text[end]))
            ++end;
        pieces.append({at, end - at});
        at = end;
    }
    return pieces;
}

class Comparison {
public:
    Comparison(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
        , m_left(piecesOf(before))
        , m_right(piecesOf(after)) {}

    [[nodiscard]] QList<WordDifference> differences() {
        const qsizetype shorter = std::min(m_left.size(), m_right.size());
        qsizetype head = 0;
        while (head < shorter && isSame(head, head))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && isSame(m_left.size() - 1 - tail, m_right.size() - 1 - tail))
            ++tail;
        compare(head, m_left.size() - tail, head, m_right.size() - tail);
        return joined();
    }

private:
    [[nodiscard]] QStringView wordBefore(qsizetype piece) const {
        return m_before.mid(m_left[piece].start, m_left[piece].length);
    }
    [[nodiscard]] QStringView wordAfter(qsizetype piece) const {
        return m_after.mid(m_right[piece].start, m_right[piece].length);
    }
    [[nodiscard]] bool isSame(qsizetype left, qsizetype right) const {
        return wordBefore(left) == wordAfter(right);
    }
    [[nodiscard]] static TextRange spanOf(const QList<TextRange> &pieces, qsizetype from,
                                          qsizetype to, qsizetype textEnd) {
        const qsizetype start = from < pieces.size() ? pieces[from].start : textEnd;
        return {start, to > from ? pieces[to - 1].end() - start : 0};
    }
    void add(qsizetype left, qsizetype leftEnd, qsizetype right, qsizetype rightEnd) {
        if (left < leftEnd || right < rightEnd)
            m_found.append({spanOf(m_left, left, leftEnd, m_before.size()),
                            spanOf(m_right, right, rightEnd, m_after.size())});
    }

    /// The longest common run of pieces, from its end.
    void compare(qsizetype left, qsizetype leftEnd, qsizetype right, qsizetype rightEnd) {
        const qsizetype rows = leftEnd - left;
        const qsizetype columns = rightEnd - right;
        if (rows == 0 || columns == 0 || rows * columns > largestProduct)
            return add(left, leftEnd, right, rightEnd);
        const auto cell = [columns](qsizetype row, qsizetype column) {
            return size_t(row * (columns + 1) + column);
        };
        std::vector<quint16> common(size_t((rows + 1) * (columns + 1)), 0);
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                const bool same = isSame(left + row, right + column);
                common[cell(row, column)] =
                    same ? quint16(common[cell(row + 1, column + 1)] + 1)
                         : std::max(common[cell(row + 1, column)], common[cell(row, column + 1)]);
            }
        }
        qsizetype row = 0;
        qsizetype column = 0;
        qsizetype fromRow = 0;
        qsizetype fromColumn = 0;
        while (row < rows && column < columns) {
            if (isSame(left + row, right + column)) {
                add(left + fromRow, left + row, right + fromColumn, right + column);
                fromRow = ++row;
                fromColumn = ++column;
            } else if (common[cell(row + 1, column)] >= common[cell(row, column + 1)]) {
                ++row;
            } else {
                ++column;
            }
        }
        add(left + fromRow, leftEnd, right + fromColumn, rightEnd);
    }

    /// “đường lối” for “chủ chương” is one change, not two with a blank between.
    [[nodiscard]] QList<WordDifference> joined() const {
        QList<WordDifference> whole;
        for (const WordDifference &each : m_found) {
            if (!whole.isEmpty()) {
                WordDifference &last = whole.last();
                const QStringView between =
                    m_before.mid(last.before.end(), each.before.start - last.before.end());
                const bool hasWord = std::any_of(between.cbegin(), between.cend(), isOfWord) ||
                                     between.contains(u'\n');
                if (!hasWord) {
                    last.before.length = each.before.end() - last.before.start;
                    last.after.length = each.after.end() - last.after.start;
                    continue;
                }
            }
            whole.append(each);
        }
        return whole;
    }

    QStringView m_before;
    QStringView m_after;
    QList<TextRange> m_left;
    QList<TextRange> m_right;
    QList<WordDifference> m_found;
};

} // namespace

bool isOfWord(QChar letter) {
    return letter.isLetterOrNumber() || letter.isMark();
}

QList<WordDifference> wordDifferences(QStringView before, QStringView after) {
    return Comparison(before, after).differences();
}

} // namespace morat
