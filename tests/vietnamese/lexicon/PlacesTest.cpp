// SPDX-License-Identifier: GPL-3.0-or-later
// Data wherever a user has put the program: a folder with Vietnamese letters and spaces, a path
// longer than Windows likes, a stick.
#include "data/DataFolder.h"
#include "vietnamese/lexicon/Speller.h"
#include "vietnamese/model/LanguageModel.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class PlacesTest final : public QObject {
    Q_OBJECT

private slots:
    void aDictionaryIsReadFrom_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("a name with letters and spaces") << u"/Nguyễn Đức/Từ điển của tôi"_s;
        QTest::newRow("a long path") << u"/Phòng Thư ký toà soạn"_s.repeated(14);
    }
    void aDictionaryIsReadFrom() {
        QFETCH(QString, folder);
        QTemporaryDir work;
        const QString place = work.path() + folder;
        QVERIFY(QDir().mkpath(place));
        for (const QString &name : {u"vi_VN.dic"_s, u"vi_VN.aff"_s}) {
            QVERIFY(QFile::copy(dataFolder() + u"/dictionaries/"_s + name,
                                place + u"/Từ điển "_s + name));
        }
        const auto speller = openHunspell(place + u"/Từ điển vi_VN"_s);
        QVERIFY2(speller, speller ? "" : qPrintable(speller.error().message));
        QVERIFY((*speller)->accepts(u"nghiệp"_s));
        QVERIFY(!(*speller)->accepts(u"nghiêpj"_s));
    }

    void aModelIsMappedFromANameWithLetters() {
        QTemporaryDir work;
        const QString file = work.filePath(u"Mô hình ngôn ngữ.lm"_s);
        QVERIFY(QFile::copy(dataFolder() + u"/dictionaries/vi_VN.lm"_s, file));
        QVERIFY(LanguageModel::open(file));
    }

    void aPortableProgramKeepsWhatItsUserMakesBesideIt() {
        QTemporaryDir stick;
        QCOMPARE(portableFolder(stick.path()), QString());
        QVERIFY(QDir(stick.path()).mkpath(u"user-data"_s));
        QCOMPARE(portableFolder(stick.path()), stick.filePath(u"user-data"_s));
    }
};

QTEST_GUILESS_MAIN(PlacesTest)
#include "PlacesTest.moc"
