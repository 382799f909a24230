// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: drafts a page at a time in every order, filtered, counted, assigned, moved; on both
// engines.
#include "review/store/Store.h"

#include "Engines.h"
#include "MeddledStore.h"
#include "drafts/DraftReader.h"
#include "review/store/StoreForgetting.h"
#include "review/store/StoreSchema.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

QStringList titles(const QList<DraftRecord> &drafts) {
    QStringList all;
    for (const DraftRecord &draft : drafts)
        all.append(draft.title);
    return all;
}

} // namespace

class QueueTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    QString m_address;
    std::unique_ptr<Store> m_store;
    QDateTime m_now = noon;
    int m_files = 0;

    void open() {
        auto opened = Store::open(m_address, [this] { return m_now; });
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_store = std::move(opened->store);
    }
    EnteredDraft enter(const QString &title, const QString &folder = u"/bai"_s) {
        const QString path = u"%1/%2.txt"_s.arg(folder).arg(++m_files);
        m_now = m_now.addSecs(60);
        const QByteArray text = "Bài " + QByteArray::number(m_files);
        auto entered = m_store->enter(*readDraft(text, u"a.txt"_s), path, title);
        return entered ? *entered : EnteredDraft();
    }
    /// Counts as a check would.
    void count(qint64 draft, int errors) {
        OpenFindings findings{.draft = draft, .open = {}, .marked = {}, .decided = 0};
        for (int i = 0; i < errors; ++i) {
            Finding finding;
            finding.key = u"k%1"_s.arg(i);
            finding.level = Level::Error;
            findings.open.append(finding);
            findings.marked.append(u"chử"_s);
        }
        QVERIFY(m_store->saveFindings(findings));
    }
    Recorded move(qint64 draft, WorkflowState to, const QString &note = {},
                  const QString &author = u"Lan"_s) {
        return m_store->move({.draft = draft, .to = to, .author = author, .note = note});
    }
    /// Asks about a draft as a session would; gives the question's id.
    qint64 ask(const EnteredDraft &entered, qint64 id) {
        StepRecord step;
        step.id = id;
        step.base = m_store->headOf(entered.record.id)->step;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        step.author = u"Lan"_s;
        step.text.step = id;
        step.made = {{.id = id,
                      .verb = Verb::Ask,
                      .original = u"ông chủ tịch"_s,
                      .message = u"Tên gì?"_s,
                      .author = u"Lan"_s,
                      .time = m_now}};
        if (!isBeingDecided(m_store->draft(entered.record.id)->value().state))
            step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        return m_store->record(step) ? id : 0;
    }
    /// The hand-over for a second reading was another login's.
    void logInAsAnother(qint64 draft) {
        m_engines.server().ask(
            serverAddressFrom(m_address)->database,
            {u"ALTER TABLE morat.audit_log DISABLE TRIGGER stays"_s,
             u"UPDATE morat.audit_log SET login = 'mai' WHERE draft_id = %1"_s.arg(draft),
             u"ALTER TABLE morat.audit_log ENABLE TRIGGER stays"_s});
    }
    QStringList listed(const DraftQuery &query) {
        const auto page = m_store->page(query);
        return page ? titles(page->drafts) : QStringList{page.error().message};
    }
    /// Page by page, each of a few.
    QList<qint64> paged(DraftOrder order, int most) {
        QList<qint64> ids;
        DraftQuery query{.order = order, .most = most};
        do {
            const auto page = m_store->page(query);
            if (!page || page->drafts.size() > most)
                return {};
            for (const DraftRecord &draft : page->drafts)
                ids.append(draft.id);
            query.after = page->next;
        } while (query.after);
        return ids;
    }

private slots:
    void initTestCase_data() { m_engines.addRows(); }
    void init() {
        m_address = m_engines.fresh(m_folder);
        m_now = noon;
        open();
    }
    void cleanup() { m_store.reset(); }

    void listsInEveryOrder() {
        const qint64 old = enter(u"Ông già"_s, u"/bai/2"_s).record.id;
        const qint64 safe = enter(u"an toàn"_s, u"/bai/0"_s).record.id;
        const qint64 road = enter(u"Đường mới"_s, u"/bai/0"_s).record.id;
        const qint64 kind = enter(u"Ân nhân"_s, u"/bai/1"_s).record.id;
        count(safe, 5);
        count(road, 1);
        QVERIFY(move(road, WorkflowState::InReview));
        QVERIFY(move(old, WorkflowState::Reviewed, u"đã đọc"_s));
        QVERIFY(m_store->setDeadline(kind, noon.addDays(1), u"Lan"_s));
        QVERIFY(m_store->setDeadline(old, noon.addDays(2), u"Lan"_s));
        const auto in = [this](DraftOrder order) { return listed({.order = order}); };
        QCOMPARE(in(DraftOrder::Arrival),
                 QStringList({u"Ông già"_s, u"an toàn"_s, u"Đường mới"_s, u"Ân nhân"_s}));
        QCOMPARE(in(DraftOrder::Name),
                 QStringList({u"Ân nhân"_s, u"an toàn"_s, u"Đường mới"_s, u"Ông già"_s}));
        QCOMPARE(in(DraftOrder::OpenErrors).first(), u"an toàn"_s);
        QCOMPARE(in(DraftOrder::State),
                 QStringList({u"an toàn"_s, u"Ân nhân"_s, u"Đường mới"_s, u"Ông già"_s}));
        QCOMPARE(in(DraftOrder::Folder),
                 QStringList({u"an toàn"_s, u"Đường mới"_s, u"Ân nhân"_s, u"Ông già"_s}));
        QCOMPARE(in(DraftOrder::Deadline),
                 QStringList({u"Ân nhân"_s, u"Ông già"_s, u"an toàn"_s, u"Đường mới"_s}));
        QCOMPARE(in(DraftOrder::Age).first(), u"Ông già"_s);
    }

    /// However the pages are cut, each draft is on one, in the order of the whole list.
    void pagesAreTheListCutUp() {
        for (int i = 0; i < 23; ++i) {
            const qint64 id = enter(u"Bài %1"_s.arg(i % 5), u"/bai/%1"_s.arg(i % 3)).record.id;
            if (i % 2 == 0)
                count(id, i % 4);
            if (i % 3 == 0)
                QVERIFY(m_store->setDeadline(id, noon.addDays(i % 2), u"Lan"_s));
            if (i % 4 == 0)
                QVERIFY(m_store->assign(id, u"Mai"_s, u"Lan"_s));
        }
        for (int order = 0; order <= int(DraftOrder::Deadline); ++order) {
            const QList<qint64> whole = paged(DraftOrder(order), 1000);
            QCOMPARE(whole.size(), 23);
            QCOMPARE(QSet<qint64>(whole.cbegin(), whole.cend()).size(), 23);
            for (const int most : {1, 2, 7, 22, 23})
                QCOMPARE(paged(DraftOrder(order), most), whole);
        }
    }

    void filters() {
        const qint64 first = enter(u"Chợ phiên"_s, u"/xa-hoi"_s).record.id;
        const qint64 second = enter(u"Cầu mới 100%_"_s, u"/giao-thong"_s).record.id;
        const qint64 third = enter(u"Trường học"_s, u"/giao-duc"_s).record.id;
        QVERIFY(move(first, WorkflowState::InReview));
        QVERIFY(m_store->assign(second, u"Mai"_s, u"Lan"_s));
        QVERIFY(m_store->setDeadline(second, noon.addSecs(3600), u"Lan"_s));
        count(third, 2);
        count(first, 0);
        const auto with = [this](const DraftFilter &filter) { return listed({.filter = filter}); };
        QCOMPARE(with({.states = {WorkflowState::InReview}}), QStringList{u"Chợ phiên"_s});
        QCOMPARE(with({.states = {WorkflowState::New, WorkflowState::Assigned}}).size(), 2);
        QCOMPARE(with({.assignee = u"Mai"_s}), QStringList{u"Cầu mới 100%_"_s});
        QCOMPARE(with({.assignee = u""_s}).size(), 2);
        QCOMPARE(with({.dueBefore = noon.addSecs(3601)}), QStringList{u"Cầu mới 100%_"_s});
        QCOMPARE(with({.dueBefore = noon.addSecs(3600)}), QStringList());
        QCOMPARE(with({.enteredBefore = noon.addSecs(61)}), QStringList{u"Chợ phiên"_s});
        QCOMPARE(with({.withErrors = true}), QStringList{u"Trường học"_s});
        QCOMPARE(with({.unchecked = true}), QStringList{u"Cầu mới 100%_"_s});
        QCOMPARE(with({.words = u"cau moi"_s}), QStringList{u"Cầu mới 100%_"_s});
        QCOMPARE(with({.words = u"PHIÊN"_s}), QStringList{u"Chợ phiên"_s});
        QCOMPARE(with({.words = u"giao-duc"_s}), QStringList{u"Trường học"_s});
        QCOMPARE(with({.words = u"100%_"_s}), QStringList{u"Cầu mới 100%_"_s});
        QCOMPARE(with({.words = u"%"_s}).size(), 1);
        QCOMPARE(with({.words = u"\\"_s}).size(), 0);
        QCOMPARE(with({.words = u"' OR 1 = 1 --"_s}).size(), 0);
        QCOMPARE(with({.after = second}), QStringList{u"Trường học"_s});
        QCOMPARE(with({.states = {WorkflowState::InReview}, .withErrors = true}).size(), 0);
    }

    void countsAtAGlance() {
        const qint64 first = enter(u"a"_s).record.id;
        const qint64 second = enter(u"b"_s).record.id;
        const qint64 third = enter(u"c"_s).record.id;
        count(first, 3);
        QVERIFY(m_store->assign(second, u"Mai"_s, u"Lan"_s));
        QVERIFY(m_store->setDeadline(second, noon, u"Lan"_s));
        QVERIFY(m_store->setDeadline(third, noon, u"Lan"_s));
        QVERIFY(move(third, WorkflowState::Reviewed, u"gấp"_s));
        const auto counts = m_store->counts();
        QVERIFY(counts);
        QCOMPARE(counts->all, 3);
        QCOMPARE(counts->in(WorkflowState::New), 1);
        QCOMPARE(counts->in(WorkflowState::Assigned), 1);
        QCOMPARE(counts->in(WorkflowState::Reviewed), 1);
        QCOMPARE(counts->withErrors, 1);
        QCOMPARE(counts->overdue, 1); // what is signed is late no more
        QCOMPARE(counts->newest, third);
    }

    void assigningIsAStateOfItsOwn() {
        const qint64 id = enter(u"a"_s).record.id;
        QVERIFY(m_store->assign(id, u" Mai "_s, u"Lan"_s));
        QCOMPARE((*m_store->draft(id))->assignee, u"Mai"_s);
        QCOMPARE((*m_store->draft(id))->state, WorkflowState::Assigned);
        QVERIFY(m_store->assign(id, u"Mai"_s, u"Lan"_s));
        QVERIFY(m_store->assign(id, u""_s, u"Lan"_s));
        QCOMPARE((*m_store->draft(id))->state, WorkflowState::New);
        QCOMPARE(m_store->transitions(id)->size(), 2);
        QVERIFY(move(id, WorkflowState::InReview));
        QVERIFY(m_store->assign(id, u"Mai"_s, u"Lan"_s));
        QCOMPARE((*m_store->draft(id))->state, WorkflowState::InReview);
        QVERIFY(!m_store->assign(999, u"Mai"_s, u"Lan"_s));
        QVERIFY(!m_store->setDeadline(999, noon, u"Lan"_s));
        QVERIFY(m_store->setDeadline(id, noon, u"Lan"_s));
        QCOMPARE((*m_store->draft(id))->deadline, noon);
        QVERIFY(m_store->setDeadline(id, {}, u"Lan"_s));
        QVERIFY(!(*m_store->draft(id))->deadline.isValid());
        // It outlives the program.
        QVERIFY(m_store->setDeadline(id, noon, u"Lan"_s));
        m_store.reset();
        open();
        QCOMPARE((*m_store->draft(id))->assignee, u"Mai"_s);
        QCOMPARE((*m_store->draft(id))->deadline, noon);
        QCOMPARE(*m_store->draft(999), std::optional<DraftRecord>());
    }

    void movesByTheTable() {
        const EnteredDraft entered = enter(u"a"_s);
        const qint64 id = entered.record.id;
        const auto kind = [](const Recorded &done) {
            return done ? std::optional<StoreError::Kind>() : done.error().kind;
        };
        const auto notAllowed = std::optional(StoreError::Kind::NotAllowed);
        QCOMPARE(kind(move(id, WorkflowState::Exported)), notAllowed);
        QCOMPARE(kind(move(999, WorkflowState::InReview)), notAllowed);
        QVERIFY(move(id, WorkflowState::InReview));
        QVERIFY(move(id, WorkflowState::InReview)); // there already
        QCOMPARE(kind(move(id, WorkflowState::Returned)), notAllowed);
        QCOMPARE(kind(move(id, WorkflowState::Returned, u"  "_s)), notAllowed);
        QVERIFY(move(id, WorkflowState::Returned, u"Họ tên ông chủ tịch?"_s));
        QVERIFY(move(id, WorkflowState::InReview, u"Đã hỏi lại."_s));
        // Not checked, then with an error: signed for a reason only.
        QCOMPARE(kind(move(id, WorkflowState::Reviewed)), notAllowed);
        count(id, 1);
        QCOMPARE(kind(move(id, WorkflowState::Reviewed)), notAllowed);
        QVERIFY(move(id, WorkflowState::SecondReading));
        // By name where nobody logs in; on a server of the test all are one login.
        if (Engines::isOnServer())
            logInAsAnother(id);
        else
            QCOMPARE(kind(move(id, WorkflowState::Reviewed, u"Tên riêng."_s)), notAllowed);
        QVERIFY(move(id, WorkflowState::Reviewed, u"Tên riêng, đúng như vậy."_s, u"Mai"_s));
        QVERIFY(move(id, WorkflowState::Archived));
        QCOMPARE(kind(move(id, WorkflowState::Exported)), notAllowed);
        const auto moves = *m_store->transitions(id);
        QCOMPARE(moves.size(), 6);
        QCOMPARE(moves[1].note, u"Họ tên ông chủ tịch?"_s);
        QCOMPARE(moves[4].note, u"Tên riêng, đúng như vậy."_s);
        QCOMPARE(moves[5].note, QString());
        count(id, 0);
        QVERIFY(move(id, WorkflowState::InReview));
        QVERIFY(move(id, WorkflowState::Reviewed)); // nothing is open
    }

    void filtersByDesk() {
        const qint64 first = enter(u"Một"_s).record.id;
        const qint64 second = enter(u"Hai"_s).record.id;
        enter(u"Ba"_s);
        QVERIFY(m_store->setDesk(first, u" Văn hóa "_s, u"Lan"_s));
        QVERIFY(m_store->setDesk(second, u"Thời sự"_s, u"Lan"_s));
        QVERIFY(m_store->setDesk(second, u"Thời sự"_s, u"Lan"_s)); // is so already
        QCOMPARE(m_store->draft(first)->value().desk, u"Văn hóa"_s);
        QCOMPARE(listed({.filter = {.desk = u"Thời sự"_s}}), QStringList{u"Hai"_s});
        QCOMPARE(listed({.filter = {.desk = u""_s}}), QStringList{u"Ba"_s});
        QCOMPARE(listed({.filter = {.desk = u"Thể thao"_s}}), QStringList());
        const QList<DeskCount> desks{{u"Thời sự"_s, 1}, {u"Văn hóa"_s, 1}};
        QCOMPARE(m_store->counts()->desks, desks);
        QVERIFY(m_store->setDesk(first, {}, u"Lan"_s));
        QCOMPARE(m_store->counts()->desks.size(), 1);
        const auto log = *m_store->auditLog(second);
        QCOMPARE(std::ranges::count(log, u"desk"_s, &AuditEntry::what), 1);
        QCOMPARE(log.constLast().detail, u"Thời sự"_s);
        QVERIFY(!m_store->setDesk(999, u"Thời sự"_s, u"Lan"_s));
    }

    /// What the author says comes in also while somebody has the draft open; with the last answer
    /// that waits it goes back into review.
    void answersAQuestion() {
        const EnteredDraft entered = enter(u"Một"_s);
        const qint64 id = entered.record.id;
        const qint64 first = ask(entered, 10);
        const qint64 second = ask(entered, 20);
        QVERIFY(first != 0 && second != 0);
        QVERIFY(move(id, WorkflowState::Returned, u"Hai câu."_s));
        const auto kind = [](const Recorded &done) {
            return done ? std::optional<StoreError::Kind>() : done.error().kind;
        };
        const auto say = [&](qint64 question, const QString &text) {
            return kind(m_store->answer(
                {.draft = id, .question = question, .text = text, .author = u"Tư"_s}));
        };
        const auto notAllowed = std::optional(StoreError::Kind::NotAllowed);
        QCOMPARE(say(30, u"Ông Tư."_s), notAllowed);
        QCOMPARE(say(first, u"  "_s), notAllowed);
        const LeaseClaim claim{.token = u"may-1"_s, .person = u"Mai"_s, .place = {}, .over = {}};
        QVERIFY(
            m_store->enter(*readDraft("Bài 1", u"a.txt"_s), entered.record.path, u"Một"_s, claim));
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(say(first, u" Ông Tư. "_s), std::optional<StoreError::Kind>());
            QCOMPARE(m_store->draft(id)->value().answeredQuestions, 1);
            QCOMPARE(m_store->draft(id)->value().state, WorkflowState::Returned);
        }
        QCOMPARE(say(second, u"Ông Năm."_s), std::optional<StoreError::Kind>());
        QCOMPARE(m_store->draft(id)->value().state, WorkflowState::InReview);
        QCOMPARE(m_store->decisions(id)->constLast().message, u"Ông Năm."_s);
        QCOMPARE(m_store->decisions(id)->size(), 4);
        QCOMPARE(m_store->look(id, entered.revision)->returnNote, u"Hai câu."_s);
        QVERIFY(m_store->releaseLease(id, u"may-1"_s));
        QVERIFY(move(id, WorkflowState::Archived));
        QCOMPARE(say(first, u"Ông Sáu."_s), notAllowed);
    }

    /// A step that was made before somebody assigned the draft says from where it moved.
    void aStepMovesFromWhereTheDraftStands() {
        const EnteredDraft entered = enter(u"Một"_s);
        QVERIFY(m_store->assign(entered.record.id, u"Mai"_s, u"Lan"_s));
        QVERIFY(ask(entered, 10) != 0);
        const auto moves = *m_store->transitions(entered.record.id);
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[1].from, WorkflowState::Assigned);
        QCOMPARE(moves[1].to, WorkflowState::InReview);
    }

    /// Whoever has a draft open is the one who moves it.
    void leavesADraftThatSomebodyHas() {
        const LeaseClaim claim{.token = u"Mai"_s, .person = u"Mai"_s, .place = {}, .over = {}};
        const auto entered =
            m_store->enter(*readDraft("a", u"a.txt"_s), u"/a.txt"_s, u"A"_s, claim);
        QVERIFY(entered);
        const Recorded refused = move(entered->record.id, WorkflowState::InReview);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, StoreError::Kind::NotOwner);
        QVERIFY(m_store->assign(entered->record.id, u"Mai"_s, u"Lan"_s)); // that hinders nobody
        QVERIFY(m_store->move({.draft = entered->record.id,
                               .to = WorkflowState::InReview,
                               .author = u"Mai"_s,
                               .lease = u"Mai"_s}));
    }

    /// The log says who did what, never a word of a draft, and stays when that goes.
    void theLogStays() {
        const EnteredDraft entered = enter(u"Bí mật của xã"_s);
        const qint64 id = entered.record.id;
        Decision decision;
        decision.id = 7;
        decision.verb = Verb::Edit;
        decision.rule = u"spelling.syllable"_s;
        decision.original = u"bí mậc"_s;
        decision.replacement = u"bí mật"_s;
        decision.author = u"Lan"_s;
        decision.time = noon;
        StepRecord step;
        step.id = 1;
        step.draft = id;
        step.revision = entered.revision;
        step.text.step = 1;
        step.made = {decision};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        step.author = u"Lan"_s;
        QVERIFY(m_store->record(step));
        StepRecord undo = step;
        undo.id = 2;
        undo.base = 1;
        undo.text.step = 2;
        undo.made.clear();
        undo.moves.clear();
        undo.takenBack = {7};
        undo.author = u"Mai"_s;
        QVERIFY(m_store->record(undo));
        QVERIFY(m_store->assign(id, u"Hoa"_s, u"Lan"_s));
        QVERIFY(m_store->setDeadline(id, noon, u"Lan"_s));
        QVERIFY(move(id, WorkflowState::Returned, u"bí mậc gì?"_s));
        QVERIFY(m_store->removeDraft(id, {}));
        const auto log = m_store->auditLog(id);
        QVERIFY(log);
        QStringList what;
        for (const AuditEntry &entry : *log) {
            what.append(entry.what);
            QVERIFY(entry.time.isValid());
            QVERIFY(!entry.detail.contains(u"bí"_s));
            QCOMPARE(entry.login.isEmpty(), !Engines::isOnServer());
        }
        QCOMPARE(what, QStringList({u"entered"_s, u"moved"_s, u"decided"_s, u"taken-back"_s,
                                    u"assigned"_s, u"deadline"_s, u"moved"_s, u"removed"_s}));
        QCOMPARE((*log)[2].author, u"Lan"_s);
        QCOMPARE((*log)[2].detail, u"edit spelling.syllable"_s);
        QCOMPARE((*log)[3].author, u"Mai"_s);
        QCOMPARE((*log)[1].detail, u"new → in-review"_s);
        QVERIFY(m_store->transitions(id)->isEmpty());
        // The next draft has a log of its own.
        QCOMPARE(m_store->auditLog(enter(u"Bài khác"_s).record.id)->size(), 1);
    }

    void nobodyRewritesTheLog() {
        enter(u"a"_s);
        if (Engines::isOnServer()) {
            // Not even the tables' owner.
            const QString database = serverAddressFrom(m_address)->database;
            QVERIFY(m_engines.server().refuses(m_address, u"DELETE FROM morat.audit_log"_s));
            QVERIFY(m_engines.server().refuses(m_address,
                                               u"UPDATE morat.audit_log SET author = 'Mai'"_s));
            QVERIFY(m_engines.server().refuses(m_address, u"TRUNCATE morat.audit_log"_s));
            return;
        }
        m_store.reset();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"log"_s);
            database.setDatabaseName(m_address);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(!query.exec(u"DELETE FROM audit_log"_s));
            QVERIFY(!query.exec(u"UPDATE audit_log SET author = 'Mai'"_s));
        }
        QSqlDatabase::removeDatabase(u"log"_s);
    }

    /// Drafts of an older version, and what another program put there, get their keys.
    void givesKeysToDraftsThatHaveNone() {
        enter(u"Ông già"_s);
        enter(u"an toàn"_s);
        const QString bare =
            u"UPDATE %1 SET name_key = '', folder_key = '', words = '', keyed = 0"_s;
        m_store.reset();
        if (Engines::isOnServer())
            m_engines.server().ask(serverAddressFrom(m_address)->database,
                                   {bare.arg(u"morat.queue"_s)});
        else
            meddle(m_address, {bare.arg(u"queue"_s)});
        open();
        QCOMPARE(listed({.order = DraftOrder::Name}), QStringList({u"an toàn"_s, u"Ông già"_s}));
        QCOMPARE(listed({.filter = {.words = u"gia"_s}}), QStringList{u"Ông già"_s});
        // A new headline sorts at once.
        std::ignore = m_store->enter(*readDraft("Bài 1", u"a.txt"_s),
                                     u"/bai/%1.txt"_s.arg(m_files - 1), u"Á hậu"_s);
        QCOMPARE(listed({.order = DraftOrder::Name}).first(), u"Á hậu"_s);
    }

    /// A program of this version in a database of the next.
    void readsANewerVersionAndWritesNothing() {
        if (Engines::isOnServer())
            QSKIP("PostgresStoreTest asks that of a server");
        const qint64 id = enter(u"a"_s).record.id;
        m_store.reset();
        meddle(m_address, {u"PRAGMA user_version = %1"_s.arg(storeSchemaVersion + 1)});
        const auto opened = Store::open(m_address);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(opened->notice.contains(QString::number(storeSchemaVersion + 1)));
        Store &store = *opened->store;
        QVERIFY(!store.onlyReadBecause().isEmpty());
        QCOMPARE(store.page({})->drafts.size(), 1);
        const auto read = store.enter(*readDraft("Bài " + QByteArray::number(m_files), u"a.txt"_s),
                                      u"/bai/%1.txt"_s.arg(m_files), u"a"_s);
        QVERIFY(read && read->holder);
        QCOMPARE(read->record.id, id);
        QVERIFY(!store.enter(*readDraft("b", u"b.txt"_s), u"/b.txt"_s, u"B"_s));
        QVERIFY(!store.assign(id, u"Mai"_s, u"Lan"_s));
        QVERIFY(!store.move({.draft = id, .to = WorkflowState::InReview, .author = u"Lan"_s}));
        QVERIFY(!store.removeDraft(id, {}));
        QVERIFY(!store.removeWord(u"xoong"_s));
        const auto further = Store::attach(m_address);
        QVERIFY(further && !(*further)->onlyReadBecause().isEmpty());
        QVERIFY(!(*further)->removeWord(u"xoong"_s));
        QCOMPARE(store.drafts()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "QueueTest.moc"
