// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/ImmediateWriter.h"

#include "review/journal/LeftJournals.h"

namespace morat {

Result<void> ImmediateWriter::take(const StepRecord &step) {
    return m_store.record(step);
}

Result<void> ImmediateWriter::takeFindings(const OpenFindings &findings) {
    return m_store.saveFindings(findings);
}

Result<Unstored> ImmediateWriter::unstored(const EnteredDraft &entered) {
    LeftJournals left(m_store.path(), entered, FileCalls());
    for (const StepRecord &step : left.onPrevious() + left.onEntered()) {
        if (Result<void> stored = m_store.record(step); !stored)
            return tl::make_unexpected(stored.error());
    }
    left.removeFiles();
    return Unstored{.steps = left.onEntered(),
                    .areOfEarlierRun = true,
                    .isOutdated = !left.onPrevious().isEmpty(),
                    .notices = left.notices()};
}

bool ImmediateWriter::hasLeftSteps(qint64 draft) const {
    return LeftJournals::exist(m_store.path(), draft, {});
}

} // namespace morat
