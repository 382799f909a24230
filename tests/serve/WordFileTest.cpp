// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/WordFile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class WordFileTest final : public QObject {
    Q_OBJECT

private slots:
    void remembersOverRuns() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"moi/tu.txt"_s);
        {
            WordFile words;
            QVERIFY(words.open(path));
            QCOMPARE(words.add(u"hoà bình"_s).value(), true);
            QCOMPARE(words.add(u"ăn"_s).value(), true);
            QCOMPARE(words.add(u"ăn"_s).value(), false);
        }
        WordFile words;
        QVERIFY(words.open(path));
        // A word is known however its tone is placed.
        QVERIFY(words.contains(u"hòa bình"_s));
        QVERIFY(words.contains(u"ăn"_s));
        QCOMPARE(words.remove(u"ăn"_s).value(), true);
        QCOMPARE(words.remove(u"ăn"_s).value(), false);
        WordFile again;
        QVERIFY(again.open(path));
        QCOMPARE(again.words(), QStringList{u"hòa bình"_s});
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void keepsNothingThatIsNotInTheFile() {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"tep"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        WordFile words;
        QVERIFY(words.open(folder.filePath(u"tep/tu.txt"_s)));
        const auto added = words.add(u"ăn"_s);
        QVERIFY(!added);
        QVERIFY(!added.error().message.isEmpty());
        QVERIFY(!words.contains(u"ăn"_s));
    }

    void saysWhenItCannotBeRead() {
        const QTemporaryDir folder;
        WordFile words;
        QVERIFY(!words.open(folder.path()));
    }
};

QTEST_APPLESS_MAIN(WordFileTest)
#include "WordFileTest.moc"
