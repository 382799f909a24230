// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/LeftJournals.h"

#include "review/store/JournalFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The context of what is said here to the user.
struct JournalTr {
    Q_DECLARE_TR_FUNCTIONS(JournalTr)
};

/// Of a draft's journals, those of other runs.
QStringList journalsOfOthers(const QString &store, qint64 draft, const QString &ownRun) {
    QStringList found;
    for (const QString &file : journalsOf(store, draft)) {
        if (runOfJournal(file) != ownRun)
            found.append(file);
    }
    return found;
}

/// Steps behind the one at which the store stands; nothing when it stands at none of theirs.
std::optional<QList<StepRecord>> stepsAfter(const QList<StepRecord> &steps, qint64 last) {
    if (steps.isEmpty())
        return QList<StepRecord>();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i].id == last)
            return steps.mid(i + 1);
    }
    const auto next = std::find_if(steps.cbegin(), steps.cend(),
                                   [last](const StepRecord &step) { return step.base == last; });
    if (next == steps.cend())
        return std::nullopt;
    return steps.mid(next - steps.cbegin());
}

} // namespace

LeftJournals::LeftJournals(const QString &store, const EnteredDraft &entered,
                           const FileCalls &calls, const QString &ownRun)
    : m_store(store) {
    QHash<QString, bool> isOver; // by run
    for (const QString &path : journalsOfOthers(store, entered.record.id, ownRun)) {
        File file{path, std::make_unique<QLockFile>(runLockPath(store, runOfJournal(path)))};
        // A lock of a process that is gone is no lock; one is never too old.
        file.lock->setStaleLockTime(0);
        const auto known = isOver.constFind(runOfJournal(path));
        if (known == isOver.cend())
            isOver.insert(runOfJournal(path), file.lock->tryLock(0));
        if (!isOver.value(runOfJournal(path)))
            continue;
        take(std::move(file), entered, calls);
    }
    const auto byId = [](const StepRecord &a, const StepRecord &b) { return a.id < b.id; };
    std::stable_sort(m_onEntered.begin(), m_onEntered.end(), byId);
    std::stable_sort(m_onPrevious.begin(), m_onPrevious.end(), byId);
    if (!m_onPrevious.isEmpty())
        m_notices.append(
            JournalTr::tr("Work on the version before, which only the journal had, was "
                          "brought over to this one."));
}

void LeftJournals::take(File file, const EnteredDraft &entered, const FileCalls &calls) {
    const qint64 draft = entered.record.id;
    const Result<JournalContent> content = Journal::read(file.path, calls);
    if (!content)
        return setAside(file.path, draft, content.error().message);
    const JournalBinding &binding = content->binding;
    if (binding.draft == 0) {
        m_files.push_back(std::move(file));
        return;
    }
    const bool isOnEntered = binding.draft == draft && binding.revision == entered.revision &&
                             binding.contentHash == entered.contentHash;
    const bool isOnPrevious = binding.draft == draft && entered.isNewRevision &&
                              binding.revision == entered.previousRevision &&
                              binding.contentHash == entered.previousHash;
    if (!isOnEntered && !isOnPrevious)
        return setAside(file.path, draft,
                        JournalTr::tr("it was written for another version of the draft."));
    QList<StepRecord> &known = isOnEntered ? m_onEntered : m_onPrevious;
    const qint64 stored = isOnEntered ? entered.text.step : entered.previousText.step;
    const auto steps = stepsAfter(content->steps, known.isEmpty() ? stored : known.last().id);
    if (!steps)
        return setAside(file.path, draft, JournalTr::tr("the review database went on without it."));
    known += *steps;
    if (content->isDamaged)
        return setAside(file.path, draft,
                        JournalTr::tr("it is damaged; what could be read of it was used."));
    m_files.push_back(std::move(file));
}

void LeftJournals::setAside(const QString &path, qint64 draft, const QString &reason) {
    const QString target = keptJournalPath(m_store, draft, runOfJournal(path));
    const QString kept = QFile::rename(path, target) ? target : path;
    m_notices.append(
        JournalTr::tr("A journal of work on this draft was not used, and is kept as %1: %2")
            .arg(QDir::toNativeSeparators(kept), reason));
}

void LeftJournals::removeFiles() {
    for (const File &file : std::exchange(m_files, {}))
        QFile::remove(file.path);
}

QList<KeptVersion> LeftJournals::versionsOf(const QString &store, const EnteredDraft &entered,
                                            const FileCalls &calls) {
    QList<KeptVersion> versions;
    for (const QString &path : keptJournals(store, entered.record.id)) {
        const Result<JournalContent> content = Journal::read(path, calls);
        const bool isOfThis = content && !content->isDamaged && !content->steps.isEmpty() &&
                              content->binding.revision == entered.revision &&
                              content->binding.contentHash == entered.contentHash &&
                              content->steps.last().id != entered.text.step;
        if (isOfThis)
            versions.append({path, content->steps});
    }
    return versions;
}

bool LeftJournals::exist(const QString &store, qint64 draft, const QString &ownRun) {
    return !journalsOfOthers(store, draft, ownRun).isEmpty();
}

} // namespace morat
