// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreForgetting.h"

#include "review/store/JournalFiles.h"
#include "review/store/SearchIndex.h"
#include "review/store/StoreFiles.h"
#include "review/store/StorePrivacy.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreSchema.h"
#include "review/store/StoreStatements.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The context of what is said here to the user.
struct ForgettingTr {
    Q_DECLARE_TR_FUNCTIONS(StoreForgetting)
};

#ifdef Q_OS_WIN
constexpr QStringView isTheDraft =
    u"(path = ? COLLATE NOCASE OR substr(path, 1, length(?) + 1) = ? || '#' COLLATE NOCASE)";
#else
constexpr QStringView isTheDraft = u"(path = ? OR substr(path, 1, length(?) + 1) = ? || '#')";
#endif

/// Pieces of what was kept of the draft: one that is found in a file says that it is still there.
using Traces = QList<QByteArray>;

/// Pieces from several places: a border between two pages of the file may cut one.
void addTraces(Traces &traces, const QByteArray &kept) {
    constexpr qsizetype length = 32; // bytes; what is shorter may be the same in another draft
    constexpr qsizetype pieces = 5;
    for (qsizetype i = 1; i < pieces && kept.size() >= pieces * length; ++i)
        traces.append(kept.mid(kept.size() * i / pieces, length));
}

/// One SQLite file, open.
class Database {
public:
    explicit Database(const QString &path)
        : m_database(QSqlDatabase::addDatabase(
              u"QSQLITE"_s,
              u"forgetting-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))) {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    ~Database() {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] Result<void> open() {
        if (!m_database.open())
            return queryFailure(m_database.lastError());
        return run(u"PRAGMA secure_delete = ON"_s)
            .and_then([&](const QSqlQuery &) { return run(u"PRAGMA foreign_keys = ON"_s); })
            .and_then([&](const QSqlQuery &) { return number(u"PRAGMA application_id"_s); })
            .and_then([](qint64 id) -> Result<void> {
                if (id != storeApplicationId)
                    return failure(ForgettingTr::tr("it is no review database of Mo-rát"));
                return {};
            })
            .and_then([&] { return number(u"PRAGMA user_version"_s); })
            .and_then([](qint64 version) -> Result<void> {
                if (version > storeSchemaVersion)
                    return failure(ForgettingTr::tr("it is of a newer version of Mo-rát"));
                return {};
            });
    }

    [[nodiscard]] Result<QSqlQuery> run(const QString &statement,
                                        const QVariantList &values = {}) const {
        return runStatement(m_database, statement, values);
    }
    [[nodiscard]] Result<qint64> number(const QString &statement) const {
        return run(statement).map(
            [](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : qint64{0}; });
    }

    /// The ids of the draft's rows.
    [[nodiscard]] Result<QStringList> ids(const QString &draft) const {
        return run(u"SELECT id FROM drafts WHERE "_s + isTheDraft, {draft, draft, draft})
            .map([](QSqlQuery query) {
                QStringList found;
                while (query.next())
                    found.append(query.value(0).toString());
                return found;
            });
    }

    [[nodiscard]] Result<QList<qint64>> allDrafts() const {
        return run(u"SELECT id FROM drafts"_s).map([](QSqlQuery query) {
            QList<qint64> found;
            while (query.next())
                found.append(query.value(0).toLongLong());
            return found;
        });
    }

    /// Of the revisions' bytes, as they are kept.
    [[nodiscard]] Traces traces(const QString &ids) const {
        Traces found;
        Result<QSqlQuery> rows =
            run(u"SELECT content FROM revisions WHERE draft_id IN ("_s + ids + u')');
        while (rows && rows->next())
            addTraces(found, rows->value(0).toByteArray());
        return found;
    }

    /// That it was there, and went, stays in the log; a version without one has none.
    [[nodiscard]] Result<void> log(const QString &ids) const {
        return number(u"SELECT count(*) FROM sqlite_master WHERE name = 'audit_log'"_s)
            .and_then([&](qint64 hasLog) -> Result<void> {
                if (hasLog == 0)
                    return {};
                return run(u"INSERT INTO audit_log(draft_id, happened_at, author, login, what, "
                           "detail) SELECT id, ?, '', '', 'removed', 'forgotten' FROM drafts "
                           "WHERE id IN ("_s +
                               ids + u')',
                           {timeToText(QDateTime::currentDateTimeUtc())})
                    .map([](const QSqlQuery &) {});
            });
    }

    /// What hangs on the draft goes with it, by the foreign keys.
    [[nodiscard]] Result<void> remove(const QString &ids) {
        Transaction transaction(m_database, Transaction::Rows::AsTheyAre);
        return transaction.begun()
            .and_then([&] { return log(ids); })
            .and_then([&] { return run(u"DELETE FROM drafts WHERE id IN ("_s + ids + u')'); })
            .and_then([&](const QSqlQuery &) { return transaction.commit(); });
    }

    /// Without pages that are free and without a log.
    [[nodiscard]] Result<void> writeAnew() {
        return run(u"VACUUM"_s)
            .and_then(
                [&](const QSqlQuery &) { return number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); })
            .and_then([](qint64 isBusy) -> Result<void> {
                if (isBusy != 0)
                    return failure(ForgettingTr::tr("another program is using it"));
                return {};
            });
    }

private:
    QSqlDatabase m_database;
};

bool holdsAny(const QString &path, const Traces &traces) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // what cannot be looked into is not said to be clean
    const QByteArray bytes = file.readAll();
    return std::any_of(traces.cbegin(), traces.cend(),
                       [&](const QByteArray &trace) { return bytes.contains(trace); });
}

/// Takes the journals of drafts away; what they held is overwritten first.
void removeJournals(const QString &store, const QStringList &ids, Forgotten &forgotten) {
    for (const QString &id : ids) {
        for (const QString &path : journalFiles(store, id.toLongLong())) {
            QFile file(path);
            if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
                file.write(QByteArray(file.size(), '\0'));
            file.close();
            if (file.remove())
                forgotten.cleaned.append(path);
        }
    }
}

/// Takes out of the index for searching whatever is no draft's of the database.
void cleanSearch(const QString &store, Forgotten &forgotten) {
    const QString index = searchIndexFile(store);
    if (!QFile::exists(index))
        return;
    Database database(store);
    const Result<QList<qint64>> kept =
        database.open().and_then([&] { return database.allDrafts(); });
    if (!cleanSearchIndex(store, kept.value_or(QList<qint64>())))
        forgotten.remains.append(
            ForgettingTr::tr("%1 could not be removed; delete it.").arg(index));
}

/// Takes the draft out of one database. Gives the ids that it had there.
Result<QStringList> clean(const QString &path, const QString &draft, Forgotten &forgotten,
                          Traces &traces) {
    Database database(path);
    return database.open()
        .and_then([&] { return database.ids(draft); })
        .and_then([&](const QStringList &ids) -> Result<QStringList> {
            if (!ids.isEmpty()) {
                traces += database.traces(ids.join(u','));
                if (Result<void> removed = database.remove(ids.join(u',')); !removed)
                    return tl::make_unexpected(removed.error());
                forgotten.places += int(ids.size());
                forgotten.cleaned.append(path);
            }
            // A draft that was taken from the desk before may be in free pages.
            return database.writeAnew().map([&ids] { return ids; });
        });
}

} // namespace

QStringList outOfReachOfForgetting(const QString &draft) {
    return {
        ForgettingTr::tr("The file %1 itself was left alone.").arg(draft),
        ForgettingTr::tr(
            "Files that were exported, and copies of them or of the review database that people, "
            "mail, a CMS or backups of the computer keep, have to be deleted where they are."),
        ForgettingTr::tr(
            "Words that were accepted into the dictionary and pairs of words that were taken off "
            "the list of silent ones stay in the database; what a disk keeps of places "
            "that were overwritten is out of any program's reach.")};
}

Result<Forgotten> forgetDraft(const QString &store, const QString &draft) {
    if (!isDatabase(store))
        return failure(ForgettingTr::tr("There is no review database %1.").arg(store));
    const QString path = QFileInfo(draft).absoluteFilePath();
    Forgotten forgotten;
    Traces traces;
    const Result<QStringList> ids = clean(store, path, forgotten, traces);
    if (!ids)
        return failure(ForgettingTr::tr("The draft could not be removed from %1: %2")
                           .arg(store, ids.error().message));
    removeJournals(store, *ids, forgotten);
    cleanSearch(store, forgotten);
    const QStringList files = filesOfStore(store);
    for (const QString &file : files) {
        if (QFileInfo(file) == QFileInfo(store) || file.startsWith(searchIndexFile(store)) ||
            !isDatabase(file))
            continue;
        if (const auto cleaned = clean(file, path, forgotten, traces); !cleaned)
            forgotten.remains.append(
                ForgettingTr::tr(
                    "%1 could not be cleaned (%2); delete it if nobody needs it any more.")
                    .arg(file, cleaned.error().message));
    }
    for (const QString &file : filesOfStore(store)) {
        // Other files are text: notes on a damaged database, journals.
        if (holdsAny(file, isDatabase(file) ? traces : traces + Traces{path.toUtf8()}))
            forgotten.remains.append(
                ForgettingTr::tr("%1 still holds the draft's text or name: another draft has the "
                                 "same text, or it could not be taken out.")
                    .arg(file));
    }
    forgotten.outOfReach = outOfReachOfForgetting(path);
    return forgotten;
}

} // namespace morat
