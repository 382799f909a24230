// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/RevisionTransfer.h"

#include "review/session/WorkingText.h"

#include <QHash>

#include <algorithm>

namespace morat {

namespace {

/// For every block of `before` its unchanged counterpart in `after`, or -1. Blocks that occur
/// once on both sides are matched where their order agrees (longest increasing run); their equal
/// neighbours follow.
QList<qsizetype> counterparts(const QList<Block> &before, const QList<Block> &after) {
    QList<qsizetype> match(before.size(), -1);
    QHash<QString, QPair<int, qsizetype>> countBefore;
    QHash<QString, QPair<int, qsizetype>> countAfter;
    for (qsizetype i = 0; i < before.size(); ++i) {
        auto &entry = countBefore[before[i].text];
        ++entry.first;
        entry.second = i;
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        auto &entry = countAfter[after[i].text];
        ++entry.first;
        entry.second = i;
    }
    struct Pair {
        qsizetype before = 0;
        qsizetype after = 0;
        qsizetype previous = -1;
    };
    QList<Pair> pairs;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = countAfter.constFind(before[i].text);
        if (countBefore.value(before[i].text).first == 1 && found != countAfter.cend() &&
            found->first == 1 && !before[i].text.isEmpty())
            pairs.append({i, found->second, -1});
    }
    // Patience: the longest run of pairs whose order agrees on both sides.
    QList<qsizetype> tails; // tails[n]: index of the pair that ends the best run of length n + 1
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(
            tails.begin(), tails.end(), pairs[i].after,
            [&pairs](qsizetype tail, qsizetype value) { return pairs[tail].after < value; });
        if (at != tails.begin())
            pairs[i].previous = *std::prev(at);
        if (at == tails.end())
            tails.append(i);
        else
            *at = i;
    }
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = pairs[i].previous)
        match[pairs[i].before] = pairs[i].after;

    const auto taken = [&match](qsizetype target) { return match.contains(target); };
    for (qsizetype i = 1; i < before.size(); ++i) {
        const qsizetype next = match[i - 1] + 1;
        if (match[i] < 0 && match[i - 1] >= 0 && next < after.size() &&
            before[i].text == after[next].text && !taken(next))
            match[i] = next;
    }
    for (qsizetype i = before.size() - 2; i >= 0; --i) {
        const qsizetype next = match[i + 1] - 1;
        if (match[i] < 0 && match[i + 1] > 0 && before[i].text == after[next].text && !taken(next))
            match[i] = next;
    }
    return match;
}

} // namespace

CarriedWork carryOver(const Text &before, const SavedText &work, const Text &after) {
    CarriedWork carried;
    if (work.edits.isEmpty())
        return carried;
    const QList<qsizetype> match = counterparts(before.blocks(), after.blocks());
    const WorkingText old(before, work.edits);
    QList<QPair<Edit, Edit>> moved; // old edit, new edit
    for (const Edit &edit : work.edits) {
        const TextPosition from = before.locate(edit.range.start);
        const TextPosition to = before.locate(edit.range.end());
        bool together = true;
        for (qsizetype block = from.block; block <= to.block; ++block) {
            const bool follows = block == from.block || match[block] == match[block - 1] + 1;
            together = together && match[block] >= 0 && follows;
        }
        if (!together) {
            carried.left.append(edit);
            continue;
        }
        Edit copy = edit;
        copy.range.start = after.position({match[from.block], from.offset});
        moved.append({edit, copy});
        carried.text.edits.append(copy);
    }
    std::sort(carried.text.edits.begin(), carried.text.edits.end(),
              [](const Edit &a, const Edit &b) { return a.range.start < b.range.start; });
    const WorkingText renewed(after, carried.text.edits);
    for (auto place = work.places.cbegin(); place != work.places.cend(); ++place) {
        for (const auto &[oldEdit, newEdit] : std::as_const(moved)) {
            const TextRange oldRange = old.currentRange(oldEdit);
            if (!oldRange.contains(*place))
                continue;
            const qsizetype inside = place->start - oldRange.start;
            carried.text.places.insert(
                place.key(), {renewed.currentRange(newEdit).start + inside, place->length});
        }
    }
    return carried;
}

} // namespace morat
