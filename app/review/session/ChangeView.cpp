// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ChangeView.h"

#include "review/session/WordDifferences.h"

#include <algorithm>

namespace morat {

namespace {

/// Whether there is a word on both sides of a position, in the one text or in the other.
bool cutsWord(const QString &text, qsizetype at) {
    return at > 0 && at < text.size() && isOfWord(text[at - 1]) && isOfWord(text[at]);
}

} // namespace

ChangeView::ChangeView(const WorkingText &text, const QHash<qint64, TextRange> &places,
                       const QHash<qint64, Decision> &decisions) {
    qsizetype shift = 0; // of the current text against the original, before the edit
    for (qsizetype i = 0; i < text.edits().size(); ++i) {
        const Edit &edit = text.edits()[i];
        addParts(text, i, edit.range.start + shift);
        shift += edit.replacement.size() - edit.range.length;
    }
    for (ShownChange &change : m_changes) {
        change.before = text.originalText().mid(change.original.start, change.original.length);
        change.after = text.current().mid(change.place.start, change.place.length);
    }
    if (!m_changes.isEmpty())
        attribute(places, decisions, handEdits(text, places, decisions));
}

void ChangeView::addParts(const WorkingText &text, qsizetype index, qsizetype currentStart) {
    const Edit &edit = text.edits()[index];
    const QStringView before =
        QStringView(text.originalText()).mid(edit.range.start, edit.range.length);
    const TextRange editPlace{currentStart, edit.replacement.size()};
    for (const WordDifference &part : wordDifferences(before, edit.replacement)) {
        ShownChange change;
        change.original = {edit.range.start + part.before.start, part.before.length};
        change.place = {currentStart + part.after.start, part.after.length};
        add(text, std::move(change), index, editPlace);
    }
}

/// Grows a change to whole words: outside of the edits both texts say the same, within one it
/// ends at a word already unless that word goes on outside.
void ChangeView::add(const WorkingText &text, ShownChange change, qsizetype index,
                     TextRange editPlace) {
    const Edit &edit = text.edits()[index];
    const QString &original = text.originalText();
    const QString &current = text.current();
    if (change.original.start == edit.range.start && change.place.start == editPlace.start) {
        const qsizetype floor = m_changes.isEmpty() ? 0 : m_changes.last().original.end();
        qsizetype grown = 0;
        if (cutsWord(original, change.original.start) || cutsWord(current, change.place.start)) {
            while (change.original.start - grown > floor &&
                   isOfWord(original[change.original.start - grown - 1]))
                ++grown;
        }
        change.original = {change.original.start - grown, change.original.length + grown};
        change.place = {change.place.start - grown, change.place.length + grown};
    }
    if (change.original.end() == edit.range.end() && change.place.end() == editPlace.end()) {
        const bool isLast = index + 1 == text.edits().size();
        const qsizetype ceiling = isLast ? original.size() : text.edits()[index + 1].range.start;
        qsizetype grown = 0;
        if (cutsWord(original, change.original.end()) || cutsWord(current, change.place.end())) {
            while (change.original.end() + grown < ceiling &&
                   isOfWord(original[change.original.end() + grown]))
                ++grown;
        }
        change.original.length += grown;
        change.place.length += grown;
    }
    // Two edits in one word are one change of it.
    if (!m_changes.isEmpty() && m_changes.last().original.end() == change.original.start &&
        m_changes.last().place.end() == change.place.start) {
        m_changes.last().original.length += change.original.length;
        m_changes.last().place.length += change.place.length;
        return;
    }
    m_changes.append(std::move(change));
}

void ChangeView::attribute(const QHash<qint64, TextRange> &places,
                           const QHash<qint64, Decision> &decisions,
                           const QList<HandEdit> &byHand) {
    QList<std::pair<TextRange, qint64>> decided;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const auto decision = decisions.constFind(place.key());
        if (decision != decisions.cend() && !decision->undone && changesText(decision->verb) &&
            place->start >= 0)
            decided.append({*place, place.key()});
    }
    std::sort(decided.begin(), decided.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.start, a.second) < std::pair(b.first.start, b.second);
    });
    for (const auto &each : std::as_const(decided)) {
        const auto [first, last] = touching(each.first);
        for (qsizetype i = first; i < last; ++i) {
            // What only stands beside it is not its work.
            const bool beside = !m_changes[i].place.overlaps(each.first) &&
                                !m_changes[i].place.isEmpty() && !each.first.isEmpty();
            if (!beside)
                m_changes[i].decisions.append(each.second);
        }
    }
    for (const HandEdit &edit : byHand) {
        const auto [first, last] = touching(edit.place);
        for (qsizetype i = first; i < last; ++i)
            m_changes[i].isTyped = true;
    }
    for (ShownChange &change : m_changes)
        change.isTyped = change.isTyped || change.decisions.isEmpty();
}

std::pair<qsizetype, qsizetype> ChangeView::touching(TextRange current) const {
    const auto first =
        std::partition_point(m_changes.cbegin(), m_changes.cend(), [&](const ShownChange &each) {
            return each.place.end() < current.start;
        });
    const auto last = std::partition_point(first, m_changes.cend(), [&](const ShownChange &each) {
        return each.place.start <= current.end();
    });
    return {first - m_changes.cbegin(), last - m_changes.cbegin()};
}

qsizetype ChangeView::at(qsizetype current) const {
    const auto [first, last] = touching({current, 0});
    return first < last ? first : -1;
}

qsizetype ChangeView::after(qsizetype current) const {
    const auto found = std::partition_point(
        m_changes.cbegin(), m_changes.cend(),
        [current](const ShownChange &each) { return each.place.start <= current; });
    return found == m_changes.cend() ? -1 : found - m_changes.cbegin();
}

qsizetype ChangeView::before(qsizetype current) const {
    const auto found = std::partition_point(
        m_changes.cbegin(), m_changes.cend(),
        [current](const ShownChange &each) { return each.place.end() < current; });
    return (found - m_changes.cbegin()) - 1;
}

qsizetype ChangeView::toOriginal(qsizetype current) const {
    const auto next = std::partition_point(
        m_changes.cbegin(), m_changes.cend(),
        [current](const ShownChange &each) { return each.place.start <= current; });
    if (next == m_changes.cbegin())
        return current;
    const ShownChange &last = *(next - 1);
    if (current >= last.place.end())
        return last.original.end() + (current - last.place.end());
    return std::min(last.original.start + (current - last.place.start), last.original.end());
}

qsizetype ChangeView::toCurrent(qsizetype original) const {
    const auto next = std::partition_point(
        m_changes.cbegin(), m_changes.cend(),
        [original](const ShownChange &each) { return each.original.start <= original; });
    if (next == m_changes.cbegin())
        return original;
    const ShownChange &last = *(next - 1);
    if (original >= last.original.end())
        return last.place.end() + (original - last.original.end());
    return std::min(last.place.start + (original - last.original.start), last.place.end());
}

} // namespace morat
