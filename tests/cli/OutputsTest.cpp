// SPDX-License-Identifier: GPL-3.0-or-later
// No command writes over what it reads or writes, by whatever name; what cannot be written or read
// is said, with status 2.
#include "../drafts/ZipTesting.h"
#include "CommandLineFixture.h"
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

#include <filesystem>
#include <system_error>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray draftBytes = "Họp báo\n\nTỉnh thông qua chủ chương, nghị quyết.\n";
const QByteArray fixedBytes = "Họp báo\n\nTỉnh thông qua chủ trương, nghị quyết.\n";

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class OutputsTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void init() {
        QVERIFY(QDir(folder()).removeRecursively());
        QVERIFY(QDir().mkpath(path(u"nơi khác"_s)));
        m_draft = write(u"bài.txt"_s, draftBytes);
        m_store = newStore(u"kho.sqlite"_s);
        std::error_code failed;
        std::filesystem::create_hard_link(m_draft.toStdU16String(),
                                          path(u"cùng tệp.txt"_s).toStdU16String(), failed);
        QVERIFY(!failed);
#ifndef Q_OS_WIN
        QVERIFY(QFile::link(m_draft, path(u"nối.txt"_s)));
        QVERIFY(QFile::link(m_store, path(u"nối kho"_s)));
        QVERIFY(QFile::link(folder(), path(u"vòng"_s)));
        QVERIFY(QFile::link(path(u"chưa có.html"_s), path(u"sắp có.html"_s)));
#endif
    }

    void refusesWhatItReadsOrWritesTwice_data() {
        QTest::addColumn<QStringList>("command");
        const QStringList ways{u"bài.txt"_s, u"nơi khác/../bài.txt"_s, u"cùng tệp.txt"_s,
#ifndef Q_OS_WIN
                               u"nối.txt"_s, u"vòng/bài.txt"_s
#endif
        };
        for (const QString &way : ways) {
            const QByteArray name = way.toUtf8();
            QTest::addRow("fix to %s", name.constData())
                << QStringList{u"fix"_s, u"-o"_s, u"@/"_s + way, u"@/bài.txt"_s};
            QTest::addRow("export to %s", name.constData())
                << QStringList{u"export"_s, u"-o"_s, u"@/"_s + way, u"@/bài.txt"_s};
            QTest::addRow("corrections to %s", name.constData())
                << QStringList{u"export"_s,        u"-o"_s,       u"@/xuất.txt"_s,
                               u"--corrections"_s, u"@/"_s + way, u"@/bài.txt"_s};
            QTest::addRow("model to %s", name.constData())
                << QStringList{u"model"_s, u"build"_s, u"--out"_s, u"@/"_s + way, u"@/bài.txt"_s};
        }
        for (const char *store : {"kho.sqlite", "nơi khác/../kho.sqlite", "kho.sqlite-wal",
                                  "kho.sqlite-journal", "kho.sqlite.backup-v1-20260101-000000",
#ifndef Q_OS_WIN
                                  "nối kho", "vòng/kho.sqlite"
#endif
             })
            QTest::addRow("export to %s", store) << QStringList{
                u"export"_s, u"-o"_s, u"@/"_s + QString::fromUtf8(store), u"@/bài.txt"_s};
        QTest::newRow("corrections over the text")
            << QStringList{u"export"_s,        u"-o"_s,           u"@/xuất.txt"_s,
                           u"--corrections"_s, u"@/./xuất.txt"_s, u"@/bài.txt"_s};
        QTest::newRow("both to standard output") << QStringList{
            u"export"_s, u"-o"_s, u"-"_s, u"--corrections"_s, u"-"_s, u"@/bài.txt"_s};
#ifndef Q_OS_WIN
        QTest::newRow("both through a link to a file that is not there yet") << QStringList{
            u"export"_s,         u"-o"_s,       u"@/sắp có.html"_s, u"--corrections"_s,
            u"@/chưa có.html"_s, u"@/bài.txt"_s};
#endif
        QTest::newRow("one draft twice in place")
            << QStringList{u"fix"_s, u"--in-place"_s, u"@/bài.txt"_s, u"@/cùng tệp.txt"_s};
        QTest::newRow("in place and elsewhere")
            << QStringList{u"fix"_s, u"--in-place"_s, u"-o"_s, u"@/xuất.txt"_s, u"@/bài.txt"_s};
    }

    void refusesWhatItReadsOrWritesTwice() {
        QFETCH(QStringList, command);
        for (QString &word : command)
            word.replace(u"@"_s, folder());
        if (command.first() == u"export")
            command += {u"--store"_s, m_store};
        write(u"kho.sqlite.backup-v1-20260101-000000"_s, "cũ");
        const QByteArray store = contentOf(m_store);
        const QStringList before = QDir(folder()).entryList(QDir::Files);
        const Answer answer = run(command);
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.isEmpty());
        QCOMPARE(contentOf(m_draft), draftBytes);
        QCOMPARE(contentOf(m_store), store);
        QCOMPARE(contentOf(path(u"kho.sqlite.backup-v1-20260101-000000"_s)), QByteArray("cũ"));
        QCOMPARE(QDir(folder()).entryList(QDir::Files), before);
    }

    void writesToStandardOutput() {
        const Answer fixed = run({u"fix"_s, u"-o"_s, u"-"_s, m_draft});
        QCOMPARE(fixed.exit, 0);
        QCOMPARE(fixed.out, fixedBytes);
        const Answer exported = run({u"export"_s, u"--store"_s, m_store, u"-o"_s, u"-"_s, m_draft});
        QCOMPARE(exported.exit, 0);
        QCOMPARE(exported.out, draftBytes);
        QVERIFY(!QFile::exists(u"-"_s));
    }

    void correctsInPlaceWithABackup() {
        const QString second = write(u"hai.txt"_s, draftBytes);
        const QString clean = write(u"sạch.txt"_s, fixedBytes);
        QVERIFY(QFile::remove(path(u"cùng tệp.txt"_s)));
        write(u"hai.txt.bak"_s, "việc khác");
        QCOMPARE(run({u"fix"_s, u"--in-place"_s, m_draft, second, clean}).exit, 0);
        QCOMPARE(contentOf(m_draft), fixedBytes);
        QCOMPARE(contentOf(m_draft + u".bak"_s), draftBytes);
        QCOMPARE(contentOf(second), fixedBytes);
        QCOMPARE(contentOf(second + u".bak"_s), QByteArray("việc khác"));
        QCOMPARE(contentOf(second + u".bak-2"_s), draftBytes);
        QVERIFY(!QFile::exists(clean + u".bak"_s));
    }

    void oneDraftThatCannotBeReadStopsNoOther() {
        QVERIFY(QFile::remove(path(u"cùng tệp.txt"_s)));
        const Answer answer = run({u"fix"_s, u"--in-place"_s, path(u"không có.txt"_s), m_draft});
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"không có.txt"));
        QCOMPARE(contentOf(m_draft), fixedBytes);
    }

    /// TCVN3 has no such letter as one of the two rules wants.
    void oneCorrectionThatCannotBeWrittenStopsNoOther() {
        QVERIFY(QDir().mkpath(path(u"luật"_s)));
        write(u"luật/luat.yaml"_s,
              "extends: substitution\nid: style.place\ncategory: style\ntitle: Tên\nlevel: error\n"
              "message: Viết “%s”, thay “%s”.\nreason: Tên gọi.\nsource: Tự đặt\n"
              "swap: {Nam Trang: Nam 茶, Ban Lang: Ban Long}\n"
              "examples: {bad: [\"Ở Nam Trang.\", \"Ở Ban Lang.\"], good: [\"Ở Ban Long.\"]}\n");
        // "Xã thông qua nghị quyết mới về Nam Trang, Ban Lang."
        const QByteArray bytes = "X\xb7 th\xabng qua ngh\xde quy\xd5t m\xedi v\xd2 Nam Trang, "
                                 "Ban Lang.\n";
        const QString draft = write(u"cũ.txt"_s, bytes);
        const QString out = path(u"sửa.txt"_s);
        const Answer answer = run({u"fix"_s, u"--charset"_s, u"TCVN3"_s, u"--pack"_s,
                                   path(u"luật"_s), u"-o"_s, out, draft});
        QVERIFY2(answer.exit == 1, answer.err.constData());
        QCOMPARE(contentOf(out), QByteArray(bytes).replace("Ban Lang", "Ban Long"));
        const QString said = QString::fromUtf8(answer.err);
        QVERIFY2(said.contains(draft + u":1:32: "_s) && said.contains(u"Nam 茶"), qPrintable(said));
    }

    /// The same in every format that no control character may stand in.
    void noFormatStopsAtOneCorrection_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes"); ///< none: made of the page
        const QByteArray first = "Xã bàn về Nam Trang, Ban Lang và chợ.";
        const QByteArray second = "Đường từ Ban Lang lên Nam Trang dài 3 km.";
        const QByteArray html = "<p>" + first + "</p><p>" + second + "</p>";
        const QByteArray page = "<h1>Họp báo</h1>" + html;
        QTest::newRow("a page") << u"bài.html"_s << page;
        QTest::newRow("Word") << u"bài.docx"_s << QByteArray();
        QTest::newRow("ODF") << u"bài.odt"_s << QByteArray();
        QTest::newRow("RTF") << u"bài.rtf"_s
                             << QByteArray(
                                    "{\\rtf1\\ansi X\\'e3 b\\u224?n v\\u7873? Nam Trang, Ban "
                                    "Lang.\\par T\\u7915? Ban Lang l\\'ean Nam Trang.}");
        QTest::newRow("ninjs") << u"bài.json"_s
                               << "{\"headline\":\"Họp báo\",\"body_html\":\"" + html + "\"}";
        QTest::newRow("a CMS's JSON")
            << u"bài.json"_s << "{\"title\":\"Họp báo\",\"content\":\"" + html + "\"}";
        QTest::newRow("a WordPress export")
            << u"kho.xml"_s
            << "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" "
               "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item>"
               "<title>Họp báo</title><content:encoded><![CDATA[" +
                   html +
                   "]]></content:encoded><wp:post_id>5</wp:post_id><wp:post_type>post"
                   "</wp:post_type></item></channel></rss>";
        QTest::newRow("a feed")
            << u"tin.rss"_s
            << "<rss version=\"2.0\"><channel><title>Tin</title><item><title>Họp "
               "báo</title><guid>1</guid><description><![CDATA[" +
                   html + "]]></description></item></channel></rss>";
        const QByteArray chapter =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + html + "</body></html>";
        QTest::newRow("a book")
            << u"sách.epub"_s
            << testing::zipOf({{"mimetype", "application/epub+zip"},
                               {"META-INF/container.xml",
                                "<container><rootfiles><rootfile full-path=\"a.opf\"/>"
                                "</rootfiles></container>"},
                               {"a.opf", "<package><manifest><item id=\"a\" href=\"a.xhtml\" "
                                         "media-type=\"application/xhtml+xml\"/></manifest>"
                                         "<spine><itemref idref=\"a\"/></spine></package>"},
                               {"a.xhtml", chapter}});
        QTest::newRow("an archive") << u"gói.zip"_s << testing::zipOf({{"a.html", page}});
    }
    void noFormatStopsAtOneCorrection() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QVERIFY(QDir().mkpath(path(u"luật"_s)));
        write(u"luật/luat.yaml"_s,
              "extends: substitution\nid: style.place\ncategory: style\ntitle: Tên\nlevel: error\n"
              "message: Viết “%s”, thay “%s”.\nreason: Tên gọi.\nsource: Tự đặt\n"
              "swap: {Nam Trang: \"Nam \\x07Trang\", Ban Lang: Ban Long}\n"
              "examples: {bad: [\"Ở Nam Trang.\", \"Ở Ban Lang.\"], good: [\"Ở Ban Long.\"]}\n");
        QString draft = path(name);
        if (bytes.isEmpty()) {
            const QString page =
                write(u"gốc.txt"_s, "Họp báo\n\nXã bàn về Nam Trang, Ban Lang và chợ.\n\n"
                                    "Đường từ Ban Lang lên Nam Trang dài 3 km.\n");
            QCOMPARE(
                run({u"export"_s, u"-o"_s, draft, u"--to"_s, QFileInfo(name).suffix(), page}).exit,
                0);
        } else {
            draft = write(name, bytes);
        }
        const bool isArchive = name.endsWith(u".zip"_s);
        const QString out = path(isArchive ? u"sửa.html"_s : u"sửa."_s + QFileInfo(name).suffix());
        const Answer answer = run({u"fix"_s, u"--pack"_s, path(u"luật"_s), u"-o"_s, out, draft});
        QVERIFY2(answer.exit == 1, answer.err.constData());
        const Answer text = run({u"text"_s, out});
        QCOMPARE(text.out.count("Ban Long"), 2);
        QCOMPARE(text.out.count("Nam Trang"), 2);
        QCOMPARE(QString::fromUtf8(answer.err).count(u"“Nam Trang”"_s), 2);
    }

    /// The same of what was decided in a review: an export makes the other corrections.
    void oneDecisionThatCannotBeWrittenStopsNoExport() {
        const QByteArray bytes = "X\xb7 th\xabng qua ngh\xde quy\xd5t m\xedi v\xd2 Nam Trang, "
                                 "Ban Lang.\n";
        const QString draft = write(u"cũ.txt"_s, bytes);
        {
            auto opened = Store::open(m_store);
            QVERIFY(opened);
            auto session = ReviewSession::open(*readDraftFile(draft, Charset::Tcvn3), draft,
                                               *opened->store, u"Lan"_s);
            QVERIFY(session);
            const QString text = (*session)->text().current();
            const qsizetype last = text.indexOf(u"Ban Lang"_s);
            const qsizetype first = text.indexOf(u"Nam Trang"_s);
            (*session)->typed({last, 8}, u"Ban Long"_s);
            (*session)->typed({first, 9}, u"Nam 茶"_s);
            QVERIFY((*session)->saveTyping());
        }
        const QString out = path(u"xuất.txt"_s);
        const Answer answer = run({u"export"_s, u"--store"_s, m_store, u"-o"_s, out, draft});
        QVERIFY2(answer.exit == 1, answer.err.constData());
        QCOMPARE(contentOf(out), QByteArray(bytes).replace("Ban Lang", "Ban Long"));
        QVERIFY2(QString::fromUtf8(answer.err).contains(draft + u":1:32: "_s),
                 answer.err.constData());
    }

    void exportsOverNothingThatItDidNotRead() {
        const QString out = write(u"xuất.txt"_s, "Đoạn mà phóng viên vừa viết thêm.\n");
        const QStringList command{u"export"_s, u"--store"_s, m_store, u"-o"_s, out, m_draft};
        const Answer refused = run(command);
        QCOMPARE(refused.exit, 2);
        QVERIFY(refused.err.contains("--overwrite"));
        QVERIFY(contentOf(out).startsWith("Đoạn"));
        QCOMPARE(run(command + QStringList{u"--overwrite"_s}).exit, 0);
        QCOMPARE(contentOf(out), draftBytes);
        QCOMPARE(run(command).exit, 0);
    }

    void foldersAndMissingFilesAreNoDrafts() {
        for (const QString &draft :
             QStringList{folder(), m_draft + u'/', path(u"không có.txt"_s)}) {
            const Answer answer = run({u"fix"_s, u"-o"_s, path(u"ra.txt"_s), draft});
            QCOMPARE(answer.exit, 2);
            QVERIFY(!answer.err.isEmpty());
        }
    }

#ifndef Q_OS_WIN
    void whatNeverEndsIsNoDraft_data() {
        QTest::addColumn<QStringList>("command");
        for (const char *file : {"ống.txt", "ống.xml", "ống.json"}) {
            const QString pipe = u"@/"_s + QString::fromUtf8(file);
            QTest::addRow("check %s", file) << QStringList{u"check"_s, pipe};
            QTest::addRow("fix %s", file) << QStringList{u"fix"_s, u"-o"_s, u"@/ra"_s, pipe};
            QTest::addRow("export %s", file) << QStringList{
                u"export"_s, u"--store"_s, u"@/kho.sqlite"_s, u"-o"_s, u"@/ra"_s, pipe};
        }
        QTest::newRow("a pipe as the store") << QStringList{
            u"export"_s, u"--store"_s, u"@/ống.txt"_s, u"-o"_s, u"@/ra"_s, u"@/bài.txt"_s};
        QTest::newRow("check a device") << QStringList{u"check"_s, u"/dev/zero"_s};
        QTest::newRow("fix a device") << QStringList{u"fix"_s, u"-o"_s, u"@/ra"_s, u"/dev/zero"_s};
    }

    void whatNeverEndsIsNoDraft() {
        QFETCH(QStringList, command);
        for (const QString &name : {u"ống.txt"_s, u"ống.xml"_s, u"ống.json"_s})
            QCOMPARE(mkfifo(QFile::encodeName(path(name)).constData(), 0600), 0);
        for (QString &word : command)
            word.replace(u"@"_s, folder());
        const Answer answer = run(command);
        QCOMPARE(answer.exit, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!QFile::exists(path(u"ra"_s)));
    }

    void aFullDiskBehindStandardOutputIsSaid_data() {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("check") << QStringList{u"check"_s, u"@/bài.txt"_s};
        QTest::newRow("json") << QStringList{u"check"_s, u"--format"_s, u"json"_s, u"@/bài.txt"_s};
        QTest::newRow("fix") << QStringList{u"fix"_s, u"-o"_s, u"-"_s, u"@/bài.txt"_s};
        QTest::newRow("export") << QStringList{u"export"_s, u"--store"_s, u"@/kho.sqlite"_s,
                                               u"-o"_s,     u"-"_s,       u"@/bài.txt"_s};
        QTest::newRow("text") << QStringList{u"text"_s, u"@/bài.txt"_s};
        QTest::newRow("help") << QStringList{u"--help"_s};
        QTest::newRow("help of a command") << QStringList{u"fix"_s, u"--help"_s};
        QTest::newRow("version") << QStringList{u"--version"_s};
    }

    void aFullDiskBehindStandardOutputIsSaid() {
        QFETCH(QStringList, command);
        for (QString &word : command)
            word.replace(u"@"_s, folder());
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(MORAT_CLI), command);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void foldersThatCannotBeReadAndNamesThatAreNoTextAreNamed() {
        const QByteArray name = QFile::encodeName(path(u"nơi khác"_s)) + "/b\xE0i.txt";
        const int made = ::open(name.constData(), O_CREAT | O_WRONLY, 0600);
        QVERIFY(made >= 0);
        ::close(made);
        Answer answer = run({u"check"_s, folder()});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("b\\xe0i.txt"), answer.err.constData());
        QVERIFY(answer.out.contains("chủ trương")); // the others are checked
        QCOMPARE(::unlink(name.constData()), 0);
        if (geteuid() == 0)
            return; // who may read everything
        QVERIFY(QFile::setPermissions(path(u"nơi khác"_s), QFile::Permissions()));
        answer = run({u"check"_s, folder()});
        QVERIFY(QFile::setPermissions(path(u"nơi khác"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"nơi khác"));
    }

    void controlCharactersReachNoTerminal() {
        const QString file = write(u"\u001B[31mđỏ\u009B\u202E.txt"_s, draftBytes);
        Answer answer = run({u"check"_s, file + u"?"_s});
        QCOMPARE(answer.exit, 2);
        QVERIFY(!answer.err.contains('\x1B'));
        QVERIFY(!answer.err.contains("\xC2\x9B"));
        QVERIFY(answer.err.contains("\\x1b[31m"));
        QVERIFY(answer.err.contains("\\u{202e}"));
        // What a program reads is as it is.
        QVERIFY(run({u"check"_s, file}).out.contains('\x1B'));

        const QByteArray plain = onTerminal({u"check"_s, file}, {u"NO_COLOR=1"_s});
        QVERIFY(plain.contains("\\x1b[31m"));
        QVERIFY(!plain.contains('\x1B'));
        // With colours there are the program's own and no others.
        QByteArray coloured = onTerminal({u"check"_s, file}, {u"TERM=xterm"_s});
        QVERIFY(coloured.contains("\x1B[1m"));
        QVERIFY(coloured.contains("\\x1b[31m"));
        for (const char *const own : {"\x1B[0m", "\x1B[1m", "\x1B[2m", "\x1B[1;31m", "\x1B[1;33m"})
            coloured.replace(own, "");
        QCOMPARE(coloured, plain);
    }
#endif

private:
#ifdef Q_OS_UNIX
    /// What a terminal gets.
    static QByteArray onTerminal(const QStringList &arguments, const QStringList &environment) {
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
            return {};
        QProcess process;
        process.setEnvironment(
            QProcess::systemEnvironment().filter(QRegularExpression(u"^(?!NO_COLOR=|TERM=)"_s)) +
            environment);
        process.setStandardOutputFile(QFile::decodeName(ptsname(terminal)));
        process.start(QStringLiteral(MORAT_CLI), arguments);
        process.waitForFinished(60000);
        QByteArray shown(4096, '\0');
        const ssize_t count = ::read(terminal, shown.data(), size_t(shown.size()));
        ::close(terminal);
        shown.truncate(std::max<qsizetype>(0, count));
        return shown;
    }
#endif
    QString m_draft;
    QString m_store;
};

QTEST_GUILESS_MAIN(OutputsTest)
#include "OutputsTest.moc"
