// SPDX-License-Identifier: GPL-3.0-or-later
// What `model report` takes out of a review database, and what it does not.
#include "CommandLineFixture.h"

#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ModelReportTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

    /// Decides on every “xuất” of a draft, as the contextual check finds it.
    void decide(const QString &store, const QString &draft, const QByteArray &bytes,
                const QList<Verb> &verbs) const {
        const auto opened = Store::open(store);
        QVERIFY(opened);
        const auto session = ReviewSession::open(*readDraftFile(write(draft, bytes)), path(draft),
                                                 *opened->store, u"Trần Thị Mai"_s);
        QVERIFY(session);
        QList<Finding> findings;
        const QString text = (*session)->text().current();
        for (qsizetype at = text.indexOf(u"xuất"_s); at >= 0; at = text.indexOf(u"xuất"_s, at + 1))
            findings.append({.rule = u"spelling.context"_s,
                             .category = u"spelling.context"_s,
                             .range = {at, 4},
                             .message = u"Câu chữ của bài."_s,
                             .suggestions = {{.text = u"suất"_s}},
                             .subject = u"xuất"_s,
                             .key = u"k:%1#0"_s.arg(findings.size())});
        QVERIFY((*session)->takeFindings((*session)->snapshot().revision, findings));
        for (qsizetype i = 0; i < verbs.size(); ++i) {
            if (verbs[i] == Verb::Accept)
                QVERIFY((*session)->accept(i, 0));
            else
                QVERIFY((*session)->dismiss(i, verbs[i]));
        }
    }

private slots:
    void tellsPairsAndNoText() {
        const QString store = newStore(u"kho.sqlite"_s);
        decide(store, u"bài-mật.txt"_s, "Ông Đặng nói xuất hiện ở đâu, lãi xuất ra sao\n",
               {Verb::ReportFalseAlarm, Verb::IgnoreOnce});
        decide(store, u"bài-kín.txt"_s, "Giá xuất xưởng\n", {Verb::ReportFalseAlarm});
        const Answer json =
            run({u"model"_s, u"report"_s, u"--store"_s, store, u"--format"_s, u"json"_s});
        QCOMPARE(json.exit, 0);
        const QJsonArray all = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(all.size(), 1);
        const QJsonObject pair = all.first().toObject();
        QCOMPARE(pair[u"rule"_s].toString(), u"spelling.context"_s);
        QCOMPARE(pair[u"written"_s].toString(), u"xuất"_s);
        QCOMPARE(pair[u"suggested"_s].toString(), u"suất"_s);
        QCOMPARE(pair[u"accepted"_s].toInt(), 0);
        QCOMPARE(pair[u"ignored"_s].toInt(), 1);
        QCOMPARE(pair[u"falseAlarms"_s].toInt(), 2);
        QHash<QString, QStringList> verdicts;
        for (const auto &each : pair[u"contexts"_s].toArray())
            verdicts[each[u"hash"_s].toString()].append(each[u"verdict"_s].toString());
        QCOMPARE(verdicts.size(), 2); // the first place of both drafts has the same key
        for (const QStringList &said : std::as_const(verdicts))
            QVERIFY(said.contains(u"report-false-alarm"_s) != said.contains(u"ignore-once"_s));

        const Answer plain = run({u"model"_s, u"report"_s, u"--store"_s, store});
        QCOMPARE(plain.exit, 0);
        QVERIFY2(
            plain.out.startsWith("spelling.context xuất → suất: sửa 0, bỏ qua 1, báo nhầm 2\n"),
            plain.out.constData());
        for (const QByteArray &out : {json.out, plain.out}) {
            for (const char *const text :
                 {"Đặng", "lãi", "xưởng", "Câu", "Mai", "bài", "k:0", "kho"})
                QVERIFY2(!out.contains(text), text);
        }
    }

    void aCorrectionTakenBackIsNotTold() {
        const QString store = newStore(u"lấy lại.sqlite"_s);
        decide(store, u"một.txt"_s, "lãi xuất\n", {Verb::Accept});
        const QStringList command{u"model"_s, u"report"_s, u"--store"_s, store};
        QVERIFY(run(command).out.contains("sửa 1, bỏ qua 0, báo nhầm 0"));
        {
            const auto opened = Store::open(store);
            QVERIFY(opened);
            const auto session = ReviewSession::open(*readDraftFile(path(u"một.txt"_s)),
                                                     path(u"một.txt"_s), *opened->store, u"Mai"_s);
            QVERIFY(session);
            QVERIFY((*session)->takeBack((*session)->decisions().constFirst().id));
        }
        const Answer nothing = run(command);
        QCOMPARE(nothing.exit, 0);
        QCOMPARE(nothing.out, QByteArray());
    }

    /// A name that was mistyped: nobody's file is set aside as a damaged store.
    void leavesAFileThatIsNoStore() {
        const QByteArray bytes = "Bài của tôi\n\nChợ họp sớm.\n";
        const QString file = write(u"của tôi.txt"_s, bytes);
        const QStringList before = QDir(folder()).entryList(QDir::Files);
        const Answer answer = run({u"model"_s, u"report"_s, u"--store"_s, file});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("của tôi.txt"), answer.err.constData());
        QCOMPARE(QDir(folder()).entryList(QDir::Files), before);
        QFile there(file);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), bytes);
    }

    void refusesWhatItDoesNotKnow_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("không có kho") << QStringList{u"--store"_s, path(u"không có.sqlite"_s)};
        const QString store = newStore(u"trống.sqlite"_s);
        QTest::newRow("định dạng lạ") << QStringList{u"--store"_s, store, u"--format"_s, u"tsv"_s};
        QTest::newRow("thừa tệp") << QStringList{u"--store"_s, store, u"bài.txt"_s};
    }
    void refusesWhatItDoesNotKnow() {
        QFETCH(const QStringList, arguments);
        const Answer answer = run(QStringList{u"model"_s, u"report"_s} + arguments);
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!QFile::exists(path(u"không có.sqlite"_s)));
    }
};

QTEST_GUILESS_MAIN(ModelReportTest)
#include "ModelReportTest.moc"
