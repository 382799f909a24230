// SPDX-License-Identifier: GPL-3.0-or-later
// The log of decisions and moves. This computer's own database is told by the program what to write
// down; a server's sees for itself, so that no program can leave something out.
#include "review/store/SqlStore.h"

#include "review/store/StoreRows.h"

using namespace Qt::StringLiterals;

namespace morat {

Result<void> SqlStore::log(qint64 draft, const QString &what, const QString &author,
                           const QString &detail) {
    return run(u"INSERT INTO audit_log(draft_id, happened_at, author, login, what, detail) "
               "VALUES(?, ?, ?, '', ?, ?)"_s,
               {draft, now(), notNull(author), what, notNull(detail)})
        .map([](const StoreQuery &) {});
}

Result<QList<AuditEntry>> SqlStore::auditLog(qint64 draft) const {
    Result<StoreQuery> rows =
        ask(u"SELECT id, draft_id, happened_at, author, login, what, detail FROM audit_log "
            "WHERE draft_id = ? UNION ALL SELECT source_line, draft_id, happened_at, author, "
            "login, what, detail FROM imported_log WHERE draft_id = ? ORDER BY 3, 1"_s,
            {draft, draft});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<AuditEntry> entries;
    while (rows->next())
        entries.append({.id = rows->number(0),
                        .draft = rows->number(1),
                        .time = timeFromText(rows->text(2)),
                        .author = rows->text(3),
                        .login = rows->text(4),
                        .what = rows->text(5),
                        .detail = rows->text(6)});
    return entries;
}

} // namespace morat
