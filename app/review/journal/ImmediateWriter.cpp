// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/ImmediateWriter.h"

#include "review/journal/LeftJournals.h"
#include "review/journal/RunsAlive.h"

namespace morat {

Result<void> ImmediateWriter::take(const StepRecord &step) {
    return m_store.record(step).map_error([](const StoreError &error) { return Failure(error); });
}

void ImmediateWriter::run(Work work, QObject *, std::function<void(const Result<void> &)> then) {
    then(work(m_store).map_error([](const StoreError &error) { return Failure(error); }));
}

void ImmediateWriter::remove(qint64 draft, QObject *context,
                             std::function<void(const Result<void> &)> then) {
    run([draft](Store &store) { return removeUnlessHeld(store, draft, {}); }, context,
        std::move(then));
}

Result<EnteredDraft> ImmediateWriter::enterInto(Store &store, const DraftToEnter &wanted) {
    return enterUnlessHeld(store, wanted, {.wish = LeaseClaim::Wish::ToReadOrCount})
        .and_then(unlessInOtherVersion);
}

void ImmediateWriter::enter(const DraftToEnter &wanted, QObject *,
                            std::function<void(Result<Entered>)> then) {
    then(enterInto(m_store, wanted).and_then([&](EnteredDraft draft) {
        return unstored(draft).map([&draft](Unstored found) {
            return Entered{std::move(draft), std::move(found)};
        });
    }));
}

Result<void> ImmediateWriter::takeFindings(const OpenFindings &findings) {
    return m_store.saveFindings(findings);
}

Result<Unstored> ImmediateWriter::unstored(const EnteredDraft &entered) {
    // Who only reads leaves journals to who has the draft.
    if (entered.holder)
        return Unstored();
    LeftJournals left(m_store.path(), entered, FileCalls());
    for (const StepRecord &step : left.onPrevious() + left.onEntered()) {
        if (Result<void> stored = take(step); !stored)
            return tl::make_unexpected(stored.error());
    }
    left.removeFiles();
    return Unstored{.steps = left.onEntered(),
                    .areOfEarlierRun = true,
                    .isOutdated = !left.onPrevious().isEmpty(),
                    .notices = left.notices(),
                    .versions = {}};
}

bool ImmediateWriter::hasLeftSteps(qint64 draft) const {
    return LeftJournals::exist(m_store.path(), draft, {});
}

} // namespace morat
