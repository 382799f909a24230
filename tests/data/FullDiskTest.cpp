// SPDX-License-Identifier: GPL-3.0-or-later
// A real disk that is nearly full (a file system in memory, where the system lets a process of its
// own have one), and a limit on the size of files.
#include "SavedFiles.h"
#include "data/SaveFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int allWell = 42;
constexpr int noDisk = 43;

/// The exit status of what is done in a process of its own.
template <typename Work>
int apart(Work work) {
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Takes all but so many bytes of the disk.
bool fillUpTo(const QString &path, qint64 room) {
    QFile::remove(path);
    QFile ballast(path);
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (ballast.write(page) == page.size()) {
    }
    return ballast.resize(std::max<qint64>(0, ballast.size() - room));
}

/// Old content or new, as the answer says, and no file that was not there.
bool isWhole(const QString &path, const QByteArray &old, const QByteArray &wanted, bool saved,
             qsizetype files) {
    return contentOf(path) == (saved ? wanted : old) &&
           filesIn(QFileInfo(path).path()).size() == files;
}

#ifdef Q_OS_LINUX
enum class Names : quint8 { One, Two };

int savesOnNearlyFullDisk(const QString &folder, Names names) {
    if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0 ||
        (geteuid() == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) ||
        mount("morat", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=3m") != 0)
        return noDisk;
    const QString path = folder + u"/bài.txt"_s;
    const QString second = folder + u"/tên khác.txt"_s;
    const QString ballast = folder + u"/đầy"_s;
    int kept = 0;
    int saved = 0;
    for (const qint64 room : {0, 4096, 8192, 65'536, 262'144, 1'048'576, 2'500'000}) {
        for (qint64 size = 0; size <= 1 << 20; size = size * 2 + 1) {
            const QByteArray old(5000, 'c');
            const QByteArray wanted(size, 'm');
            QFile::remove(ballast);
            QFile::remove(second);
            if (!saveFile(path, old) || (names == Names::Two && !nameAgain(path, second)) ||
                !fillUpTo(ballast, room))
                return 1;
            const bool done = saveFile(path, wanted).has_value();
            if (!isWhole(path, old, wanted, done, names == Names::Two ? 3 : 2))
                return 2;
            ++(done ? saved : kept);
        }
    }
    // Both must have been seen, else nothing was tried.
    return saved > 20 && kept > 20 ? allWell : 3;
}
#endif

} // namespace

class FullDiskTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

#ifdef Q_OS_LINUX
    void aNearlyFullDiskKeepsTheOldContent() {
        const int status =
            apart([&] { return savesOnNearlyFullDisk(m_folder->path(), Names::One); });
        if (status == noDisk)
            QSKIP("no file system can be mounted here");
        QCOMPARE(status, allWell);
    }

    void aNearlyFullDiskKeepsTheOldContentOfAFileWithTwoNames() {
        const int status =
            apart([&] { return savesOnNearlyFullDisk(m_folder->path(), Names::Two); });
        if (status == noDisk)
            QSKIP("no file system can be mounted here");
        QCOMPARE(status, allWell);
    }
#endif

    void aLimitOfFilesKeepsTheOldContent() {
        const QString path = m_folder->filePath(u"bài.txt"_s);
        const QByteArray old = "cũ";
        for (const rlim_t limit : {0, 1, 100, 4096, 65'536, 1'000'000}) {
            QVERIFY(saveFile(path, old));
            const int status = apart([&] {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit most{limit, limit};
                setrlimit(RLIMIT_FSIZE, &most);
                for (const qint64 size :
                     {qint64(limit) + 1, qint64(limit) + 5000, qint64{1 << 20}}) {
                    const QByteArray wanted(size, 'm');
                    const Result<void> saved = saveFile(path, wanted);
                    if (saved || !saved.error().message.contains(path) ||
                        !isWhole(path, old, wanted, false, 1))
                        return 1;
                }
                return allWell;
            });
            QCOMPARE(status, allWell);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(FullDiskTest)
#include "FullDiskTest.moc"
