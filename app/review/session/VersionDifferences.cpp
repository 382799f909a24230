// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/VersionDifferences.h"

#include "review/session/ParagraphAlignment.h"
#include "review/session/WordDifferences.h"

#include <algorithm>
#include <utility>

namespace morat {

namespace {

struct Pair {
    qsizetype before = 0;
    qsizetype after = 0;
};

/// Paragraphs that are the same ones in both texts, in an order that holds in both: what was moved
/// went at one place and came at another.
QList<Pair> pairsInOrder(const Text &before, const ParagraphAlignment &alignment) {
    QList<Pair> pairs;
    for (qsizetype i = 0; i < before.blocks().size(); ++i) {
        if (const qsizetype after = alignment.counterpart(i); after >= 0)
            pairs.append({i, after});
    }
    // The longest run that rises in both: ends[n] ends the best one of n + 1 pairs.
    QList<qsizetype> ends;
    QList<qsizetype> previous(pairs.size(), -1);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(
            ends.begin(), ends.end(), pairs[i].after,
            [&pairs](qsizetype end, qsizetype value) { return pairs[end].after < value; });
        if (at != ends.begin())
            previous[i] = *std::prev(at);
        if (at == ends.end())
            ends.append(i);
        else
            *at = i;
    }
    QList<Pair> ordered;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = previous[i])
        ordered.prepend(pairs[i]);
    return ordered;
}

/// Paragraphs [from, to) of a text.
struct Stretch {
    const Text &text;
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] bool isEmpty() const { return from == to; }
    [[nodiscard]] bool endsText() const { return to == text.blocks().size(); }
    /// Where its first paragraph begins; past the end of the text when none follows.
    [[nodiscard]] qsizetype start() const {
        return from < text.blocks().size() ? text.blockStart(from) : text.length();
    }
    /// Without the line break behind the last of them.
    [[nodiscard]] TextRange words() const {
        const qsizetype last = to - 1;
        return {start(), text.blockStart(last) + text.blocks()[last].text.size() - start()};
    }
};

/// With the line break that goes with paragraphs when they go: the one behind them, or, where
/// nothing follows, the one before.
TextRange withLineBreak(const Stretch &stretch) {
    TextRange range = stretch.words();
    if (!stretch.endsText())
        ++range.length;
    else if (range.start > 0)
        range = {range.start - 1, range.length + 1};
    return range;
}

/// Paragraphs between two that were aligned which say the same are none that came or went, though
/// nothing aligned them: blank ones, and others that stand at several places.
void leaveOutEqual(Stretch &before, Stretch &after) {
    const auto isSame = [&](qsizetype one, qsizetype other) {
        return before.text.blocks()[one].text == after.text.blocks()[other].text;
    };
    while (!before.isEmpty() && !after.isEmpty() && isSame(before.from, after.from)) {
        ++before.from;
        ++after.from;
    }
    while (!before.isEmpty() && !after.isEmpty() && isSame(before.to - 1, after.to - 1)) {
        --before.to;
        --after.to;
    }
}

void addGap(Stretch before, Stretch after, const QString &wordsBefore,
            QList<VersionDifference> &found) {
    leaveOutEqual(before, after);
    const auto wordsOf = [&wordsBefore](TextRange range) {
        return wordsBefore.mid(range.start, range.length);
    };
    if (before.isEmpty() && after.isEmpty())
        return;
    if (before.isEmpty())
        found.append({withLineBreak(after), {}});
    else if (!after.isEmpty())
        found.append({after.words(), wordsOf(before.words())});
    else if (!after.endsText())
        found.append({{after.start(), 0}, wordsOf(before.words()) + u'\n'});
    else
        found.append({{after.start(), 0}, u'\n' + wordsOf(before.words())});
}

bool isWithin(TextRange place, TextRange changed) {
    if (place.isEmpty())
        return changed.start < place.start && place.start < changed.end();
    if (changed.isEmpty())
        return place.start < changed.start && changed.start < place.end();
    return place.overlaps(changed);
}

} // namespace

QList<VersionDifference> versionDifferences(const Text &before, const Text &after) {
    QList<VersionDifference> found;
    const ParagraphAlignment alignment(before, after);
    const QString wordsBefore = before.joined();
    Pair next;
    QList<Pair> pairs = pairsInOrder(before, alignment);
    pairs.append({before.blocks().size(), after.blocks().size()});
    for (const Pair &pair : std::as_const(pairs)) {
        addGap({before, next.before, pair.before}, {after, next.after, pair.after}, wordsBefore,
               found);
        if (pair.before == before.blocks().size())
            break;
        const QString &old = before.blocks()[pair.before].text;
        const QString &fresh = after.blocks()[pair.after].text;
        for (const WordDifference &part : wordDifferences(old, fresh))
            found.append({{after.blockStart(pair.after) + part.after.start, part.after.length},
                          old.mid(part.before.start, part.before.length)});
        next = {pair.before + 1, pair.after + 1};
    }
    return found;
}

WorkingText withoutDifferences(WorkingText text, const QList<VersionDifference> &differences) {
    for (auto each = differences.crbegin(); each != differences.crend(); ++each)
        text.replace(each->place, each->ours);
    return text;
}

void carryDifferences(QList<VersionDifference> &differences, const QString &before,
                      const TextChange &change) {
    const TextRange changed{change.start, change.before.size()};
    const qsizetype growth = change.after.size() - changed.length;
    QList<VersionDifference> carried;
    TextRange whole = changed; // all that was changed, and the differences in it
    QString ours;              // what stood there before the new version
    bool isMet = false;
    bool hasBeenPutBack = false;
    const auto closeWhole = [&] {
        if (!isMet)
            return;
        isMet = false;
        const qsizetype end = std::max(whole.end(), changed.end());
        ours += QStringView(before).mid(whole.end(), end - whole.end());
        const QString now = QString(before.mid(whole.start, changed.start - whole.start) +
                                    change.after + before.mid(changed.end(), end - changed.end()));
        if (now != ours)
            carried.append({{whole.start, now.size()}, ours});
    };
    for (const VersionDifference &each : std::as_const(differences)) {
        // Nothing stood here, and now there is what was there before.
        const bool isPutBack = each.place.isEmpty() && changed.isEmpty() &&
                               each.place.start == changed.start && change.after == each.ours;
        if (isPutBack && !std::exchange(hasBeenPutBack, true))
            continue;
        // What else is missing at this place follows what was put back.
        if (hasBeenPutBack && each.place == changed) {
            carried.append({{each.place.start + growth, 0}, each.ours});
            continue;
        }
        if (!isWithin(each.place, changed)) {
            const bool isBehind = each.place.start >= changed.end() &&
                                  (each.place.start > changed.start || !each.place.isEmpty());
            if (isBehind)
                closeWhole();
            carried.append(
                {{each.place.start + (isBehind ? growth : 0), each.place.length}, each.ours});
            continue;
        }
        if (!isMet) {
            isMet = true;
            const qsizetype start = std::min(changed.start, each.place.start);
            ours = before.mid(start, each.place.start - start) + each.ours;
            whole = {start, each.place.end() - start};
        } else {
            ours += QStringView(before).mid(whole.end(), each.place.start - whole.end());
            ours += each.ours;
            whole.length = each.place.end() - whole.start;
        }
    }
    closeWhole();
    differences = carried;
}

} // namespace morat
