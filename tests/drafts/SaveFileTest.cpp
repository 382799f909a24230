// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SaveFileTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesANewFileAndReplacesAnOldOne() {
        const QString path = m_folder->filePath(u"bài viết.txt"_s);
        QVERIFY(saveFile(path, "một"));
        QCOMPARE(contentOf(path), QByteArray("một"));
        QVERIFY(saveFile(path, QByteArray()));
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void savesUnderAPathLongerThanWindowsLikes() {
        QString folder = m_folder->path();
        while (folder.size() < 320)
            folder += u"/Bản thảo của ban Thời sự"_s;
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + u"/bài viết.txt"_s;
        QVERIFY(saveFile(path, "một"));
        QVERIFY(saveFile(path, "hai"));
        QCOMPARE(contentOf(path), QByteArray("hai"));
    }

#ifdef Q_OS_WIN
    /// As Word does with a document that it shows: others may read it, not write or replace it.
    void aFileThatAnotherProgramKeepsIsNamedAndStays() {
        const QString path = m_folder->filePath(u"bài.docx"_s);
        QVERIFY(saveFile(path, "cũ"));
        const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
        const HANDLE word = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ,
                                        nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
        QVERIFY(word != INVALID_HANDLE_VALUE);
        const auto saved = saveFile(path, "mới");
        CloseHandle(word);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"such as Word"),
                 qPrintable(saved.error().message));
        QCOMPARE(contentOf(path), QByteArray("cũ"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(saveFile(path, "mới"));
    }
#else
    void followsASymbolicLinkAndKeepsPermissions() {
        const QString target = m_folder->filePath(u"gốc.txt"_s);
        const QString link = m_folder->filePath(u"nối.txt"_s);
        QVERIFY(saveFile(target, "cũ"));
        const auto permissions =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
        QVERIFY(QFile::setPermissions(target, permissions));
        const auto before = QFile::permissions(target);
        QVERIFY(QFile::link(target, link));
        QVERIFY(saveFile(link, "mới"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(target), QByteArray("mới"));
        QCOMPARE(QFile::permissions(target), before);
    }

    void refusesAFolderADeviceAndAMissingFolder() {
        QVERIFY(!saveFile(m_folder->path(), "x"));
        QVERIFY(!saveFile(m_folder->filePath(u"không/có/bài.txt"_s), "x"));
        const auto device = saveFile(u"/dev/full"_s, "x");
        QVERIFY(!device);
        QVERIFY(device.error().message.contains(u"/dev/full"_s));
        QVERIFY(!QFileInfo(u"/dev/full"_s).isFile()); // it is still the device
    }

    /// A disk that is full after 64 KB, in a process of its own.
    void aFullDiskLeavesTheOldContent() {
        const QString path = m_folder->filePath(u"bài.txt"_s);
        QVERIFY(saveFile(path, "cũ"));
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{65536, 65536};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto saved = saveFile(path, QByteArray(1'000'000, 'x'));
            _exit(!saved && saved.error().message.contains(path) ? 42 : 1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 42);
        QCOMPARE(contentOf(path), QByteArray("cũ"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(SaveFileTest)
#include "SaveFileTest.moc"
