// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/WorkingText.h"

#include <algorithm>

namespace morat {

WorkingText::WorkingText(Text original)
    : m_original(std::move(original))
    , m_originalJoined(m_original.joined())
    , m_current(m_originalJoined) {}

WorkingText::WorkingText(Text original, const QList<Edit> &edits)
    : WorkingText(std::move(original)) {
    // From the end, so that original positions are still current ones.
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        replace(edit->range, edit->replacement);
}

WorkingText::Place WorkingText::placeOf(qsizetype current) const {
    qsizetype shift = 0; // current minus original, before the edit looked at
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        const Edit &edit = m_edits[i];
        const qsizetype start = edit.range.start + shift;
        if (current < start)
            break;
        if (current <= start + edit.replacement.size())
            return {edit.range.start, i, current - start};
        shift += edit.replacement.size() - edit.range.length;
    }
    return {current - shift, -1, 0};
}

void WorkingText::replace(TextRange range, const QString &replacement) {
    const Place from = placeOf(range.start);
    const Place to = range.isEmpty() ? from : placeOf(range.end());
    Edit merged;
    merged.range.start = from.original;
    qsizetype originalEnd = to.original;
    QString before;
    QString after;
    if (from.edit >= 0)
        before = m_edits[from.edit].replacement.left(from.offsetInReplacement);
    if (to.edit >= 0) {
        after = m_edits[to.edit].replacement.mid(to.offsetInReplacement);
        originalEnd = m_edits[to.edit].range.end();
    }
    merged.range.length = originalEnd - merged.range.start;
    merged.replacement = before + replacement + after;

    const auto first = std::find_if(m_edits.begin(), m_edits.end(), [&](const Edit &edit) {
        return edit.range.end() >= merged.range.start;
    });
    auto last = std::find_if(first, m_edits.end(),
                             [&](const Edit &edit) { return edit.range.start > originalEnd; });
    // Edits between the two places are replaced as well; so are the two that were joined.
    const qsizetype index = std::distance(m_edits.begin(), first);
    m_edits.erase(first, last);
    const QStringView old =
        QStringView(m_originalJoined).mid(merged.range.start, merged.range.length);
    if (old != merged.replacement)
        m_edits.insert(index, merged);
    m_current.replace(range.start, range.length, replacement);
}

TextRange WorkingText::currentRange(const Edit &edit) const {
    qsizetype shift = 0;
    for (const Edit &earlier : m_edits) {
        if (earlier.range.start >= edit.range.start)
            break;
        shift += earlier.replacement.size() - earlier.range.length;
    }
    return {edit.range.start + shift, edit.replacement.size()};
}

Text WorkingText::text() const {
    if (m_edits.isEmpty())
        return m_original;
    QList<Block> blocks;
    const QList<Block> &originals = m_original.blocks();
    blocks.reserve(originals.size());
    qsizetype start = 0;
    while (true) {
        const qsizetype found = m_current.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? m_current.size() : found;
        const QStringView written = QStringView(m_current).mid(start, end - start);
        const Place place = placeOf(start);
        const TextPosition source = m_original.locate(place.original);
        const Block &origin = originals[source.block];
        if (place.edit < 0 && source.offset == 0 && origin.text == written) {
            blocks.append(origin);
        } else {
            Block block;
            block.kind = origin.kind;
            block.legacyCharset = origin.legacyCharset;
            block.text = written.toString();
            if (block.text.isEmpty() && block.kind != BlockKind::Embed)
                block.kind = BlockKind::Blank;
            else if (block.kind == BlockKind::Blank)
                block.kind = BlockKind::Paragraph;
            for (qsizetype at = block.text.indexOf(QChar(embedCharacter)); at >= 0;
                 at = block.text.indexOf(QChar(embedCharacter), at + 1)) {
                const Place embedPlace = placeOf(start + at);
                const TextPosition embedSource = m_original.locate(embedPlace.original);
                for (Embed embed : originals[embedSource.block].embeds) {
                    if (embed.offset != embedSource.offset)
                        continue;
                    embed.offset = at;
                    block.embeds.append(std::move(embed));
                }
            }
            blocks.append(std::move(block));
        }
        if (found < 0)
            break;
        start = end + 1;
    }
    return Text(std::move(blocks));
}

TextRange shifted(TextRange place, TextRange changed, qsizetype newLength) {
    const qsizetype delta = newLength - changed.length;
    if (place.start >= changed.end())
        return {place.start + delta, place.length};
    if (place.end() <= changed.start)
        return place;
    if (place.contains(changed))
        return {place.start, place.length + delta};
    if (changed.contains(place))
        return {changed.start, 0};
    if (place.start < changed.start)
        return {place.start, changed.start - place.start};
    return {changed.start + newLength, place.end() - changed.end()};
}

} // namespace morat
