// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SourceMap.h"

#include <algorithm>

namespace morat {

void SourceMap::appendVerbatim(qsizetype textLength, SourceRange source) {
    if (textLength == 0)
        return;
    const qsizetype text = this->textLength();
    // Pieces are kept short so that an offset inside one is found by counting few units.
    constexpr qint32 maxPiece = 4096;
    if (!m_pieces.isEmpty()) {
        Piece &last = m_pieces.last();
        if (!last.atomic && last.source + last.sourceLength == source.start &&
            last.textLength + textLength <= maxPiece) {
            last.textLength += qint32(textLength);
            last.sourceLength += qint32(source.length);
            return;
        }
    }
    m_pieces.append({source.start, qint32(text), qint32(textLength), qint32(source.length), false});
}

void SourceMap::appendAtomic(qsizetype textLength, SourceRange source) {
    if (textLength == 0)
        return;
    m_pieces.append({source.start, qint32(this->textLength()), qint32(textLength),
                     qint32(source.length), true});
}

qsizetype SourceMap::textLength() const {
    return m_pieces.isEmpty() ? 0 : m_pieces.last().text + m_pieces.last().textLength;
}

qsizetype SourceMap::pieceAt(qsizetype offset) const {
    const auto after = std::upper_bound(
        m_pieces.cbegin(), m_pieces.cend(), offset,
        [](qsizetype value, const Piece &piece) { return value < piece.text + piece.textLength; });
    return std::distance(m_pieces.cbegin(), after);
}

qint64 SourceMap::measure(QStringView text) const {
    switch (m_unit) {
    case Unit::SingleBytes:
    case Unit::Utf16Units:
        return text.size();
    case Unit::Utf16Bytes:
        return text.size() * 2;
    case Unit::Utf8Bytes:
        break;
    }
    qint64 bytes = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        // A surrogate pair is four bytes: two for each half.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || c.isSurrogate() ? 2 : 3;
    }
    return bytes;
}

TextRange SourceMap::widened(TextRange range) const {
    if (range.isEmpty() || m_pieces.isEmpty())
        return range;
    qsizetype start = range.start;
    qsizetype end = range.end();
    const qsizetype first = pieceAt(start);
    if (first < m_pieces.size() && m_pieces[first].atomic)
        start = std::min<qsizetype>(start, m_pieces[first].text);
    const qsizetype last = pieceAt(end - 1);
    if (last < m_pieces.size() && m_pieces[last].atomic)
        end = std::max<qsizetype>(end, m_pieces[last].text + m_pieces[last].textLength);
    return {start, end - start};
}

QList<SourceRange> SourceMap::runs(QStringView text, TextRange range) const {
    QList<SourceRange> found;
    const TextRange wide = widened(range);
    for (qsizetype i = pieceAt(wide.start); i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        if (piece.text >= wide.end())
            break;
        const qsizetype from = std::max<qsizetype>(wide.start, piece.text);
        const qsizetype to = std::min<qsizetype>(wide.end(), piece.text + piece.textLength);
        SourceRange run{piece.source, piece.sourceLength};
        if (!piece.atomic) {
            run.start += measure(text.mid(piece.text, from - piece.text));
            run.length = measure(text.mid(from, to - from));
        }
        if (!found.isEmpty() && found.last().end() == run.start)
            found.last().length += run.length;
        else
            found.append(run);
    }
    return found;
}

std::optional<SourceRange> SourceMap::contiguous(QStringView text, TextRange range) const {
    if (range.isEmpty()) {
        const std::optional<qint64> at = insertionPoint(text, range.start);
        return at ? std::optional(SourceRange{*at, 0}) : std::nullopt;
    }
    const QList<SourceRange> found = runs(text, range);
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

std::optional<qint64> SourceMap::insertionPoint(QStringView text, qsizetype offset) const {
    if (m_pieces.isEmpty())
        return std::nullopt;
    if (offset <= 0)
        return m_pieces.first().source;
    const qsizetype index = std::min(pieceAt(offset - 1), m_pieces.size() - 1);
    const Piece &piece = m_pieces[index];
    if (piece.atomic || offset >= piece.text + piece.textLength)
        return piece.source + piece.sourceLength;
    return piece.source + measure(text.mid(piece.text, offset - piece.text));
}

} // namespace morat
