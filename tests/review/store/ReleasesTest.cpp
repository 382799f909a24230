// SPDX-License-Identifier: GPL-3.0-or-later
// What released versions left on a newsroom's computer, opened by this one. tests/data/releases has
// a folder a version, made by packaging/record-release.sh with that version's own programs.
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sorted(const QSet<QString> &set) {
    QStringList list(set.cbegin(), set.cend());
    list.sort();
    return list;
}

QStringList wordsIn(const QJsonValue &array) {
    QStringList words;
    for (const auto &word : array.toArray())
        words.append(word.toString());
    return words;
}

} // namespace

class ReleasesTest final : public QObject {
    Q_OBJECT

private slots:
    void keepsAFixtureOfThisVersion() {
        QVERIFY2(QDir(QStringLiteral(MORAT_TEST_DATA "/releases/" MORAT_VERSION)).exists(),
                 "packaging/record-release.sh makes it");
    }

    void opensTheReviewsOf_data() {
        QTest::addColumn<QString>("folder");
        const QDir releases(QStringLiteral(MORAT_TEST_DATA "/releases"));
        for (const QString &version : releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(version)) << releases.filePath(version);
    }
    void opensTheReviewsOf() {
        QFETCH(QString, folder);
        const QJsonObject expected =
            QJsonDocument::fromJson(bytesOf(folder + u"/expected.json"_s)).object();
        const QString path = expected[u"draft"_s].toString();
        QVERIFY(!path.isEmpty());
        QTemporaryDir work;
        const QString database = work.filePath(u"reviews.sqlite"_s);
        QVERIFY(QFile::copy(folder + u"/reviews.sqlite"_s, database));
        QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner));

        const auto opened = Store::open(database);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        QCOMPARE(opened->notice, QString());
        const Store &store = *opened->store;
        QCOMPARE(sorted(store.words()), wordsIn(expected[u"words"_s]));
        QCOMPARE(sorted(store.rulesOff()), wordsIn(expected[u"rulesOff"_s]));

        auto draft = readDraftFile(folder + u"/ban-thao.txt"_s);
        QVERIFY(draft);
        const auto session = ReviewSession::open(std::move(*draft), path, *opened->store, u"Mai"_s);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().message));
        QCOMPARE((*session)->notices(), QStringList());
        const auto decisions = store.drafts().and_then(
            [&store](const QList<DraftRecord> &drafts) { return store.decisions(drafts[0].id); });
        QVERIFY(decisions);
        QCOMPARE(decisions->size(), expected[u"decisions"_s].toInt());
        QCOMPARE(std::count_if(decisions->cbegin(), decisions->cend(),
                               [](const Decision &decision) { return decision.undone; }),
                 expected[u"takenBack"_s].toInt());
        for (const Decision &decision : *decisions)
            QCOMPARE(decision.author, expected[u"author"_s].toString());

        const auto corrected = (*session)->correctedInPart();
        QVERIFY(corrected && corrected->refused.isEmpty());
        QCOMPARE(corrected->bytes, bytesOf(folder + u"/corrected.txt"_s));
    }
};

QTEST_GUILESS_MAIN(ReleasesTest)
#include "ReleasesTest.moc"
