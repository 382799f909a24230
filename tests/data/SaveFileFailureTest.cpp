// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails: at any call, once or for good, with no room left, or by writing other bytes
// than it was given.
#include "SavedFiles.h"
#include "data/SaveFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

enum class Lasting : quint8 { Once, ForGood };

/// The system's calls, of which the n-th (from 1) fails.
class FailingCalls final : public FileCalls {
public:
    FailingCalls(int failing, int reason, Lasting lasting)
        : m_failing(failing)
        , m_reason(reason)
        , m_lasting(lasting) {}

    [[nodiscard]] int callCount() const { return m_count; }
    /// A disk on which nothing can be removed any more is not asked to be clean.
    [[nodiscard]] bool couldNotRemove() const { return m_couldNotRemove; }

    qint64 links(const QString &path) const override {
        return fails() ? -1 : FileCalls::links(path);
    }
    int create(const QString &path, NewFile file) const override {
        return fails() ? -1 : FileCalls::create(path, file);
    }
    int open(const QString &path) const override { return fails() ? -1 : FileCalls::open(path); }
    int openToRead(const QString &path) const override {
        return fails() ? -1 : FileCalls::openToRead(path);
    }
    int close(int file) const override {
        // Closed it is all the same.
        const int closed = FileCalls::close(file);
        return fails() ? -1 : closed;
    }
    qint64 write(int file, const char *bytes, qint64 count) const override {
        if (!fails())
            return FileCalls::write(file, bytes, count);
        // Half of it is there, and what the call says is the failure.
        return FileCalls::write(file, bytes, count / 2) < 0 ? -2 : restored();
    }
    qint64 read(int file, char *bytes, qint64 count) const override {
        return fails() ? -1 : FileCalls::read(file, bytes, count);
    }
    int rewind(int file) const override { return fails() ? -1 : FileCalls::rewind(file); }
    int resize(int file, qint64 bytes) const override {
        return fails() ? -1 : FileCalls::resize(file, bytes);
    }
    int reserve(int file, qint64 bytes) const override {
        return fails() ? -1 : FileCalls::reserve(file, bytes);
    }
    int flush(int file) const override { return fails() ? -1 : FileCalls::flush(file); }
    Kept keepAttributes(const QString &original, int file) const override {
        return fails() ? Kept::Failed : FileCalls::keepAttributes(original, file);
    }
    int replace(const QString &file, const QString &original) const override {
        return fails() ? -1 : FileCalls::replace(file, original);
    }
    int flushFolder(const QString &folder) const override {
        return fails() ? -1 : FileCalls::flushFolder(folder);
    }
    int remove(const QString &path) const override {
        if (!fails())
            return FileCalls::remove(path);
        m_couldNotRemove = true;
        return -1;
    }

private:
    bool fails() const {
        ++m_count;
        const bool failed =
            m_lasting == Lasting::Once ? m_count == m_failing : m_count >= m_failing;
        if (failed)
            errno = m_reason;
        return failed;
    }
    int restored() const {
        errno = m_reason;
        return -1;
    }

    const int m_failing;
    const int m_reason;
    const Lasting m_lasting;
    mutable int m_count = 0;
    mutable bool m_couldNotRemove = false;
};

/// A disk with room for so many bytes more; it takes what fits, and nothing then.
class SmallDisk final : public FileCalls {
public:
    explicit SmallDisk(qint64 room)
        : m_room(room) {}

    qint64 write(int file, const char *bytes, qint64 count) const override {
        const qint64 fitting = std::min(count, m_room);
        if (fitting == 0) {
            errno = ENOSPC;
            return -1;
        }
        m_room -= fitting;
        return FileCalls::write(file, bytes, fitting);
    }

private:
    mutable qint64 m_room;
};

/// Takes a few bytes at a time.
class SlowDisk final : public FileCalls {
public:
    qint64 write(int file, const char *bytes, qint64 count) const override {
        return FileCalls::write(file, bytes, std::min<qint64>(count, 7));
    }
    qint64 read(int file, char *bytes, qint64 count) const override {
        return FileCalls::read(file, bytes, std::min<qint64>(count, 5));
    }
};

/// Says that all went well, and keeps other bytes.
class LyingDisk final : public FileCalls {
public:
    qint64 write(int file, const char *bytes, qint64 count) const override {
        return FileCalls::write(file, QByteArray(bytes, count).replace("mới", "mời").constData(),
                                count);
    }
};

} // namespace

class SaveFileFailureTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"bài.txt"_s);
    }

    void anyCallMayFail_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("hasTwoNames");
        QTest::addColumn<bool>("forGood");
        for (const int reason : {ENOSPC, EIO}) {
            for (const bool hasTwoNames : {false, true}) {
                for (const bool forGood : {false, true})
                    QTest::addRow("errno %d, %s, %s", reason,
                                  hasTwoNames ? "two names" : "one name",
                                  forGood ? "for good" : "once")
                        << reason << hasTwoNames << forGood;
            }
        }
    }

    void anyCallMayFail() {
        QFETCH(int, reason);
        QFETCH(bool, hasTwoNames);
        QFETCH(bool, forGood);
        const QByteArray old = QByteArray("cũ ").repeated(700'000);
        const QByteArray wanted = QByteArray("mới ").repeated(700'000);
        int failures = 0;
        for (int failing = 1;; ++failing) {
            init();
            QVERIFY(saveFile(m_path, old));
            if (hasTwoNames)
                QVERIFY(nameAgain(m_path, m_path + u" (2)"_s));
            const FailingCalls calls(failing, reason, forGood ? Lasting::ForGood : Lasting::Once);
            const Result<void> saved = saveFile(m_path, wanted, NewFile::ForAllWhoMay, calls);
            const QByteArray there = contentOf(m_path);
            const QStringList others =
                QDir(m_folder->path()).entryList({u".bài.txt.*"_s}, QDir::Files | QDir::Hidden);
            if (saved) {
                QCOMPARE(there, wanted);
            } else {
                ++failures;
                const QString message = saved.error().message;
                QVERIFY2(message.contains(m_path), qPrintable(message));
                const bool isNamed = !others.isEmpty() && message.contains(others.first());
                // Only of a disk that stays broken can the old content have to be looked for.
                QVERIFY2(there == old || there == wanted ||
                             (forGood && hasTwoNames && isNamed &&
                              contentOf(m_folder->filePath(others.first())) == old),
                         qPrintable(u"call %1: %2"_s.arg(failing).arg(message)));
                QVERIFY2(there != old || message.contains(u"untouched") || isNamed,
                         qPrintable(message));
                QVERIFY2(there != wanted || !message.contains(u"untouched"), qPrintable(message));
                QVERIFY(others.isEmpty() || isNamed || calls.couldNotRemove());
            }
            if (failing > calls.callCount())
                break;
        }
        QVERIFY2(failures > 10, qPrintable(QString::number(failures)));
    }

    void aNewFileIsThereWholeOrNotAtAll() {
        for (int failing = 1;; ++failing) {
            init();
            const FailingCalls calls(failing, ENOSPC, Lasting::Once);
            const Result<void> saved = saveFile(m_path, "mới", NewFile::ForAllWhoMay, calls);
            if (saved || QFile::exists(m_path))
                QCOMPARE(contentOf(m_path), QByteArray("mới"));
            else
                QVERIFY(!saved.error().message.contains(u"old content"));
            if (failing > calls.callCount())
                break;
        }
    }

    void aSmallDiskKeepsTheOldContent_data() {
        QTest::addColumn<bool>("hasTwoNames");
        QTest::newRow("one name") << false;
        QTest::newRow("two names") << true;
    }

    void aSmallDiskKeepsTheOldContent() {
        QFETCH(bool, hasTwoNames);
        const QByteArray old(3000, 'c');
        int saved = 0;
        int refused = 0;
        for (qint64 size = 0; size <= 1 << 20; size = size * 3 + 1) {
            for (const qint64 room :
                 {qint64{0}, size / 2, size - 1, size, size + 2999, 2 * size + 6000}) {
                if (room < 0)
                    continue;
                init();
                QVERIFY(saveFile(m_path, old));
                if (hasTwoNames)
                    QVERIFY(nameAgain(m_path, m_path + u" (2)"_s));
                const QByteArray wanted(size, 'm');
                // What restores the old content writes where that stood, which takes no room.
                const SmallDisk disk(room);
                const Result<void> done = saveFile(m_path, wanted, NewFile::ForAllWhoMay, disk);
                if (done) {
                    ++saved;
                    QCOMPARE(contentOf(m_path), wanted);
                } else if (contentOf(m_path) != old) {
                    // This disk has no room even for that; then the copy says what it was.
                    QVERIFY(hasTwoNames);
                    const QStringList kept =
                        QDir(m_folder->path())
                            .entryList({u".bài.txt.*"_s}, QDir::Files | QDir::Hidden);
                    QCOMPARE(kept.size(), 1);
                    QVERIFY(done.error().message.contains(kept.first()));
                    QCOMPARE(contentOf(m_folder->filePath(kept.first())), old);
                    ++refused;
                } else {
                    ++refused;
                }
            }
        }
        QVERIFY(saved > 5);
        QVERIFY(refused > 5);
    }

    void fewBytesAtATimeAreAllThere() {
        QVERIFY(saveFile(m_path, "cũ"));
        const QByteArray wanted = QByteArray("mới ").repeated(500);
        QVERIFY(saveFile(m_path, wanted, NewFile::ForAllWhoMay, SlowDisk()));
        QCOMPARE(contentOf(m_path), wanted);
    }

    void whatReadsOtherwiseTakesNoPlace() {
        QVERIFY(saveFile(m_path, "cũ"));
        QVERIFY(!saveFile(m_path, "bài mới", NewFile::ForAllWhoMay, LyingDisk()));
        QCOMPARE(contentOf(m_path), QByteArray("cũ"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_APPLESS_MAIN(SaveFileFailureTest)
#include "SaveFileFailureTest.moc"
