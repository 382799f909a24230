// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/IndexFilling.h"

#include "review/memory/DraftTexts.h"

#include <QElapsedTimer>

#include <algorithm>
#include <functional>

namespace morat {

Result<void> IndexFilling::look() {
    const auto drafts = m_archive.drafts();
    if (!drafts)
        return tl::make_unexpected(drafts.error());
    auto marks = m_index.marks();
    if (!marks)
        return tl::make_unexpected(marks.error());
    m_all = int(drafts->size());
    m_hasPut = false;
    m_behind.clear();
    for (const ArchivedDraft &draft : *drafts) {
        const auto known = marks->constFind(draft.record.id);
        if (known == marks->cend() || *known != draft.mark)
            m_behind.append(draft);
        marks->remove(draft.record.id);
    }
    // What was worked on last is looked for first, and comes first into an index that has little;
    // into another in the order of time, which the index keeps.
    const auto changed = [](const ArchivedDraft &draft) { return draft.record.changed; };
    if (m_behind.size() > drafts->size() / 2)
        std::ranges::sort(m_behind, {}, changed);
    else
        std::ranges::sort(m_behind, std::greater(), changed);
    return marks->isEmpty() ? Result<void>() : m_index.drop(marks->keys());
}

Result<void> IndexFilling::putNext() {
    const ArchivedDraft draft = m_behind.takeLast();
    const auto texts = textsOf(m_archive, draft);
    if (!texts)
        return tl::make_unexpected(texts.error());
    m_hasPut = true;
    return m_index.put(draft, *texts);
}

Result<bool> IndexFilling::work(std::chrono::milliseconds time) {
    if (m_behind.isEmpty() || !m_index.mayFill())
        return false;
    QElapsedTimer clock;
    clock.start();
    Result<void> done = m_index.beginBatch();
    while (done && !m_behind.isEmpty() && clock.elapsed() < time.count())
        done = putNext();
    Result<void> ended = m_index.endBatch();
    if (!done)
        return tl::make_unexpected(done.error());
    if (!ended)
        return tl::make_unexpected(ended.error());
    // Drafts changed meanwhile, or the index turned out to be damaged and was begun anew.
    if (m_behind.isEmpty() && m_hasPut) {
        if (Result<void> looked = look(); !looked)
            return tl::make_unexpected(looked.error());
    }
    return !m_behind.isEmpty();
}

} // namespace morat
