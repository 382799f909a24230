// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/JournalingWriter.h"

#include "data/PrivateFile.h"
#include "data/SaveFile.h"
#include "review/journal/LeftJournals.h"
#include "review/store/JournalFiles.h"
#include "review/store/ServerFailure.h"

#include <QFile>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace morat {

JournalingWriter::JournalingWriter(Setup setup)
    : m_setup(std::move(setup))
    , m_run(newRun(m_setup.store, m_setup.files))
    , m_runLock(runLockPath(m_setup.store, m_run)) {
    m_runLock.setStaleLockTime(0);
    // Where no lock can be made no journal can either, which is said then.
    m_runLock.tryLock(0);
    makePrivate(m_runLock.fileName());
    m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
    m_flusher = std::jthread([this](const std::stop_token &stop) { flush(stop); });
}

JournalingWriter::~JournalingWriter() {
    m_thread.request_stop();
    m_wake.notify_all();
    {
        Lock lock(m_mutex);
        if (!m_advance.wait_for(lock, m_setup.farewell, [this] { return m_isOver; }))
            m_waits.end();
    }
    m_thread.join();
    m_flusher.request_stop();
    m_wake.notify_all();
    m_flusher.join();
    for (const qint64 draft : QSet<qint64>(m_superseded))
        closeVersion(draft);
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
    // What comes too late is kept with what came too late before.
    if (!m_superseded.contains(step.draft)) {
        m_items.push_back({.number = ++m_lastNumber, .draft = step.draft, .step = step});
        m_items.back().step->lease = m_run;
        m_lastTaken.insert(step.revision, step.id);
    }
    if (std::find(m_unflushed.begin(), m_unflushed.end(), *journal) == m_unflushed.end())
        m_unflushed.push_back(*journal);
    ++m_appended;
    m_wake.notify_all();
    return {};
}

Result<void> JournalingWriter::take(const StepRecord &step) {
    Lock lock(m_mutex);
    const JournalBinding lists{noDraft, 0, {}, {}};
    const Result<void> added =
        append(step, step.draft == noDraft ? lists : m_bindings.value(step.revision));
    const bool isDecision = !step.made.isEmpty() || !step.takenBack.isEmpty() ||
                            !step.madeAgain.isEmpty() || !step.moves.isEmpty();
    // What is typed has its second; a decision is on the disk before anybody sees it.
    if (added && isDecision)
        m_advance.wait_for(lock, m_setup.flush,
                           [this, mine = m_appended] { return m_flushed >= mine; });
    return added;
}

Result<void> JournalingWriter::takeFindings(const OpenFindings &findings) {
    const Lock lock(m_mutex);
    if (m_superseded.contains(findings.draft))
        return {};
    // One that the thread has in its hands may go: it writes a copy.
    std::erase_if(m_items, [&findings](const Item &item) {
        return !item.step && !item.work && item.draft == findings.draft;
    });
    m_items.push_back({.number = ++m_lastNumber, .draft = findings.draft, .findings = findings});
    m_wake.notify_all();
    return {};
}

void JournalingWriter::run(Work work, QObject *context,
                           std::function<void(const Result<void> &)> then) {
    addWork({.work = std::move(work), .then = std::move(then)}, context);
}

void JournalingWriter::addWork(Item item, QObject *context) {
    if (item.then)
        item.then = [then = std::move(item.then),
                     context = QPointer<QObject>(context)](const Result<void> &result) {
            if (context)
                then(result);
        };
    const Lock lock(m_mutex);
    item.number = ++m_lastNumber;
    // Nothing else waits for it: no draft has such a number.
    item.draft = -1 - qint64(item.number) - 1;
    if (item.triedUntil == Time())
        item.triedUntil = std::chrono::steady_clock::now() + m_setup.patience;
    m_items.push_back(std::move(item));
    m_wake.notify_all();
}

void JournalingWriter::takeHistory(const KeptHistory &history) {
    const Lock lock(m_mutex);
    m_histories.insert(history.draft, history.bytes);
    m_wake.notify_all();
}

QByteArray JournalingWriter::historyOf(qint64 draft) const {
    const Lock lock(m_mutex);
    for (const QHash<qint64, QByteArray> *newer : {&m_histories, &m_savingHistories}) {
        if (const auto kept = newer->constFind(draft); kept != newer->cend())
            return *kept;
    }
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

void JournalingWriter::remove(qint64 draft, QObject *context,
                              std::function<void(const Result<void> &)> then) {
    const auto work = [this, draft](Store &store) -> Recorded {
        // What is not in the store yet is dropped only once the store has agreed.
        return removeUnlessHeld(store, draft, m_run).map([&] { forget(draft); });
    };
    run(work, context, std::move(then));
}

void JournalingWriter::forget(qint64 draft) {
    const Lock lock(m_mutex);
    std::erase_if(m_items, [draft](const Item &item) { return item.draft == draft; });
    m_owned.remove(draft);
    m_enterings.remove(draft);
    m_superseded.remove(draft);
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
    // The store may give the numbers of what was removed to what comes next.
    for (auto binding = m_bindings.begin(); binding != m_bindings.end();) {
        if (binding->draft != draft) {
            ++binding;
            continue;
        }
        m_lastTaken.remove(binding.key());
        binding = m_bindings.erase(binding);
    }
    m_refusals.remove(draft);
    m_histories.remove(draft);
    // A run that lives keeps in its journal what comes too late.
    const QStringList journals = journalsOf(m_setup.store, draft);
    for (const QString &file : journalFiles(m_setup.store, draft)) {
        const QString run = runOfJournal(file);
        if (!journals.contains(file) || run == m_run || isRunOver(m_setup.store, run))
            QFile::remove(file);
    }
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
        return m_items.empty() && m_histories.isEmpty() && m_savingHistories.isEmpty() &&
               m_flushed == m_appended;
    });
}

const JournalingWriter::Item *JournalingWriter::nextItem() const {
    const auto next = std::find_if(m_items.cbegin(), m_items.cend(), [this](const Item &item) {
        return !m_refusals.contains(item.draft);
    });
    return next == m_items.cend() ? nullptr : &*next;
}

void JournalingWriter::wait(Lock &lock, const std::stop_token &stop) {
    const auto hasWork = [this] { return nextItem() != nullptr || !m_histories.isEmpty(); };
    std::optional<Time> until = nextLook();
    if (!m_refusals.isEmpty())
        until = std::min(until.value_or(m_restEnds), m_restEnds);
    if (until)
        m_wake.wait_until(lock, stop, *until, hasWork);
    else
        m_wake.wait(lock, stop, [&] { return hasWork() || nextLook(); });
    if (std::chrono::steady_clock::now() >= m_restEnds)
        m_refusals.clear(); // they are tried once more
}

void JournalingWriter::work(const std::stop_token &stop) {
    const AnswerWaits::OfThread mine(m_waits);
    takeLeftLists();
    Lock lock(m_mutex);
    while (!stop.stop_requested()) {
        wait(lock, stop);
        store(lock);
        saveHistories(lock);
        keepLeases(lock);
        look(lock);
        const bool isOver = m_refusals.isEmpty() && m_items.empty();
        say(m_storeTrouble, isOver ? QString() : m_storeTrouble);
    }
    // The last try of what was refused.
    std::erase_if(m_items, [](const Item &item) { return item.atTheEnd == AtTheEnd::IsLeft; });
    m_refusals.clear();
    store(lock);
    saveHistories(lock);
    if (m_refusals.isEmpty())
        releaseAll();
    m_store.reset();
    m_isOver = true;
    m_advance.notify_all();
}

void JournalingWriter::takeLeftLists() {
    for (const QString &path : journalsOf(m_setup.store, noDraft)) {
        if (runOfJournal(path) == m_run || !isRunOver(m_setup.store, runOfJournal(path)))
            continue;
        const Result<JournalContent> content = Journal::read(path, *m_setup.calls);
        if (!content)
            continue;
        bool isTaken = true;
        for (const StepRecord &step : content->steps)
            isTaken = isTaken && take(step);
        if (isTaken)
            QFile::remove(path);
    }
}

void JournalingWriter::flush(const std::stop_token &stop) {
    Lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return m_flushed < m_appended; }))
        flushJournals(lock);
}

void JournalingWriter::flushJournals(Lock &lock) {
    const quint64 last = m_appended;
    const std::vector<std::shared_ptr<Journal>> journals = std::exchange(m_unflushed, {});
    lock.unlock();
    QString trouble;
    for (const std::shared_ptr<Journal> &journal : journals) {
        if (const Result<void> flushed = journal->flush(); !flushed)
            trouble = flushed.error().message;
    }
    lock.lock();
    m_flushed = last;
    say(m_diskTrouble, trouble);
    m_advance.notify_all();
}

void JournalingWriter::store(Lock &lock) {
    while (const Item *next = nextItem()) {
        const Item item = *next;
        const Recorded stored = storeItem(lock, item);
        if (stored)
            tookItem(item);
        else
            refusedItem(item, stored.error());
        m_advance.notify_all();
        if (!item.work)
            QMetaObject::invokeMethod(
                this, [this, draft = item.draft] { emit advanced(draft); }, Qt::QueuedConnection);
    }
}

void JournalingWriter::saveHistories(Lock &lock) {
    if (m_histories.isEmpty())
        return;
    const QHash<qint64, QByteArray> histories = std::exchange(m_histories, {});
    m_savingHistories = histories;
    lock.unlock();
    for (auto each = histories.cbegin(); each != histories.cend(); ++each) {
        // Undo reaches less far at the next start when it fails; nothing else is lost.
        [[maybe_unused]] const Result<void> saved = saveFile(
            historyPath(m_setup.store, each.key()), *each, NewFile::ForItsOwner, *m_setup.calls);
    }
    lock.lock();
    m_savingHistories.clear();
    m_advance.notify_all();
}

Result<void> JournalingWriter::connected() {
    if (m_store)
        return {};
    return m_setup.connect().map(
        [this](std::unique_ptr<Store> opened) { m_store = std::move(opened); });
}

Recorded JournalingWriter::storeItem(Lock &lock, const Item &item) {
    lock.unlock();
    const auto refused = [](const Failure &failure) { return StoreError(failure); };
    const Recorded stored = connected().map_error(refused).and_then([&]() -> Recorded {
        if (item.work)
            return item.work(*m_store);
        return item.step ? m_store->record(*item.step)
                         : m_store->saveFindings(item.findings).map_error(refused);
    });
    lock.lock();
    return stored;
}

void JournalingWriter::answer(const Item &item, const Result<void> &result) {
    if (item.then)
        QMetaObject::invokeMethod(
            this, [then = item.then, result] { then(result); }, Qt::QueuedConnection);
}

void JournalingWriter::tookItem(const Item &item) {
    std::erase_if(m_items, [&item](const Item &each) { return each.number == item.number; });
    answer(item, {});
    if (item.step && !hasSteps(item.draft) && !m_superseded.contains(item.draft)) {
        for (const auto &[revision, journal] : m_journals) {
            // What cannot be cut off is known to be stored when it is read.
            if (journal->binding().draft == item.draft) [[maybe_unused]]
                const Result<void> cleared = journal->clear();
        }
    }
    if (m_refusals.isEmpty())
        say(m_storeTrouble, {});
}

void JournalingWriter::refusedItem(const Item &item, const StoreError &error) {
    const bool isWanted = std::any_of(m_items.cbegin(), m_items.cend(), [&item](const Item &each) {
        return each.number == item.number;
    });
    if (!isWanted)
        return; // its draft was taken from the desk meanwhile, or there are newer findings
    if (item.step && error.isFinal())
        return supersede(item.draft, error.message);
    const Time now = std::chrono::steady_clock::now();
    if (item.work && (error.isFinal() || now >= item.triedUntil)) {
        std::erase_if(m_items, [&item](const Item &each) { return each.number == item.number; });
        return answer(item, tl::make_unexpected(Failure(error)));
    }
    m_refusals.insert(item.draft, error.message);
    m_restEnds = now + m_setup.rest;
    if (item.step)
        say(m_storeTrouble,
            tr("What was decided last is not in the review database yet, but in the journal; it is "
               "tried again. %1")
                .arg(error.message));
    else if (item.then)
        say(m_storeTrouble,
            tr("The review database takes nothing at the moment; what was asked for "
               "is tried again. %1")
                .arg(error.message));
}

void JournalingWriter::say(QString &trouble, const QString &message) {
    // Each try may find a server that is away in another way.
    if (trouble == message || (tellsOfServerAway(trouble) && tellsOfServerAway(message)))
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
