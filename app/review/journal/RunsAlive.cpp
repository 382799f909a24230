// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/RunsAlive.h"

#include "review/store/JournalFiles.h"

#include <QCryptographicHash>
#include <QLockFile>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr QChar onComputer = u'@';

/// Computers that were copied from one another have their names; users their folders.
QString markOfComputer(const QString &store) {
    const QByteArray is = QSysInfo::machineUniqueId() + '/' + QSysInfo::machineHostName().toUtf8() +
                          '/' + store.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(is, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(12));
}

} // namespace

QString newRun(const QString &store, RunFiles files) {
    const QString run = QUuid::createUuid().toString(QUuid::Id128).left(12);
    return files == RunFiles::BesideTheStore ? run : run + onComputer + markOfComputer(store);
}

bool isRunOver(const QString &store, const QString &run) {
    const qsizetype at = run.indexOf(onComputer);
    if (at >= 0 && run.sliced(at + 1) != markOfComputer(store))
        return false;
    QLockFile lock(runLockPath(store, run));
    // A lock of a process that is gone is no lock; one is never too old.
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

Result<EnteredDraft> enterUnlessHeld(Store &store, const DraftToEnter &wanted, LeaseClaim claim) {
    claim.person = wanted.person;
    claim.place = placeOfRun();
    const auto enter = [&] { return store.enter(wanted.draft, wanted.path, wanted.title, claim); };
    Result<EnteredDraft> entered = enter();
    if (entered && entered->holder && isRunOver(store.path(), entered->holder->token)) {
        claim.over = entered->holder->token;
        claim.unrenewed.reset();
        entered = enter();
    }
    return entered;
}

Recorded removeUnlessHeld(Store &store, qint64 draft, const QString &run) {
    const auto endLease = [&](const DraftHead &head) -> Result<void> {
        if (!head.lease || head.lease->token == run || !isRunOver(store.path(), head.lease->token))
            return {};
        return store.releaseLease(draft, head.lease->token);
    };
    return store.headOf(draft)
        .and_then(endLease)
        .map_error([](const Failure &failure) { return StoreError(failure); })
        .and_then([&] { return store.removeDraft(draft, run); });
}

Result<EnteredDraft> unlessInOtherVersion(EnteredDraft entered) {
    if (entered.holder && entered.revision == 0)
        return failure(StepWriter::tr("%1 (%2) is working on another version of this draft. It "
                                      "can be opened when that is over.")
                           .arg(entered.holder->person, entered.holder->place));
    return entered;
}

QString placeOfRun() {
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME");
    const QString computer = QSysInfo::machineHostName();
    return user.isEmpty() ? computer : user + u'@' + computer;
}

} // namespace morat
