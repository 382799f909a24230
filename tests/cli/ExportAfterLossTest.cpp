// SPDX-License-Identifier: GPL-3.0-or-later
// A text from which decisions are missing that somebody made is not written unasked.
#include "CommandLineFixture.h"

#include "drafts/DraftReader.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ExportAfterLossTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void refusesUntilToldOtherwise_data() {
        QTest::addColumn<QByteArray>("hit"); // what in the file is overwritten with rubbish
        QTest::newRow("một quyết định") << QByteArray("Quyết định ngày thứ 1");
        QTest::newRow("chữ đã sửa") << QByteArray("chữ sửa bằng tay 1");
    }
    void refusesUntilToldOtherwise() {
        QFETCH(QByteArray, hit);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const QString draft = write(name + u".txt"_s, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        const QString other = write(name + u"-khác.txt"_s, "Xã Đồng Chìm\n\nHọp bàn.\n");
        const QString store = newStore(name + u".sqlite"_s);
        decideOn(draft, store);
        decideOn(other, store);
        const QString out = path(name + u"-xuất.txt"_s);
        const QStringList command{u"export"_s, u"--store"_s, store, u"-o"_s, out, draft};
        QCOMPARE(run(command).exit, 0);
        QVERIFY(QFile::remove(out));

        QFile file(store);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf(hit);
        QVERIFY(at > 0);
        QVERIFY(file.seek(at));
        QVERIFY(file.write(QByteArray(hit.size(), 'x')) == hit.size());
        file.close();

        const Answer first = run(command);
        QCOMPARE(first.exit, 2);
        QVERIFY(!QFile::exists(out));
        QVERIFY2(first.err.contains("damaged"), first.err.constData());
        const Answer second = run(command);
        QCOMPARE(second.exit, 2);
        QVERIFY(!QFile::exists(out));
        QVERIFY2(second.err.contains("--despite-losses"), second.err.constData());
        QCOMPARE(run(command + QStringList{u"--despite-losses"_s}).exit, 0);
        QVERIFY(QFile::exists(out));
        // What lost nothing is written.
        QCOMPARE(
            run({u"export"_s, u"--store"_s, store, u"-o"_s, path(name + u"-2.txt"_s), other}).exit,
            0);
        // Whoever looked at the draft again has it written without a word.
        {
            const auto opened = Store::open(store);
            QVERIFY(opened);
            QVERIFY(!opened->store->losses(draft, Store::Lost::Perhaps)->isEmpty());
            StepRecord step = stepOn(draft, *opened->store);
            step.moves = {{WorkflowState::InReview, WorkflowState::Reviewed}};
            QVERIFY(opened->store->record(step));
            QCOMPARE(*opened->store->losses(draft, Store::Lost::Perhaps), QStringList());
        }
        QCOMPARE(run(command).exit, 0);
    }

    /// Nobody knows whether a draft is one of those that are gone.
    void refusesADraftThatMayBeLost() {
        const QString draft = write(u"mất.txt"_s, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        const QString store = newStore(u"mất.sqlite"_s);
        decideOn(draft, store);
        const auto size = QFileInfo(store).size();
        QVERIFY(QFile::resize(store, 4096));
        QVERIFY(size > 4096);
        const QStringList command{
            u"export"_s, u"--store"_s, store, u"-o"_s, path(u"mất-xuất.txt"_s), draft};
        QCOMPARE(run(command).exit, 2);
        QCOMPARE(run(command).exit, 2);
        QVERIFY(!QFile::exists(path(u"mất-xuất.txt"_s)));
        QCOMPARE(run(command + QStringList{u"--despite-losses"_s}).exit, 0);
    }

private:
    static StepRecord stepOn(const QString &path, Store &store) {
        const auto draft = readDraftFile(path);
        const auto entered = store.enter(*draft, path, u"Xã"_s);
        StepRecord step;
        step.draft = entered->record.id;
        step.revision = entered->revision;
        step.text = entered->text;
        step.author = u"Lan"_s;
        return step;
    }
    static void decideOn(const QString &path, const QString &store) {
        const auto opened = Store::open(store);
        QVERIFY(opened);
        StepRecord step = stepOn(path, *opened->store);
        Decision decision;
        decision.id = step.draft;
        decision.rule = u"spelling.syllable"_s;
        decision.original = u"họp"_s;
        decision.message = u"Quyết định ngày thứ %1, nói dài cho đủ chỗ"_s.arg(step.draft);
        decision.author = u"Lan"_s;
        decision.time = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
        step.made = {decision};
        step.text.edits = {{{0, 2}, u"Xã chữ sửa bằng tay %1"_s.arg(step.draft)}};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        QVERIFY(opened->store->record(step));
    }
};

QTEST_GUILESS_MAIN(ExportAfterLossTest)
#include "ExportAfterLossTest.moc"
