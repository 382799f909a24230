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

    void takesWhatTheSiteSays() {
        QTemporaryDir work;
        const QTemporaryDir site;
        const auto write = [&site](const QString &name, const QByteArray &bytes) {
            QFile file(site.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        write(u"morat.ini"_s, "[style]\nprofile=/srv/toa-soan/bao.yaml\n"
                              "[findings]\nstrictness=2\n[text]\nzoom=3\n");
        write(u"policy.ini"_s, "[serve]\non=false\nport=9000\n[findings]\nstrictness=0\n"
                               "[files]\nwatched=\"/srv/xuất, chờ\"\n");
        const QString file = work.filePath(u"morat.ini"_s);
        {
            Settings settings(file, readSiteSettings(site.path()));
            // Defaults: until the user sets something.
            QCOMPARE(settings.get<Setting::Profile>(), u"/srv/toa-soan/bao.yaml"_s);
            QCOMPARE(settings.get<Setting::Zoom>(), 3);
            QVERIFY(!settings.isLocked(Setting::Zoom));
            settings.set<Setting::Zoom>(1);
            QCOMPARE(settings.get<Setting::Zoom>(), 1);
            settings.unset(Setting::Zoom);
            QCOMPARE(settings.get<Setting::Zoom>(), 3);
            // Policy: whatever the user sets.
            QVERIFY(settings.isLocked(Setting::ServesOthers));
            settings.set<Setting::ServesOthers>(true);
            QCOMPARE(settings.get<Setting::ServesOthers>(), false);
            QCOMPARE(settings.get<Setting::ServePort>(), 9000);
            QCOMPARE(settings.get<Setting::Strictness>(), 0);
            QCOMPARE(settings.get<Setting::WatchedFolder>(), u"/srv/xuất, chờ"_s);
            QCOMPARE(settings.get<Setting::Language>(), u"vi"_s);
        }
        // Nothing of it goes into the user's own file.
        const Settings alone(file);
        QCOMPARE(alone.get<Setting::ServesOthers>(), false);
        QCOMPARE(alone.get<Setting::Profile>(), QString());
        QCOMPARE(alone.get<Setting::Strictness>(), -1);
    }

    void aSiteThatSaysNothingChangesNothing() {
        const QTemporaryDir site;
        const SiteSettings none = readSiteSettings(site.filePath(u"không có"_s));
        QVERIFY(none.defaults.empty() && none.policy.empty() && none.notices.isEmpty());
        QVERIFY(QDir(site.path()).mkdir(u"policy.ini"_s)); // cannot be read as a file
        const SiteSettings damaged = readSiteSettings(site.path());
        QVERIFY(damaged.policy.empty());
        QCOMPARE(damaged.notices.size(), 1);
        QVERIFY(damaged.notices.first().contains(u"policy.ini"_s));
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
