// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/MemorySearch.h"

#include <QHash>

#include <algorithm>

namespace morat {

namespace {

/// UTF-16 units around the words that are shown.
constexpr qsizetype before = 60;
constexpr qsizetype after = 100;
/// Texts of a draft in which lines are looked for: its best.
constexpr qsizetype mostHitsRead = 4;

/// The border of a stretch: not within a word, if one ends near.
qsizetype wordBorder(const QString &text, qsizetype at, qsizetype step, qsizetype end) {
    constexpr qsizetype longest = 12;
    for (qsizetype i = 0; i < longest && at != end; ++i, at += step) {
        if (text[step < 0 ? at - 1 : at].isSpace())
            return at;
    }
    return at;
}

/// The places of one line, the first of them at `first`.
FoundLine lineAround(const QString &text, const QList<TextRange> &places, qsizetype first) {
    const TextRange place = places[first];
    qsizetype start = place.start == 0 ? 0 : text.lastIndexOf(u'\n', place.start - 1) + 1;
    qsizetype end = text.indexOf(u'\n', place.end());
    if (end < 0)
        end = text.size();
    if (place.start - start > before)
        start = wordBorder(text, place.start - before, -1, start);
    if (end - place.end() > after)
        end = wordBorder(text, place.end() + after, 1, end);
    // Words side by side are gone to as one.
    TextRange whole = place;
    for (qsizetype i = first + 1; i < places.size(); ++i) {
        const qsizetype gap = places[i].start - whole.end();
        if (gap < 0 || !text.mid(whole.end(), gap).trimmed().isEmpty() || places[i].end() > end)
            break;
        whole.length = places[i].end() - whole.start;
    }
    FoundLine line{.text = text.mid(start, end - start),
                   .place = whole,
                   .words = text.mid(whole.start, whole.length)};
    for (qsizetype i = first; i < places.size() && places[i].end() <= end; ++i)
        line.marks.append({places[i].start - start, places[i].length});
    return line;
}

} // namespace

QList<FoundLine> linesIn(const QString &text, const WordQuery &query, int most) {
    const QList<TextRange> places = query.in(text);
    QList<FoundLine> lines;
    // Lines that hold more of what was looked for say more.
    qsizetype shownTo = -1;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i].start < shownTo)
            continue;
        lines.append(lineAround(text, places, i));
        const qsizetype ofLine = lines.last().marks.first().start;
        shownTo = places[i].start - ofLine + lines.last().text.size();
    }
    std::ranges::stable_sort(lines, std::greater(),
                             [](const FoundLine &line) { return line.marks.size(); });
    lines.resize(std::min<qsizetype>(lines.size(), most));
    return lines;
}

Result<FoundInDrafts> searchMemory(const Archive &archive, SearchIndex &index,
                                   const SearchWanted &wanted) {
    const Result<SearchAnswer> answer = index.search(wanted);
    if (!answer)
        return tl::make_unexpected(answer.error());
    FoundInDrafts found;
    found.all = answer->allDrafts;
    found.hasMore = answer->hasMore;
    QList<qint64> drafts;
    QList<qint64> hits;
    for (const SearchedDraft &draft : answer->drafts) {
        drafts.append(draft.draft);
        for (const SearchHit &hit :
             draft.hits.first(std::min<qsizetype>(mostHitsRead, draft.hits.size())))
            hits.append(hit.text);
    }
    const auto texts = index.textsOf(hits);
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto records = archive.records(drafts);
    if (!records)
        return tl::make_unexpected(records.error());
    for (const SearchedDraft &draft : answer->drafts) {
        const auto record = records->constFind(draft.draft);
        if (record == records->cend())
            continue; // it is gone by now
        FoundDraft each{.record = *record, .lines = {}};
        for (const SearchHit &hit : draft.hits) {
            const qsizetype room = mostLinesOfDraft - each.lines.size();
            if (room <= 0 || !texts->contains(hit.text))
                break;
            for (FoundLine line : linesIn(texts->value(hit.text), wanted.query, int(room))) {
                line.kind = hit.kind;
                line.place = hit.kind == TextKind::Current
                                 ? TextRange{line.place.start + hit.start, line.place.length}
                                 : TextRange();
                each.lines.append(line);
            }
        }
        // The engine takes words of two lines for a phrase.
        if (!each.lines.isEmpty())
            found.drafts.append(each);
    }
    return found;
}

} // namespace morat
