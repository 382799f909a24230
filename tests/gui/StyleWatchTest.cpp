// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/StyleWatch.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace morat;
using namespace Qt::StringLiterals;

class StyleWatchTest final : public QObject {
    Q_OBJECT

    /// A folder with two packs, and a profile beside them.
    struct House {
        House() {
            QDir(root.path()).mkpath(u"goi/mot"_s);
            QDir(root.path()).mkpath(u"goi/hai"_s);
            write(u"goi/mot/a.yaml"_s, "a");
            write(u"goi/hai/b.yaml"_s, "b");
            write(u"ho-so.yaml"_s, "p");
        }
        void write(const QString &name, const QByteArray &bytes) const {
            QFile file(root.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        }
        void watchAll(StyleWatch &watch) const {
            watch.watch(
                {root.filePath(u"goi/mot"_s), root.filePath(u"goi/hai"_s), root.filePath(u"goi"_s)},
                {root.filePath(u"ho-so.yaml"_s)});
        }
        QTemporaryDir root;
    };

    /// Watches a house until the watch has seen how things are: a first change is heard of.
    static void settle(StyleWatch &watch, const House &house) {
        QSignalSpy changed(&watch, &StyleWatch::changed);
        watch.setScanInterval(20);
        house.watchAll(watch);
        QByteArray bytes("d");
        QTRY_VERIFY((house.write(u"goi/mot/dau.yaml"_s, bytes += 'd'), !changed.isEmpty()));
        watch.setScanInterval(1'000'000);
        // Nothing of it is still on its way.
        QSignalSpy after(&watch, &StyleWatch::changed);
        house.write(u"goi/mot/cuoi.yaml"_s, "c");
        QTRY_VERIFY(!after.isEmpty());
    }

private slots:
    void hearsWhatChanges_data() {
        using Change = std::function<void(const House &)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("a file is written over")
            << Change([](const House &house) { house.write(u"goi/mot/a.yaml"_s, "khác hẳn"); });
        QTest::newRow("a file is replaced") << Change([](const House &house) {
            QSaveFile file(house.root.filePath(u"ho-so.yaml"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("hồ sơ khác");
            QVERIFY(file.commit());
        });
        QTest::newRow("a file is added")
            << Change([](const House &house) { house.write(u"goi/hai/c.yaml"_s, "c"); });
        QTest::newRow("a file goes") << Change([](const House &house) {
            QVERIFY(QFile::remove(house.root.filePath(u"goi/hai/b.yaml"_s)));
        });
        QTest::newRow("a pack is added")
            << Change([](const House &house) { QDir(house.root.path()).mkpath(u"goi/ba"_s); });
        QTest::newRow("a pack goes") << Change([](const House &house) {
            QVERIFY(QDir(house.root.filePath(u"goi/hai"_s)).removeRecursively());
        });
        QTest::newRow("the profile goes") << Change([](const House &house) {
            QVERIFY(QFile::remove(house.root.filePath(u"ho-so.yaml"_s)));
        });
    }
    void hearsWhatChanges() {
        QFETCH(std::function<void(const House &)>, change);
        const House house;
        StyleWatch watch;
        settle(watch, house);
        QSignalSpy changed(&watch, &StyleWatch::changed);
        change(house);
        QTRY_VERIFY(!changed.isEmpty());
    }

    void severalWritesAreOneChange() {
        const House house;
        StyleWatch watch;
        settle(watch, house);
        QSignalSpy changed(&watch, &StyleWatch::changed);
        for (int i = 0; i < 20; ++i)
            house.write(u"goi/mot/a.yaml"_s, QByteArray("dài").repeated(i + 2));
        QTRY_COMPARE(changed.size(), 1);
    }

    /// Nobody listened yet when it changed, and the first scan sees it as it is now.
    void hearsWhatChangedBetweenReadingAndWatching_data() {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("written");
        QTest::newRow("a file of a pack") << u"goi/mot"_s << u"goi/mot/a.yaml"_s;
        QTest::newRow("a new file of a pack") << u"goi/hai"_s << u"goi/hai/c.yaml"_s;
        QTest::newRow("the profile") << u"ho-so.yaml"_s << u"ho-so.yaml"_s;
    }
    void hearsWhatChangedBetweenReadingAndWatching() {
        QFETCH(QString, read);
        QFETCH(QString, written);
        const House house;
        const QString path = house.root.filePath(read);
        const SourcePrints before{{path, sourcePrint(path)}};
        house.write(written, "khác hẳn");
        StyleWatch watch;
        QSignalSpy changed(&watch, &StyleWatch::changed);
        watch.watch({house.root.filePath(u"goi/mot"_s), house.root.filePath(u"goi/hai"_s)},
                    {house.root.filePath(u"ho-so.yaml"_s)}, before);
        QTRY_COMPARE(changed.size(), 1);
        // What was read of it since is not told of again, what changes after that is.
        watch.watch({path}, {}, {{path, sourcePrint(path)}});
        QSignalSpy scanned(&watch, &StyleWatch::scanned);
        watch.setScanInterval(20);
        QTRY_VERIFY(scanned.size() > 3);
        QCOMPARE(changed.size(), 1);
        house.write(written, "lại khác nữa");
        QTRY_VERIFY(changed.size() > 1);
    }

    /// As on a share of another machine: whoever looks often enough sees it all the same.
    void looksWhereNobodyTells() {
        const House house;
        StyleWatch watch;
        settle(watch, house);
        QSignalSpy changed(&watch, &StyleWatch::changed);
        watch.setScanInterval(20);
        house.write(u"goi/mot/a.yaml"_s, "khác hẳn");
        QTRY_VERIFY(!changed.isEmpty());
    }

    void aFolderThatIsNotThereIsWaitedFor() {
        const QTemporaryDir root;
        StyleWatch watch;
        QSignalSpy changed(&watch, &StyleWatch::changed);
        watch.setScanInterval(20);
        watch.watch({root.filePath(u"chua-co"_s)}, {});
        int packs = 0;
        const auto addPack = [&] {
            return QDir(root.path()).mkpath(u"chua-co/goi-%1"_s.arg(++packs));
        };
        QTRY_VERIFY(addPack() && !changed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(StyleWatchTest)
#include "StyleWatchTest.moc"
