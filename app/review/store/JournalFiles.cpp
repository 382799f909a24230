// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/JournalFiles.h"

#include "data/FileIdentity.h"
#include "review/store/StorePrivacy.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString base(const QString &store) {
    return followedPath(store).value_or(store);
}

QString prefix(const QString &store, qint64 draft) {
    return base(store) + u".journal-%1-"_s.arg(draft);
}

QString keptPrefix(const QString &store, qint64 draft) {
    return base(store) + u".journal-kept-%1-"_s.arg(draft);
}

QStringList filesWith(const QString &store, const QStringList &prefixes) {
    QStringList found;
    for (const QString &file : filesOfStore(store)) {
        for (const QString &each : prefixes) {
            if (QFileInfo(file).fileName().startsWith(QFileInfo(each).fileName()))
                found.append(file);
        }
    }
    return found;
}

} // namespace

QString journalPath(const QString &store, qint64 draft, qint64 revision, const QString &run) {
    return prefix(store, draft) + u"%1-%2"_s.arg(revision).arg(run);
}

QString runOfJournal(const QString &path) {
    return path.section(u'-', -1);
}

QString runLockPath(const QString &store, const QString &run) {
    return base(store) + u".journal-run-"_s + run;
}

QString keptJournalPath(const QString &store, qint64 draft, const QString &run) {
    const QString path = keptPrefix(store, draft) + run;
    QString free = path;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = path + u"-%1"_s.arg(n);
    return free;
}

QString historyPath(const QString &store, qint64 draft) {
    return base(store) + u".history-%1-"_s.arg(draft);
}

QStringList journalsOf(const QString &store, qint64 draft) {
    return filesWith(store, {prefix(store, draft)});
}

QStringList keptJournals(const QString &store, qint64 draft) {
    return filesWith(store, {keptPrefix(store, draft)});
}

QStringList journalFiles(const QString &store, qint64 draft) {
    return filesWith(store,
                     {prefix(store, draft), keptPrefix(store, draft), historyPath(store, draft)});
}

} // namespace morat
