// SPDX-License-Identifier: GPL-3.0-or-later
// What holds at all desks of a newsroom: the shared dictionary, and what somebody set. A server's
// database holds its users to it by itself; here it is said before it is tried.
#include "review/store/SqlStore.h"

#include "review/store/StepId.h"
#include "review/store/StoreRows.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void nothing(const StoreQuery &) {}

HouseAct actFromRow(const StoreQuery &row) {
    return {.id = row.number(0),
            .kind = HouseKind(row.integer(1)),
            .subject = row.text(2),
            .content = row.bytes(3),
            .author = row.text(4),
            .login = row.text(5),
            .time = timeFromText(row.text(6)),
            .takenBackBy = row.text(7),
            .takenBackAt = row.isNull(8) ? QDateTime() : timeFromText(row.text(8))};
}

/// Pairs of words are weighed where they stand (PairVerdicts.h).
bool mayBeLowered(const Decision &decision) {
    return !decision.subject.isEmpty() && !decision.rule.isEmpty() &&
           decision.category != u"spelling.context" && decision.category != u"spelling.phrase" &&
           (decision.verb == Verb::Accept || decision.verb == Verb::IgnoreInArticle ||
            ignoresPlace(decision.verb));
}

} // namespace

House &House::of(Store &store) {
    return static_cast<SqlStore &>(store); // both engines are
}

const House &House::of(const Store &store) {
    return static_cast<const SqlStore &>(store);
}

void House::expect(const QList<HouseAct> &standing) {
    m_standing = standing;
    m_lowered.clear();
    for (const HouseAct &act : ofKind(standing, HouseKind::Lowered))
        m_lowered.insert(act.subject);
}

std::optional<HouseAct> House::lowering(const QString &rule, const QString &subject) const {
    if (m_lowered.isEmpty())
        return std::nullopt;
    const QString wanted = loweredSubject(rule, subject);
    if (!m_lowered.contains(wanted))
        return std::nullopt;
    const auto found = std::ranges::find_if(m_standing, [&](const HouseAct &act) {
        return act.kind == HouseKind::Lowered && act.subject == wanted;
    });
    return *found;
}

Result<void> SqlStore::mayKeepWords() const {
    if (!m_readOnly.isEmpty())
        return failure(m_readOnly);
    if (role() < Role::Chief)
        return failure(Store::tr("In this newsroom's database, the shared dictionary is kept by "
                                 "the chief."));
    return {};
}

Result<void> SqlStore::mayKeep(HouseKind kind) const {
    if (kind == HouseKind::Lowered)
        return mayKeepWords();
    if (!m_readOnly.isEmpty())
        return failure(m_readOnly);
    if (role() < Role::Admin)
        return failure(Store::tr("In this newsroom's database, the house style is set for all by "
                                 "who keeps its rules."));
    return {};
}

Result<QList<HouseAct>> SqlStore::acts() const {
    Result<StoreQuery> rows =
        ask(u"SELECT id, kind, subject, content, author, login, made_at, taken_back_by, "
            "taken_back_at FROM house_acts ORDER BY id"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<HouseAct> acts;
    while (rows->next())
        acts.append(actFromRow(*rows));
    return acts;
}

Result<void> SqlStore::loadHouse() {
    return SqlStore::acts().map(
        [this](const QList<HouseAct> &all) { House::expect(standingOf(all)); });
}

Result<void> SqlStore::setForAll(const HouseAct &wanted) {
    if (const Result<void> may = mayKeep(wanted.kind); !may)
        return may;
    return inTransaction([&] {
        return loadHouse().and_then([&]() -> Result<void> {
            const bool stands = std::ranges::any_of(standing(), [&](const HouseAct &act) {
                return act.kind == wanted.kind && act.subject == wanted.subject &&
                       act.content == wanted.content;
            });
            if (stands)
                return {};
            // After what it takes the place of, also when the clock was set back.
            qint64 id =
                firstIdOf(currentTime()) + QRandomGenerator::global()->bounded(1 << drawnBits);
            for (const HouseAct &act : standing())
                id = std::max(id, act.id + 1);
            return run(u"INSERT INTO house_acts(id, kind, subject, content, author, made_at) "
                       "VALUES(?, ?, ?, ?, ?, ?)"_s,
                       {id, int(wanted.kind), notNull(wanted.subject),
                        wanted.content.isNull() ? QByteArray("") : wanted.content,
                        notNull(wanted.author), now()})
                .and_then([this](const StoreQuery &) { return loadHouse(); });
        });
    });
}

Result<void> SqlStore::takeBackForAll(qint64 act, const QString &author) {
    return inTransaction([&]() -> Result<void> {
        const Result<QList<HouseAct>> acts = SqlStore::acts();
        if (!acts)
            return tl::make_unexpected(acts.error());
        const auto found = std::ranges::find(*acts, act, &HouseAct::id);
        if (found == acts->cend() || found->isTakenBack())
            return {};
        return mayKeep(found->kind)
            .and_then([&] {
                return run(u"UPDATE house_acts SET taken_back_by = ?, taken_back_at = ? "
                           "WHERE id = ? AND taken_back_at IS NULL"_s,
                           {notNull(author), now(), act});
            })
            .and_then([this](const StoreQuery &) { return loadHouse(); });
    });
}

Result<QList<HouseWord>> SqlStore::sharedWords() const {
    Result<StoreQuery> rows =
        ask(u"SELECT folded, written, author, added_at FROM words ORDER BY folded"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<HouseWord> words;
    while (rows->next())
        words.append({rows->text(0), rows->text(1), rows->text(2), timeFromText(rows->text(3))});
    return words;
}

Result<QList<HouseWord>> SqlStore::offeredWords() const {
    // A login is an editor; where there are none, the name is.
    Result<StoreQuery> rows =
        ask(u"SELECT folded, written, author, login, added_at FROM own_words WHERE folded NOT IN "
            "(SELECT folded FROM words) ORDER BY folded, added_at"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<HouseWord> offered;
    QSet<QString> editors;
    QStringList names;
    const auto end = [&] {
        if (!offered.isEmpty() && editors.size() < offeringEditors)
            offered.removeLast();
        else if (!offered.isEmpty())
            offered.last().author = names.join(u", "_s);
        editors.clear();
        names.clear();
    };
    while (rows->next()) {
        if (offered.isEmpty() || offered.last().folded != rows->text(0)) {
            end();
            offered.append({rows->text(0), {}, {}, {}});
        }
        const QString name = rows->text(2);
        editors.insert(rows->text(3).isEmpty() ? name : rows->text(3));
        if (!names.contains(name))
            names.append(name);
        offered.last().written = rows->text(1);
        offered.last().time = timeFromText(rows->text(4));
    }
    end();
    return offered;
}

Result<void> SqlStore::shareWord(const HouseWord &word) {
    if (const Result<void> may = mayKeepWords(); !may)
        return may;
    return inTransaction([&] {
        m_words.insert(word.folded);
        return run(u"INSERT INTO words(folded, written, author, added_at) "
                   "VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                   {word.folded, notNull(word.written), notNull(word.author), now()})
            .map(nothing);
    });
}

/// Of who keeps the shared dictionary it is for all; of anybody else for themselves.
Result<void> SqlStore::acceptWord(const Decision &decision) {
    if (role() >= Role::Chief)
        return run(u"INSERT INTO words(folded, written, author, added_at) "
                   "VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                   {decision.subject, decision.original, decision.author, now()})
            .map(nothing);
    return run(u"INSERT INTO own_words(folded, login, written, author, added_at) "
               "VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
               {decision.subject, notNull(login()), decision.original, decision.author, now()})
        .map(nothing);
}

Result<void> SqlStore::removeWord(const QString &folded) {
    Result<void> done =
        run(u"DELETE FROM own_words WHERE folded = ? AND login = ?"_s, {folded, notNull(login())})
            .map(nothing);
    if (role() >= Role::Chief)
        done = done.and_then([&] { return run(u"DELETE FROM words WHERE folded = ?"_s, {folded}); })
                   .map(nothing);
    return done.and_then([&] { return ask(u"SELECT 1 FROM words WHERE folded = ?"_s, {folded}); })
        .map([&](StoreQuery shared) {
            if (!shared.next())
                m_words.remove(folded);
        });
}

Result<void> SqlStore::weighSuggestion(const Decision &decision) {
    if (!mayBeLowered(decision))
        return {};
    const QString subject = loweredSubject(decision.rule, decision.subject);
    const bool stands = isLowered(subject);
    // Most that is decided on often was accepted once, which is soon found.
    Result<StoreQuery> accepted = ask(u"SELECT 1 FROM decisions WHERE subject = ? AND rule = ? AND "
                                      "undone = 0 AND verb = 0 LIMIT 1"_s,
                                      {decision.subject, decision.rule});
    if (!accepted)
        return tl::make_unexpected(accepted.error());
    const bool isAccepted = accepted->next();
    accepted->finish();
    if (isAccepted && !stands)
        return {};
    Result<StoreQuery> counted = ask(u"SELECT count(*), count(DISTINCT author) FROM decisions "
                                     "WHERE subject = ? AND rule = ? AND undone = 0 AND "
                                     "verb IN (2, 3, 6)"_s,
                                     {decision.subject, decision.rule});
    if (!counted)
        return tl::make_unexpected(counted.error());
    counted->next();
    const int refused = counted->integer(0);
    const int editors = counted->integer(1);
    counted->finish();
    const bool isWanted = !isAccepted && refused >= loweringRefusals && editors >= loweringEditors;
    if (isWanted == stands)
        return {};
    if (!isWanted) // what a person set, a person takes back
        return run(u"UPDATE house_acts SET taken_back_by = '', taken_back_at = ? WHERE kind = 3 "
                   "AND subject = ? AND author = '' AND taken_back_at IS NULL"_s,
                   {now(), subject})
            .and_then([this](const StoreQuery &) { return loadHouse(); });
    // What a person took back is not set again.
    return run(u"INSERT INTO house_acts(id, kind, subject, content, author, made_at) "
               "SELECT ?, 3, ?, ?, '', ? WHERE NOT EXISTS (SELECT 1 FROM house_acts "
               "WHERE kind = 3 AND subject = ? AND taken_back_by <> '')"_s,
               {firstIdOf(currentTime()) + QRandomGenerator::global()->bounded(1 << drawnBits),
                subject, u"%1 %2"_s.arg(refused).arg(editors).toUtf8(), now(), subject})
        .and_then([this](const StoreQuery &) { return loadHouse(); });
}

} // namespace morat
