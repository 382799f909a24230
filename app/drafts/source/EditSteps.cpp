// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/EditSteps.h"

#include "drafts/source/MappedText.h"
#include "text/Text.h"

#include <algorithm>
#include <vector>

namespace morat {

namespace {

bool isFixed(QChar c) {
    return c == u'\n' || c == QChar(embedCharacter);
}

/// Whether text can be cut before `offset` without cutting a cluster.
bool cutsCleanly(QStringView text, qsizetype offset) {
    return offset <= 0 || offset >= text.size() ||
           (startsCluster(text, offset) && text[offset - 1] != u'\u200D');
}

Edit trimmed(QStringView joined, const Edit &edit) {
    const QStringView after = edit.replacement;
    const qsizetype start = edit.range.start;
    const QStringView before = joined.sliced(start, edit.range.length);
    // Cuts are judged with the text around: a mark may follow the range.
    const auto cleanBefore = [&](qsizetype offset) { return cutsCleanly(joined, start + offset); };

    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (head > 0 && !(cleanBefore(head) && cutsCleanly(after, head)))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 &&
           !(cleanBefore(before.size() - tail) && cutsCleanly(after, after.size() - tail)))
        --tail;
    return {{start + head, before.size() - head - tail},
            after.sliced(head, after.size() - head - tail).toString()};
}

QList<qsizetype> fixedPlaces(QStringView text) {
    QList<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isFixed(text[i]))
            places.append(i);
    }
    return places;
}

/// Pairs of places that hold the same fixed character, as many as can be paired in order (the
/// longest common subsequence).
QList<QPair<qsizetype, qsizetype>> paired(QStringView before, QStringView after) {
    const QList<qsizetype> a = fixedPlaces(before);
    const QList<qsizetype> b = fixedPlaces(after);
    QList<QPair<qsizetype, qsizetype>> pairs;
    const auto same = [&](qsizetype i, qsizetype j) { return before[a[i]] == after[b[j]]; };
    constexpr qsizetype largestTable = 4'000'000;
    if (a.size() * b.size() > largestTable) {
        // A rewrite of thousands of lines: pair from the start, as far as it goes.
        for (qsizetype i = 0; i < std::min(a.size(), b.size()) && same(i, i); ++i)
            pairs.append({a[i], b[i]});
        return pairs;
    }
    const auto columns = size_t(b.size() + 1);
    std::vector<qint32> longest(size_t(a.size() + 1) * columns, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> qint32 & {
        return longest[size_t(i) * columns + size_t(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (same(i, j)) {
            pairs.append({a[i++], b[j++]});
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

} // namespace

QList<Edit> smallestSteps(QStringView joined, const Edit &edit) {
    const Edit core = trimmed(joined, edit);
    const QStringView before = joined.sliced(core.range.start, core.range.length);
    const QStringView after = core.replacement;

    QList<Edit> steps;
    const auto add = [&](qsizetype from, qsizetype to, qsizetype afterFrom, qsizetype afterTo) {
        const Edit step =
            trimmed(joined, {{core.range.start + from, to - from},
                             after.sliced(afterFrom, afterTo - afterFrom).toString()});
        if (!step.range.isEmpty() || !step.replacement.isEmpty())
            steps.append(step);
    };
    qsizetype from = 0;
    qsizetype afterFrom = 0;
    for (const auto &[place, afterPlace] : paired(before, after)) {
        add(from, place, afterFrom, afterPlace);
        from = place + 1;
        afterFrom = afterPlace + 1;
    }
    add(from, before.size(), afterFrom, after.size());
    return steps;
}

QString editedText(const Draft &draft, const QList<Edit> &edits) {
    const QString joined = draft.text.joined();
    QString text;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        text += QStringView(joined).sliced(at, edit.range.start - at);
        text += edit.replacement;
        at = edit.range.end();
    }
    text += QStringView(joined).sliced(at);
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace morat
