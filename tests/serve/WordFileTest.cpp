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

    /// What is kept is read again at the next start, or is refused.
    void refusesWhatItWouldNotReadAgain() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tu.txt"_s);
        WordFile words;
        QVERIFY(words.open(path));
        const auto comment = words.add(u"#xuhuong"_s);
        QVERIFY(!comment);
        QVERIFY(comment.error().message.contains(u'#'));
        QVERIFY(!words.contains(u"#xuhuong"_s));
        QCOMPARE(words.add(u"c#"_s).value(), true);
        WordFile again;
        QVERIFY(again.open(path));
        QCOMPARE(again.words(), QStringList{u"c#"_s});
    }

    void growsNoLargerThanItReads() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tu.txt"_s);
        constexpr qint64 most = 10 * 1024 * 1024; // bytes
        constexpr qsizetype lineLength = 10'000;
        QByteArray almost;
        for (qsizetype i = 0; almost.size() + lineLength < most; ++i)
            almost += QByteArray::number(i).rightJustified(lineLength - 1, 'a') + '\n';
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(almost) == almost.size());
        }
        WordFile words;
        QVERIFY(words.open(path));
        const QString word(lineLength, u'b');
        const auto added = words.add(word);
        QVERIFY(!added);
        QVERIFY(!added.error().message.isEmpty());
        QVERIFY(!words.contains(word));
        QVERIFY(QFileInfo(path).size() <= most);
        QCOMPARE(words.add(u"ăn"_s).value(), true);
    }

    void readsWhatEditorsOfWindowsSave() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tu.txt"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("\xef\xbb\xbf"
                       "ăn\r\n# ghi chú\r\nhoà bình\r\n");
        }
        WordFile words;
        QVERIFY(words.open(path));
        QCOMPARE(words.words(), (QStringList{u"hòa bình"_s, u"ăn"_s}));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("\xef\xbb\xbf# ghi chú\n");
        }
        WordFile none;
        QVERIFY(none.open(path));
        QVERIFY(none.words().isEmpty());
    }

    void saysWhenItCannotBeRead() {
        const QTemporaryDir folder;
        WordFile words;
        QVERIFY(!words.open(folder.path()));
    }
};

QTEST_APPLESS_MAIN(WordFileTest)
#include "WordFileTest.moc"
