// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/History.h"

#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace morat {

namespace {

/// Steps that are taken back with the findings of their time.
constexpr qsizetype stepsWithFindings = 8;

/// Whether `typed` goes on where `last` ended: another letter of the word, or another backspace.
bool continues(const TextChange &last, const TextChange &typed) {
    const bool inserts = typed.before.isEmpty() && last.before.isEmpty();
    if (inserts) {
        const bool wordEnded = last.after.back().isSpace() && !typed.after.front().isSpace();
        return typed.start == last.start + last.after.size() && !wordEnded &&
               !typed.after.contains(u'\n');
    }
    const bool deletes = typed.after.isEmpty() && last.after.isEmpty();
    return deletes && typed.start + typed.before.size() == last.start &&
           !typed.before.contains(u'\n');
}

} // namespace

TextChange differenceOf(const QString &before, const QString &after) {
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head, before.mid(head, before.size() - head - tail),
            after.mid(head, after.size() - head - tail)};
}

void History::push(Step step) {
    m_steps.resize(m_next);
    m_steps.append(std::move(step));
    m_next = m_steps.size();
    m_typing = false;
    // What stood on the screen before each word of a long draft would fill the memory. Who takes
    // back more has it from the next check.
    if (m_next > stepsWithFindings) {
        Step &old = m_steps[m_next - 1 - stepsWithFindings];
        // On another thread: to free thousands of them takes milliseconds, which a key waits for.
        QThreadPool::globalInstance()->start(
            [gone = std::exchange(old.findingsBefore, QList<PlacedFinding>())] {});
        old.knowsFindings = false;
    }
}

bool History::joinTyped(const TextChange &typed) {
    if (!m_typing || m_next != m_steps.size() || m_next == 0)
        return false;
    TextChange &change = m_steps.last().changes.last();
    if (!continues(change, typed))
        return false;
    if (typed.before.isEmpty()) {
        change.after += typed.after;
    } else {
        change.before.prepend(typed.before);
        change.start = typed.start;
    }
    return true;
}

bool History::pushTyped(Step step) {
    if (step.changes.size() == 1 && joinTyped(step.changes.first()))
        return true;
    push(std::move(step));
    m_typing = true;
    return false;
}

QString History::undoLabel() const {
    return canUndo() ? m_steps[m_next - 1].label : QString();
}

QString History::redoLabel() const {
    return canRedo() ? m_steps[m_next].label : QString();
}

const Step *History::undoStep() const {
    return canUndo() ? &m_steps[m_next - 1] : nullptr;
}

const Step *History::redoStep() const {
    return canRedo() ? &m_steps[m_next] : nullptr;
}

void History::stepBack(const QHash<qint64, TextRange> &placesAfter,
                       const std::optional<QList<VersionDifference>> &differencesAfter) {
    m_typing = false;
    --m_next;
    m_steps[m_next].placesAfter = placesAfter;
    m_steps[m_next].differencesAfter = differencesAfter;
}

void History::stepForward() {
    m_typing = false;
    ++m_next;
}

} // namespace morat
