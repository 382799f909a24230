// SPDX-License-Identifier: GPL-3.0-or-later
// What a CMS's hook does with the desk: on a store of its own and on a newsroom's server.
#include "../drafts/ZipTesting.h"
#include "CommandLineFixture.h"

#include "Engines.h"
#include "MeddledStore.h"
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class DeskCommandTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    QString m_store;

    struct Said {
        int exit = -1;
        QList<QJsonObject> lines;
        QByteArray err;
    };
    [[nodiscard]] Said desk(const QString &verb, const QStringList &rest) const {
        const Answer answer = run(QStringList{u"desk"_s, verb, u"--store"_s, m_store} + rest);
        Said said{answer.exit, {}, answer.err};
        for (const QByteArray &line : answer.out.split('\n')) {
            if (!line.isEmpty())
                said.lines.append(QJsonDocument::fromJson(line).object());
        }
        return said;
    }

private slots:
    void initTestCase_data() {
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"nha"_s).toUtf8());
        m_engines.addRows();
    }
    void init() {
        m_store = m_engines.fresh(m_folder);
        QVERIFY(Store::open(m_store));
    }

    /// In, listed, signed, out: each may be asked twice.
    void takesADraftThroughTheDesk() {
        const QString file = write(u"bài.txt"_s, "Tít của bài\n\nHôm nay trời đẹp.\n");
        qint64 id = 0;
        for (int time = 0; time < 2; ++time) {
            const Said added = desk(u"add"_s, {file});
            QVERIFY2(added.exit == 0, added.err.constData());
            QCOMPARE(added.lines.size(), 1);
            const QJsonObject draft = added.lines.first();
            QCOMPARE(draft[u"file"_s].toString(), file);
            QCOMPARE(draft[u"state"_s].toString(), u"new"_s);
            QCOMPARE(draft[u"openErrors"_s].toInt(-1), 0);
            QVERIFY(id == 0 || draft[u"id"_s].toInteger() == id);
            id = draft[u"id"_s].toInteger();
        }
        QCOMPARE(desk(u"list"_s, {}).lines.size(), 1);
        QCOMPARE(desk(u"list"_s, {u"--state"_s, u"reviewed"_s}).lines.size(), 0);
        for (int time = 0; time < 2; ++time) {
            const Said moved = desk(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--author"_s, u"Mai"_s,
                                                QString::number(id)});
            QVERIFY2(moved.exit == 0, moved.err.constData());
            QCOMPARE(moved.lines.first()[u"state"_s].toString(), u"reviewed"_s);
        }
        QCOMPARE(desk(u"list"_s, {u"--state"_s, u"reviewed"_s}).lines.size(), 1);
        const QJsonObject shown = desk(u"show"_s, {file}).lines.value(0);
        QCOMPARE(shown[u"moves"_s].toArray().size(), 1);
        QCOMPARE(shown[u"moves"_s][0][u"author"_s].toString(), u"Mai"_s);
        QVERIFY(shown[u"owner"_s].isNull());
        QCOMPARE(shown[u"decisions"_s].toArray().size(), 0);
        const QString out = path(u"ra.txt"_s);
        const Answer exported =
            run({u"desk"_s, u"export"_s, u"--store"_s, m_store, u"-o"_s, out, file});
        QVERIFY2(exported.exit == 0, exported.err.constData());
        QVERIFY(QFile::exists(out));
    }

    void saysWhatItDoesNotDo() {
        const QString file = write(u"sai.txt"_s, "Tít\n\nlàm chủ chưong này\n");
        const Said added = desk(u"add"_s, {path(u"không có.txt"_s), file});
        QCOMPARE(added.exit, 2);
        QCOMPARE(added.lines.size(), 2);
        QVERIFY(added.lines[0].contains(u"error"_s));
        QVERIFY(added.lines[1][u"openErrors"_s].toInt() > 0);
        const QString id = QString::number(added.lines[1][u"id"_s].toInteger());
        // Not from new to exported; not signed while errors are open, unless that is said.
        for (const QString &to : {u"exported"_s, u"reviewed"_s}) {
            const Said refused = desk(u"move"_s, {u"--to"_s, to, id});
            QCOMPARE(refused.exit, 1);
            QVERIFY(!refused.err.isEmpty());
        }
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--note"_s, u"x"_s, id}).exit, 1);
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--despite-open"_s, u" "_s, id}).exit,
                 1);
        const Said signedOff = desk(
            u"move"_s, {u"--to"_s, u"reviewed"_s, u"--despite-open"_s, u"Tên một vở kịch"_s, id});
        QVERIFY2(signedOff.exit == 0, signedOff.err.constData());
        QCOMPARE(desk(u"show"_s, {id}).lines[0][u"moves"_s][0][u"note"_s].toString(),
                 u"Tên một vở kịch"_s);
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"xong"_s, id}).exit, 2);
        QCOMPARE(desk(u"show"_s, {u"999"_s}).exit, 1);
        QCOMPARE(run({u"desk"_s}).exit, 2);
        QCOMPARE(run({u"desk"_s, u"--help"_s}).exit, 0);
    }

    /// What a CMS's hook does with a queue: gives drafts to people, with times, looks who is late,
    /// returns, reopens, signs, archives. Each step is asked twice: the second changes nothing.
    void runsAQueue() {
        QStringList ids;
        for (int i = 0; i < 3; ++i) {
            const Said added =
                desk(u"add"_s, {write(u"hàng-%1.txt"_s.arg(i),
                                      "Tít " + QByteArray::number(i) + "\n\nHôm nay trời đẹp.\n")});
            QVERIFY2(added.exit == 0, added.err.constData());
            QVERIFY(added.lines[0][u"deadline"_s].isNull());
            ids.append(QString::number(added.lines[0][u"id"_s].toInteger()));
        }
        const auto twice = [this](const QString &verb, const QStringList &rest) {
            Said said;
            for (int time = 0; time < 2; ++time)
                said = desk(verb, rest);
            if (said.exit != 0)
                qWarning("%s", said.err.constData());
            return said.lines.value(0);
        };
        const auto listed = [this](const QStringList &options) {
            QStringList found;
            const Said said = desk(u"list"_s, options);
            for (const QJsonObject &line : said.lines)
                found.append(QString::number(line[u"id"_s].toInteger()));
            return said.exit == 0 ? found : QStringList{QString::fromUtf8(said.err)};
        };
        const QJsonObject given = twice(
            u"assign"_s, {u"--to"_s, u"Mai"_s, u"--deadline"_s, u"2026-05-01T10:00Z"_s, ids[0]});
        QCOMPARE(given[u"assignee"_s].toString(), u"Mai"_s);
        QCOMPARE(given[u"state"_s].toString(), u"assigned"_s);
        QCOMPARE(given[u"deadline"_s].toString(), u"2026-05-01T10:00:00.000Z"_s);
        twice(u"assign"_s, {u"--deadline"_s, u"2026-04-01"_s, ids[1]});
        QCOMPARE(listed({u"--assignee"_s, u"Mai"_s}), QStringList{ids[0]});
        QCOMPARE(listed({u"--assignee"_s, u""_s}), ids.mid(1));
        QCOMPARE(listed({u"--due-before"_s, u"2026-04-15"_s}), QStringList{ids[1]});
        QCOMPARE(listed({u"--order"_s, u"deadline"_s}), QStringList({ids[1], ids[0], ids[2]}));
        QCOMPARE(listed({u"--older-than"_s, u"1"_s}), QStringList());
        QCOMPARE(listed({u"--older-than"_s, u"0"_s}), ids);
        QCOMPARE(listed({u"--words"_s, u"TIT 2"_s}), QStringList{ids[2]});
        QCOMPARE(listed({u"--state"_s, u"new"_s, u"--state"_s, u"assigned"_s}), ids);
        QCOMPARE(listed({u"--most"_s, u"2"_s}), ids.first(2));
        QCOMPARE(listed({u"--with-errors"_s}), QStringList());
        twice(u"move"_s, {u"--to"_s, u"in-review"_s, ids[0]});
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"returned"_s, ids[0]}).exit, 1); // without a note
        twice(u"move"_s, {u"--to"_s, u"returned"_s, u"--note"_s, u"Ai nói?"_s, ids[0]});
        twice(u"move"_s, {u"--to"_s, u"in-review"_s, u"--note"_s, u"Ông Tư."_s, ids[0]});
        QCOMPARE(desk(u"show"_s, {ids[0]}).lines.value(0)[u"returnNote"_s].toString(),
                 u"Ai nói?"_s);
        twice(u"move"_s, {u"--to"_s, u"second-reading"_s, ids[0]});
        // The second reader is somebody else.
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"reviewed"_s, ids[0]}).exit, 1);
        if (Engines::isOnServer())
            m_engines.server().ask(serverAddressFrom(m_store)->database,
                                   {u"ALTER TABLE morat.audit_log DISABLE TRIGGER stays"_s,
                                    u"UPDATE morat.audit_log SET login = 'mai'"_s});
        twice(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--author"_s, u"Mai"_s, ids[0]});
        twice(u"move"_s, {u"--to"_s, u"in-review"_s, ids[0]}); // reopened
        twice(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--author"_s, u"Hoa"_s, ids[0]});
        QCOMPARE(twice(u"archive"_s, {ids[0]})[u"state"_s].toString(), u"archived"_s);
        const QJsonObject shown = desk(u"show"_s, {ids[0]}).lines.value(0);
        const QJsonArray moves = shown[u"moves"_s].toArray();
        QCOMPARE(moves.size(), 9);
        QCOMPARE(moves[2][u"note"_s].toString(), u"Ai nói?"_s);
        QCOMPARE(moves[7][u"author"_s].toString(), u"Hoa"_s);
        const QJsonArray log = shown[u"log"_s].toArray();
        QCOMPARE(log[0][u"what"_s].toString(), u"entered"_s);
        QCOMPARE(log.last()[u"detail"_s].toString(), u"reviewed → archived"_s);
        QCOMPARE(log.size(), 12); // with whom it was assigned, and by when
        QCOMPARE(twice(u"assign"_s, {u"--desk"_s, u"Văn hóa"_s, ids[1]})[u"desk"_s].toString(),
                 u"Văn hóa"_s);
        QCOMPARE(listed({u"--desk"_s, u"Văn hóa"_s}), QStringList{ids[1]});
        QCOMPARE(listed({u"--desk"_s, u""_s}).size(), 2);
        const QJsonObject counts = desk(u"list"_s, {u"--counts"_s}).lines.value(0);
        QCOMPARE(counts[u"desks"_s][u"Văn hóa"_s].toInt(), 1);
        QCOMPARE(counts[u"all"_s].toInt(), 3);
        QCOMPARE(counts[u"overdue"_s].toInt(), 1);
        QCOMPARE(counts[u"states"_s][u"archived"_s].toInt(), 1);
        QCOMPARE(counts[u"states"_s][u"new"_s].toInt(), 2);
        for (const QStringList &wrong : {QStringList{u"list"_s, u"--order"_s, u"xxx"_s},
                                         {u"list"_s, u"--due-before"_s, u"mai"_s},
                                         {u"list"_s, u"--older-than"_s, u"-1"_s},
                                         {u"list"_s, u"--state"_s, u"xong"_s},
                                         {u"assign"_s, ids[0]},
                                         {u"assign"_s, u"--deadline"_s, u"31/31"_s, ids[0]}})
            QCOMPARE(desk(wrong[0], wrong.mid(1)).exit, 2);
        QCOMPARE(desk(u"assign"_s, {u"--to"_s, u"Mai"_s, u"999"_s}).exit, 1);
        QCOMPARE(desk(u"archive"_s, {u"999"_s}).exit, 1);
    }

    /// A hook puts drafts onto a desk and gives the author's answers; asked twice, the second
    /// changes nothing.
    void givesTheAuthorsAnswers() {
        const QString file = write(u"hỏi.txt"_s, "Tít hỏi\n\nÔng ấy nói.\n");
        const Said added = desk(u"add"_s, {u"--desk"_s, u"Thời sự"_s, file});
        QVERIFY2(added.exit == 0, added.err.constData());
        QCOMPARE(added.lines[0][u"desk"_s].toString(), u"Thời sự"_s);
        const QString id = QString::number(added.lines[0][u"id"_s].toInteger());
        {
            const auto store = Store::open(m_store);
            QVERIFY(store);
            const auto session =
                ReviewSession::open(*readDraftFile(file), file, *store->store, u"Lan"_s);
            QVERIFY(session);
            QVERIFY((*session)->ask({9, 5}, u"Ai?"_s));
            QVERIFY((*session)->moveTo(WorkflowState::Returned, u"Ai nói?"_s));
        }
        const QJsonObject shown = desk(u"show"_s, {id}).lines.value(0);
        const QJsonObject question = shown[u"questions"_s][0].toObject();
        QCOMPARE(question[u"text"_s].toString(), u"Ai?"_s);
        QCOMPARE(question[u"state"_s].toString(), u"open"_s);
        const QString asked = question[u"id"_s].toString();
        for (int time = 0; time < 2; ++time) {
            const Said said = desk(u"answer"_s, {u"--question"_s, asked, u"--words"_s, u"Ông Tư."_s,
                                                 u"--author"_s, u"Tư"_s, id});
            QVERIFY2(said.exit == 0, said.err.constData());
            QCOMPARE(said.lines[0][u"state"_s].toString(), u"in-review"_s);
            QCOMPARE(said.lines[0][u"answeredQuestions"_s].toInt(), 1);
        }
        QCOMPARE(desk(u"answer"_s, {u"--question"_s, u"1"_s, u"--words"_s, u"x"_s, id}).exit, 1);
        QCOMPARE(desk(u"answer"_s, {u"--question"_s, asked, id}).exit, 2);
        QCOMPARE(desk(u"answer"_s, {u"--question"_s, asked, u"--words"_s, u"x"_s, u"999"_s}).exit,
                 1);
    }

    /// The log of a draft that is gone can still be read.
    void printsTheLogOfWhatIsGone() {
        const QString file = write(u"đi.txt"_s, "Tít đi\n\nĐi rồi.\n");
        const Said added = desk(u"add"_s, {file});
        QVERIFY2(added.exit == 0, added.err.constData());
        const qint64 id = added.lines[0][u"id"_s].toInteger();
        {
            const auto store = Store::open(m_store);
            QVERIFY(store && store->store->removeDraft(id, {}));
        }
        const Said said = desk(u"history"_s, {u"--format"_s, u"json"_s, QString::number(id)});
        QVERIFY2(said.exit == 0, said.err.constData());
        QCOMPARE(said.lines.value(0)[u"gone"_s].toBool(), true);
        QCOMPARE(said.lines.value(0)[u"log"_s][0][u"what"_s].toString(), u"entered"_s);
        QCOMPARE(desk(u"history"_s, {u"999999"_s}).exit, 1);
        QCOMPARE(desk(u"history"_s, {u"--text"_s, u"1"_s, QString::number(id)}).exit, 1);
    }

    /// What another computer calls so is another file.
    void leavesAnothersFileAlone() {
        if (!Engines::isOnServer())
            return;
        const QString file = write(u"của máy kia.txt"_s, "Tít\n\nHôm nay trời đẹp.\n");
        const Said added = desk(u"add"_s, {file});
        QVERIFY2(added.exit == 0, added.err.constData());
        m_engines.server().ask(serverAddressFrom(m_store)->database,
                               {u"UPDATE morat.draft_paths SET computer = 'may-1'"_s});
        QCOMPARE(desk(u"list"_s, {}).lines.size(), 1);
        QCOMPARE(desk(u"show"_s, {file}).exit, 1);
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"in-review"_s, file}).exit, 1);
        QCOMPARE(run({u"forget"_s, u"--store"_s, m_store, file}).exit, 1);
        const QString id = QString::number(added.lines[0][u"id"_s].toInteger());
        QCOMPARE(desk(u"show"_s, {id}).exit, 0);
    }

    /// Also of this computer's own database, which --store does not name.
    void saysThatTheDatabaseWasSetAside() {
        if (Engines::isOnServer() || !Store::defaultPath().startsWith(m_folder.path()))
            return;
        const QString file = write(u"hỏng.txt"_s, "Tít\n\nHôm nay trời đẹp.\n");
        const QStringList add{u"desk"_s, u"add"_s, file};
        QCOMPARE(run(add).exit, 0);
        QDirIterator stores(m_folder.filePath(u"nha"_s), {u"reviews.sqlite"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
        QVERIFY(stores.hasNext());
        meddle(stores.next(), {u"UPDATE drafts SET proof = proof + 1"_s});
        const Answer answer = run(add);
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("reviews.sqlite.damaged-"), answer.err.constData());
    }

    void takesTheDraftsOfAnArchive() {
        const QString archive =
            write(u"gửi.zip"_s, testing::zipOf({{"tin/a.txt", "Chợ phiên.\n"}}));
        const Said added = desk(u"add"_s, {archive});
        QVERIFY2(added.exit == 0, added.err.constData());
        QCOMPARE(added.lines.size(), 1);
        QCOMPARE(added.lines.first()[u"file"_s].toString(), QString(archive + u"#tin/a.txt"_s));
    }

    /// Who has a draft at the desk keeps it.
    void leavesADraftThatSomebodyHas() {
        const QString file = write(u"của Lan.txt"_s, "Tít\n\nHôm nay trời đẹp.\n");
        {
            const auto opened = Store::open(m_store);
            // Of another computer, or of a run whose lock is held.
            QVERIFY(opened->store->enter(
                *readDraftFile(file), file, u"Tít"_s,
                {.token = u"lan@khac"_s, .person = u"Lan"_s, .place = u"lan@may-1"_s, .over = {}}));
        }
        const Said added = desk(u"add"_s, {file});
        QVERIFY2(added.exit == 0, added.err.constData());
        const QString id = QString::number(added.lines[0][u"id"_s].toInteger());
        QCOMPARE(desk(u"show"_s, {id}).lines[0][u"owner"_s][u"person"_s].toString(), u"Lan"_s);
        const Said refused = desk(u"move"_s, {u"--to"_s, u"in-review"_s, id});
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("Lan"), refused.err.constData());
    }

    /// What was put in is found, without marks too; nothing found is no failure of the command.
    void searchesAllDrafts() {
        const QString file = write(u"chủ.txt"_s, "Tít\n\nBàn về chủ trương mới.\n");
        QCOMPARE(desk(u"add"_s, {file}).exit, 0);
        QCOMPARE(desk(u"add"_s, {write(u"khác.txt"_s, "Tít\n\nTrời đẹp.\n")}).exit, 0);
        const Said found = desk(u"search"_s, {u"--format"_s, u"json"_s, u"chu"_s, u"truong"_s});
        QVERIFY2(found.exit == 0, found.err.constData());
        QCOMPARE(found.lines.size(), 1);
        QCOMPARE(found.lines.first()[u"file"_s].toString(), file);
        const QJsonObject line = found.lines.first()[u"lines"_s].toArray().first().toObject();
        QCOMPARE(line[u"in"_s].toString(), u"text"_s);
        QCOMPARE(line[u"text"_s].toString(), u"Bàn về chủ trương mới."_s);
        QCOMPARE(line[u"marks"_s].toArray().size(), 2);
        QCOMPARE(desk(u"search"_s, {u"chú trọng"_s}).exit, 1);
        QCOMPARE(desk(u"search"_s, {u"--state"_s, u"reviewed"_s, u"chu"_s}).exit, 1);
        QCOMPARE(desk(u"search"_s, {u"--since"_s, u"hôm qua"_s, u"chu"_s}).exit, 2);
        QCOMPARE(desk(u"search"_s, {}).exit, 2);
        const Answer plain = run({u"desk"_s, u"search"_s, u"--store"_s, m_store, u"chủ trương"_s});
        QCOMPARE(plain.exit, 0);
        QVERIFY(plain.out.contains("    Bàn về chủ trương mới.\n"));
    }

    void tellsTheHistoryOfADraft() {
        const QString file = write(u"bài.txt"_s, "Tít\n\nMột câu.\n");
        QCOMPARE(desk(u"add"_s, {file}).exit, 0);
        write(u"bài.txt"_s, "Tít\n\nMột câu khác.\n");
        QCOMPARE(desk(u"add"_s, {file}).exit, 0);
        QCOMPARE(desk(u"move"_s, {u"--to"_s, u"reviewed"_s, u"--author"_s, u"Mai"_s, file}).exit,
                 0);
        const Said told = desk(u"history"_s, {u"--format"_s, u"json"_s, file});
        QVERIFY2(told.exit == 0, told.err.constData());
        const QJsonArray events = told.lines.first()[u"events"_s].toArray();
        QCOMPARE(events.size(), 3);
        QCOMPARE(events.last().toObject()[u"author"_s].toString(), u"Mai"_s);
        QCOMPARE(told.lines.first()[u"texts"_s].toArray().size(), 2);
        const Said differs =
            desk(u"history"_s, {u"--format"_s, u"json"_s, u"--compare"_s, u"1,2"_s, file});
        QCOMPARE(differs.lines.size(), 1);
        QVERIFY(differs.lines.first()[u"after"_s].toString().contains(u"khác"));
        const Answer first =
            run({u"desk"_s, u"history"_s, u"--store"_s, m_store, u"--text"_s, u"1"_s, file});
        QCOMPARE(first.out, QByteArray("Tít\n\nMột câu.\n"));
        QCOMPARE(desk(u"history"_s, {u"--compare"_s, u"1,9"_s, file}).exit, 2);
        QCOMPARE(desk(u"history"_s, {u"4711"_s}).exit, 1);
    }

    void reportsWhatTheDeskDid() {
        const QString file = write(u"bài.txt"_s, "Tít\n\nTrời đẹp.\n");
        QCOMPARE(desk(u"add"_s, {file}).exit, 0);
        const Answer json =
            run({u"desk"_s, u"report"_s, u"--store"_s, m_store, u"--format"_s, u"json"_s});
        QCOMPARE(json.exit, 0);
        QCOMPARE(QJsonDocument::fromJson(json.out)[u"entered"_s].toInt(), 1);
        const QString page = m_folder.filePath(u"báo cáo.html"_s);
        QCOMPARE(desk(u"report"_s, {u"-o"_s, page}).exit, 0);
        QVERIFY(QFile::exists(page));
        QCOMPARE(desk(u"report"_s, {u"--until"_s, u"2026-13-01"_s}).exit, 2);
        if (!Engines::isOnServer())
            QCOMPARE(desk(u"report"_s, {u"-o"_s, m_store}).exit, 2);
    }

    /// All of another database; the program killed in the middle, it goes on where it was.
    void bringsAnotherDatabaseIn() {
        const QString source = newStore(u"nguồn.sqlite"_s);
        constexpr int drafts = 40;
        {
            const auto store = Store::open(source);
            for (int i = 0; i < drafts; ++i)
                QVERIFY(store->store->enter(*readDraft(QByteArray::number(i), u"a.txt"_s),
                                            u"/bài-%1.txt"_s.arg(i), u"Tít"_s));
        }
        QProcess killed;
        killed.start(QStringLiteral(MORAT_CLI),
                     {u"desk"_s, u"import"_s, u"--from"_s, source, u"--store"_s, m_store});
        QVERIFY(killed.waitForStarted());
        const auto target = Store::open(m_store);
        QTRY_VERIFY_WITH_TIMEOUT(
            killed.state() == QProcess::NotRunning || target->store->counts()->all > 0, 60'000);
        killed.kill(); // at whatever it is then
        killed.waitForFinished();
        const int there = target->store->counts()->all;
        const Said done = desk(u"import"_s, {u"--from"_s, source, u"--author"_s, u"Mai"_s});
        QVERIFY2(done.exit == 0, done.err.constData());
        QCOMPARE(done.lines.first()[u"added"_s].toInt(), drafts - there);
        QCOMPARE(done.lines.first()[u"same"_s].toInt(), there);
        QCOMPARE(target->store->counts()->all, drafts);
        const Said again = desk(u"import"_s, {u"--from"_s, source});
        QCOMPARE(again.lines.first()[u"same"_s].toInt(), drafts);
        QCOMPARE(again.lines.first()[u"removed"_s].toInt(), 0);
        // …and back into one that is begun with it.
        const QString back = path(u"về.sqlite"_s);
        const Answer returned =
            run({u"desk"_s, u"import"_s, u"--from"_s, m_store, u"--store"_s, back});
        QVERIFY2(returned.exit == 0, returned.err.constData());
        QCOMPARE(Store::open(back)->store->counts()->all, drafts);
        QCOMPARE(desk(u"import"_s, {}).exit, 2);
        QCOMPARE(desk(u"import"_s, {u"--from"_s, path(u"không có"_s)}).exit, 2);
        QCOMPARE(desk(u"import"_s, {u"--from"_s, m_store}).exit, 2); // it is the same
        QFile::remove(back);
    }
};

QTEST_GUILESS_MAIN(DeskCommandTest)
#include "DeskCommandTest.moc"
