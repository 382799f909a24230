// SPDX-License-Identifier: GPL-3.0-or-later
// How a draft is forgotten that a server keeps.
#include "review/store/StoreForgetting.h"

#include "data/FileIdentity.h"
#include "drafts/DraftAddress.h"
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

} // namespace

Result<Forgotten> forgetOnServer(Store &store, const QString &draft, const QString &token) {
    const Result<QList<DraftRecord>> known = store.drafts();
    if (!known)
        return tl::make_unexpected(known.error());
    const QString file = QFileInfo(draft).absoluteFilePath();
    Forgotten forgotten;
    for (const DraftRecord &record : *known) {
        // Of a file of many articles all are forgotten: each holds the others' text.
        if (!isSameFile(DraftAddress::of(record.path).file, file))
            continue;
        if (const Recorded removed = store.removeDraft(record.id, token); !removed)
            return failure(ForgettingTr::tr("The draft could not be removed from %1: %2")
                               .arg(store.address(), removed.error().message));
        ++forgotten.places;
        for (const QString &journal : journalFiles(store.path(), record.id)) {
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
