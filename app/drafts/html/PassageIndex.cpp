// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PassageIndex.h"

#include <algorithm>

namespace morat {

namespace {

constexpr quint64 base = 1'000'003;

quint64 numberOf(QStringView piece) {
    quint64 number = 0;
    for (const QChar c : piece)
        number = number * base + c.unicode();
    return number;
}

} // namespace

PassageIndex::PassageIndex(const QString &text) {
    if (text.size() < pieceLength)
        return;
    quint64 weight = 1; // of the letter that leaves
    for (qsizetype i = 1; i < pieceLength; ++i)
        weight *= base;
    m_pieces.reserve(text.size() - pieceLength + 1);
    quint64 number = numberOf(QStringView(text).first(pieceLength));
    m_pieces.push_back(number);
    for (qsizetype end = pieceLength; end < text.size(); ++end) {
        number -= text[end - pieceLength].unicode() * weight;
        number = number * base + text[end].unicode();
        m_pieces.push_back(number);
    }
    std::ranges::sort(m_pieces);
}

bool PassageIndex::holds(QStringView passage) const {
    if (passage.size() < pieceLength)
        return false;
    const auto isHeld = [&](qsizetype start) {
        return std::ranges::binary_search(m_pieces, numberOf(passage.mid(start, pieceLength)));
    };
    for (qsizetype start = 0; start + pieceLength <= passage.size(); start += pieceLength) {
        if (!isHeld(start))
            return false;
    }
    return isHeld(passage.size() - pieceLength);
}

} // namespace morat
