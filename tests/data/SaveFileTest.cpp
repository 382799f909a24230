// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SaveFile.h"
#include "SavedFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

#ifndef Q_OS_WIN
constexpr auto everyone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                          QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

mode_t modeOf(const QString &path) {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

/// The answer of what is done in another process, which has no rights of its own where this one
/// could do everything.
template <typename Work>
int asNobody(Work work) {
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        _exit(work());
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
#endif

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
        QCOMPARE(filesIn(m_folder->path()).size(), 1);
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
        QCOMPARE(filesIn(m_folder->path()).size(), 1);
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

    void makesAFileWhereASymbolicLinkLeads() {
        const QString target = m_folder->filePath(u"sắp có.txt"_s);
        const QString link = m_folder->filePath(u"nối.txt"_s);
        QVERIFY(QFile::link(u"sắp có.txt"_s, link));
        QVERIFY(saveFile(link, "mới"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(target), QByteArray("mới"));
    }

    void refusesALinkThatLeadsToItself() {
        const QString link = m_folder->filePath(u"vòng.txt"_s);
        QVERIFY(QFile::link(u"vòng.txt"_s, link));
        QVERIFY(!saveFile(link, "mới"));
        QVERIFY(QFileInfo(link).isSymLink());
    }

    void allNamesOfAFileHaveTheNewContent() {
        const QString path = m_folder->filePath(u"bài.txt"_s);
        const QString other = m_folder->filePath(u"tên khác.txt"_s);
        QVERIFY(saveFile(path, "nội dung cũ, dài hơn"));
        QVERIFY(nameAgain(path, other));
        QVERIFY(saveFile(path, "mới"));
        QCOMPARE(contentOf(other), QByteArray("mới"));
        QVERIFY(saveFile(other, "nội dung mới, lại dài hơn"));
        QCOMPARE(contentOf(path), QByteArray("nội dung mới, lại dài hơn"));
        QCOMPARE(filesIn(m_folder->path()).size(), 2);
    }

    void aNewFileIsForWhomItIsMeant() {
        const mode_t before = ::umask(0022);
        const QString open = m_folder->filePath(u"chung.txt"_s);
        const QString own = m_folder->filePath(u"riêng.txt"_s);
        const bool saved = saveFile(open, "x") && saveFile(own, "x", NewFile::ForItsOwner);
        ::umask(before);
        QVERIFY(saved);
        QCOMPARE(modeOf(open), mode_t{0644});
        QCOMPARE(modeOf(own), mode_t{0600});
        QVERIFY(saveFile(open, "y", NewFile::ForItsOwner));
        QCOMPARE(modeOf(open), mode_t{0644});
    }

    void aFolderThatMayNotBeWrittenToLeavesTheOldContent() {
        const QString folder = m_folder->filePath(u"khoá"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + u"/bài.txt"_s;
        QVERIFY(saveFile(path, "cũ"));
        QVERIFY(QFile::setPermissions(m_folder->path(), everyone));
        QVERIFY(QFile::setPermissions(path, everyone));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner |
                                                  QFile::ReadOther | QFile::ExeOther));
        const int refused = asNobody([&] { return saveFile(path, "mới") ? 1 : 42; });
        QVERIFY(QFile::setPermissions(folder, everyone));
        QCOMPARE(refused, 42);
        QCOMPARE(contentOf(path), QByteArray("cũ"));
        QCOMPARE(filesIn(folder).size(), 1);
    }

    /// The temporary folder is of another user, who let everyone write the file.
    void theOwnerOfAFileStaysItsOwner() {
        const QString path = m_folder->filePath(u"bài.txt"_s);
        QVERIFY(saveFile(path, "cũ"));
        QVERIFY(QFile::setPermissions(m_folder->path(), everyone));
        QVERIFY(QFile::setPermissions(path, everyone));
        const uint owner = QFileInfo(path).ownerId();
        QCOMPARE(asNobody([&] { return saveFile(path, "mới") ? 42 : 1; }), 42);
        QCOMPARE(contentOf(path), QByteArray("mới"));
        QCOMPARE(QFileInfo(path).ownerId(), owner);
        QCOMPARE(filesIn(m_folder->path()).size(), 1);
    }
#endif
#ifdef Q_OS_LINUX
    void extendedAttributesAreKept() {
        const QString path = m_folder->filePath(u"bài.txt"_s);
        QVERIFY(saveFile(path, "cũ"));
        const QByteArray encoded = QFile::encodeName(path);
        const char *name = encoded.constData();
        if (setxattr(name, "user.nguon", "bàn tin", 9, 0) != 0)
            QSKIP("the file system of the temporary folder has no extended attributes");
        QVERIFY(saveFile(path, "mới"));
        QByteArray value(32, '\0');
        QCOMPARE(getxattr(name, "user.nguon", value.data(), 32), ssize_t{9});
        QVERIFY(value.startsWith("bàn tin"));
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(SaveFileTest)
#include "SaveFileTest.moc"
