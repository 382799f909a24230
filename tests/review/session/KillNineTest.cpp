// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpellDraft.h"
#include "review/session/ReviewSession.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class KillNineTest final : public QObject {
    Q_OBJECT

private slots:
    void losesNoDecisionThatWasAnnounced() {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"kho.sqlite"_s);
        const QString draft = folder.filePath(u"bai.txt"_s);
        QFile file(draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Tít\nlàm chủ chương này\n");
        file.close();
        QProcess process;
        process.start(QStringLiteral(DECIDE_AND_WAIT), {store, draft});
        QVERIFY(process.waitForReadyRead(30000));
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("ready"));
        process.kill();
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        const auto opened = Store::open(store);
        QVERIFY(opened);
        QVERIFY(opened->notice.isEmpty());
        const auto session =
            ReviewSession::open(*readDraftFile(draft), draft, *opened->store, u"Mai"_s);
        QVERIFY(session);
        QCOMPARE((*session)->text().current(), u"Tít\nlàm chủ trương này"_s);
        QCOMPARE((*session)->decisions().size(), 1);
        QCOMPARE((*session)->decisions().first().author, u"Lan"_s);
    }
};

QTEST_GUILESS_MAIN(KillNineTest)
#include "KillNineTest.moc"
