// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SqliteSearch.h"

#include "data/PrivateFile.h"
#include "review/store/StoreRows.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What the file says it is: "MoSi".
constexpr int indexApplicationId = 0x4D6F5369;
/// The number of the first text; those of drafts that were worked on before it are lower.
constexpr qint64 firstText = qint64(1) << 32;

struct WordColumns {
    QString marked;
    QString bare;
};

/// Words as the engine's tokenizer parts them again: letters and digits between blanks.
WordColumns columnsOf(const QString &text) {
    WordColumns columns;
    for (const IndexedWord &word : indexedWords(text)) {
        columns.marked += word.marked + u' ';
        columns.bare += word.bare + u' ';
    }
    return columns;
}

QString quoted(const QStringList &phrase) {
    return u'"' + phrase.join(u' ') + u'"'; // words are letters and digits
}

QString matchOf(const WordQuery &query, const QList<QStringList> &phrases) {
    QStringList parts;
    for (const QStringList &phrase : phrases)
        parts.append(quoted(phrase));
    return (query.countsMarks() ? u"marked : ("_s : u"bare : ("_s) + parts.join(u" AND "_s) + u')';
}

/// SQLite's answer when a file is no database, or a damaged one.
bool isDamage(const QSqlError &error) {
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    return code == corrupt || code == notADatabase;
}

QStringList filesOf(const QString &file) {
    return {file, file + u"-wal"_s, file + u"-shm"_s, file + u"-journal"_s};
}

class SqliteSearch final : public SearchIndex {
public:
    explicit SqliteSearch(QString file, const QByteArray &identity)
        : m_file(std::move(file))
        , m_store(QString::fromLatin1(
              QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex())) {}
    ~SqliteSearch() override { close(); }
    SqliteSearch(const SqliteSearch &) = delete;
    SqliteSearch &operator=(const SqliteSearch &) = delete;

    /// Opens the file; one that is not this database's is made anew.
    [[nodiscard]] Result<void> open() {
        if (connect() && isOurs())
            return {};
        return makeAnew();
    }

    [[nodiscard]] Result<QHash<qint64, QString>> marks() override {
        return mended<QHash<qint64, QString>>([this] {
            return run(u"SELECT id, mark FROM drafts"_s).map([](QSqlQuery query) {
                QHash<qint64, QString> marks;
                while (query.next())
                    marks.insert(query.value(0).toLongLong(), query.value(1).toString());
                return marks;
            });
        });
    }

    [[nodiscard]] Result<void> put(const ArchivedDraft &draft,
                                   const QList<IndexedText> &texts) override {
        return mended<void>([&] { return inTransaction([&] { return write(draft, texts); }); });
    }

    [[nodiscard]] Result<void> drop(const QList<qint64> &drafts) override {
        return mended<void>([&] {
            return inTransaction([&] {
                Result<void> done;
                for (const qint64 id : drafts)
                    done = done.and_then([&] { return removeDraft(id); });
                return done;
            });
        });
    }

    [[nodiscard]] Result<void> beginBatch() override {
        return mended<void>([this] {
            return run(u"BEGIN IMMEDIATE"_s).map([this](const QSqlQuery &) { m_isBatch = true; });
        });
    }
    [[nodiscard]] Result<void> endBatch() override {
        if (!m_isBatch)
            return {};
        m_isBatch = false;
        Result<QSqlQuery> done = run(u"COMMIT"_s);
        if (done)
            return {};
        std::ignore = run(u"ROLLBACK"_s);
        return tl::make_unexpected(done.error());
    }

    [[nodiscard]] Result<SearchAnswer> search(const SearchWanted &wanted) override {
        if (wanted.query.isEmpty())
            return SearchAnswer();
        return mended<SearchAnswer>([&]() -> Result<SearchAnswer> {
            const QString match = matchOf(wanted.query, wanted.query.phrases());
            Result<SearchAnswer> answer = countOf(wanted, match);
            if (!answer)
                return answer;
            QList<SearchHit> hits;
            // What stands there as one phrase is what is most likely meant.
            if (wanted.query.phrases().size() > 1 &&
                wanted.order == SearchWanted::Order::BestFirst) {
                const auto phrase =
                    hitsOf(wanted, matchOf(wanted.query, {wanted.query.asOnePhrase()}),
                           answer->hasMore ? Reach::Newest : Reach::All);
                if (!phrase)
                    return tl::make_unexpected(phrase.error());
                hits = *phrase;
            }
            const auto all = hitsOf(wanted, match, Reach::All);
            if (!all)
                return tl::make_unexpected(all.error());
            answer->drafts = byDraft(hits + *all, wanted.mostDrafts);
            return answer;
        });
    }

    [[nodiscard]] Result<QHash<qint64, QString>> textsOf(const QList<qint64> &texts) override {
        QJsonArray ids;
        for (const qint64 id : texts)
            ids.append(id);
        return run(u"SELECT id, body FROM bodies WHERE id IN (SELECT value FROM json_each(?))"_s,
                   {QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact))})
            .map([](QSqlQuery query) {
                QHash<qint64, QString> found;
                while (query.next())
                    found.insert(query.value(0).toLongLong(),
                                 QString::fromUtf8(qUncompress(query.value(1).toByteArray())));
                return found;
            });
    }

    /// Takes out all drafts but these, and what is free in the file. For who has it alone.
    [[nodiscard]] Result<void> clean(const QList<qint64> &kept) {
        if (!connect() || !isOurForm())
            return failure(u"it is another file"_s);
        const Result<QHash<qint64, QString>> known =
            run(u"SELECT DISTINCT draft_id FROM texts UNION SELECT id FROM drafts"_s)
                .map([](QSqlQuery query) {
                    QHash<qint64, QString> ids;
                    while (query.next())
                        ids.insert(query.value(0).toLongLong(), {});
                    return ids;
                });
        if (!known)
            return tl::make_unexpected(known.error());
        Result<void> done = run(u"PRAGMA secure_delete = ON"_s).map(nothing);
        const QSet<qint64> staying(kept.cbegin(), kept.cend());
        for (auto id = known->keyBegin(); id != known->keyEnd(); ++id) {
            if (!staying.contains(*id))
                done =
                    done.and_then([&] { return inTransaction([&] { return removeDraft(*id); }); });
        }
        // The engine only notes what is deleted; the words go when it writes its parts together.
        // What is free after that is overwritten (secure_delete): the file needs no writing anew.
        for (const QString &statement : {u"INSERT INTO words(words) VALUES('optimize')"_s,
                                         u"PRAGMA wal_checkpoint(TRUNCATE)"_s})
            done = done.and_then([&]() -> Result<void> {
                return run(statement).and_then([&](QSqlQuery query) -> Result<void> {
                    if (query.next() && query.value(0).toInt() != 0)
                        return failure(u"another program is using it"_s);
                    return {};
                });
            });
        return done;
    }

    void close() {
        if (!m_database.isValid())
            return;
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }

private:
    static void nothing(const QSqlQuery &) {}

    [[nodiscard]] bool connect() {
        close();
        // It holds texts: it is as private as the database.
        if (!makePrivateFile(m_file))
            return false;
        m_database = QSqlDatabase::addDatabase(
            u"QSQLITE"_s, u"search-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
        m_database.setDatabaseName(m_file);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
        if (!m_database.open())
            return false;
        // What a failure of the current takes is made again.
        for (const QString &pragma :
             {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
              u"PRAGMA secure_delete = ON"_s}) {
            if (!run(pragma))
                return false;
        }
        return true;
    }

    [[nodiscard]] int number(const QString &statement) {
        Result<QSqlQuery> query = run(statement);
        return query && query->next() ? query->value(0).toInt() : -1;
    }
    [[nodiscard]] bool isOurForm() {
        return number(u"PRAGMA application_id"_s) == indexApplicationId &&
               number(u"PRAGMA user_version"_s) == searchForm;
    }
    [[nodiscard]] bool isOurs() {
        if (!isOurForm())
            return false;
        Result<QSqlQuery> query = run(u"SELECT store FROM source"_s);
        return query && query->next() && query->value(0).toString() == m_store;
    }

    [[nodiscard]] Result<void> makeAnew() {
        close();
        for (const QString &file : filesOf(m_file))
            QFile::remove(file);
        if (!connect())
            return failure(Store::tr("The index for searching, %1, cannot be made.").arg(m_file));
        return inTransaction([this] {
            const std::array statements{
                u"CREATE TABLE source(store TEXT NOT NULL)"_s,
                u"CREATE TABLE drafts(id INTEGER PRIMARY KEY, mark TEXT NOT NULL, "
                "state INTEGER NOT NULL, changed_at TEXT NOT NULL)"_s,
                u"CREATE INDEX drafts_by_change ON drafts(changed_at)"_s,
                // Numbered in the order in which their drafts were worked on: the newest are found
                // from the end. What they say lies elsewhere, so that many are counted fast.
                u"CREATE TABLE texts(id INTEGER PRIMARY KEY, draft_id INTEGER NOT NULL, "
                "kind INTEGER NOT NULL, start INTEGER NOT NULL)"_s,
                u"CREATE INDEX texts_by_draft ON texts(draft_id)"_s,
                u"CREATE TABLE bodies(id INTEGER PRIMARY KEY, body BLOB NOT NULL)"_s,
                // Words come folded, with blanks between: any letter past ASCII is a word's.
                u"CREATE VIRTUAL TABLE words USING fts5(marked, bare, content = '', "
                "tokenize = 'ascii')"_s,
                u"PRAGMA application_id = %1"_s.arg(indexApplicationId),
                u"PRAGMA user_version = %1"_s.arg(searchForm)};
            Result<void> done;
            for (const QString &statement : statements)
                done = done.and_then([&] { return run(statement).map(nothing); });
            return done.and_then([&] {
                return run(u"INSERT INTO source(store) VALUES(?)"_s, {m_store}).map(nothing);
            });
        });
    }

    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        bool isRun = query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(asBound(value));
        isRun = isRun && query.exec();
        if (isRun)
            return query;
        m_isDamaged = m_isDamaged || isDamage(query.lastError());
        return queryFailure(query.lastError());
    }

    /// Does something; when the file turns out to be damaged, once more with a new one, which is
    /// empty.
    template <typename T, typename Work>
    [[nodiscard]] Result<T> mended(Work work) {
        Result<T> done = work();
        if (done || !m_isDamaged)
            return done;
        m_isDamaged = false;
        m_isBatch = false;
        if (Result<void> made = makeAnew(); !made)
            return tl::make_unexpected(made.error());
        return work();
    }

    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work) {
        // Of a batch that is ended early no draft is left half written: the words of a text could
        // not be taken out again.
        const bool isPart = m_isBatch;
        if (auto begun = run(isPart ? u"SAVEPOINT part"_s : u"BEGIN IMMEDIATE"_s); !begun)
            return tl::make_unexpected(begun.error());
        Result<void> done = work().and_then(
            [&] { return run(isPart ? u"RELEASE part"_s : u"COMMIT"_s).map(nothing); });
        if (!done)
            std::ignore = run(isPart ? u"ROLLBACK TO part"_s : u"ROLLBACK"_s);
        return done;
    }

    [[nodiscard]] Result<void> removeDraft(qint64 draft) {
        Result<QSqlQuery> texts = run(u"SELECT texts.id, body FROM texts "
                                      "JOIN bodies ON bodies.id = texts.id WHERE draft_id = ?"_s,
                                      {draft});
        if (!texts)
            return tl::make_unexpected(texts.error());
        while (texts->next()) {
            // A table without content of its own is told what it held.
            const WordColumns words =
                columnsOf(QString::fromUtf8(qUncompress(texts->value(1).toByteArray())));
            if (auto gone = run(u"INSERT INTO words(words, rowid, marked, bare) "
                                "VALUES('delete', ?, ?, ?)"_s,
                                {texts->value(0), words.marked, words.bare});
                !gone)
                return tl::make_unexpected(gone.error());
        }
        texts->finish();
        return run(u"DELETE FROM bodies WHERE id IN (SELECT id FROM texts WHERE draft_id = ?)"_s,
                   {draft})
            .and_then([&](const QSqlQuery &) {
                return run(u"DELETE FROM texts WHERE draft_id = ?"_s, {draft});
            })
            .and_then([&](const QSqlQuery &) {
                return run(u"DELETE FROM drafts WHERE id = ?"_s, {draft});
            })
            .map(nothing);
    }

    /// The first of so many numbers for the texts of a draft: above all others, when it was worked
    /// on last of all, else below them. Drafts are put in in that order (IndexFilling.h).
    [[nodiscard]] Result<qint64> numberFor(const QDateTime &changed, qsizetype count) {
        return run(u"SELECT (SELECT max(changed_at) FROM drafts), (SELECT min(id) FROM texts), "
                   "(SELECT max(id) FROM texts)"_s)
            .map([&](QSqlQuery query) {
                if (!query.next() || query.isNull(1))
                    return firstText;
                return timeToText(changed) >= query.value(0).toString()
                           ? query.value(2).toLongLong() + 1
                           : query.value(1).toLongLong() - count;
            });
    }

    [[nodiscard]] Result<void> write(const ArchivedDraft &draft, const QList<IndexedText> &texts) {
        Result<void> done = removeDraft(draft.record.id);
        const Result<qint64> first =
            done.and_then([&] { return numberFor(draft.record.changed, texts.size()); });
        if (!first)
            return tl::make_unexpected(first.error());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const IndexedText &each = texts[i];
            const qint64 id = *first + i;
            const WordColumns words = columnsOf(each.text);
            done = done.and_then([&] {
                           return run(u"INSERT INTO texts(id, draft_id, kind, start) "
                                      "VALUES(?, ?, ?, ?)"_s,
                                      {id, draft.record.id, int(each.kind), each.start});
                       })
                       .and_then([&](const QSqlQuery &) {
                           return run(u"INSERT INTO bodies(id, body) VALUES(?, ?)"_s,
                                      {id, qCompress(each.text.toUtf8())});
                       })
                       .and_then([&](const QSqlQuery &) {
                           return run(u"INSERT INTO words(rowid, marked, bare) VALUES(?, ?, ?)"_s,
                                      {id, words.marked, words.bare});
                       })
                       .map(nothing);
        }
        return done.and_then([&] {
            return run(u"INSERT INTO drafts(id, mark, state, changed_at) VALUES(?, ?, ?, ?)"_s,
                       {draft.record.id, draft.mark, int(draft.record.state),
                        timeToText(draft.record.changed)})
                .map(nothing);
        });
    }

    [[nodiscard]] static QString conditionOf(const SearchWanted &wanted, QVariantList &values) {
        QString condition = u" FROM words JOIN texts ON texts.id = words.rowid "
                            "JOIN drafts ON drafts.id = texts.draft_id WHERE words MATCH ?"_s;
        if (wanted.state) {
            condition += u" AND drafts.state = ?"_s;
            values.append(int(*wanted.state));
        }
        if (wanted.since.isValid()) {
            condition += u" AND drafts.changed_at >= ?"_s;
            values.append(timeToText(wanted.since));
        }
        if (wanted.until.isValid()) {
            condition += u" AND drafts.changed_at < ?"_s;
            values.append(timeToText(wanted.until));
        }
        return condition;
    }

    /// In which texts is looked.
    enum class Reach : quint8 { All, Newest };

    /// Of the texts of the newest drafts that have it, as many as are put into an order. From the
    /// end of the numbers the engine stops when it has them.
    [[nodiscard]] Result<QList<SearchHit>> hitsOf(const SearchWanted &wanted, const QString &match,
                                                  Reach reach) {
        QVariantList values{match};
        QString condition = conditionOf(wanted, values);
        if (reach == Reach::Newest)
            condition += u" AND words.rowid >= coalesce((SELECT id FROM texts ORDER BY id DESC "
                         "LIMIT 1 OFFSET %1), 0)"_s.arg(mostTextsOfPhrase);
        const bool isBestFirst = wanted.order == SearchWanted::Order::BestFirst;
        const QString newest = u"SELECT texts.id, texts.draft_id, texts.kind AS kind, texts.start, "
                               "drafts.changed_at AS changed"_s +
                               (isBestFirst ? u", words.rank AS rank"_s : QString()) + condition +
                               u" ORDER BY words.rowid DESC LIMIT %1"_s.arg(mostTextsOrdered);
        const QString order = isBestFirst
                                  ? u"rank * (CASE kind WHEN 0 THEN 2 ELSE 1 END), changed DESC"_s
                                  : u"changed DESC, kind"_s;
        return run(u"SELECT * FROM ("_s + newest + u") ORDER BY "_s + order, values)
            .map([](QSqlQuery query) {
                QList<SearchHit> hits;
                while (query.next())
                    hits.append({query.value(0).toLongLong(), query.value(1).toLongLong(),
                                 TextKind(query.value(2).toInt()), query.value(3).toLongLong()});
                return hits;
            });
    }

    /// How many drafts have it, as far as they are counted.
    [[nodiscard]] Result<SearchAnswer> countOf(const SearchWanted &wanted, const QString &match) {
        QVariantList values{match};
        const QString condition = conditionOf(wanted, values);
        return run(u"SELECT count(DISTINCT draft_id), count(*) FROM (SELECT texts.draft_id"_s +
                       condition + u" LIMIT %1)"_s.arg(mostTextsCounted + 1),
                   values)
            .map([](QSqlQuery query) {
                query.next();
                return SearchAnswer{.drafts = {},
                                    .allDrafts = query.value(0).toInt(),
                                    .hasMore = query.value(1).toInt() > mostTextsCounted};
            });
    }

    const QString m_file;
    const QString m_store; ///< of which database it is
    QSqlDatabase m_database;
    bool m_isDamaged = false;
    bool m_isBatch = false;
};

} // namespace

Result<std::unique_ptr<SearchIndex>> openSqliteSearch(const QString &file,
                                                      const QByteArray &identity) {
    auto index = std::make_unique<SqliteSearch>(file, identity);
    return index->open().map(
        [&index]() -> std::unique_ptr<SearchIndex> { return std::move(index); });
}

bool cleanSearchIndex(const QString &store, const QList<qint64> &kept) {
    const QString file = searchIndexFile(store);
    if (!QFile::exists(file))
        return true;
    {
        SqliteSearch index(file, {});
        if (index.clean(kept))
            return true;
    }
    // It is made anew from the database.
    bool isGone = true;
    for (const QString &each : filesOf(file)) {
        QFile bytes(each);
        if (!bytes.exists())
            continue;
        if (bytes.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
            const QByteArray nothing(1 << 16, '\0');
            for (qint64 left = bytes.size(); left > 0; left -= nothing.size())
                bytes.write(nothing.constData(), std::min<qint64>(left, nothing.size()));
        }
        bytes.close();
        isGone = bytes.remove() && isGone;
    }
    return isGone;
}

} // namespace morat
