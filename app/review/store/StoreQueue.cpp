// SPDX-License-Identifier: GPL-3.0-or-later
// The list of drafts, a page at a time. A page begins behind the last draft of the one before it
// (keyset): every page costs the same, and none is skipped or shown twice because drafts came.
#include "review/store/SqlStore.h"

#include "review/store/DraftKeys.h"
#include "review/store/StoreRows.h"
#include "text/SearchText.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void nothing(const StoreQuery &) {}

const QString setKeys = u"UPDATE queue SET name_key = ?, folder_key = ?, words = ?, keyed = 1 "
                        "WHERE draft_id = ?"_s;

/// By what an order sorts; those alike by their number.
struct SortKey {
    QStringView column;
    bool isDescending = false;
    bool isNumber = false;
};

SortKey sortKeyOf(DraftOrder order) {
    switch (order) {
    case DraftOrder::Arrival:
        break;
    case DraftOrder::State:
        return {.column = u"stage", .isNumber = true};
    case DraftOrder::OpenErrors:
        return {.column = u"errors", .isDescending = true, .isNumber = true};
    case DraftOrder::Name:
        return {.column = u"name_key"};
    case DraftOrder::Age:
        return {.column = u"changed_at", .isDescending = true};
    case DraftOrder::Folder:
        return {.column = u"folder_key"};
    case DraftOrder::Deadline:
        return {.column = u"deadline"};
    }
    return {.column = u"draft_id", .isNumber = true};
}

/// What stands for itself in a pattern of LIKE.
QString asPattern(QString word) {
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, u"\\"_s + special);
    return u'%' + word + u'%';
}

/// The conditions of a statement with their values, in order.
class Conditions {
public:
    void add(const QString &condition, const QVariantList &values = {}) {
        m_conditions.append(condition);
        m_values += values;
    }
    void add(const Conditions &others) {
        m_conditions += others.m_conditions;
        m_values += others.m_values;
    }
    [[nodiscard]] bool isEmpty() const { return m_conditions.isEmpty(); }
    [[nodiscard]] QString text() const {
        return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
    }
    [[nodiscard]] QVariantList values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

void addFilter(const DraftFilter &filter, Conditions &conditions) {
    if (!filter.states.isEmpty()) {
        QVariantList states;
        for (const WorkflowState state : filter.states)
            states.append(int(state));
        conditions.add(u"state IN ("_s + QStringList(states.size(), u"?"_s).join(u", "_s) + u')',
                       states);
    }
    if (filter.assignee)
        conditions.add(u"assignee = ?"_s, {notNull(*filter.assignee)});
    if (filter.desk)
        conditions.add(u"desk = ?"_s, {notNull(*filter.desk)});
    if (filter.dueBefore.isValid())
        conditions.add(u"deadline < ?"_s, {timeToText(filter.dueBefore)});
    if (filter.enteredBefore.isValid())
        conditions.add(u"entered_at < ?"_s, {timeToText(filter.enteredBefore)});
    if (filter.withErrors)
        conditions.add(u"errors > 0"_s);
    if (filter.unchecked)
        conditions.add(u"errors < 0"_s);
    if (filter.after > 0)
        conditions.add(u"draft_id > ?"_s, {filter.after});
}

/// …and those on its words.
Conditions wordsOf(const DraftFilter &filter) {
    Conditions conditions;
    for (const QString &word : searchable(filter.words).split(u' ', Qt::SkipEmptyParts))
        conditions.add(u"words LIKE ? ESCAPE '\\'"_s, {asPattern(word)});
    return conditions;
}

/// In so many drafts, the first of the order, words are looked for first: some milliseconds.
constexpr int firstLooked = 2000;

QString chosen(const QString &from, QStringView sortedBy, const Conditions &conditions) {
    return u"SELECT draft_id, %1 AS sort_key FROM %2%3"_s.arg(sortedBy, from, conditions.text());
}

void addCursor(const DraftCursor &after, const SortKey &key, Conditions &conditions) {
    if (key.column == u"draft_id") {
        conditions.add(u"draft_id > ?"_s, {after.draft});
        return;
    }
    const QVariant last =
        key.isNumber ? QVariant(after.key.toLongLong()) : QVariant(notNull(after.key));
    // The first condition is the one that an index answers.
    const QString beyond = key.isDescending ? u"%1 <= ? AND (%1 < ? OR draft_id > ?)"_s
                                            : u"%1 >= ? AND (%1 > ? OR draft_id > ?)"_s;
    conditions.add(beyond.arg(key.column), {last, last, after.draft});
}

} // namespace

Result<DraftPage> SqlStore::page(const DraftQuery &query) const {
    const SortKey key = sortKeyOf(query.order);
    const int most = std::max(1, query.most);
    const QString direction = key.isDescending ? u" DESC"_s : QString();
    const auto listed = [&](const QString &fitting,
                            const QVariantList &values) -> Result<DraftPage> {
        // One more says whether there is another page.
        Result<StoreQuery> rows =
            ask(u"SELECT "_s + draftColumns +
                    u", sort_key FROM (%1 ORDER BY sort_key%2, draft_id LIMIT ?) AS listed "
                    "JOIN desk_drafts ON id = draft_id ORDER BY sort_key%2, id"_s.arg(fitting,
                                                                                      direction),
                values + QVariantList{most + 1});
        if (!rows)
            return tl::make_unexpected(rows.error());
        DraftPage page;
        QString last;
        while (rows->next()) {
            if (page.drafts.size() == most) {
                page.next = DraftCursor{.key = last, .draft = page.drafts.last().id};
                break;
            }
            page.drafts.append(draftFromRow(*rows));
            last = rows->text(draftColumnCount);
        }
        return countQuestions(page.drafts).map([&page] { return std::move(page); });
    };
    // By an index in the order: the engine stops where the page is full.
    Conditions conditions;
    addFilter(query.filter, conditions);
    if (query.after)
        addCursor(*query.after, key, conditions);
    const Conditions words = wordsOf(query.filter);
    if (words.isEmpty())
        return listed(chosen(u"queue"_s, key.column, conditions), conditions.values());
    // Words that many drafts have fill a page from the first ones.
    const QString first =
        u"(SELECT draft_id, %1 AS listed_by, words FROM queue%2 ORDER BY %1%3, draft_id "
        "LIMIT %4) AS beginning"_s.arg(key.column, conditions.text(), direction)
            .arg(firstLooked);
    Result<DraftPage> page =
        listed(chosen(first, u"listed_by", words), conditions.values() + words.values());
    if (!page || page->next)
        return page;
    // Others are looked for in every row: in the table's own order, not by an index that leads to
    // each.
    conditions.add(words);
    return listed(u"WITH fitting AS MATERIALIZED (%1) SELECT draft_id, sort_key FROM fitting"_s.arg(
                      chosen(u"queue"_s, key.column, conditions)),
                  conditions.values());
}

Result<DraftCounts> SqlStore::counts() const {
    Result<StoreQuery> rows =
        ask(u"SELECT state, count(*), sum(CASE WHEN errors > 0 THEN 1 ELSE 0 END), "
            "sum(CASE WHEN deadline < ? THEN 1 ELSE 0 END), max(draft_id) "
            "FROM queue GROUP BY stage, state"_s,
            {now()});
    if (!rows)
        return tl::make_unexpected(rows.error());
    DraftCounts counts;
    while (rows->next()) {
        const WorkflowState state = stateFromNumber(rows->integer(0));
        counts.byState.at(size_t(state)) += rows->integer(1);
        counts.all += rows->integer(1);
        counts.withErrors += rows->integer(2);
        if (needsWork(state) || state == WorkflowState::Returned)
            counts.overdue += rows->integer(3);
        counts.newest = std::max(counts.newest, rows->number(4));
    }
    return deskCounts().map([&counts](const QList<DeskCount> &desks) {
        counts.desks = desks;
        return counts;
    });
}

Result<QList<DeskCount>> SqlStore::deskCounts() const {
    Result<StoreQuery> rows = ask(u"SELECT desk, count(*) FROM queue WHERE desk > '' AND "
                                  "state <> ? GROUP BY desk ORDER BY desk"_s,
                                  {int(WorkflowState::Archived)});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<DeskCount> desks;
    while (rows->next())
        desks.append({rows->text(0), rows->integer(1)});
    return desks;
}

Result<std::optional<DraftRecord>> SqlStore::draft(qint64 id) const {
    return ask(u"SELECT "_s + draftColumns + u" FROM desk_drafts WHERE id = ?"_s, {id})
        .and_then([this](StoreQuery row) -> Result<std::optional<DraftRecord>> {
            if (!row.next())
                return std::optional<DraftRecord>();
            QList<DraftRecord> found{draftFromRow(row)};
            row.finish();
            return countQuestions(found).map([&found] { return std::optional(found.first()); });
        });
}

Result<void> SqlStore::writeKeys(qint64 draft, const QString &title, const QString &path) {
    const DraftKeys keys = keysOfDraft(title, path);
    return run(setKeys, {keys.name, keys.folder, keys.words, draft}).map(nothing);
}

Result<void> SqlStore::completeKeys() {
    Result<StoreQuery> bare = ask(u"SELECT id, title, path FROM drafts WHERE id IN "
                                  "(SELECT draft_id FROM queue WHERE keyed = 0)"_s);
    if (!bare)
        return tl::make_unexpected(bare.error());
    struct Bare {
        qint64 id;
        QString title;
        QString path;
    };
    QList<Bare> found;
    while (bare->next())
        found.append({bare->number(0), bare->text(1), bare->text(2)});
    bare->finish();
    if (found.isEmpty())
        return {};
    QList<QVariantList> rows;
    rows.reserve(found.size());
    for (const Bare &each : std::as_const(found)) {
        const DraftKeys keys = keysOfDraft(each.title, each.path);
        rows.append({keys.name, keys.folder, keys.words, each.id});
    }
    return inTransaction([&] { return runEach(setKeys, rows); });
}

} // namespace morat
