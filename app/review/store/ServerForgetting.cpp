// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft is forgotten that a server keeps.
#include "review/store/StoreForgetting.h"

#include "review/store/JournalFiles.h"
#include "review/store/Store.h"

#include <QFile>
#include <QFileInfo>

namespace morat {

namespace {

/// The context of what is said here to the user.
struct ForgettingTr {
    Q_DECLARE_TR_FUNCTIONS(StoreForgetting)
};

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity inPaths = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity inPaths = Qt::CaseSensitive;
#endif

} // namespace

Result<QList<qint64>> draftsOnServer(const Store &store, const QString &draft) {
    const QString path = QFileInfo(draft).absoluteFilePath();
    const qint64 itself = store.lastReading(path).draft;
    // Of a file of many articles all are forgotten: each holds the others' text.
    const auto isInIt = [&](const DraftRecord &record) {
        return record.path.startsWith(path + u'#', inPaths) &&
               store.lastReading(record.path).draft == record.id;
    };
    return store.drafts().map([&](const QList<DraftRecord> &known) {
        QList<qint64> found;
        for (const DraftRecord &record : known) {
            if (record.id == itself || isInIt(record))
                found.append(record.id);
        }
        return found;
    });
}

Result<Forgotten> forgetOnServer(Store &store, const QString &draft, const QString &token) {
    const Result<QList<qint64>> known = draftsOnServer(store, draft);
    if (!known)
        return tl::make_unexpected(known.error());
    Forgotten forgotten;
    for (const qint64 id : *known) {
        if (const Recorded removed = store.removeDraft(id, token); !removed)
            return failure(ForgettingTr::tr("The draft could not be removed from %1: %2")
                               .arg(store.address(), removed.error().message));
        ++forgotten.places;
        for (const QString &journal : journalFiles(store.path(), id)) {
            if (QFile::remove(journal))
                forgotten.cleaned.append(journal);
            else
                forgotten.remains.append(
                    ForgettingTr::tr("%1 could not be removed; delete it.").arg(journal));
        }
    }
    if (forgotten.places > 0) {
        forgotten.cleaned.prepend(store.address());
        forgotten.outOfReach =
            outOfReachOfForgetting(draft) +
            QStringList{ForgettingTr::tr(
                "The server may hold parts of the text in its files until it cleans them up "
                "(VACUUM), and in its log and its backups; whoever runs it can remove them. "
                "Journals on other computers are theirs.")};
    }
    return forgotten;
}

} // namespace morat
