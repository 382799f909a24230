// SPDX-License-Identifier: GPL-3.0-or-later
// How the desk's writer enters a draft: on its own thread, after the steps that were taken before,
// with what journals have of it.
#include "review/journal/JournalingWriter.h"

#include "review/journal/LeftJournals.h"
#include "review/journal/RunsAlive.h"
#include "review/store/JournalFiles.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace morat {

void JournalingWriter::enter(const DraftToEnter &wanted, QObject *context,
                             std::function<void(Result<Entered>)> then) {
    auto found = std::make_shared<Entered>();
    Item item;
    item.work = [this, wanted, found](Store &store) -> Recorded {
        return enterNow(store, wanted).map([&found](Entered &&entered) {
            *found = std::move(entered);
        });
    };
    item.then = [found, then = std::move(then)](const Result<void> &done) {
        then(done.map([&found] { return std::move(*found); }));
    };
    item.atTheEnd = AtTheEnd::IsLeft;
    addWork(std::move(item), context);
}

Result<EnteredDraft> JournalingWriter::enterInto(Store &store, const DraftToEnter &wanted) {
    return claimAndEnter(store, wanted).and_then(unlessInOtherVersion);
}

Result<EnteredDraft> JournalingWriter::claimAndEnter(Store &store, const DraftToEnter &wanted) {
    LeaseClaim claim{.token = m_run, .wish = wanted.wish, .over = wanted.over};
    Result<EnteredDraft> entered = enterUnlessHeld(store, wanted, claim);
    if (!entered || !entered->holder)
        return entered;
    const Lease ended = [&] {
        const Lock lock(m_mutex);
        return m_ended.take(entered->record.id);
    }();
    if (ended.token != entered->holder->token)
        return entered;
    claim.over = ended.token;
    claim.unrenewed = ended.renewals;
    return enterUnlessHeld(store, wanted, claim);
}

tl::expected<Entered, StoreError> JournalingWriter::enterNow(Store &store,
                                                             const DraftToEnter &wanted) {
    Result<EnteredDraft> entered = claimAndEnter(store, wanted);
    if (!entered)
        return tl::make_unexpected(StoreError(entered.error()));
    // That will not be another answer soon.
    entered = unlessInOtherVersion(std::move(*entered));
    if (!entered)
        return tl::make_unexpected(StoreError(entered.error(), StoreError::Kind::NotOwner));
    quint64 entering = 0;
    if (wanted.wish == LeaseClaim::Wish::ToOwn) {
        const Lock lock(m_mutex);
        closeVersion(entered->record.id);
        entering = noteEntering(*entered);
    }
    return unstoredAt(entering, *entered)
        .map([&](Unstored &&unstored) {
            return Entered{std::move(*entered), std::move(unstored)};
        })
        .map_error([](const Failure &failure) { return StoreError(failure); });
}

Result<Unstored> JournalingWriter::unstored(const EnteredDraft &entered) {
    quint64 entering = 0;
    {
        const Lock lock(m_mutex);
        closeVersion(entered.record.id);
        entering = noteEntering(entered);
    }
    return unstoredAt(entering, entered);
}

Result<Unstored> JournalingWriter::unstoredAt(quint64 entering, const EnteredDraft &entered) {
    Result<Unstored> unstored = unstoredOf(entered);
    if (unstored)
        unstored->entering = entering;
    else
        release(entered.record.id, entering);
    return unstored;
}

bool JournalingWriter::isOutdated(const Entered &entered) const {
    const Lock lock(m_mutex);
    return !entered.draft.holder && lacksSteps(entered.draft, entered.unstored.steps);
}

bool JournalingWriter::lacksSteps(const EnteredDraft &entered,
                                  const QList<StepRecord> &steps) const {
    const qint64 last = steps.isEmpty() ? entered.text.step : steps.last().id;
    const bool lacksPrevious =
        entered.isNewRevision &&
        m_lastTaken.value(entered.previousRevision) > entered.previousText.step;
    return m_lastTaken.value(entered.revision) > last || lacksPrevious;
}

Result<void> JournalingWriter::adopt(LeftJournals &left) {
    const QList<StepRecord> steps = left.onPrevious() + left.onEntered();
    Lock lock(m_mutex);
    for (const StepRecord &step : steps) {
        if (Result<void> taken = append(step, m_bindings.value(step.revision)); !taken)
            return taken;
    }
    const std::map<qint64, std::shared_ptr<Journal>> journals = m_journals;
    lock.unlock();
    if (!steps.isEmpty()) {
        for (const auto &each : journals) {
            if (Result<void> flushed = each.second->flush(); !flushed)
                return flushed;
        }
    }
    left.removeFiles();
    return {};
}

Result<Unstored> JournalingWriter::unstoredOf(const EnteredDraft &entered) {
    Unstored unstored;
    // Who only reads leaves journals to who has the draft.
    if (entered.holder) {
        unstored.versions = LeftJournals::versionsOf(m_setup.store, entered, *m_setup.calls);
        return unstored;
    }
    const qint64 draft = entered.record.id;
    {
        const Lock lock(m_mutex);
        m_bindings.insert(entered.revision,
                          {draft, entered.revision, entered.contentHash, entered.record.path});
        if (entered.isNewRevision)
            m_bindings.insert(
                entered.previousRevision,
                {draft, entered.previousRevision, entered.previousHash, entered.record.path});
    }
    LeftJournals left(m_setup.store, entered, *m_setup.calls, m_run);
    unstored.notices = left.notices();
    if (Result<void> adopted = adopt(left); !adopted)
        return tl::make_unexpected(adopted.error());
    unstored.versions = LeftJournals::versionsOf(m_setup.store, entered, *m_setup.calls);

    const Lock lock(m_mutex);
    QList<StepRecord> waiting;
    bool isOnOther = false;
    for (const Item &item : m_items) {
        if (!item.step || item.draft != draft)
            continue;
        isOnOther = isOnOther || item.step->revision != entered.revision;
        if (item.step->id > entered.text.step)
            waiting.append(*item.step);
    }
    if (isOnOther && m_refusals.contains(draft))
        return failure(tr("What was decided last on this draft is in the journal, but not in "
                          "the review database yet: %1 Please open the draft again later.")
                           .arg(m_refusals.value(draft)));
    // What is brought over from the version before must be all of it.
    unstored.isOutdated = isOnOther;
    if (!isOnOther && !left.onEntered().isEmpty()) {
        // The thread may have them in the store by now, but the draft was entered before.
        unstored.steps = left.onEntered();
        unstored.areOfEarlierRun = true;
    } else if (!isOnOther) {
        // The thread may have stored a step after the draft was entered and before it was looked
        // here.
        const bool hasGap = !waiting.isEmpty() && waiting.first().base > entered.text.step;
        unstored.steps = waiting;
        unstored.isOutdated = lacksSteps(entered, waiting) || hasGap;
    }
    return unstored;
}

} // namespace morat
