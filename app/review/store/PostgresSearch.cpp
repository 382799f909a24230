// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/PostgresSearch.h"

#include "review/store/PostgresConnection.h"
#include "review/store/ServerFailure.h"
#include "review/store/StoreRows.h"
#include "review/store/WaitForAnswer.h"

#include <QHash>
#include <QSqlError>

#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of the desks at a server one fills the index: who has this lock, "MoSi".
constexpr qint64 fillingLock = 0x4D6F5369;

/// Drafts that are gone through for words that are frequent; it is rare that so many are.
constexpr int mostGoneThrough = 20'000;

/// Words with their positions as a `tsvector` is written: no dictionary of the server's is asked.
struct Vectors {
    QString marked;
    QString bare;
};

QString vectorOf(const QHash<QString, QStringList> &positions) {
    QStringList lexemes;
    lexemes.reserve(positions.size());
    for (auto word = positions.cbegin(); word != positions.cend(); ++word)
        lexemes.append(u'\'' + word.key() + u"':"_s + word->join(u','));
    return lexemes.join(u' ');
}

Vectors vectorsOf(const QString &text) {
    QHash<QString, QStringList> marked;
    QHash<QString, QStringList> bare;
    int position = 0;
    for (const IndexedWord &word : indexedWords(text)) {
        const QString at = QString::number(++position);
        marked[word.marked].append(at);
        bare[word.bare].append(at);
    }
    return {vectorOf(marked), vectorOf(bare)};
}

QString queryOf(const QList<QStringList> &phrases) {
    QStringList parts;
    for (const QStringList &phrase : phrases)
        parts.append(u"('"_s + phrase.join(u"' <-> '"_s) + u"')"_s);
    return parts.join(u" & "_s);
}

QString listOf(const QList<qint64> &ids) {
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

class PostgresSearch final : public SearchIndex {
public:
    PostgresSearch(ServerAddress address, QString password)
        : m_address(std::move(address))
        , m_password(std::move(password)) {}

    [[nodiscard]] Result<void> open() {
        m_isFilling = false;
        m_isBatch = false;
        m_connection.emplace(m_address, m_password);
        Result<void> opened = m_connection->open();
        if (!opened)
            m_connection.reset();
        return opened;
    }

    [[nodiscard]] Result<QHash<qint64, QString>> marks() override {
        return run(u"SELECT draft_id, mark FROM search_drafts WHERE form = ?"_s, {searchForm})
            .map([](StoreQuery query) {
                QHash<qint64, QString> marks;
                while (query.next())
                    marks.insert(query.number(0), query.text(1));
                return marks;
            });
    }

    [[nodiscard]] Result<void> put(const ArchivedDraft &draft,
                                   const QList<IndexedText> &texts) override {
        return inTransaction([&] { return write(draft, texts); });
    }

    [[nodiscard]] Result<void> drop(const QList<qint64> &drafts) override {
        // What hangs on a draft went with it already; its texts are of no other.
        if (drafts.isEmpty())
            return {};
        return run(u"DELETE FROM search_drafts WHERE draft_id = ANY(CAST(? AS bigint[]))"_s,
                   {QString(u'{' + listOf(drafts) + u'}')})
            .map(nothing);
    }

    [[nodiscard]] bool mayFill() override {
        if (m_isFilling && m_connection && m_connection->isAlive())
            return true;
        // An editor who may not write in the database does not fill it.
        auto query = run(u"SELECT CAST(has_table_privilege('search_texts', 'INSERT') AND "
                         "pg_try_advisory_lock(?) AS integer)"_s,
                         {fillingLock});
        m_isFilling = query && query->next() && query->integer(0) == 1;
        return m_isFilling;
    }

    [[nodiscard]] Result<void> beginBatch() override {
        if (Result<void> reached = reach(); !reached)
            return reached;
        const WaitForAnswer waiting(driver());
        m_isBatch = m_connection->database().transaction();
        return m_isBatch ? Result<void>() : queryFailure(m_connection->database().lastError());
    }
    [[nodiscard]] Result<void> endBatch() override {
        if (!std::exchange(m_isBatch, false) || !m_connection)
            return {};
        const WaitForAnswer waiting(driver(), WaitForAnswer::patient);
        if (m_connection->database().commit())
            return {};
        const QSqlError error = m_connection->database().lastError();
        m_connection->database().rollback();
        return queryFailure(error);
    }

    [[nodiscard]] Result<SearchAnswer> search(const SearchWanted &wanted) override {
        if (wanted.query.isEmpty())
            return SearchAnswer();
        const QString match = queryOf(wanted.query.phrases());
        Result<SearchAnswer> answer = countOf(wanted, match);
        if (!answer)
            return answer;
        const Frequency frequency = answer->hasMore ? Frequency::InMany : Frequency::InFew;
        QList<SearchHit> hits;
        if (wanted.query.phrases().size() > 1 && wanted.order == SearchWanted::Order::BestFirst) {
            const auto phrase =
                hitsOf(wanted, queryOf({wanted.query.asOnePhrase()}), frequency, mostTextsOfPhrase);
            if (!phrase)
                return tl::make_unexpected(phrase.error());
            hits = *phrase;
        }
        const auto all = hitsOf(wanted, match, frequency, mostGoneThrough);
        if (!all)
            return tl::make_unexpected(all.error());
        answer->drafts = byDraft(hits + *all, wanted.mostDrafts);
        return answer;
    }

    [[nodiscard]] Result<QHash<qint64, QString>> textsOf(const QList<qint64> &texts) override {
        return run(u"SELECT id, body FROM search_texts WHERE id = ANY(CAST(? AS bigint[]))"_s,
                   {QString(u'{' + listOf(texts) + u'}')})
            .map([](StoreQuery query) {
                QHash<qint64, QString> found;
                while (query.next())
                    found.insert(query.number(0), query.text(1));
                return found;
            });
    }

private:
    static void nothing(const StoreQuery &) {}

    [[nodiscard]] const QSqlDriver *driver() { return m_connection->database().driver(); }

    [[nodiscard]] Result<void> reach() {
        return m_connection && m_connection->isAlive() ? Result<void>() : open();
    }

    [[nodiscard]] Result<StoreQuery> runOnce(const QString &statement, const QVariantList &values) {
        // A transaction is of one connection.
        if (m_isBatch && (!m_connection || !m_connection->isAlive()))
            return tl::make_unexpected(serverSilent(m_address));
        if (Result<void> reached = reach(); !reached)
            return tl::make_unexpected(reached.error());
        QVariantList escaped = values;
        for (QVariant &value : escaped) {
            if (value.typeId() == QMetaType::QString)
                value = notNull(escapedText(value.toString()));
        }
        const WaitForAnswer waiting(driver(), WaitForAnswer::patient);
        return runStatement(m_connection->database(), statement, escaped)
            .map([](QSqlQuery &&query) { return StoreQuery(std::move(query), TextForm::Escaped); })
            .map_error([this](const Failure &failure) {
                return m_connection->isAlive() ? failure : serverSilent(m_address);
            });
    }
    [[nodiscard]] Result<StoreQuery> run(const QString &statement,
                                         const QVariantList &values = {}) {
        const bool isAlone = !m_isBatch;
        Result<StoreQuery> answer = runOnce(statement, values);
        if (!answer && isAlone && m_connection && !m_connection->isAlive())
            answer = runOnce(statement, values);
        return answer;
    }

    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work) {
        if (m_isBatch)
            return work();
        if (Result<void> begun = beginBatch(); !begun)
            return begun;
        Result<void> done = work();
        if (done)
            return endBatch();
        m_isBatch = false;
        const WaitForAnswer waiting(driver());
        m_connection->database().rollback();
        return done;
    }

    [[nodiscard]] Result<void> write(const ArchivedDraft &draft, const QList<IndexedText> &texts) {
        const qint64 id = draft.record.id;
        // A draft that is gone by now is left out; one that is here stays until this is done.
        Result<StoreQuery> known =
            run(u"INSERT INTO search_drafts(draft_id, mark, form) "
                "SELECT id, ?, ? FROM drafts WHERE id = ? FOR KEY SHARE "
                "ON CONFLICT(draft_id) DO UPDATE SET mark = excluded.mark, form = excluded.form"_s,
                {draft.mark, searchForm, id});
        if (!known)
            return tl::make_unexpected(known.error());
        if (known->rowsAffected() == 0)
            return {};
        Result<void> done =
            run(u"DELETE FROM search_texts WHERE draft_id = ?"_s, {id}).map(nothing);
        for (const IndexedText &each : texts) {
            const Vectors vectors = vectorsOf(each.text);
            done = done.and_then([&] {
                return run(u"INSERT INTO search_texts(draft_id, kind, start, body, marked, bare) "
                           "VALUES(?, ?, ?, ?, CAST(? AS tsvector), CAST(? AS tsvector))"_s,
                           {id, int(each.kind), each.start, each.text, vectors.marked,
                            vectors.bare})
                    .map(nothing);
            });
        }
        return done;
    }

    [[nodiscard]] static QString columnOf(const SearchWanted &wanted) {
        return wanted.query.countsMarks() ? u"t.marked"_s : u"t.bare"_s;
    }

    /// In which drafts is looked; empty: in all.
    [[nodiscard]] static QString draftsWanted(const SearchWanted &wanted, QVariantList &values) {
        QString condition;
        if (wanted.state) {
            condition += u" AND d.state = ?"_s;
            values.append(int(*wanted.state));
        }
        if (wanted.since.isValid()) {
            condition += u" AND d.changed_at >= ?"_s;
            values.append(timeToText(wanted.since));
        }
        if (wanted.until.isValid()) {
            condition += u" AND d.changed_at < ?"_s;
            values.append(timeToText(wanted.until));
        }
        return condition;
    }

    /// How many drafts have it, as far as they are counted.
    [[nodiscard]] Result<SearchAnswer> countOf(const SearchWanted &wanted, const QString &match) {
        QVariantList values{match};
        const QString drafts = draftsWanted(wanted, values);
        const QString join =
            drafts.isEmpty() ? QString() : u" JOIN drafts AS d ON d.id = t.draft_id"_s;
        return run(u"SELECT count(DISTINCT draft_id), count(*) FROM (SELECT t.draft_id "
                   "FROM search_texts AS t"_s +
                       join + u" WHERE "_s + columnOf(wanted) + u" @@ CAST(? AS tsquery)"_s +
                       drafts + u" LIMIT %1) AS counted"_s.arg(mostTextsCounted + 1),
                   values)
            .map([](StoreQuery query) {
                query.next();
                return SearchAnswer{.drafts = {},
                                    .allDrafts = query.integer(0),
                                    .hasMore = query.integer(1) > mostTextsCounted};
            });
    }

    /// In how many texts words stand decides how they are come by.
    enum class Frequency : quint8 {
        InFew,  ///< by the index of words; then the newest of these
        InMany, ///< from the newest draft on, until there are enough
    };

    /// Of the texts of the newest drafts that have it, as many as are put into an order.
    [[nodiscard]] Result<QList<SearchHit>> hitsOf(const SearchWanted &wanted, const QString &match,
                                                  Frequency frequency, int mostDrafts) {
        QVariantList values{match};
        const QString drafts = draftsWanted(wanted, values);
        const QString matches = columnOf(wanted) + u" @@ CAST(? AS tsquery)"_s;
        // What stands behind IS TRUE no index answers, and OFFSET keeps each draft's texts
        // together: the engine goes from draft to draft.
        QString statement = u"SELECT t.id, t.draft_id, t.kind, t.start, d.changed_at, "_s +
                            columnOf(wanted) + u" AS words FROM "_s;
        if (frequency == Frequency::InFew)
            statement += u"search_texts AS t JOIN drafts AS d ON d.id = t.draft_id WHERE "_s +
                         matches + drafts;
        else
            statement +=
                u"(SELECT d.id, d.changed_at FROM drafts AS d WHERE true%1 "
                "ORDER BY d.changed_at DESC LIMIT %2) AS d CROSS JOIN LATERAL "
                "(SELECT * FROM search_texts AS t WHERE t.draft_id = d.id AND (%3) IS TRUE "
                "OFFSET 0) AS t"_s.arg(drafts)
                    .arg(mostDrafts)
                    .arg(matches);
        // The values stand in the order of the text.
        if (frequency == Frequency::InMany)
            values.append(values.takeFirst());
        statement += u" ORDER BY d.changed_at DESC LIMIT %1"_s.arg(mostTextsOrdered);
        if (wanted.order == SearchWanted::Order::BestFirst) {
            statement = u"SELECT id, draft_id, kind, start FROM ("_s + statement +
                        u") AS newest ORDER BY ts_rank(words, CAST(? AS tsquery)) * "
                        "(CASE kind WHEN 0 THEN 2 ELSE 1 END) DESC, changed_at DESC"_s;
            values.append(match);
        } else {
            statement = u"SELECT id, draft_id, kind, start FROM ("_s + statement +
                        u") AS newest ORDER BY changed_at DESC, kind"_s;
        }
        return run(statement, values).map([](StoreQuery query) {
            QList<SearchHit> hits;
            while (query.next())
                hits.append({query.number(0), query.number(1), TextKind(query.integer(2)),
                             query.number(3)});
            return hits;
        });
    }

    const ServerAddress m_address;
    const QString m_password;
    std::optional<PostgresConnection> m_connection;
    bool m_isFilling = false;
    bool m_isBatch = false;
};

} // namespace

Result<std::unique_ptr<SearchIndex>> openPostgresSearch(const QString &address,
                                                        const QString &password) {
    return serverAddressFrom(address).and_then(
        [&password](const ServerAddress &where) -> Result<std::unique_ptr<SearchIndex>> {
            auto index = std::make_unique<PostgresSearch>(where, password);
            return index->open().map(
                [&index]() -> std::unique_ptr<SearchIndex> { return std::move(index); });
        });
}

} // namespace morat
