// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/CommentPlaces.h"

#include <algorithm>

namespace morat {

CommentPlaces::CommentPlaces(const Draft &draft)
    : m_draft(draft) {
    const QList<Block> &blocks = draft.text.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].text.isEmpty() || draft.origins.at(i).source.isEmpty())
            continue;
        const auto runs = draft.origins.at(i).source.runs(blocks[i].text, {0, 1});
        if (!runs.isEmpty())
            m_lines.append({runs.constFirst().start, i});
    }
    std::ranges::stable_sort(m_lines, {}, &Line::start);
}

qsizetype CommentPlaces::positionAt(qint64 byte) const {
    auto line = std::ranges::upper_bound(m_lines, byte, {}, &Line::start);
    if (line == m_lines.cbegin())
        return m_lines.isEmpty() ? 0 : m_draft.text.position({line->block, 0});
    --line;
    const QString &text = m_draft.text.blocks().at(line->block).text;
    const SourceMap &map = m_draft.origins.at(line->block).source;
    const auto startsBefore = [&](qsizetype offset) {
        const auto runs = map.runs(text, {offset, 1});
        return !runs.isEmpty() && runs.constFirst().start < byte;
    };
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (startsBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return m_draft.text.position({line->block, low});
}

TextRange CommentPlaces::inText(SourceRange bytes) const {
    const qsizetype end = positionAt(bytes.end());
    qsizetype start = std::min(positionAt(bytes.start), end);
    // Behind the last letter of a line, what is meant begins with the next.
    while (start + 1 < end) {
        const TextPosition at = m_draft.text.locate(start);
        if (at.offset < m_draft.text.blocks().at(at.block).text.size())
            break;
        ++start;
    }
    return {start, end - start};
}

QList<DraftComment> threadedComments(const Draft &draft, const QList<FoundComment> &found,
                                     Threads threads) {
    const CommentPlaces places(draft);
    QList<DraftComment> comments;
    QHash<QString, qsizetype> threadOf; // by the id of any comment in it
    for (const FoundComment &each : found) {
        const TextRange place = places.inText(each.bytes);
        qsizetype thread = threadOf.value(each.answers, -1);
        if (threads == Threads::ByPlace && each.answers.isEmpty()) {
            const auto same = std::ranges::find(comments, place, &DraftComment::range);
            if (same != comments.end() && !place.isEmpty())
                thread = same - comments.begin();
        }
        if (thread < 0) {
            thread = comments.size();
            comments.append({place, each.text, each.author, {}, each.isDone, each.id});
        } else {
            comments[thread].replies.append({each.text, each.author, each.id});
        }
        threadOf.insert(each.id, thread);
    }
    std::ranges::stable_sort(comments, {},
                             [](const DraftComment &comment) { return comment.range.start; });
    return comments;
}

} // namespace morat
