// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreSalvage.h"

#include "review/store/SalvagedRows.h"
#include "review/store/StoreConnection.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreSchema.h"
#include "review/store/StoreStatements.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The context of what is said here to the user.
struct SalvageTr {
    Q_DECLARE_TR_FUNCTIONS(StoreSalvage)
};

/// Under this path a draft stands whose row is lost: no file has it, so that opening the draft
/// finds it by its content.
QString lostPath(qint64 draft) {
    return u"/?/%1"_s.arg(draft);
}

/// Writes what was read into a new database, and says what is missing.
class SalvageWriter {
public:
    SalvageWriter(const QSqlDatabase &database, SalvagedRows rows, QString now)
        : m_database(database)
        , m_rows(std::move(rows))
        , m_now(std::move(now)) {}

    [[nodiscard]] Result<Salvage> write() {
        completeDrafts();
        completeRevisions();
        mendTexts();
        Transaction transaction(m_database);
        return transaction.begun()
            .and_then([&] { return insertAll(); })
            .and_then([&] { return nameLosses(); })
            .and_then([&] { return transaction.commit(); })
            .map([&] { return std::move(m_salvage); });
    }

private:
    [[nodiscard]] SalvagedTable &table(const QString &name) { return m_rows.tables[name]; }

    /// A draft whose own row is lost, but others of it are not, gets one.
    void completeDrafts() {
        for (const QString &name : {u"revisions"_s, u"decisions"_s, u"transitions"_s}) {
            for (const QVariantList &row : std::as_const(table(name))) {
                const qint64 draft = row.at(1).toLongLong();
                if (table(u"drafts"_s).contains({draft}))
                    continue;
                const QVariant none;
                const QVariantList made{draft,
                                        lostPath(draft),
                                        SalvageTr::tr("(draft whose name was lost)"),
                                        int(WorkflowState::InReview),
                                        none,
                                        none,
                                        none,
                                        0,
                                        m_now,
                                        m_now,
                                        0,
                                        0,
                                        0,
                                        0,
                                        none};
                table(u"drafts"_s).insert({draft}, made);
                m_nameless.insert(draft);
            }
        }
    }

    /// A decision whose version of the text is lost gets an empty one: what was decided is made
    /// again where the same findings come back.
    void completeRevisions() {
        for (QVariantList &row : table(u"decisions"_s)) {
            if (table(u"revisions"_s).contains({row.at(2)}))
                continue;
            const QVariantList made{row.at(2),
                                    row.at(1),
                                    QString(u"lost-"_s + row.at(2).toString()),
                                    u"text"_s,
                                    u"UTF-8"_s,
                                    QByteArray(""),
                                    emptySavedText.toString(),
                                    u""_s,
                                    QVariant()};
            table(u"revisions"_s).insert({row.at(2)}, made);
            m_made.insert(row.at(2).toLongLong());
        }
    }

    /// No text waits for decisions that are lost.
    void mendTexts() {
        for (QVariantList &row : table(u"revisions"_s)) {
            QVariant &saved = row[provenTable(u"revisions"_s).indexOf(u"saved_text"_s)];
            SavedText text = savedTextFromJson(saved.toString());
            const auto isLost = [this](qint64 id) { return !table(u"decisions"_s).contains({id}); };
            if (text.toReapply.removeIf(isLost) > 0)
                saved = savedTextToJson(text);
        }
    }

    [[nodiscard]] Result<void> insertAll() {
        Result<void> done;
        for (const QString &name : {u"drafts"_s, u"revisions"_s, u"decisions"_s, u"decision_keys"_s,
                                    u"transitions"_s, u"words"_s, u"rules_off"_s})
            done = done.and_then([&] { return insert(provenTable(name)); });
        for (const QString &name :
             {u"revisions"_s, u"decisions"_s, u"decision_keys"_s, u"transitions"_s})
            count(name);
        m_salvage.decisions = int(m_carried.value(u"decisions"_s).size());
        m_salvage.drafts = int(m_carried.value(u"drafts"_s).size());
        return done;
    }

    /// Proofs and counts are the new database's own.
    [[nodiscard]] Result<void> insert(const ProvenTable &what) {
        QStringList columns;
        QStringList marks;
        const bool isDrafts = what.name == u"drafts";
        const qsizetype count =
            isDrafts ? what.indexOf(u"revision_count"_s) : what.columns.size() - 1;
        for (qsizetype i = 0; i < count; ++i) {
            columns.append(what.columns.at(i));
            marks.append(u"?"_s);
        }
        QSqlQuery query(m_database);
        if (!query.prepare(u"INSERT OR IGNORE INTO %1(%2) VALUES(%3)"_s.arg(
                what.name, columns.join(u", "_s), marks.join(u", "_s))))
            return queryFailure(query.lastError());
        const SalvagedTable &rows = table(what.name);
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            if (what.name == u"decision_keys" &&
                !m_carried.value(u"decisions"_s).contains({it->at(0)}))
                continue;
            for (qsizetype i = 0; i < count; ++i)
                query.bindValue(int(i), it->at(i));
            if (!query.exec()) {
                // A row that the new schema does not take is lost; a full disk is no such thing.
                constexpr int constraint = 19;
                constexpr int mismatch = 20;
                const int code = query.lastError().nativeErrorCode().toInt() & 0xFF;
                if (code != constraint && code != mismatch)
                    return queryFailure(query.lastError());
                continue;
            }
            if (query.numRowsAffected() > 0)
                m_carried[what.name].insert(it.key());
        }
        return {};
    }

    /// How many rows of a table were carried over, by draft.
    void count(const QString &name) {
        const SalvagedTable &rows = table(name);
        const SalvagedTable &decisions = table(u"decisions"_s);
        for (const SalvagedKey &key : std::as_const(m_carried[name])) {
            if (name == u"revisions" && m_made.contains(key.first().toLongLong()))
                continue;
            const bool isKey = name == u"decision_keys";
            const QVariantList owner = isKey ? decisions.value({key.first()}) : rows.value(key);
            ++m_counts[name][owner.at(1).toLongLong()];
        }
    }
    [[nodiscard]] qint64 carriedOf(const QString &name, qint64 draft) const {
        return m_counts.value(name).value(draft);
    }

    [[nodiscard]] QString lossesOf(const QVariantList &draft) const {
        const qint64 id = draft.constFirst().toLongLong();
        const ProvenTable &drafts = provenTable(u"drafts"_s);
        QStringList lost;
        if (m_nameless.contains(id))
            lost.append(SalvageTr::tr("its name and state"));
        const auto missing = [&](const QString &count, const QString &name) -> qint64 {
            // What was read from pages that were damaged themselves may be an older version.
            if (m_nameless.contains(id) || !m_rows.isProven)
                return 0;
            return draft.at(drafts.indexOf(count)).toLongLong() - carriedOf(name, id);
        };
        if (const qint64 decisions = missing(u"decision_count"_s, u"decisions"_s); decisions != 0)
            lost.append(SalvageTr::tr("%n decision(s)", nullptr, int(qAbs(decisions))));
        if (missing(u"revision_count"_s, u"revisions"_s) != 0)
            lost.append(SalvageTr::tr("what was written into its text"));
        else if (m_rows.withoutContent.contains(id))
            lost.append(SalvageTr::tr("its text as it was read"));
        if (lost.isEmpty() && missing(u"key_count"_s, u"decision_keys"_s) != 0)
            lost.append(SalvageTr::tr("by what some decisions are found again"));
        if (lost.isEmpty() && missing(u"move_count"_s, u"transitions"_s) != 0)
            lost.append(SalvageTr::tr("a part of its history"));
        if (m_rows.changed.contains(id))
            lost.append(SalvageTr::tr("something of it may have been changed by the damage"));
        if (lost.isEmpty() && m_rows.doubtful.contains(id))
            lost.append(SalvageTr::tr("perhaps what was done last"));
        if (!m_rows.isProven) {
            const qint64 known = draft.at(drafts.indexOf(u"decided"_s)).toLongLong();
            const qint64 carried = carriedOf(u"decisions"_s, id);
            if (known > carried)
                lost.append(SalvageTr::tr("%n decision(s)", nullptr, int(known - carried)));
        }
        return lost.join(u", "_s);
    }

    [[nodiscard]] QStringList lossesOfNoDraft() const {
        QStringList lost;
        const auto missing = [&](const QString &name) -> qint64 {
            const auto tally = m_rows.tallies.constFind(name);
            const qint64 carried = m_carried.value(name).size();
            return tally == m_rows.tallies.cend() ? 0 : *tally - carried;
        };
        if (const qint64 drafts = missing(u"drafts"_s); drafts > 0)
            lost.append(SalvageTr::tr("%n draft(s) with all that was decided on them", nullptr,
                                      int(drafts)));
        else if (m_rows.mayLackRows.contains(u"drafts"_s) && !m_rows.tallies.contains(u"drafts"_s))
            lost.append(SalvageTr::tr("drafts, nobody knows how many"));
        if (const qint64 words = missing(u"words"_s); words > 0)
            lost.append(SalvageTr::tr("%n word(s) of the dictionary", nullptr, int(words)));
        if (const qint64 rules = missing(u"rules_off"_s); rules > 0)
            lost.append(SalvageTr::tr("%n rule(s) that were switched off", nullptr, int(rules)));
        if (m_rows.isLogDamaged)
            lost.append(SalvageTr::tr("perhaps what was done last before Mo-rát came to its end"));
        if (!m_rows.changedWords.isEmpty())
            lost.append(SalvageTr::tr("perhaps changed in the dictionary or among the rules that "
                                      "were switched off: %1")
                            .arg(m_rows.changedWords.join(u", "_s)));
        const auto isUnknown = [&](const QString &name) {
            return m_rows.mayLackRows.contains(name) && !m_rows.tallies.contains(name);
        };
        if (isUnknown(u"words"_s) || isUnknown(u"rules_off"_s))
            lost.append(SalvageTr::tr("perhaps words of the dictionary and rules that were "
                                      "switched off"));
        if (!m_rows.isProven && (m_rows.mayLackRows.contains(u"decisions"_s) ||
                                 m_rows.mayLackRows.contains(u"revisions"_s)))
            lost.append(SalvageTr::tr("perhaps decisions and edits of any draft"));
        return lost;
    }

    [[nodiscard]] Result<void> nameLosses() {
        for (const QVariantList &draft : std::as_const(table(u"drafts"_s))) {
            const QString lost = lossesOf(draft);
            if (lost.isEmpty())
                continue;
            const QString path = draft.at(1).toString();
            const QString name = draft.at(2).toString().isEmpty() ? QFileInfo(path).fileName()
                                                                  : draft.at(2).toString();
            m_salvage.losses.append(SalvageTr::tr("“%1”: %2").arg(name, lost));
            if (Result<void> kept = keep(draft, lost); !kept)
                return kept;
        }
        const QStringList lost = lossesOfNoDraft();
        if (lost.isEmpty())
            return {};
        m_salvage.losses.append(lost.join(u", "_s));
        return runStatement(m_database, u"INSERT INTO losses(what, found_at) VALUES(?, ?)"_s,
                            {lost.join(u", "_s), m_now})
            .map([](const QSqlQuery &) {});
    }

    /// What a draft lost stays with it, and it goes back into review.
    [[nodiscard]] Result<void> keep(const QVariantList &draft, const QString &lost) {
        const QVariant &id = draft.constFirst();
        const auto state = draft.at(3).toInt();
        return runStatement(m_database,
                            u"INSERT INTO losses(draft_id, what, found_at) VALUES(?, ?, ?)"_s,
                            {id, lost, m_now})
            .and_then([&](const QSqlQuery &) -> Result<void> {
                if (state < int(WorkflowState::Reviewed))
                    return {};
                const int back = int(WorkflowState::InReview);
                return runStatement(m_database, u"UPDATE drafts SET state = ? WHERE id = ?"_s,
                                    {back, id})
                    .and_then([&](const QSqlQuery &) {
                        return runStatement(
                            m_database,
                            u"INSERT INTO transitions(draft_id, from_state, to_state, author, "
                            "moved_at) VALUES(?, ?, ?, ?, ?)"_s,
                            {id, state, back, u"Mo-rát"_s, m_now});
                    })
                    .map([](const QSqlQuery &) {});
            });
    }

    const QSqlDatabase &m_database;
    SalvagedRows m_rows;
    QString m_now;
    QSet<qint64> m_nameless; ///< drafts whose row is lost
    QSet<qint64> m_made;     ///< revisions that stand for lost ones
    QHash<QString, QSet<SalvagedKey>> m_carried;
    QHash<QString, QHash<qint64, qint64>> m_counts;
    Salvage m_salvage;
};

/// What carries no proof and is taken over as far as it can be read: whose drafts are and by when,
/// why they were moved, what was set for all and what came from other databases, the log.
void carryUnproven(const QString &damaged, const QSqlDatabase &target) {
    StoreConnection source(damaged, StoreConnection::Access::ReadOnly);
    if (!source.open())
        return;
    struct Carried {
        QString select;
        QString insert;
    };
    const QList<Carried> tables{
        {u"SELECT assignee, deadline, draft_id FROM queue"_s,
         u"UPDATE queue SET assignee = ?, deadline = ? WHERE draft_id = ?"_s},
        {u"SELECT desk, draft_id FROM queue"_s, u"UPDATE queue SET desk = ? WHERE draft_id = ?"_s},
        {u"SELECT transition_id, draft_id, note FROM move_notes"_s,
         u"INSERT OR IGNORE INTO move_notes(transition_id, draft_id, note) VALUES(?, ?, ?)"_s},
        {u"SELECT id, draft_id, happened_at, author, login, what, detail FROM audit_log "
         "ORDER BY id"_s,
         u"INSERT OR IGNORE INTO audit_log(id, draft_id, happened_at, author, login, what, detail) "
         "VALUES(?, ?, ?, ?, ?, ?, ?)"_s},
        {u"SELECT folded, login, written, author, added_at FROM own_words"_s,
         u"INSERT OR IGNORE INTO own_words(folded, login, written, author, added_at) "
         "VALUES(?, ?, ?, ?, ?)"_s},
        {u"SELECT id, kind, subject, content, author, login, made_at, taken_back_by, "
         "taken_back_at FROM house_acts"_s,
         u"INSERT OR IGNORE INTO house_acts(id, kind, subject, content, author, login, made_at, "
         "taken_back_by, taken_back_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s},
        {u"SELECT source, source_draft, draft_id, step, imported_at FROM imported_drafts"_s,
         u"INSERT OR IGNORE INTO imported_drafts(source, source_draft, draft_id, step, "
         "imported_at) VALUES(?, ?, ?, ?, ?)"_s},
        {u"SELECT source, source_line, draft_id, happened_at, author, login, what, detail "
         "FROM imported_log"_s,
         u"INSERT OR IGNORE INTO imported_log(source, source_line, draft_id, happened_at, author, "
         "login, what, detail) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s}};
    for (const auto &[select, insert] : tables) {
        Result<QSqlQuery> rows = runStatement(source.database(), select);
        while (rows && rows->next()) {
            QVariantList values;
            for (int i = 0; i < insert.count(u'?'); ++i)
                values.append(rows->value(i));
            // A row that the new one does not take is of a draft that is lost.
            std::ignore = runStatement(target, insert, values);
        }
    }
}

} // namespace

Result<Salvage> salvageStore(const QString &damaged, const QString &target, const QString &now) {
    SalvagedRows rows = readDamagedStore(damaged);
    StoreConnection connection(target);
    return connection.open()
        .and_then([&] { return migrateStore(connection.database(), 0); })
        .and_then(
            [&] { return SalvageWriter(connection.database(), std::move(rows), now).write(); })
        .map([&](Salvage salvage) {
            Transaction transaction(connection.database());
            carryUnproven(damaged, connection.database());
            std::ignore = transaction.commit();
            return salvage;
        });
}

} // namespace morat
