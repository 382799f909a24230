// SPDX-License-Identifier: GPL-3.0-or-later
// A draft's log, brought into another database, and what two logs say of who went on with it.
#include "review/store/Transferring.h"

#include "review/store/TransferredRows.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QList<Column> &logColumns() {
    static const QList<Column> columns{{u"source"_s},
                                       {u"source_line"_s, ColumnKind::Number},
                                       {u"draft_id"_s, ColumnKind::Number},
                                       {u"happened_at"_s},
                                       {u"author"_s},
                                       {u"login"_s},
                                       {u"what"_s},
                                       {u"detail"_s}};
    return columns;
}
constexpr qsizetype draftColumn = 2;
constexpr qsizetype whatColumn = 6;

} // namespace

Result<StoreTransfer::LogLines> StoreTransfer::linesOf(const SqlStore &store,
                                                       const QString &identity, qint64 draft) {
    Result<StoreQuery> rows =
        store.ask(u"SELECT ?, id, draft_id, happened_at, author, login, what, detail "
                  "FROM audit_log WHERE draft_id = ? UNION ALL "
                  "SELECT source, source_line, draft_id, happened_at, author, login, what, detail "
                  "FROM imported_log WHERE draft_id = ?"_s,
                  {identity, draft, draft});
    if (!rows)
        return tl::make_unexpected(rows.error());
    LogLines lines;
    for (const QVariantList &row : rowsOf(std::move(*rows), logColumns()))
        lines[{row[0].toString(), row[1].toLongLong()}] = row;
    return lines;
}

void StoreTransfer::leaveOutBeforeImport(LogLines &log, const QString &identity) {
    const auto isOwn = [&identity](const auto &line) { return line.first.first == identity; };
    const auto first = std::ranges::find_if(log, isOwn);
    const auto imported = std::ranges::find_if(log, [&isOwn](const auto &line) {
        return isOwn(line) && line.second[whatColumn].toString() == u"imported";
    });
    if (imported != log.end())
        log.erase(first, imported);
}

bool StoreTransfer::saysMore(const LogLines &log, const LogLines &than) {
    static constexpr std::array<QStringView, 3> ofOneAlone{u"entered", u"imported", u"removed"};
    return std::ranges::any_of(log, [&than](const auto &line) {
        const QString what = line.second[whatColumn].toString();
        return std::ranges::find(ofOneAlone, QStringView(what)) == ofOneAlone.end() &&
               !than.contains(line.first);
    });
}

bool StoreTransfer::tells(const LogLines &log, QStringView what) {
    return std::ranges::any_of(
        log, [what](const auto &line) { return line.second[whatColumn].toString() == what; });
}

Result<bool> StoreTransfer::wasRemovedThere(const LogLines &log) const {
    // Of each database the first line: it was brought with all others.
    QString last;
    for (const auto &line : log) {
        const auto &[source, number] = line.first;
        if (source == last)
            continue;
        last = source;
        Result<StoreQuery> there =
            source == m_target
                ? m_to.ask(u"SELECT 1 FROM audit_log WHERE id = ?"_s, {number})
                : m_to.ask(u"SELECT 1 FROM imported_log WHERE source = ? AND source_line = ?"_s,
                           {source, number});
        if (!there)
            return tl::make_unexpected(there.error());
        if (there->next())
            return true;
    }
    return false;
}

Result<void> StoreTransfer::writeLog(const LogLines &log, qint64 there) {
    QList<QVariantList> rows;
    for (const auto &line : log) {
        if (line.first.first == m_target)
            continue; // the target's own
        rows.append(line.second);
        rows.last()[draftColumn] = there;
    }
    return writeLogLines(rows);
}

Result<void> StoreTransfer::writeLogLines(const QList<QVariantList> &rows) {
    return m_to.runEach(u"INSERT INTO imported_log(%1) VALUES(%2) ON CONFLICT DO NOTHING"_s.arg(
                            namesOf(logColumns()), marks(logColumns().size())),
                        rows);
}

} // namespace morat
