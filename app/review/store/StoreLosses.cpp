// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged database did not give back.
#include "review/store/SqliteStore.h"
#include "review/store/StoreRows.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

Result<QStringList> SqliteStore::losses(const QString &path, Lost least) const {
    const QString file = QFileInfo(path).absoluteFilePath();
    Result<StoreQuery> query =
        ask(u"SELECT what FROM losses JOIN drafts ON drafts.id = draft_id WHERE "_s + isAtPath +
                u" ORDER BY losses.id"_s,
            {file});
    if (!query)
        return tl::make_unexpected(query.error());
    QStringList lost;
    while (query->next())
        lost.append(query->text(0));
    if (!lost.isEmpty() || least == Lost::Surely)
        return lost;
    // Drafts are missing, or what cannot be said to be of one: a draft on which something is
    // decided is not one of them; of another nobody knows.
    Result<StoreQuery> others =
        ask(u"SELECT what FROM losses WHERE draft_id IS NULL AND NOT EXISTS("
            "SELECT 1 FROM drafts WHERE "_s +
                isAtPath + u" AND (decision_count > 0 OR state >= 2)) ORDER BY id"_s,
            {file});
    if (!others)
        return tl::make_unexpected(others.error());
    while (others->next())
        lost.append(others->text(0));
    return lost;
}

} // namespace morat
