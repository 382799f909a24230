// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SearchIndex.h"

#include "data/FileIdentity.h"
#include "review/store/PostgresSearch.h"
#include "review/store/ServerAddress.h"
#include "review/store/SqliteSearch.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

Result<std::unique_ptr<SearchIndex>>
SearchIndex::open(const QString &address, const QByteArray &identity, const QString &password) {
    return isServerAddress(address) ? openPostgresSearch(address, password)
                                    : openSqliteSearch(searchIndexFile(address), identity);
}

QString searchIndexFile(const QString &store) {
    return followedPath(store).value_or(store) + u".search"_s;
}

QList<SearchedDraft> byDraft(const QList<SearchHit> &hits, int mostDrafts) {
    QList<SearchedDraft> drafts;
    QHash<qint64, qsizetype> at;
    QSet<qint64> seen;
    for (const SearchHit &hit : hits) {
        if (seen.contains(hit.text))
            continue;
        seen.insert(hit.text);
        const auto known = at.constFind(hit.draft);
        if (known != at.cend()) {
            drafts[*known].hits.append(hit);
            continue;
        }
        if (drafts.size() == mostDrafts)
            continue;
        at.insert(hit.draft, drafts.size());
        drafts.append({hit.draft, {hit}});
    }
    return drafts;
}

} // namespace morat
