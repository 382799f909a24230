// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SettingsTest final : public QObject {
    Q_OBJECT

private slots:
    /// Fixtures as of tests/review/ReleasesTest.cpp.
    void readsTheSettingsOf_data() {
        QTest::addColumn<QString>("file");
        const QDir releases(QStringLiteral(MORAT_TEST_DATA "/releases"));
        for (const QString &version : releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(version)) << releases.filePath(version + u"/morat.ini"_s);
    }
    void readsTheSettingsOf() {
        QFETCH(QString, file);
        QTemporaryDir work;
        const QString copy = work.filePath(u"morat.ini"_s);
        QVERIFY(QFile::copy(file, copy));
        const Settings settings(copy);
        QCOMPARE(settings.get<Setting::Author>(), u"Nguyễn Thị Lan"_s);
        QVERIFY(!settings.get<Setting::Geometry>().isEmpty());
        QVERIFY(!settings.get<Setting::Columns>().isEmpty());
        const QStringList recents = settings.get<Setting::Recents>();
        QCOMPARE(recents.size(), 1);
        QVERIFY(recents.first().endsWith(u"/ban-thao.txt"_s));
    }

    void givesTheDefaultUntilSomethingIsSet() {
        QTemporaryDir work;
        Settings settings(work.filePath(u"morat.ini"_s));
        QCOMPARE(settings.get<Setting::Language>(), u"vi"_s);
        QCOMPARE(settings.get<Setting::Strictness>(), -1);
        QCOMPARE(settings.get<Setting::ShowInfos>(), false);
        QVERIFY(settings.get<Setting::Recents>().isEmpty());
        settings.set<Setting::Strictness>(2);
        QCOMPARE(settings.get<Setting::Strictness>(), 2);
        settings.unset(Setting::Strictness);
        QCOMPARE(settings.get<Setting::Strictness>(), -1);
    }

    void keepsWhatIsSetOverARestart() {
        QTemporaryDir work;
        const QString file = work.filePath(u"morat.ini"_s);
        const QByteArray geometry("\x00\x01\xff", 3);
        {
            Settings settings(file);
            settings.set<Setting::Zoom>(-3);
            settings.set<Setting::ShowInfos>(true);
            settings.set<Setting::Recents>({u"/tin/một.txt"_s, u"/tin/hai, ba.txt"_s});
            settings.set<Setting::Geometry>(geometry);
        }
        const Settings again(file);
        QCOMPARE(again.get<Setting::Zoom>(), -3);
        QCOMPARE(again.get<Setting::ShowInfos>(), true);
        QCOMPARE(again.get<Setting::Recents>(),
                 (QStringList{u"/tin/một.txt"_s, u"/tin/hai, ba.txt"_s}));
        QCOMPARE(again.get<Setting::Geometry>(), geometry);
    }

    void noTwoSettingsShareAKey() {
        QStringList keys;
#define MORAT_SETTING(name, type, key, standard) keys.append(QStringLiteral(key));
#include "desktop/settings/SettingsTable.h"
#undef MORAT_SETTING
        QVERIFY(keys.size() > 10);
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
