// SPDX-License-Identifier: GPL-3.0-or-later
// What morat-cli writes: only what was asked for, only where it was asked to.
#include "../drafts/ZipTesting.h"
#include "CommandLineFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class FixAndExportTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void fixesSureErrorsAndNothingElse() {
        const QByteArray bytes =
            "Tin\r\n\r\nThông qua chủ chương , nghị quyết.\r\nVideo không hợp lệ";
        const QString file = write(u"sua.txt"_s, bytes);
        const QString out = path(u"da-sua.txt"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, file}).exit, 0);
        QFile fixed(out);
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QCOMPARE(fixed.readAll(), QByteArray(bytes).replace("chủ chương", "chủ trương"));
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(source.readAll(), bytes);
    }

    /// An archive is read as a folder is, and left as it came.
    void takesAnArchiveForAFolder() {
        const QByteArray wrong = "Tin\n\nThông qua chủ chương, nghị quyết.\n";
        const QByteArray right = QByteArray(wrong).replace("chủ chương", "chủ trương");
        const QByteArray bytes =
            testing::zipOf({{"tin/a.txt", wrong}, {"b.txt", wrong}, {"anh.jpg", "JFIF"}});
        const QString archive = write(u"gui.zip"_s, bytes);
        Answer answer = run({u"check"_s, archive});
        QCOMPARE(answer.exit, 1);
        QVERIFY2(answer.out.contains("gui.zip#b.txt:3:") &&
                     answer.out.contains("gui.zip#tin/a.txt:3:"),
                 answer.out.constData());
        QVERIFY2(answer.err.contains("anh.jpg"), answer.err.constData());
        QCOMPARE(run({u"text"_s, archive}).exit, 2);
        QCOMPARE(run({u"text"_s, archive + u"#b.txt"_s}).out, wrong);

        const QString out = path(u"ra"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, archive}).exit, 2); // no such folder
        QVERIFY(!QFile::exists(out));
        QVERIFY(QDir().mkpath(out));
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, archive}).exit, 0);
        for (const QString &name : {u"/tin/a.txt"_s, u"/b.txt"_s}) {
            QFile fixed(out + name);
            QVERIFY(fixed.open(QIODevice::ReadOnly));
            QCOMPARE(fixed.readAll(), right);
        }
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, archive}).exit, 2); // they are there already
        const QString one = path(u"mot.txt"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, one, archive + u"#tin/a.txt"_s}).exit, 0);
        QVERIFY(QFile::exists(one));
        for (const QString &written : {archive, QString(archive + u"#b.txt"_s)})
            QCOMPARE(run({u"fix"_s, u"--in-place"_s, written}).exit, 2);
        QCOMPARE(run({u"fix"_s, u"-o"_s, archive, archive + u"#b.txt"_s}).exit, 2);
        QFile now(archive);
        QVERIFY(now.open(QIODevice::ReadOnly));
        QVERIFY(now.readAll() == bytes);

        const QString hostile =
            write(u"xau.zip"_s, testing::zipOf({{"a.txt", right}, {"../b.txt", right}}));
        answer = run({u"check"_s, hostile});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("xau.zip#../b.txt"), answer.err.constData());
    }

    /// Each has a file of its own, or none is written.
    void writesTheArticlesOfAnArchiveAnew() {
        const auto post = [](const QByteArray &id) -> QByteArray {
            return "<item><title>Bài " + id +
                   "</title><content:encoded><![CDATA[<p>Thông qua nghị quyết " + id +
                   ".</p>]]></content:encoded><wp:post_id>" + id +
                   "</wp:post_id><wp:post_type>post</wp:post_type></item>";
        };
        const QByteArray posts = "<?xml version=\"1.0\"?><rss "
                                 "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                                 "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" +
                                 post("3") + post("4") + "</channel></rss>";
        const QString archive =
            write(u"bao.zip"_s, testing::zipOf({{"wp.xml", posts}, {"a.txt", "Chợ phiên.\n"}}));
        const QString out = path(u"ra-html"_s);
        QVERIFY(QDir().mkpath(out));
        const Answer answer = run({u"fix"_s, u"-o"_s, out, u"--to"_s, u"html"_s, archive});
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QCOMPARE(QDir(out).entryList(QDir::Files),
                 (QStringList{u"a.html"_s, u"wp-3.html"_s, u"wp-4.html"_s}));
        QFile third(out + u"/wp-3.html"_s);
        QVERIFY(third.open(QIODevice::ReadOnly));
        QVERIFY(third.readAll().contains("nghị quyết 3"));

        const QString same = write(
            u"trung.zip"_s, testing::zipOf({{"a.txt", "Chợ phiên.\n"}, {"A.md", "Chợ phiên.\n"}}));
        const QString none = path(u"ra-khong"_s);
        QVERIFY(QDir().mkpath(none));
        QCOMPARE(run({u"fix"_s, u"-o"_s, none, u"--to"_s, u"html"_s, same}).exit, 2);
        QVERIFY(QDir(none).isEmpty());
    }

    void exportsADraftOutOfAnArchive() {
        const QString archive =
            write(u"nhan.zip"_s, testing::zipOf({{"tin/a.txt", "Chợ phiên.\n"}}));
        const QString draft = archive + u"#tin/a.txt"_s;
        const QString store = newStore(u"kho-zip.sqlite"_s);
        const QString out = path(u"xuat-zip.txt"_s);
        QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, archive, draft}).exit, 2);
        QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, out, draft}).exit, 0);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("Chợ phiên.\n"));
    }

    /// Characters that show as their codes are put in; whatever else is there stays.
    void putsInWhatAnEntityStandsFor_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("văn bản") << u"a.txt"_s
                                 << QByteArray(
                                        "Sở KH&amp;CN và bà Tr&#7847;n Th&#7883; Sen&nbsp;họp.\n")
                                 << QByteArray("Sở KH&CN và bà Trần Thị Sen họp.\n");
        QTest::newRow("HTML")
            << u"a.html"_s
            << QByteArray("<p>Sở KH&amp;amp;CN và bà Tr&amp;#7847;n Th&amp;#7883; Sen họp.</p>")
            << QByteArray("<p>Sở KH&amp;CN và bà Trần Thị Sen họp.</p>");
        QTest::newRow("JSON")
            << u"a.json"_s
            << QByteArray(
                   R"({"type":"text","headline":"Sở KH&amp;CN nói gì","body_html":"<p>Sở KH&amp;amp;CN trả lời</p>"})")
            << QByteArray(
                   R"({"type":"text","headline":"Sở KH&CN nói gì","body_html":"<p>Sở KH&amp;CN trả lời</p>"})");
    }
    void putsInWhatAnEntityStandsFor() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const Answer answer = run({u"fix"_s, u"-o"_s, u"-"_s, write(name, before)});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(QString::fromUtf8(answer.out), QString::fromUtf8(after));
    }

    /// Nothing that may be content goes without a question, at any level.
    void takesNothingAwayUnasked_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray paragraph =
            "Từ sáng sớm bà con đã gánh rau, gà và vải xuống bãi đất bên sông để kịp phiên chợ.\n";
        QTest::newRow("đoạn lặp") << u"a.txt"_s << QByteArray(paragraph + "\n" + paragraph);
        QTest::newRow("chỗ của video")
            << u"a.txt"_s << QByteArray("Tin chợ\n\nSáng nay chợ họp.\n\nVideo không hợp lệ\n");
        QTest::newRow("khung tin, từ khóa, bản quyền")
            << u"a.txt"_s
            << QByteArray("Tin chợ\n\nSáng nay chợ họp.\n\nTin liên quan\n\nTừ khóa: chợ\n\n"
                          "© Báo Sơn Bình\n");
        QTest::newRow("mã ngắn") << u"a.txt"_s
                                 << QByteArray("Sáng nay [gallery ids=\"1\"] chợ họp {{ ten }}.\n");
        QTest::newRow("ngoặc kép chưa đóng")
            << u"a.txt"_s << QByteArray("Tin chợ\n\nÔng Sáu nói: “Sáng nay chợ đông lắm.\n");
        QTest::newRow("ô bảng trống và ảnh không nguồn")
            << u"a.html"_s
            << QByteArray("<h1>Tin chợ</h1><table><tr><td>Rau</td><td>12</td></tr><tr><td>Rau</td>"
                          "<td>12</td></tr></table><p><img src='' alt='x'></p><h2></h2>");
        QTest::newRow("mã của bộ dựng trang")
            << u"a.md"_s
            << QByteArray(
                   "# Tin chợ\n\n{{< youtube a1 >}}\n\nSáng nay chợ họp {{< ref \"b.md\" >}}.\n");
    }
    void takesNothingAwayUnasked() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const Answer answer =
            run({u"fix"_s, u"--level"_s, u"warning"_s, u"-o"_s, u"-"_s, write(name, bytes)});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(QString::fromUtf8(answer.out), QString::fromUtf8(bytes));
    }

    /// What the site put around an article is left as it is, whatever is wrong in it.
    void leavesFurnitureAlone() {
        const QByteArray page = "<h1>Chợ Vạn Kiều</h1><p>Thông qua chủ chương mới.</p>"
                                "<div class=\"tags\">chủ chương mới , chợ</div>";
        const Answer answer = run(
            {u"fix"_s, u"--level"_s, u"warning"_s, u"-o"_s, u"-"_s, write(u"khung.html"_s, page)});
        QCOMPARE(QString::fromUtf8(answer.out),
                 QString::fromUtf8(QByteArray(page).replace("qua chủ chương", "qua chủ trương")));
    }

    void theGeneratorsOwnMarksAreNoFinding() {
        const QByteArray page =
            "# Tin chợ\n\n{{< youtube a1 >}}\n\nSáng nay chợ họp {{ ten }} ở bản.\n\n"
            "{% include quang-cao.html %}\n";
        const Answer answer =
            run({u"check"_s, u"--min-level"_s, u"warning"_s, write(u"hugo.md"_s, page)});
        QCOMPARE(QString::fromUtf8(answer.out), QString());
    }

    void neverFixesTheDraftInPlace() {
        const QByteArray bytes = "Thông qua chủ chương mới.\n";
        const QString file = write(u"tai-cho.txt"_s, bytes);
        QCOMPARE(run({u"fix"_s, u"-o"_s, file, file}).exit, 2);
        QFile draft(file);
        QVERIFY(draft.open(QIODevice::ReadOnly));
        QCOMPARE(draft.readAll(), bytes);
    }

    void exportsAnUntouchedDraftByteForByte() {
        const QByteArray bytes = "\xEF\xBB\xBFTin\r\n\r\nThông qua chủ chương, nghị quyết.  ";
        const QString file = write(u"nguyen.txt"_s, bytes);
        const QString out = path(u"xuat.txt"_s);
        const QString store = newStore(u"kho.sqlite"_s);
        QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, out, file}).exit, 0);
        QFile exported(out);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QCOMPARE(exported.readAll(), bytes);
        QCOMPARE(
            run({u"export"_s, u"--store"_s, store, u"--to"_s, u"rtf"_s, u"-o"_s, out, file}).exit,
            2);
    }

    /// In another format than its own a draft is written anew, and that is said.
    void writesAnewInAnotherFormat_data() {
        QTest::addColumn<QString>("format");
        for (const char *format : {"text", "html", "md", "docx", "odt"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void writesAnewInAnotherFormat() {
        QFETCH(const QString, format);
        const QString file =
            write(u"bai.rtf"_s, "{\\rtf1\\ansi Tin ch\\u7907?\\par Th\\u244?ng qua ch\\u7911? "
                                "ch\\u432?\\u417?ng m\\u7899?i.\\par}");
        const QString out = path(u"moi."_s + (format == u"text" ? u"txt"_s : format));
        const Answer fixed = run({u"fix"_s, u"--to"_s, format, u"-o"_s, out, file});
        QCOMPARE(fixed.exit, 0);
        QVERIFY(!fixed.err.isEmpty());
        const QByteArray text = run({u"text"_s, out}).out;
        QVERIFY2(text.contains("Thông qua chủ trương mới."), text.constData());
        QCOMPARE(run({u"fix"_s, u"--to"_s, u"pdf"_s, u"-o"_s, out, file}).exit, 2);
        QCOMPARE(run({u"fix"_s, u"--to"_s, format, u"--in-place"_s, file}).exit, 2);
        const QString exported = path(u"viet-moi."_s + format);
        const QStringList command{u"export"_s, u"--store"_s, newStore(u"kho.sqlite"_s),
                                  u"--to"_s,   format,       u"-o"_s,
                                  exported};
        QCOMPARE(run(command + QStringList{file}).exit, 0);
        QCOMPARE(run(command + QStringList{u"--changes"_s, u"tracked"_s, file}).exit, 2);
        QVERIFY(run({u"text"_s, exported}).out.contains("Thông qua chủ chương mới."));
    }

    /// A name that was mistyped neither begins a database nor sets another file aside.
    void exportsOnlyFromAReviewDatabase() {
        const QString file = write(u"bai-kho.txt"_s, "Xin chào.\n");
        const QString out = path(u"xuat-kho.txt"_s);
        const QString other = write(u"ghi-chep.txt"_s, "Việc cần làm\n");
        for (const QString &store : {other, path(u"khong-co.sqlite"_s)}) {
            const bool wasThere = QFile::exists(store);
            QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, out, file}).exit, 2);
            QVERIFY(!QFile::exists(out));
            QCOMPARE(QFile::exists(store), wasThere);
        }
        QFile notes(other);
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), QByteArray("Việc cần làm\n"));
    }

    void readsOldCharsetsAndSaysSo() {
        // "Xã thông qua chủ chương, nghị quyết mới." in TCVN3
        const QByteArray bytes = "X\xb7 th\xabng qua ch\xf1 ch\xad\xac"
                                 "ng, ngh\xde quy\xd5t m\xedi.\n";
        const QString file = write(u"cu.txt"_s, bytes);
        Answer answer = run({u"check"_s, file});
        QCOMPARE(answer.exit, 1);
        QVERIFY(QString::fromUtf8(answer.err).contains(file + u": "_s));
        QVERIFY(QString::fromUtf8(answer.err).contains(u"TCVN3"));
        QVERIFY(QString::fromUtf8(answer.out).contains(u"encoding.legacy-charset"));
        QVERIFY(QString::fromUtf8(answer.out).contains(u"chủ trương"));
        const QJsonObject object = jsonOf({file}).value(0);
        QCOMPARE(object[u"charset"].toString(), u"TCVN3"_s);
        bool seen = false;
        for (const QJsonValue &match : object[u"matches"].toArray()) {
            const QJsonObject rule = match.toObject()[u"rule"].toObject();
            if (rule[u"id"].toString() != u"spelling.phrase")
                continue;
            seen = true; // bytes of the file, not of its text
            QCOMPARE(match.toObject()[u"source"].toObject()[u"start"].toInt(), 13);
            QCOMPARE(match.toObject()[u"source"].toObject()[u"end"].toInt(), 23);
        }
        QVERIFY(seen);

        const QString out = path(u"cu.sua.txt"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, file}).exit, 0);
        QFile fixed(out);
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QCOMPARE(fixed.readAll(), QByteArray(bytes).replace("ch\xf1 ch\xad", "ch\xf1 tr\xad"));
        fixed.close(); // what is open cannot be replaced on Windows
        QCOMPARE(run({u"fix"_s, u"--level"_s, u"warning"_s, u"-o"_s, out, file}).exit, 0);
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QVERIFY(fixed.readAll().contains("Xã thông qua chủ trương"));

        answer = run({u"check"_s, u"--charset"_s, u"utf-8"_s, file});
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"UTF-8"));
        answer = run({u"check"_s, u"--charset"_s, u"klingon"_s, file});
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"VNI-Windows"));
    }

    void checksCorrectsAndExportsWordDocuments() {
        QFile source(QStringLiteral(MORAT_TEST_DATA) + u"/libreoffice/bai.docx"_s);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        const QString file = write(u"bai.docx"_s, bytes);
        const QJsonObject object = jsonOf({file}).value(0);
        QCOMPARE(object[u"format"].toString(), u"docx"_s);
        QStringList rules;
        for (const QJsonValue &match : object[u"matches"].toArray()) {
            rules.append(match[u"rule"][u"id"].toString());
            QVERIFY(!match.toObject().contains(u"source"_s)); // it is packed
        }
        QVERIFY2(rules.contains(u"spelling.phrase"_s), qPrintable(rules.join(u' ')));

        const QString fixed = path(u"sua.docx"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, fixed, file}).exit, 0);
        QCOMPARE(jsonOf({fixed}).value(0)[u"matches"].toArray().size(),
                 object[u"matches"].toArray().size() - 1);

        const QString out = path(u"xuat.docx"_s);
        const QStringList command{u"export"_s, u"--store"_s,  newStore(u"word.sqlite"_s),
                                  u"-o"_s,     out,           u"--to"_s,
                                  u"docx"_s,   u"--changes"_s};
        QCOMPARE(run(command + QStringList{u"tracked"_s, file}).exit, 0);
        QFile exported(out);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QCOMPARE(exported.readAll(), bytes); // nothing was decided
        exported.close();
        QCOMPARE(run(command + QStringList{u"loud"_s, file}).exit, 2);
        QCOMPARE(run(command + QStringList{u"clean"_s, u"--comments"_s, u"open"_s, file}).exit, 0);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(exported.readAll().contains("word/comments.xml"));
        // The comments are none of the text.
        QCOMPARE(jsonOf({out}).value(0)[u"matches"].toArray(), object[u"matches"].toArray());
        QCOMPARE(run(command + QStringList{u"clean"_s, u"--comments"_s, u"some"_s, file}).exit, 2);
        const QString damaged = write(u"hong.docx"_s, bytes.chopped(500));
        const Answer answer = run({u"check"_s, damaged});
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"gói nén (ZIP) bị hỏng"_s));
    }
};

QTEST_GUILESS_MAIN(FixAndExportTest)
#include "FixAndExportTest.moc"
