// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/SettingsFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace morat;
using namespace Qt::StringLiterals;

class SettingsFileTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"chưa có/morat.ini"_s);
    }

    void isReadAsItWasWritten_data() {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("words") << QVariant(u"Trần Thị Sông Mây"_s);
        QTest::newRow("nothing") << QVariant(u""_s);
        QTest::newRow("marks of the format")
            << QVariant(u" a;b, c=d \"e\" \\f\\x41 [g] %h #i\tj\nk@ "_s);
        QTest::newRow("at first") << QVariant(u"@Invalid()"_s);
        QTest::newRow("number after a control character") << QVariant(u"\u0001fa1\u009Fb2"_s);
        QTest::newRow("list") << QVariant(QStringList{u"/bài, một.txt"_s, u"@hai"_s, u"ba "_s});
        QTest::newRow("whole number") << QVariant(-3);
        QTest::newRow("yes") << QVariant(true);
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        QTest::newRow("bytes") << QVariant(bytes);
    }

    void isReadAsItWasWritten() {
        QFETCH(QVariant, value);
        {
            SettingsFile file(m_path);
            file.setValue(u"review/khoá cửa"_s, value);
            file.setValue(u"review/second"_s, u"hai"_s);
        }
        const QVariant own = SettingsFile(m_path).value(u"review/khoá cửa"_s, {});
        const QVariant qts = QSettings(m_path, QSettings::IniFormat).value(u"review/khoá cửa"_s);
        for (const QVariant &read : {own, qts}) {
            if (value.typeId() == QMetaType::QStringList)
                QCOMPARE(read.toStringList(), value.toStringList());
            else if (value.typeId() == QMetaType::QByteArray)
                QCOMPARE(read.toByteArray(), value.toByteArray());
            else
                QCOMPARE(read.toString(), value.toString());
        }
        QCOMPARE(SettingsFile(m_path).value(u"review/second"_s, {}).toString(), u"hai"_s);
    }

    void isSavedByTheEventLoop() {
        SettingsFile file(m_path);
        file.setValue(u"a/b"_s, 1);
        QTRY_VERIFY(QFile::exists(m_path));
    }

    void whatAnotherProcessWroteStays() {
        SettingsFile one(m_path);
        {
            SettingsFile other(m_path);
            other.setValue(u"a/theirs"_s, 2);
            other.setValue(u"a/old"_s, 3);
        }
        {
            SettingsFile third(m_path);
            third.remove(u"a/old"_s);
        }
        one.setValue(u"a/own"_s, 1);
        QTRY_COMPARE(QSettings(m_path, QSettings::IniFormat).value(u"a/own"_s).toInt(), 1);
        QCOMPARE(one.value(u"a/theirs"_s, {}).toInt(), 2);
        QVERIFY(!one.value(u"a/old"_s, {}).isValid());
    }

#ifndef Q_OS_WIN
    void aFullDiskKeepsWhatWasSet() {
        {
            SettingsFile file(m_path);
            file.setValue(u"a/b"_s, u"cũ"_s);
        }
        const auto before = QFileInfo(m_path).size();
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{8, 8};
            setrlimit(RLIMIT_FSIZE, &limit);
            {
                SettingsFile file(m_path);
                file.setValue(u"a/b"_s, u"mới"_s);
            }
            _exit(42);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 42);
        QCOMPARE(QFileInfo(m_path).size(), before);
        QCOMPARE(SettingsFile(m_path).value(u"a/b"_s, {}).toString(), u"cũ"_s);
    }

    void isReadByItsOwnerOnly() {
        {
            SettingsFile file(m_path);
            file.setValue(u"a/b"_s, 1);
        }
        QCOMPARE(QFile::permissions(m_path) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "SettingsFileTest.moc"
