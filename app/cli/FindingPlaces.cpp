// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingPlaces.h"

#include "drafts/Formats.h"
#include "drafts/charsets/Decoding.h"

#include <algorithm>

namespace morat {

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
}

LineIndex::Position LineIndex::positionOf(qint64 offset) const {
    const auto after = std::upper_bound(m_starts.cbegin() + 1, m_starts.cend(), offset);
    const qint64 start = *(after - 1);
    const qint64 end = std::clamp<qint64>(offset, start, m_text.size());
    const QByteArrayView before = QByteArrayView(m_text).sliced(start, end - start);
    qsizetype characters = 0;
    if (m_charset == Charset::Utf8) {
        characters = std::count_if(before.cbegin(), before.cend(),
                                   [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    } else {
        const QString units = decodeRun(before, m_charset);
        characters = std::count_if(units.cbegin(), units.cend(),
                                   [](QChar c) { return !c.isLowSurrogate(); });
    }
    return {std::distance(m_starts.cbegin(), after), characters + 1};
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

} // namespace morat
