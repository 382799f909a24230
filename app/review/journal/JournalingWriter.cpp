// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/JournalingWriter.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"
#include "review/journal/LeftJournals.h"
#include "review/store/JournalFiles.h"

#include <QFile>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace morat {

namespace {
/// How long entering a draft waits for steps on its version before to be stored.
constexpr std::chrono::milliseconds longestWait{3000};
} // namespace

JournalingWriter::JournalingWriter(Setup setup)
    : m_setup(std::move(setup))
    , m_run(QUuid::createUuid().toString(QUuid::Id128).left(12))
    , m_runLock(runLockPath(m_setup.store, m_run)) {
    m_runLock.setStaleLockTime(0);
    // Where no lock can be made no journal can either, which is said then.
    m_runLock.tryLock(0);
    makePrivate(m_runLock.fileName());
    m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

JournalingWriter::~JournalingWriter() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
    for (const auto &[revision, journal] : m_journals) {
        const bool isEmpty =
            std::none_of(m_items.cbegin(), m_items.cend(), [id = revision](const Item &item) {
                return item.step && item.step->revision == id;
            });
        if (isEmpty)
            journal->remove();
    }
}

Result<std::shared_ptr<Journal>> JournalingWriter::journalFor(const JournalBinding &binding) {
    const auto known = m_journals.find(binding.revision);
    if (known != m_journals.end())
        return known->second;
    return Journal::create(journalPath(m_setup.store, binding.draft, binding.revision, m_run),
                           binding, m_setup.calls)
        .map([&](std::unique_ptr<Journal> made) {
            std::shared_ptr<Journal> journal = std::move(made);
            m_journals.emplace(binding.revision, journal);
            return journal;
        });
}

Result<void> JournalingWriter::append(const StepRecord &step, const JournalBinding &binding) {
    const Result<std::shared_ptr<Journal>> journal = journalFor(binding);
    if (!journal)
        return tl::make_unexpected(journal.error());
    // The thread empties the journal once no step is waiting: both are one for it.
    if (Result<void> added = (*journal)->append(step); !added)
        return added;
    m_items.push_back({++m_lastNumber, step.draft, step, {}});
    m_lastTaken.insert(step.revision, step.id);
    if (std::find(m_unflushed.begin(), m_unflushed.end(), *journal) == m_unflushed.end())
        m_unflushed.push_back(*journal);
    m_wake.notify_all();
    return {};
}

Result<void> JournalingWriter::take(const StepRecord &step) {
    const Lock lock(m_mutex);
    return append(step, m_bindings.value(step.revision));
}

Result<void> JournalingWriter::takeFindings(const OpenFindings &findings) {
    const Lock lock(m_mutex);
    // One that the thread has in its hands may go: it writes a copy.
    std::erase_if(m_items, [&findings](const Item &item) {
        return !item.step && item.draft == findings.draft;
    });
    m_items.push_back({++m_lastNumber, findings.draft, std::nullopt, findings});
    m_wake.notify_all();
    return {};
}

void JournalingWriter::takeHistory(const KeptHistory &history) {
    const Lock lock(m_mutex);
    m_histories.insert(history.draft, history.bytes);
    m_wake.notify_all();
}

QByteArray JournalingWriter::historyOf(qint64 draft) const {
    const Lock lock(m_mutex);
    if (const auto waiting = m_histories.constFind(draft); waiting != m_histories.cend())
        return *waiting;
    QFile file(historyPath(m_setup.store, draft));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> JournalingWriter::pendingSteps(qint64 draft) const {
    const Lock lock(m_mutex);
    QList<qint64> ids;
    for (const Item &item : m_items) {
        if (item.step && item.draft == draft)
            ids.append(item.step->id);
    }
    return ids;
}

QString JournalingWriter::refusal(qint64 draft) const {
    const Lock lock(m_mutex);
    return hasSteps(draft) ? m_refusals.value(draft) : QString();
}

bool JournalingWriter::hasLeftSteps(qint64 draft) const {
    return LeftJournals::exist(m_setup.store, draft, m_run);
}

Result<Unstored> JournalingWriter::unstored(const EnteredDraft &entered) {
    const qint64 draft = entered.record.id;
    const JournalBinding binding{draft, entered.revision, entered.contentHash, entered.record.path};
    m_bindings.insert(binding.revision, binding);
    if (entered.isNewRevision)
        m_bindings.insert(entered.previousRevision, {draft, entered.previousRevision,
                                                     entered.previousHash, entered.record.path});
    LeftJournals left(m_setup.store, entered, *m_setup.calls, m_run);
    Unstored unstored;
    unstored.notices = left.notices();
    Lock lock(m_mutex);
    for (const StepRecord &step : left.onPrevious() + left.onEntered()) {
        if (Result<void> taken = append(step, m_bindings.value(step.revision)); !taken)
            return tl::make_unexpected(taken.error());
    }
    if (!left.onPrevious().isEmpty() || !left.onEntered().isEmpty()) {
        const std::map<qint64, std::shared_ptr<Journal>> journals = m_journals;
        lock.unlock();
        for (const auto &each : journals) {
            if (Result<void> flushed = each.second->flush(); !flushed)
                return tl::make_unexpected(flushed.error());
        }
        lock.lock();
    }
    left.removeFiles();

    QList<StepRecord> waiting;
    bool isOnOther = false;
    for (const Item &item : m_items) {
        if (!item.step || item.draft != draft)
            continue;
        isOnOther = isOnOther || item.step->revision != entered.revision;
        if (item.step->id > entered.text.step)
            waiting.append(*item.step);
    }
    if (isOnOther) {
        // What is brought over from the version before must be all of it.
        lock.unlock();
        if (!waitUntilStored(draft, longestWait))
            return failure(tr("What was decided last on this draft is in the journal, but not in "
                              "the review database yet: %1 Please open the draft again later.")
                               .arg(refusal(draft)));
        unstored.isOutdated = true;
        return unstored;
    }
    if (entered.isNewRevision &&
        m_lastTaken.value(entered.previousRevision) > entered.previousText.step) {
        unstored.isOutdated = true; // it was stored after the draft was entered
        return unstored;
    }
    if (!left.onEntered().isEmpty()) {
        // The thread may have them in the store by now, but the draft was entered before.
        unstored.steps = left.onEntered();
        unstored.areOfEarlierRun = true;
        return unstored;
    }
    // The thread may have stored a step after the draft was entered and before it was looked here.
    const qint64 last = waiting.isEmpty() ? entered.text.step : waiting.last().id;
    const bool hasGap = !waiting.isEmpty() && waiting.first().base > entered.text.step;
    unstored.isOutdated = m_lastTaken.value(entered.revision) > last || hasGap;
    unstored.steps = waiting;
    return unstored;
}

void JournalingWriter::forget(qint64 draft) {
    const Lock lock(m_mutex);
    std::erase_if(m_items, [draft](const Item &item) { return item.draft == draft; });
    for (auto journal = m_journals.begin(); journal != m_journals.end();) {
        if (journal->second->binding().draft != draft) {
            ++journal;
            continue;
        }
        // The thread may be flushing it: the file goes, and the journal when nobody has it.
        [[maybe_unused]] const Result<void> cleared = journal->second->clear();
        [[maybe_unused]] const int removed = m_setup.calls->remove(journal->second->path());
        journal = m_journals.erase(journal);
    }
    m_refusals.remove(draft);
    m_histories.remove(draft);
    for (const QString &file : journalFiles(m_setup.store, draft))
        QFile::remove(file);
}

bool JournalingWriter::hasSteps(qint64 draft) const {
    return std::any_of(m_items.cbegin(), m_items.cend(),
                       [draft](const Item &item) { return item.step && item.draft == draft; });
}

bool JournalingWriter::waitUntilStored(qint64 draft, std::chrono::milliseconds longest) {
    Lock lock(m_mutex);
    m_refusals.remove(draft); // somebody waits: it is tried now
    m_wake.notify_all();
    return m_advance.wait_for(lock, longest, [&] {
        return !hasSteps(draft) || m_refusals.contains(draft);
    }) && !hasSteps(draft);
}

bool JournalingWriter::waitUntilIdle(std::chrono::milliseconds longest) {
    Lock lock(m_mutex);
    return m_advance.wait_for(lock, longest, [&] {
        return m_items.empty() && m_unflushed.empty() && m_histories.isEmpty() && !m_isFlushing;
    });
}

const JournalingWriter::Item *JournalingWriter::nextItem() const {
    const auto next = std::find_if(m_items.cbegin(), m_items.cend(), [this](const Item &item) {
        return !m_refusals.contains(item.draft);
    });
    return next == m_items.cend() ? nullptr : &*next;
}

void JournalingWriter::work(const std::stop_token &stop) {
    Lock lock(m_mutex);
    const auto hasWork = [this] {
        return !m_unflushed.empty() || nextItem() != nullptr || !m_histories.isEmpty();
    };
    while (!stop.stop_requested()) {
        if (m_refusals.isEmpty())
            m_wake.wait(lock, stop, hasWork);
        else if (!m_wake.wait_until(lock, stop, m_restEnds, hasWork) && !stop.stop_requested())
            m_refusals.clear(); // they are tried once more
        flushJournals(lock);
        store(lock);
        saveHistories(lock);
        const bool isOver = m_refusals.isEmpty() && m_items.empty();
        say(m_storeTrouble, isOver ? QString() : m_storeTrouble);
    }
    // The last try of what was refused.
    m_refusals.clear();
    flushJournals(lock);
    store(lock);
    saveHistories(lock);
    m_store.reset();
}

void JournalingWriter::flushJournals(Lock &lock) {
    if (m_unflushed.empty())
        return;
    m_isFlushing = true;
    const std::vector<std::shared_ptr<Journal>> journals = std::exchange(m_unflushed, {});
    lock.unlock();
    QString trouble;
    for (const std::shared_ptr<Journal> &journal : journals) {
        if (const Result<void> flushed = journal->flush(); !flushed)
            trouble = flushed.error().message;
    }
    lock.lock();
    m_isFlushing = false;
    say(m_diskTrouble, trouble);
    m_advance.notify_all();
}

void JournalingWriter::store(Lock &lock) {
    while (const Item *next = nextItem()) {
        const Item item = *next;
        const Result<void> stored = storeItem(lock, item);
        if (stored)
            tookItem(item);
        else
            refusedItem(item, stored.error().message);
        m_advance.notify_all();
        QMetaObject::invokeMethod(
            this, [this, draft = item.draft] { emit advanced(draft); }, Qt::QueuedConnection);
        // A step that came meanwhile is on the disk before others are in the store.
        flushJournals(lock);
    }
}

void JournalingWriter::saveHistories(Lock &lock) {
    if (m_histories.isEmpty())
        return;
    m_isFlushing = true;
    const QHash<qint64, QByteArray> histories = std::exchange(m_histories, {});
    lock.unlock();
    for (auto each = histories.cbegin(); each != histories.cend(); ++each) {
        // Undo reaches less far at the next start when it fails; nothing else is lost.
        [[maybe_unused]] const Result<void> saved = saveFile(
            historyPath(m_setup.store, each.key()), *each, NewFile::ForItsOwner, *m_setup.calls);
    }
    lock.lock();
    m_isFlushing = false;
    m_advance.notify_all();
}

Result<void> JournalingWriter::storeItem(Lock &lock, const Item &item) {
    lock.unlock();
    Result<void> stored;
    if (!m_store)
        stored = m_setup.connect().map(
            [this](std::unique_ptr<Store> opened) { m_store = std::move(opened); });
    stored = stored.and_then([&] {
        return item.step ? m_store->record(*item.step) : m_store->saveFindings(item.findings);
    });
    lock.lock();
    return stored;
}

void JournalingWriter::tookItem(const Item &item) {
    std::erase_if(m_items, [&item](const Item &each) { return each.number == item.number; });
    if (item.step && !hasSteps(item.draft)) {
        for (const auto &[revision, journal] : m_journals) {
            // What cannot be cut off is known to be stored when it is read.
            if (journal->binding().draft == item.draft) [[maybe_unused]]
                const Result<void> cleared = journal->clear();
        }
    }
    if (m_refusals.isEmpty())
        say(m_storeTrouble, {});
}

void JournalingWriter::refusedItem(const Item &item, const QString &reason) {
    const bool isWanted = std::any_of(m_items.cbegin(), m_items.cend(), [&item](const Item &each) {
        return each.number == item.number;
    });
    if (!isWanted)
        return; // its draft was taken from the desk meanwhile, or there are newer findings
    m_refusals.insert(item.draft, reason);
    m_restEnds = std::chrono::steady_clock::now() + m_setup.rest;
    if (item.step)
        say(m_storeTrouble,
            tr("What was decided last is not in the review database yet, but in the journal; it is "
               "tried again. %1")
                .arg(reason));
}

void JournalingWriter::say(QString &trouble, const QString &message) {
    if (trouble == message)
        return;
    const QString over = std::exchange(trouble, message);
    QMetaObject::invokeMethod(
        this,
        [this, over, message] {
            if (!over.isEmpty())
                emit relieved(over);
            if (!message.isEmpty())
                emit troubled(message);
        },
        Qt::QueuedConnection);
}

} // namespace morat
