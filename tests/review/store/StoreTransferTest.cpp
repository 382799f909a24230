// SPDX-License-Identifier: GPL-3.0-or-later
// A review database brought into another one, of each engine into each.
#include "review/store/StoreTransfer.h"

#include "PostgresServer.h"
#include "drafts/DraftReader.h"
#include "review/store/House.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);

std::unique_ptr<Store> opened(const QString &address) {
    auto store = Store::open(address);
    if (!store)
        qWarning("%s", qPrintable(store.error().message));
    return store ? std::move(store->store) : nullptr;
}

/// All that is kept of a draft, for comparing: numbers of one database's own are left out.
struct Kept {
    DraftRecord record;
    QList<Decision> decisions;
    QList<std::tuple<WorkflowState, WorkflowState, QString, QDateTime, QString>> moves;
    QString hash;
    qint64 step = 0;
    QList<Edit> edits;
    QHash<qint64, TextRange> places;
    friend bool operator==(const Kept &, const Kept &) = default;
};

Kept keptOf(const Store &store, const DraftRecord &record) {
    Kept kept{.record = record};
    kept.record.id = 0;
    kept.decisions = *store.decisions(record.id);
    for (Decision &decision : kept.decisions)
        decision.keys.sort();
    const QList<Store::Transition> moves = *store.transitions(record.id);
    for (const Store::Transition &move : moves)
        kept.moves.append({move.from, move.to, move.author, move.time, move.note});
    const DraftHead head = *store.headOf(record.id);
    const EnteredDraft seen = *store.look(record.id, head.revision);
    kept.hash = seen.contentHash;
    kept.step = head.step;
    kept.edits = seen.text.edits;
    kept.places = seen.text.places;
    return kept;
}

/// Of every draft, by its path.
std::map<QString, Kept> allOf(const Store &store) {
    std::map<QString, Kept> all;
    const QList<DraftRecord> drafts = *store.drafts();
    for (const DraftRecord &record : drafts)
        all[record.path] = keptOf(store, record);
    return all;
}

QStringList logOf(const Store &store, const QString &path) {
    QStringList lines;
    const QList<DraftRecord> drafts = *store.drafts();
    for (const DraftRecord &record : drafts) {
        if (record.path != path)
            continue;
        const QList<AuditEntry> log = *store.auditLog(record.id);
        for (const AuditEntry &entry : log)
            lines.append(entry.time.toString(Qt::ISODateWithMs) + u' ' + entry.author + u' ' +
                         entry.login + u' ' + entry.what + u' ' + entry.detail);
    }
    return lines;
}

} // namespace

class StoreTransferTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    int m_files = 0;
    qint64 m_nextId = 7000;

    QString fresh(bool onServer) {
        return onServer ? m_server->freshDatabase()
                        : m_folder.filePath(u"kho-%1.sqlite"_s.arg(++m_files));
    }
    Decision decided(Verb verb, const QString &subject) {
        Decision decision;
        decision.id = ++m_nextId;
        decision.verb = verb;
        decision.rule = u"spelling.context"_s;
        decision.category = u"spelling.context"_s;
        decision.subject = subject;
        decision.original = u"xuất"_s;
        decision.replacement = verb == Verb::Accept ? u"suất"_s : QString();
        decision.message = u"“xuất” hay “suất”?"_s;
        decision.keys = {u"k%1"_s.arg(m_nextId), u"khác"_s};
        decision.author = u"Lan"_s;
        decision.time = morning.addSecs(m_nextId);
        return decision;
    }
    /// A step with some decisions on a draft of a store.
    qint64 work(Store &store, const DraftRecord &record, const QList<Decision> &made,
                const QList<StateMove> &moves = {}, const QList<qint64> &takenBack = {}) {
        const DraftHead head = *store.headOf(record.id);
        StepRecord step;
        step.base = head.step;
        step.id = head.step + ++m_nextId; // of no two sides the same
        step.draft = record.id;
        step.revision = head.revision;
        step.text = store.look(record.id, head.revision)->text;
        step.text.step = step.id;
        step.text.edits = {{{0, 3}, u"Một “hai”"_s}};
        for (const Decision &decision : made)
            step.text.places.insert(decision.id, {2, 4});
        step.made = made;
        step.moves = moves;
        step.takenBack = takenBack;
        step.author = u"Lan"_s;
        const Recorded done = store.record(step);
        if (!done)
            qWarning("%s", qPrintable(done.error().message));
        return step.id;
    }
    static DraftRecord enter(Store &store, const QString &name, const QByteArray &bytes) {
        const auto entered =
            store.enter(*readDraft(bytes, u"a.txt"_s), u"/toa-soan/"_s + name, u"Tít "_s + name);
        return entered ? entered->record : DraftRecord();
    }
    /// A desk with something of everything.
    void fill(Store &store) {
        for (int i = 0; i < 5; ++i)
            enter(store, u"bài-%1.txt"_s.arg(i), "một " + QByteArray::number(i));
        enter(store, u"bài-1.txt"_s, "bản sau");
        const QList<DraftRecord> drafts = *store.drafts();
        const Decision question = decided(Verb::Ask, {});
        Decision answer = decided(Verb::Answer, QString::number(question.id));
        const Decision accepted = decided(Verb::Accept, u"xuất"_s);
        const Decision undone = decided(Verb::IgnoreOnce, u"xuất"_s);
        work(store, drafts[0], {accepted, undone, question, answer},
             {{WorkflowState::New, WorkflowState::InReview}});
        work(store, drafts[0], {}, {}, {undone.id});
        work(store, drafts[1], {decided(Verb::AlwaysAcceptWord, u"xoong"_s)},
             {{WorkflowState::New, WorkflowState::InReview},
              {WorkflowState::InReview, WorkflowState::Reviewed, u"ký “gấp”\nhai dòng"_s},
              {WorkflowState::Reviewed, WorkflowState::Archived}});
        work(store, drafts[2], {decided(Verb::SwitchRuleOff, {})},
             {{WorkflowState::New, WorkflowState::Assigned}});
        work(store, drafts[2], {}, {{WorkflowState::Assigned, WorkflowState::New}});
        work(store, drafts[3], {},
             {{WorkflowState::New, WorkflowState::InReview},
              {WorkflowState::InReview, WorkflowState::Returned, u"Ai nói?"_s}});
        // Refused always, lowered, and taken back by a person: that stays so.
        QList<Decision> refused;
        for (int i = 0; i < loweringRefusals; ++i) {
            refused.append(decided(Verb::IgnoreOnce, u"tỷ"_s));
            refused.last().rule = u"style.ty"_s;
            refused.last().category = u"style"_s;
            refused.last().author = QString::number(i % loweringEditors);
        }
        work(store, drafts[4], refused, {{WorkflowState::New, WorkflowState::InReview}});
        QVERIFY(store.reload());
        const auto lowered = House::of(store).lowering(u"style.ty"_s, u"tỷ"_s);
        QVERIFY(lowered && House::of(store).takeBackForAll(lowered->id, u"Hoa"_s));
        Finding finding;
        finding.key = u"khóa"_s;
        finding.rule = u"spelling.syllable"_s;
        finding.level = Level::Error;
        QVERIFY(store.saveFindings({drafts[0].id, {finding}, {u"chữ"_s}, 2}));
        QVERIFY(store.assign(drafts[0].id, u"Mai"_s, u"Lan"_s));
        QVERIFY(store.setDeadline(drafts[0].id, morning.addDays(1), u"Lan"_s));
        QVERIFY(store.hearPair({u"xuất"_s, u"suất"_s}, 5));
        House &house = House::of(store);
        QVERIFY(house.shareWord({u"kờm"_s, u"Kờm"_s, u"Mai"_s, {}}));
        QVERIFY(house.setForAll({.kind = HouseKind::RuleLevel,
                                 .subject = u"typography.quotes"_s,
                                 .content = "off",
                                 .author = u"Mai"_s}));
        QVERIFY(house.setForAll({.kind = HouseKind::Pack,
                                 .subject = u"nha-minh"_s,
                                 .content = QByteArray("PK\0\1", 4),
                                 .author = u"Mai"_s}));
        QCOMPARE(house.standing().size(), 2);
        QVERIFY(house.takeBackForAll(house.standing().first().id, u"Lan"_s));
        QVERIFY(store.decisions(drafts[1].id)->size() == 1);
    }
    /// What an editor accepted for themselves on a server counts on their own computer, too; what
    /// others did there does not.
    void bringsOwnWordsHome(const QString &database) {
        m_server->ask(database, {u"CREATE ROLE minh LOGIN"_s, u"GRANT morat_editor TO minh"_s,
                                 u"CREATE ROLE hoa LOGIN"_s, u"GRANT morat_editor TO hoa"_s});
        for (const auto &[login, word] : {std::pair(u"minh"_s, u"gió"_s), {u"hoa"_s, u"lạ"_s}}) {
            const auto server = opened(m_server->addressOf(database, login));
            const DraftRecord draft = enter(*server, login + u".txt"_s, word.toUtf8());
            work(*server, draft, {decided(Verb::AlwaysAcceptWord, word)},
                 {{WorkflowState::New, WorkflowState::InReview}});
        }
        const auto home = opened(fresh(false));
        const auto server = opened(m_server->addressOf(database, u"minh"_s));
        QVERIFY(server->words().contains(u"gió"_s) && !server->words().contains(u"lạ"_s));
        QVERIFY(transferStore(*server, *home, u"Minh"_s));
        QVERIFY(home->words().contains(u"gió"_s) && !home->words().contains(u"lạ"_s));
    }
    void compare(const Store &from, const Store &to) {
        const auto before = allOf(from);
        const auto after = allOf(to);
        QCOMPARE(after.size(), before.size());
        for (const auto &[path, kept] : before) {
            QVERIFY(after.contains(path));
            const Kept &there = after.at(path);
            QCOMPARE(there.decisions, kept.decisions);
            QCOMPARE(there.moves, kept.moves);
            QCOMPARE(there.record, kept.record);
            QVERIFY(there == kept);
            // The log says what was done, and that it was imported.
            const QStringList log = logOf(to, path);
            for (const QString &line : logOf(from, path))
                QVERIFY2(log.contains(line), qPrintable(line));
            QVERIFY(!log.filter(u" imported "_s).isEmpty());
        }
        QCOMPARE(to.words(), from.words());
        QCOMPARE(to.rulesOff(), from.rulesOff());
        QCOMPARE(to.verdicts(), from.verdicts());
        QCOMPARE(*House::of(to).sharedWords(), *House::of(from).sharedWords());
        QList<HouseAct> acts = *House::of(from).acts();
        QList<HouseAct> there = *House::of(to).acts();
        for (QList<HouseAct> *each : {&acts, &there}) {
            for (HouseAct &act : *each)
                act.login.clear(); // a server writes itself who is logged in
        }
        QCOMPARE(there, acts);
        QCOMPARE(House::of(to).standing().size(), House::of(from).standing().size());
    }

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>();
        if (!m_server->why().isEmpty())
            qInfo("PostgreSQL is left out: %s", qPrintable(m_server->why()));
    }

    void bringsAll_data() {
        QTest::addColumn<bool>("from");
        QTest::addColumn<bool>("to");
        QTest::newRow("SQLite → SQLite") << false << false;
        if (!m_server->why().isEmpty())
            return;
        QTest::newRow("SQLite → PostgreSQL") << false << true;
        QTest::newRow("PostgreSQL → SQLite") << true << false;
        QTest::newRow("PostgreSQL → PostgreSQL") << true << true;
    }
    /// There and, to a third, back: all is as it was. Again: nothing changes.
    void bringsAll() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        const auto source = opened(fresh(from));
        const auto target = opened(fresh(to));
        const auto back = opened(fresh(from));
        QVERIFY(source && target && back);
        fill(*source);
        const auto done = transferStore(*source, *target, u"Quản trị"_s);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(*done, (Transferred{.added = 5}));
        compare(*source, *target);
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.same = 5}));
        compare(*source, *target);
        // Where it came from it is known again.
        QCOMPARE(*transferStore(*target, *source, u"Quản trị"_s), (Transferred{.same = 5}));
        QCOMPARE(source->drafts()->size(), 5);
        const auto third = transferStore(*target, *back, u"Quản trị"_s);
        QVERIFY2(third, third ? "" : qPrintable(third.error().message));
        QCOMPARE(*third, (Transferred{.added = 5}));
        compare(*source, *back);
        // Two that have it from a third know it, too.
        const auto sibling = opened(fresh(to));
        QVERIFY(transferStore(*source, *sibling, u"Quản trị"_s));
        QCOMPARE(*transferStore(*sibling, *target, u"Quản trị"_s), (Transferred{.same = 5}));
        QCOMPARE(target->drafts()->size(), 5);
        // …and over a third as well.
        QCOMPARE(*transferStore(*back, *source, u"Quản trị"_s), (Transferred{.same = 5}));
        QCOMPARE(source->drafts()->size(), 5);
    }

    /// What went on with one side alone is brought to the other, in both directions; what went on
    /// on both is left and named.
    void bringsFurther_data() { bringsAll_data(); }
    void bringsFurther() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        const auto source = opened(fresh(from));
        const auto target = opened(fresh(to));
        QVERIFY(source && target);
        fill(*source);
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        const auto draftAt = [](const Store &store, const QString &name) {
            DraftRecord found;
            const QList<DraftRecord> drafts = *store.drafts();
            for (const DraftRecord &record : drafts) {
                if (record.path.endsWith(name))
                    found = record;
            }
            return found;
        };
        const QString name = u"bài-0.txt"_s;
        const qint64 taken = source->decisions(draftAt(*source, name).id)->constFirst().id;
        work(*source, draftAt(*source, name), {decided(Verb::IgnoreOnce, u"x"_s)}, {}, {taken});
        QVERIFY(enter(*source, u"mới.txt"_s, "mới").id > 0);
        Transferred done = *transferStore(*source, *target, u"Quản trị"_s);
        QCOMPARE(done, (Transferred{.added = 1, .updated = 1, .same = 4}));
        compare(*source, *target);
        work(*target, draftAt(*target, name), {decided(Verb::Accept, u"y"_s)}, {}, {});
        done = *transferStore(*target, *source, u"Quản trị"_s);
        QCOMPARE(done, (Transferred{.updated = 1, .same = 5}));
        compare(*target, *source);
        work(*source, draftAt(*source, name), {decided(Verb::Accept, u"z"_s)}, {}, {});
        work(*target, draftAt(*target, name), {decided(Verb::Accept, u"u"_s)}, {}, {});
        const auto before = allOf(*target);
        done = *transferStore(*source, *target, u"Quản trị"_s);
        QCOMPARE(done.leftOut.size(), 1);
        QVERIFY(done.leftOut.first().contains(u"bài-0"_s));
        QCOMPARE(done.same, 5);
        QVERIFY(allOf(*target) == before);
    }

    /// An owner, a deadline, a desk, an answer, a new version of the file: none is a step, and each
    /// is brought; once.
    void bringsWhatIsNoStep_data() { bringsAll_data(); }
    void bringsWhatIsNoStep() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        const auto source = opened(fresh(from));
        const auto target = opened(fresh(to));
        QVERIFY(source && target);
        fill(*source);
        const QList<DraftRecord> drafts = *source->drafts();
        const Decision question = decided(Verb::Ask, {});
        work(*source, drafts[3], {question});
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        QVERIFY(source->assign(drafts[0].id, u"Tú"_s, u"Lan"_s));
        QVERIFY(source->setDeadline(drafts[1].id, morning.addDays(2), u"Lan"_s));
        QVERIFY(source->setDesk(drafts[2].id, u"thể thao"_s, u"Lan"_s));
        const Recorded answered =
            source->answer({drafts[3].id, question.id, u"Ông Ba nói."_s, u"Phóng viên"_s});
        QVERIFY2(answered, answered ? "" : qPrintable(answered.error().message));
        QCOMPARE((*source->draft(drafts[3].id))->state, WorkflowState::InReview);
        enter(*source, u"bài-4.txt"_s, "bản mới của tệp");
        Transferred done = *transferStore(*source, *target, u"Quản trị"_s);
        QCOMPARE(done, (Transferred{.updated = 5}));
        compare(*source, *target);
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.same = 5}));
        compare(*source, *target);
        // The other side alone: it is further there, and comes back.
        const QList<DraftRecord> there = *target->drafts();
        QVERIFY(target->assign(there[0].id, u"Hoa"_s, u"Mai"_s));
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.same = 5}));
        QCOMPARE((*target->draft(there[0].id))->assignee, u"Hoa"_s);
        QCOMPARE(*transferStore(*target, *source, u"Quản trị"_s),
                 (Transferred{.updated = 1, .same = 4}));
        QCOMPARE((*source->draft(drafts[0].id))->assignee, u"Hoa"_s);
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.same = 5}));
        // Both: it is left, as often as it is tried, until one of them is what the other has.
        QVERIFY(source->assign(drafts[0].id, u"Tú"_s, u"Lan"_s));
        QVERIFY(target->setDesk(there[0].id, u"kinh tế"_s, u"Mai"_s));
        for (int i = 0; i < 2; ++i) {
            done = *transferStore(*source, *target, u"Quản trị"_s);
            QCOMPARE(done.leftOut.size(), 1);
            QCOMPARE(done.same, 4);
            QCOMPARE((*target->draft(there[0].id))->assignee, u"Hoa"_s);
        }
    }

    /// What the target had of the same file, untouched but given to somebody, keeps who that is;
    /// all moves of both are there.
    void keepsAnOwnerOfWhatWasUntouched() {
        const auto source = opened(fresh(false));
        const auto target = opened(fresh(false));
        const DraftRecord draft = enter(*source, u"a.txt"_s, "một");
        work(*source, draft, {decided(Verb::IgnoreOnce, u"x"_s)},
             {{WorkflowState::New, WorkflowState::InReview, u"bắt đầu"_s}});
        const DraftRecord there = enter(*target, u"a.txt"_s, "một");
        QVERIFY(target->assign(there.id, u"Mai"_s, u"Hoa"_s));
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.added = 1}));
        QCOMPARE(target->drafts()->size(), 1);
        const DraftRecord kept = **target->draft(there.id);
        QCOMPARE(kept.assignee, u"Mai"_s);
        QCOMPARE(kept.state, WorkflowState::InReview);
        QCOMPARE(target->transitions(there.id)->size(), 2);
        QCOMPARE(target->transitions(there.id)->constLast().note, u"bắt đầu"_s);
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.same = 1}));
        // It is known as the same draft from now on.
        work(*source, draft, {decided(Verb::IgnoreOnce, u"y"_s)});
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.updated = 1}));
        QCOMPARE((*target->draft(there.id))->assignee, u"Mai"_s);
        // What the source gave and took back is taken back.
        QVERIFY(source->assign(draft.id, u"Sơn"_s, u"Hoa"_s));
        QVERIFY(source->assign(draft.id, QString(), u"Hoa"_s));
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s), (Transferred{.updated = 1}));
        QCOMPARE((*target->draft(there.id))->assignee, QString());
    }

    /// A draft that was removed from one side is not brought there again, by whom it may be.
    void staysRemoved_data() { bringsAll_data(); }
    void staysRemoved() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        const auto source = opened(fresh(from));
        const auto target = opened(fresh(to));
        const auto third = opened(fresh(from));
        QVERIFY(source && target && third);
        fill(*source);
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        QVERIFY(transferStore(*source, *third, u"Quản trị"_s));
        QVERIFY(target->removeDraft(target->drafts()->constLast().id, {}));
        work(*source, source->drafts()->constLast(), {decided(Verb::Accept, u"x"_s)});
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s),
                 (Transferred{.same = 4, .removed = 1}));
        QCOMPARE(*transferStore(*third, *target, u"Quản trị"_s),
                 (Transferred{.same = 4, .removed = 1}));
        QCOMPARE(target->drafts()->size(), 4);
        // What the source removed stays in the target, and does not come back from there.
        QVERIFY(source->removeDraft(source->drafts()->constFirst().id, {}));
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s),
                 (Transferred{.same = 3, .removed = 1}));
        QCOMPARE(*transferStore(*target, *source, u"Quản trị"_s),
                 (Transferred{.same = 3, .removed = 1}));
        // The same file entered again is another draft.
        QVERIFY(enter(*target, u"bài-4.txt"_s, "một 4").id > 0);
        QCOMPARE(transferStore(*source, *target, u"Quản trị"_s)->removed, 1);
        QCOMPARE(target->drafts()->size(), 5);
    }

    /// What the target took off a list after it came is not put there by the next import; what
    /// was put on one since is brought.
    void staysOffTheLists_data() { bringsAll_data(); }
    void staysOffTheLists() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        QDateTime now = morning;
        const auto openedThen = [&now](const QString &address) {
            return std::move(Store::open(address, [&now] { return now; })->store);
        };
        const auto source = openedThen(fresh(from));
        const auto target = openedThen(fresh(to));
        const DraftRecord draft = enter(*source, u"a.txt"_s, "một");
        House &words = House::of(*source);
        QVERIFY(words.shareWord({u"kờm"_s, u"Kờm"_s, u"Mai"_s, {}}));
        QVERIFY(words.shareWord({u"xoong"_s, u"xoong"_s, u"Mai"_s, {}}));
        Decision off = decided(Verb::SwitchRuleOff, {});
        off.rule = u"style.ty"_s;
        work(*source, draft, {off}, {{WorkflowState::New, WorkflowState::InReview}});
        now = now.addDays(1);
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        QVERIFY(target->words().contains(u"kờm"_s) && !target->rulesOff().isEmpty());
        now = now.addDays(1);
        QVERIFY(target->removeWord(u"kờm"_s));
        QVERIFY(target->switchRuleOn(u"style.ty"_s));
        QVERIFY(words.shareWord({u"gin"_s, u"Gin"_s, u"Mai"_s, {}}));
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        QCOMPARE(target->words(), (QSet<QString>{u"xoong"_s, u"gin"_s}));
        QVERIFY(target->rulesOff().isEmpty());
        // What came to the source from a third is older than its way there.
        now = morning;
        const auto third = openedThen(fresh(from));
        QVERIFY(House::of(*third).shareWord({u"xa"_s, u"xa"_s, u"Mai"_s, {}}));
        enter(*third, u"b.txt"_s, "hai");
        now = now.addDays(9);
        QVERIFY(transferStore(*third, *source, u"Quản trị"_s));
        QVERIFY(transferStore(*source, *target, u"Quản trị"_s));
        QVERIFY(target->words().contains(u"xa"_s));
    }

    /// …also where no draft came with it, or where it was imported as soon as it was put there; nor
    /// does it come back from where it was brought to. Put on the list again, it is brought again.
    void staysOffTheListsWithoutDrafts_data() { bringsAll_data(); }
    void staysOffTheListsWithoutDrafts() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        QDateTime now = morning;
        const auto openedThen = [&now](const QString &address) {
            return std::move(Store::open(address, [&now] { return now; })->store);
        };
        const auto source = openedThen(fresh(from));
        const auto target = openedThen(fresh(to));
        const auto bring = [](Store &one, Store &other) {
            return bool(transferStore(one, other, u"Quản trị"_s));
        };
        House &words = House::of(*source);
        QVERIFY(words.shareWord({u"kờm"_s, u"Kờm"_s, u"Mai"_s, {}}));
        QVERIFY(words.shareWord({u"xoong"_s, u"xoong"_s, u"Mai"_s, {}}));
        QVERIFY(bring(*source, *target));
        QCOMPARE(target->words(), (QSet<QString>{u"kờm"_s, u"xoong"_s}));
        QVERIFY(target->removeWord(u"kờm"_s));
        now = now.addSecs(60);
        QVERIFY(bring(*source, *target));
        QCOMPARE(target->words(), QSet<QString>{u"xoong"_s});
        now = now.addDays(30);
        QVERIFY(words.shareWord({u"gin"_s, u"Gin"_s, u"Mai"_s, {}}));
        QVERIFY(bring(*source, *target));
        QVERIFY(target->removeWord(u"gin"_s));
        QVERIFY(bring(*source, *target));
        QCOMPARE(target->words(), QSet<QString>{u"xoong"_s});
        // The other way: what the source took off is not brought back to it.
        QVERIFY(source->removeWord(u"xoong"_s));
        QVERIFY(House::of(*target).shareWord({u"ga"_s, u"ga"_s, u"Hoa"_s, {}}));
        QVERIFY(bring(*target, *source));
        QCOMPARE(source->words(), (QSet<QString>{u"kờm"_s, u"gin"_s, u"ga"_s}));
        now = now.addDays(1);
        QVERIFY(source->removeWord(u"kờm"_s));
        QVERIFY(words.shareWord({u"kờm"_s, u"Kờm"_s, u"Mai"_s, {}}));
        QVERIFY(bring(*source, *target));
        QCOMPARE(target->words(), (QSet<QString>{u"xoong"_s, u"ga"_s, u"kờm"_s}));
    }

    /// Ended after any draft, it goes on and comes to the same.
    void goesOnWhereItWasEnded_data() { bringsAll_data(); }
    void goesOnWhereItWasEnded() {
        QFETCH(bool, from);
        QFETCH(bool, to);
        const auto source = opened(fresh(from));
        const auto target = opened(fresh(to));
        QVERIFY(source && target);
        fill(*source);
        for (int time = 1; time <= 4; ++time) {
            const auto done = transferStore(
                *source, *target, u"Quản trị"_s, [time](const TransferProgress &progress) {
                    return progress.done < time ? Carry::On : Carry::Stop;
                });
            QVERIFY(done && done->wasStopped);
            QCOMPARE(done->added, 1);
            QCOMPARE(target->drafts()->size(), time);
        }
        QCOMPARE(*transferStore(*source, *target, u"Quản trị"_s),
                 (Transferred{.added = 1, .same = 4}));
        compare(*source, *target);
    }

    void refuses() {
        const QString address = fresh(false);
        const auto store = opened(address);
        const auto again = opened(address);
        QVERIFY(!transferStore(*store, *again, u"x"_s)); // it is the same
        if (!m_server->why().isEmpty())
            return;
        const auto target = opened(fresh(true));
        const QString database = serverAddressFrom(target->address())->database;
        for (const QString &file : {u"roles.sql"_s, u"schema.sql"_s, u"grants.sql"_s})
            QVERIFY(m_server->runFile(
                database, QStringLiteral(MORAT_TEST_DATA "/../../packaging/server/") + file));
        m_server->ask(database,
                      {u"CREATE ROLE lan LOGIN"_s, u"GRANT morat_chief TO lan"_s,
                       u"CREATE ROLE chu_nha LOGIN"_s, u"GRANT morat_admin TO chu_nha"_s});
        fill(*store);
        const auto chief = opened(m_server->addressOf(database, u"lan"_s));
        const auto refused = transferStore(*store, *chief, u"Lan"_s);
        QVERIFY(!refused && !refused.error().message.isEmpty());
        QVERIFY(target->drafts()->isEmpty());
        // An admin may, with the rights that packaging/server gives.
        const auto admin = opened(m_server->addressOf(database, u"chu_nha"_s));
        const auto done = transferStore(*store, *admin, u"Chủ"_s);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        compare(*store, *admin);
        bringsOwnWordsHome(database);
        // The server's own log says once who imported, and nothing of it as the admin's doing.
        QCOMPARE(m_server->ask(database, {u"SELECT DISTINCT what FROM morat.audit_log WHERE login "
                                          "= 'chu_nha' ORDER BY 1"_s}),
                 (QStringList{u"entered"_s, u"imported"_s}));
        // Nobody else says that something was imported.
        QVERIFY(m_server->refuses(
            m_server->addressOf(database, u"lan"_s),
            u"INSERT INTO morat.imported_drafts(source, source_draft, draft_id, step, imported_at) "
            "SELECT 'x', 1, id, 1, '' FROM morat.drafts"_s));
        QVERIFY(m_server->refuses(
            m_server->addressOf(database, u"lan"_s),
            u"INSERT INTO morat.imported_log VALUES('x', 1, 1, '', 'x', 'x', 'x', 'x')"_s));
        QVERIFY(m_server->refuses(m_server->addressOf(database, u"chu_nha"_s),
                                  u"UPDATE morat.imported_log SET author = 'x'"_s));
    }
};

QTEST_GUILESS_MAIN(StoreTransferTest)
#include "StoreTransferTest.moc"
