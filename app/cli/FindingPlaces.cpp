// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingPlaces.h"

#include "drafts/Formats.h"
#include "drafts/charsets/Decoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qint64 pieceBytes = 1024; // even: a unit of UTF-16 is not cut

} // namespace

LineIndex::LineIndex(QByteArray text, Charset charset)
    : m_text(std::move(text))
    , m_charset(charset) {
    const bool wide = charset != Charset::Utf8;
    m_starts.append(m_text.startsWith("\xef\xbb\xbf")                                          ? 3
                    : wide && (m_text.startsWith("\xff\xfe") || m_text.startsWith("\xfe\xff")) ? 2
                                                                                               : 0);
    const qint64 step = wide ? 2 : 1;
    const qint64 low = charset == Charset::Utf16Be ? 1 : 0; // which byte of a unit says "\n"
    const auto unitIs = [&](qint64 at, char wanted) {
        return at + step <= m_text.size() && m_text.at(at + low) == wanted &&
               (!wide || m_text.at(at + 1 - low) == '\0');
    };
    for (qint64 at = m_starts.first(); at + step <= m_text.size(); at += step) {
        if (unitIs(at, '\n') || (unitIs(at, '\r') && !unitIs(at + step, '\n')))
            m_starts.append(at + step);
    }
    m_counts.append(0);
    for (qint64 at = 0; at + pieceBytes <= m_text.size(); at += pieceBytes)
        m_counts.append(m_counts.last() + charactersBetween(at, at + pieceBytes));
}

/// The offsets may cut a letter of UTF-8; its first byte stands for it.
qint64 LineIndex::charactersBetween(qint64 start, qint64 end) const {
    const QByteArrayView bytes = QByteArrayView(m_text).sliced(start, end - start);
    if (m_charset == Charset::Utf8)
        return std::count_if(bytes.cbegin(), bytes.cend(),
                             [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    const qsizetype high = m_charset == Charset::Utf16Be ? 0 : 1; // which byte says "surrogate"
    qint64 count = 0;
    for (qsizetype at = 0; at + 2 <= bytes.size(); at += 2)
        count += (uchar(bytes[at + high]) & 0xfc) != 0xdc ? 1 : 0; // not the second of a pair
    return count;
}

qint64 LineIndex::charactersBefore(qint64 offset) const {
    const qint64 piece = offset / pieceBytes;
    return m_counts.at(piece) + charactersBetween(piece * pieceBytes, offset);
}

LineIndex::Position LineIndex::positionOf(qint64 offset) const {
    const auto after = std::upper_bound(m_starts.cbegin() + 1, m_starts.cend(), offset);
    const qint64 start = *(after - 1);
    const qint64 end = std::clamp<qint64>(offset, start, m_text.size());
    return {std::distance(m_starts.cbegin(), after),
            charactersBefore(end) - charactersBefore(start) + 1};
}

FindingPlaces::FindingPlaces(const Draft &draft)
    : m_draft(draft)
    , m_isFile(draft.format->lines == LinesOf::File)
    , m_index(m_isFile ? LineIndex(draft.readableFile(), sourceCharset(draft))
                       : LineIndex(encode(draft.extracted(), Charset::Utf16Le), Charset::Utf16Le)) {
}

FindingPlaces::Extent FindingPlaces::of(const Finding &finding) const {
    if (!m_isFile) {
        constexpr qint64 unit = 2; // bytes
        const ExtractedPlace place = extractedPlace(m_draft, finding);
        return {m_index.positionOf(place.offset * unit),
                m_index.positionOf((place.offset + place.length) * unit)};
    }
    const BlockOrigin &origin = m_draft.origins.at(finding.block);
    const QString &text = m_draft.text.blocks().at(finding.block).text;
    // Of what lies in several runs all from the first to the last.
    const QList<SourceRange> runs = origin.source.runs(text, finding.range);
    SourceRange place{origin.whole.start, 0};
    if (!runs.isEmpty())
        place = {runs.first().start, runs.last().end() - runs.first().start};
    else if (const auto at = origin.source.insertionPoint(text, finding.range.start))
        place = {*at, 0};
    place = m_draft.inReadableFile(place);
    return {m_index.positionOf(place.start), m_index.positionOf(place.end())};
}

QString lineAndColumn(const Draft &draft, qsizetype position) {
    const TextPosition place = draft.text.locate(position);
    Finding there;
    there.block = place.block;
    there.range = {place.offset, 0};
    const LineIndex::Position start = FindingPlaces(draft).of(there).start;
    return u"%1:%2: "_s.arg(start.line).arg(start.column);
}

} // namespace morat
