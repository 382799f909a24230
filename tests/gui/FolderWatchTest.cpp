// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/FolderWatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A folder that a CMS exports into, and a memory beside it.
class Export {
public:
    Export() { QDir(m_root.path()).mkpath(u"xuat/van-hoa"_s); }
    [[nodiscard]] QString folder() const { return m_root.filePath(u"xuat"_s); }
    [[nodiscard]] QString memory() const { return m_root.filePath(u"memory.json"_s); }
    [[nodiscard]] QString path(const QString &name) const { return folder() + u'/' + name; }
    QString write(const QString &name, const QByteArray &bytes,
                  QIODevice::OpenMode mode = QIODevice::WriteOnly) const {
        QFile file(path(name));
        return file.open(mode) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private:
    QTemporaryDir m_root;
};

constexpr FolderWatch::Times quick{.rest = 300, .scan = 150};
/// As good as never: only what the file system tells is heard.
constexpr FolderWatch::Times deaf{.rest = 300, .scan = 600'000};

QStringList told(const QSignalSpy &spy) {
    QStringList files;
    for (const QList<QVariant> &each : spy)
        files += each.first().toStringList();
    return files;
}

} // namespace

class FolderWatchTest final : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatIsThereAndWhatComes() {
        Export exported;
        const QString old = exported.write(u"cu.txt"_s, "Bài cũ");
        FolderWatch watch(exported.memory());
        watch.setTimes(deaf);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        QTRY_COMPARE(told(settled), QStringList{old});
        const QString fresh = exported.write(u"moi.txt"_s, "Bài mới");
        QTRY_COMPARE(told(settled), (QStringList{old, fresh}));
        const QString deep = exported.write(u"van-hoa/tho.html"_s, "<p>Thơ</p>");
        QTRY_COMPARE(told(settled), (QStringList{old, fresh, deep}));
    }

    void waitsUntilAFileHasRested() {
        Export exported;
        FolderWatch watch(exported.memory());
        watch.setTimes({.rest = 1500, .scan = 100});
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        const QString path = exported.write(u"dai.txt"_s, "Đoạn đầu\n");
        QElapsedTimer written;
        for (int part = 0; part < 4; ++part) {
            QTest::qWait(600);
            QCOMPARE(settled.size(), 0);
            exported.write(u"dai.txt"_s, "Thêm một đoạn\n", QIODevice::Append);
            written.start();
        }
        QTRY_COMPARE(told(settled), QStringList{path});
        QVERIFY2(written.elapsed() >= 1400, qPrintable(QString::number(written.elapsed())));
    }

    void seesAFileThatWasWrittenOver() {
        Export exported;
        const QString path = exported.write(u"bai.txt"_s, "Bản một");
        FolderWatch watch(exported.memory());
        watch.setTimes(quick);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        QTRY_COMPARE(settled.size(), 1);
        exported.write(u"bai.txt"_s, "Bản thứ hai");
        QTRY_COMPARE(told(settled), (QStringList{path, path}));
        QTest::qWait(800);
        QCOMPARE(settled.size(), 2);
    }

    void leavesOutWhatIsNoDraft_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ảnh") << u"anh.jpg"_s << QByteArray("JFIF");
        QTest::newRow("tệp ẩn") << u".bai.txt"_s << QByteArray("Bài");
        QTest::newRow("tệp còn rỗng") << u"rong.txt"_s << QByteArray();
        QTest::newRow("đang ghi dở") << u"bai.docx.part"_s << QByteArray("PK");
    }
    void leavesOutWhatIsNoDraft() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Export exported;
        exported.write(name, bytes);
        const QString draft = exported.write(u"bai.txt"_s, "Bài");
        FolderWatch watch(exported.memory());
        watch.setTimes(quick);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        QTRY_COMPARE(told(settled), QStringList{draft});
        QTest::qWait(700);
        QCOMPARE(told(settled), QStringList{draft});
    }

    void remembersOverRestarts() {
        Export exported;
        const QString one = exported.write(u"mot.txt"_s, "Một");
        const QString two = exported.write(u"hai.txt"_s, "Hai");
        {
            FolderWatch watch(exported.memory());
            watch.setTimes(quick);
            QSignalSpy settled(&watch, &FolderWatch::settled);
            watch.watch(exported.folder());
            QTRY_COMPARE(told(settled), (QStringList{two, one}));
            watch.remember({one});
        }
        FolderWatch watch(exported.memory());
        watch.setTimes(quick);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        QTRY_COMPARE(told(settled), QStringList{two});
        QTest::qWait(700);
        QCOMPARE(told(settled), QStringList{two});
    }

    void saysOnceThatTheFolderIsAway() {
        Export exported;
        FolderWatch watch(exported.memory());
        watch.setTimes(quick);
        QSignalSpy lost(&watch, &FolderWatch::lost);
        QSignalSpy found(&watch, &FolderWatch::found);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        const QString path = exported.write(u"bai.txt"_s, "Bài");
        watch.watch(exported.folder());
        QTRY_COMPARE(settled.size(), 1);
        const QString away = exported.folder() + u"-xa"_s;
        QVERIFY(QDir().rename(exported.folder(), away));
        QTRY_COMPARE(lost.size(), 1);
        QTest::qWait(500);
        QCOMPARE(lost.size(), 1);
        QVERIFY(QDir().rename(away, exported.folder()));
        QTRY_COMPARE(found.size(), 1);
        // What was taken before is not taken again.
        const QString other = exported.write(u"khac.txt"_s, "Bài khác");
        QTRY_COMPARE(told(settled), (QStringList{path, other}));
    }

    void isSilentWhenItIsStopped() {
        Export exported;
        FolderWatch watch(exported.memory());
        watch.setTimes(quick);
        QSignalSpy settled(&watch, &FolderWatch::settled);
        watch.watch(exported.folder());
        watch.watch({});
        exported.write(u"bai.txt"_s, "Bài");
        QTest::qWait(800);
        QCOMPARE(settled.size(), 0);
    }
};

QTEST_GUILESS_MAIN(FolderWatchTest)
#include "FolderWatchTest.moc"
