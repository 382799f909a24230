// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/Settings.h"

#include <QDir>
#include <QFile>
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
        // Other defaults than the file's values: what is read can only come from the file.
        const Settings settings(copy, {{Setting::Language, u"en"_s}, {Setting::Author, u"Mai"_s}});
        QCOMPARE(settings.value(Setting::Author).toString(), u"Nguyễn Thị Lan"_s);
        QVERIFY(!settings.value(Setting::Geometry).toByteArray().isEmpty());
        QVERIFY(!settings.value(Setting::Columns).toByteArray().isEmpty());
        const QStringList recents = settings.value(Setting::Recents).toStringList();
        QCOMPARE(recents.size(), 1);
        QVERIFY(recents.first().endsWith(u"/ban-thao.txt"_s));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
