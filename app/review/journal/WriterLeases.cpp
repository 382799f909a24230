// SPDX-License-Identifier: GPL-3.0-or-later
// How the desk's writer keeps the leases of its drafts, looks after a draft that another run has,
// and what becomes of steps that came too late.
#include "review/journal/JournalingWriter.h"

#include "review/store/JournalFiles.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace morat {

namespace {

QString hasItNow(const Lease &lease) {
    return JournalingWriter::tr("%1 (%2) has the draft now.").arg(lease.person, lease.place);
}

} // namespace

quint64 JournalingWriter::noteEntering(const EnteredDraft &entered) {
    const qint64 draft = entered.record.id;
    if (entered.holder) {
        m_owned.remove(draft);
    } else {
        // Where there was none, nobody has waited for a sign of life yet.
        if (m_owned.isEmpty())
            m_nextRenewal = std::chrono::steady_clock::now() + m_setup.leases.renewal;
        m_owned.insert(draft);
    }
    m_enterings[draft].insert(++m_lastNumber);
    return m_lastNumber;
}

void JournalingWriter::release(qint64 draft, quint64 entering) {
    {
        const Lock lock(m_mutex);
        const auto open = m_enterings.find(draft);
        if (open == m_enterings.end() || !open->remove(entering) || !open->isEmpty())
            return;
        m_enterings.erase(open);
    }
    Item item;
    item.triedUntil = Time::max();
    item.work = [this, draft](Store &store) -> Recorded {
        {
            const Lock lock(m_mutex);
            if (m_enterings.contains(draft))
                return {}; // it was opened again meanwhile
            // Who has it has still to bring them there.
            if (hasSteps(draft))
                return tl::make_unexpected(StoreError(Failure{m_refusals.value(draft)}));
            m_owned.remove(draft);
            closeVersion(draft);
        }
        return store.releaseLease(draft, m_run).map_error([](const Failure &failure) {
            return StoreError(failure);
        });
    };
    addWork(std::move(item), this);
}

bool JournalingWriter::isOrphaned(qint64 draft) const {
    const Lock lock(m_mutex);
    return m_ended.contains(draft);
}

void JournalingWriter::lookAfter(qint64 draft, const DraftHead &seen) {
    const Lock lock(m_mutex);
    m_watched = {draft, seen, LeaseWatch(m_setup.leases), {}};
    m_wake.notify_all();
}

std::optional<JournalingWriter::Time> JournalingWriter::nextLook() const {
    std::optional<Time> next;
    if (!m_owned.isEmpty())
        next = m_nextRenewal;
    if (m_watched.draft != 0)
        next = std::min(next.value_or(m_watched.next), m_watched.next);
    return next;
}

void JournalingWriter::keepLeases(Lock &lock) {
    const Time now = std::chrono::steady_clock::now();
    if (m_owned.isEmpty() || now < m_nextRenewal)
        return;
    m_nextRenewal = now + m_setup.leases.renewal;
    for (const qint64 draft : QSet<qint64>(m_owned)) {
        lock.unlock();
        std::optional<Lease> other;
        const Result<void> kept =
            connected()
                .and_then([&] { return m_store->renewLease(draft, m_run); })
                .and_then([&](bool isMine) -> Result<void> {
                    if (isMine)
                        return {};
                    return m_store->headOf(draft).map(
                        [&other](const DraftHead &head) { other = head.lease; });
                });
        lock.lock();
        if (kept && other && other->token != m_run)
            supersede(draft, hasItNow(*other));
    }
}

void JournalingWriter::look(Lock &lock) {
    const Time now = std::chrono::steady_clock::now();
    if (m_watched.draft == 0 || now < m_watched.next)
        return;
    m_watched.next = now + m_setup.leases.look;
    const qint64 draft = m_watched.draft;
    lock.unlock();
    const Result<DraftHead> head = connected().and_then([&] { return m_store->headOf(draft); });
    lock.lock();
    if (m_watched.draft != draft)
        return;
    if (!head)
        return m_watched.watch.begin(); // nobody could have said that they live
    const auto isOther = [](const std::optional<Lease> &a, const std::optional<Lease> &b) {
        return a.has_value() != b.has_value() || (a && b && a->token != b->token);
    };
    bool isElsewhere = head->step != m_watched.seen.step ||
                       head->revision != m_watched.seen.revision ||
                       isOther(head->lease, m_watched.seen.lease);
    if (head->lease && m_watched.watch.isOver(*head->lease, now)) {
        m_ended.insert(draft, *head->lease);
        m_watched.watch.begin();
        isElsewhere = true;
    }
    m_watched.seen = *head;
    if (isElsewhere)
        QMetaObject::invokeMethod(
            this, [this, draft] { emit movedOn(draft); }, Qt::QueuedConnection);
}

void JournalingWriter::releaseAll() {
    const QSet<qint64> owned = std::exchange(m_owned, {});
    for (const qint64 draft : owned) {
        // Where it fails, the run's own end says the same.
        if (!m_store || !m_store->releaseLease(draft, m_run))
            return;
    }
}

void JournalingWriter::supersede(qint64 draft, const QString &why) {
    if (m_superseded.contains(draft))
        return;
    m_superseded.insert(draft);
    m_owned.remove(draft);
    std::erase_if(m_items, [draft](const Item &item) { return !item.work && item.draft == draft; });
    m_refusals.remove(draft);
    for (const JournalBinding &binding : std::as_const(m_bindings)) {
        if (binding.draft == draft)
            m_lastTaken.remove(binding.revision);
    }
    m_advance.notify_all();
    QMetaObject::invokeMethod(
        this, [this, draft, why] { emit superseded(draft, why); }, Qt::QueuedConnection);
}

void JournalingWriter::closeVersion(qint64 draft) {
    if (!m_superseded.remove(draft))
        return;
    for (auto journal = m_journals.begin(); journal != m_journals.end();) {
        if (journal->second->binding().draft != draft) {
            ++journal;
            continue;
        }
        std::erase(m_unflushed, journal->second);
        // Under its own name it would be found as well, at the next start.
        if (journal->second->isEmpty())
            journal->second->remove();
        else if (journal->second->flush())
            std::ignore = journal->second->keepAs(keptJournalPath(m_setup.store, draft, m_run));
        journal = m_journals.erase(journal);
    }
}

} // namespace morat
