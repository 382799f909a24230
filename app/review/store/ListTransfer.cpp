// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for all, brought into another database.
#include "review/store/Transferring.h"

#include "review/store/StoreRows.h"
#include "review/store/TransferredRows.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace morat {

/// A list that holds for all: when a row was put on it comes last.
struct StoreTransfer::List {
    QString table;
    QList<Column> columns;
};

namespace {

using List = StoreTransfer::List;

const List &words() {
    static const List all{u"words"_s,
                          {{u"folded"_s}, {u"written"_s}, {u"author"_s}, {u"added_at"_s}}};
    return all;
}

const List &rulesOff() {
    static const List all{u"rules_off"_s, {{u"rule"_s}, {u"author"_s}, {u"switched_at"_s}}};
    return all;
}

const List &ownWords() {
    static const List all{
        u"own_words"_s,
        {{u"folded"_s}, {u"written"_s}, {u"author"_s}, {u"login"_s}, {u"added_at"_s}}};
    return all;
}

QString insertInto(const List &list) {
    return u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT DO NOTHING"_s.arg(
        list.table, namesOf(list.columns), marks(list.columns.size()));
}

QString selectFrom(const List &list) {
    return u"SELECT %1 FROM %2"_s.arg(namesOf(list.columns), list.table);
}

/// By what a row of a list is known as brought, in place of a line's number: below those of all
/// lines, with no word in it. One that was taken off and put on again is another.
qint64 lineOf(const List &list, const QVariantList &row) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(list.table.toUtf8());
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (list.columns[i].name == u"written" || list.columns[i].name == u"author")
            continue;
        hash.addData(QByteArray(1, '\0'));
        hash.addData(row[i].toString().toUtf8());
    }
    constexpr qint64 below = qint64{1} << 60;
    return -below - qint64(qFromBigEndian<quint64>(hash.result().constData()) % quint64(below));
}

/// By so much two computers' clocks may differ, and an import may last, in seconds.
constexpr qint64 listsGrace = 3600;

} // namespace

Result<QString> StoreTransfer::listsFrom() const {
    // The log comes with the first draft, after the lists.
    const Result<QString> last =
        m_to.ask(u"SELECT max(imported_at) FROM imported_drafts WHERE source = ? AND EXISTS "
                 "(SELECT 1 FROM imported_log WHERE imported_log.source = ?)"_s,
                 {m_source, m_source})
            .map([](StoreQuery row) {
                if (!row.next() || row.isNull(0))
                    return u""_s;
                return timeToText(timeFromText(row.text(0)).addSecs(-listsGrace));
            });
    if (!last)
        return last;
    // What came to the source from a third since is as old as it was there.
    return m_from
        .ask(u"SELECT 1 FROM imported_drafts WHERE source <> ? AND imported_at >= ?"_s,
             {m_target, *last})
        .map([&last](StoreQuery third) { return third.next() ? u""_s : *last; });
}

Result<QSet<qint64>> StoreTransfer::linesOfLists(const SqlStore &store, const QString &source) {
    return store
        .ask(u"SELECT source_line FROM imported_log WHERE draft_id = ? AND source = ?"_s,
             {noDraft, source})
        .map([](StoreQuery rows) {
            QSet<qint64> lines;
            while (rows.next())
                lines.insert(rows.number(0));
            return lines;
        });
}

Result<void> StoreTransfer::carryLists() {
    const Result<QSet<qint64>> came = linesOfLists(m_to, m_source);
    if (!came)
        return tl::make_unexpected(came.error());
    const Result<QSet<qint64>> went = linesOfLists(m_from, m_target);
    if (!went)
        return tl::make_unexpected(went.error());
    // Of imports by versions that did not note it.
    const Result<QString> from = came->isEmpty() ? listsFrom() : Result<QString>(u""_s);
    if (!from)
        return tl::make_unexpected(from.error());
    m_broughtBefore = *came + *went;
    for (const List *list : {&words(), &rulesOff()}) {
        const Result<void> written =
            rowsToBring(*list, *from).and_then([&](const QList<QVariantList> &rows) {
                return m_to.runEach(insertInto(*list), rows);
            });
        if (!written)
            return written;
    }
    return carryOwnWords(*from).and_then([this] { return carryPairs(); });
}

Result<QList<QVariantList>> StoreTransfer::rowsToBring(const List &list, const QString &from) {
    Result<StoreQuery> found = m_from.ask(selectFrom(list));
    if (!found)
        return tl::make_unexpected(found.error());
    QList<QVariantList> wanted;
    QList<QVariantList> lines;
    for (const QVariantList &row : rowsOf(std::move(*found), list.columns)) {
        const qint64 line = lineOf(list, row);
        if (m_broughtBefore.contains(line))
            continue;
        lines.append({m_source, line, noDraft, m_to.now(), u""_s, u""_s, u"list"_s, list.table});
        if (row.constLast().toString() >= from)
            wanted.append(row);
    }
    return writeLogLines(lines).map([&] { return wanted; });
}

Result<void> StoreTransfer::carryOwnWords(const QString &from) {
    return rowsToBring(ownWords(), from).and_then([this](const QList<QVariantList> &rows) {
        if (!m_to.login().isEmpty())
            return m_to.runEach(insertInto(ownWords()), rows);
        // Where nobody logs in, who brings their own words has them in the one dictionary.
        constexpr qsizetype loginColumn = 3;
        QList<QVariantList> others;
        QList<QVariantList> mine;
        for (QVariantList row : rows) {
            if (row[loginColumn].toString() == m_from.login()) {
                row.removeAt(loginColumn);
                mine.append(row);
            } else {
                others.append(row);
            }
        }
        return m_to.runEach(insertInto(ownWords()), others).and_then([&] {
            return m_to.runEach(insertInto(words()), mine);
        });
    });
}

Result<void> StoreTransfer::carryPairs() {
    Result<StoreQuery> pairs = m_from.ask(u"SELECT written, meant, up_to FROM pairs_heard"_s);
    if (!pairs)
        return tl::make_unexpected(pairs.error());
    for (const QVariantList &row : rowsOf(
             std::move(*pairs), {{u"written"_s}, {u"meant"_s}, {u"up_to"_s, ColumnKind::Number}})) {
        if (const Result<void> heard =
                m_to.hearPair({row[0].toString(), row[1].toString()}, row[2].toLongLong());
            !heard)
            return heard;
    }
    return {};
}

Result<void> StoreTransfer::carryHouse() {
    const Result<QList<HouseAct>> acts = m_from.acts();
    if (!acts)
        return tl::make_unexpected(acts.error());
    for (const HouseAct &act : *acts) {
        const auto time = [](const QDateTime &when) {
            return when.isValid() ? QVariant(timeToText(when)) : QVariant();
        };
        const QVariant by = act.isTakenBack() ? notNull(act.takenBackBy) : QVariant();
        const QVariant at = time(act.takenBackAt);
        const Result<StoreQuery> there =
            m_to.run(u"INSERT INTO house_acts(id, kind, subject, content, author, login, "
                     "made_at, taken_back_by, taken_back_at) "
                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                     {act.id, int(act.kind), notNull(act.subject),
                      act.content.isNull() ? QByteArray("") : act.content, notNull(act.author),
                      notNull(act.login), time(act.time), by, at});
        if (!there)
            return tl::make_unexpected(there.error());
        if (there->rowsAffected() > 0 || !act.isTakenBack())
            continue;
        const Result<StoreQuery> taken =
            m_to.run(u"UPDATE house_acts SET taken_back_by = ?, taken_back_at = ? "
                     "WHERE id = ? AND taken_back_at IS NULL"_s,
                     {by, at, act.id});
        if (!taken)
            return tl::make_unexpected(taken.error());
    }
    return {};
}

} // namespace morat
