// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of morat-cli, kept by running the program itself.
#include "CommandLineFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class CommandLineTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void printsLinesThatEditorsUnderstand() {
        const QString file =
            write(u"mot.txt"_s, "Họp báo\n\nTỉnh thông qua chủ chương, nghị quyết.\n");
        const Answer answer = run({u"check"_s, file});
        QCOMPARE(answer.exit, 1);
        const QString expected =
            file + u":3:16:error:spelling.phrase: “chủ chương” là lỗi viết lẫn ch/tr; từ đúng là "
                   "“chủ trương”.\n"_s;
        QCOMPARE(QString::fromUtf8(answer.out), expected);
        QCOMPARE(answer.err, QByteArray());
    }

    void countsTheLinesOfTheFile_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("Markdown") << u"dong.md"_s
                                  << QByteArray("# Họp báo\n\n- Một\n- Tỉnh **thông** qua chủ\n  "
                                                "chương, nghị quyết.\n")
                                  << u":4:22:"_s;
        QTest::newRow("HTML") << u"dong.html"_s
                              << QByteArray(
                                     "<!DOCTYPE html>\n<html><body>\n\n<h1>Họp</h1>\r\n"
                                     "<p>Tỉnh <b>thông</b> qua chủ chương, nghị quyết.</p>\n")
                              << u":5:26:"_s;
        QTest::newRow("HTML trong VNI") << u"dong-vni.html"_s
                                        << QByteArray("<p>Ti\xdfnh.</p>\n<p>Thoang qua chu\xfb "
                                                      "ch\xf6\xf4ng, nghò quye\xe1t.</p>\n")
                                               .replace("Ti\xdf", "T\xe6")
                                               .replace("Thoang", "Tho\xe2ng")
                                               .replace("ngh\xc3\xb2", "ngh\xf2")
                                        << u":2:14:"_s;
        QTest::newRow("ninjs") << u"dong.json"_s
                               << QByteArray(
                                      "{\n \"headline\": \"Họp báo\",\n \"body_html\": "
                                      "\"<p>Tin</p>\\n<p>Qua chủ chương, nghị quyết.</p>\"\n}")
                               << u":3:35:"_s;
        QTest::newRow("WXR")
            << u"dong.xml"_s
            << QByteArray("<?xml version=\"1.0\"?>\n<rss xmlns:content=\"http://purl.org/rss/"
                          "1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">"
                          "<channel>\n<item><title>A</title><wp:post_id>1</wp:post_id>"
                          "<wp:post_type>post</wp:post_type>\n<content:encoded><![CDATA[Tin.]]>"
                          "</content:encoded></item>\n<item><title>B</title>"
                          "<wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type>\n"
                          "<content:encoded><![CDATA[Qua chủ chương, nghị quyết.]]>"
                          "</content:encoded></item></channel></rss>")
            << u":6:31:"_s;
    }
    void countsTheLinesOfTheFile() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const QString file = write(name, bytes);
        const Answer answer = run({u"check"_s, u"--min-level"_s, u"error"_s, file});
        const QString expected = file + place + u"error:spelling.phrase: "_s;
        QVERIFY2(QString::fromUtf8(answer.out).contains(expected),
                 QByteArray(answer.out + answer.err).constData());
    }

    void exitsWithZeroOnCleanProse() {
        const QString file =
            write(u"sach.txt"_s, "Hội nghị\n\nCác đại biểu thống nhất với nội dung báo cáo.\n");
        const Answer answer = run({u"check"_s, file});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out, QByteArray());
    }

    void exitsWithZeroWhenToldTo() {
        const QString file = write(u"hai.txt"_s, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        QCOMPARE(run({u"check"_s, u"--no-exit"_s, file}).exit, 0);
        QCOMPARE(run({u"check"_s, file}).exit, 1);
    }

    void checksTheOthersWhenOneIsUnreadable() {
        QStringList files;
        for (int i = 0; i < 9; ++i)
            files.append(
                write(u"bai%1.txt"_s.arg(i), "Tin\n\nThông qua chủ chương, nghị quyết.\n"));
        files.insert(4, path(u"khong-co.txt"_s));
        const Answer answer =
            run(QStringList{u"check"_s, u"--format"_s, u"json"_s, u"--jobs"_s, u"3"_s} + files);
        QCOMPARE(answer.exit, 2);
        const QList<QByteArray> lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 10);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject object = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(object.value(u"file"_s).toString(), files[i]);
            QCOMPARE(object.contains(u"error"_s), i == 4);
            QCOMPARE(object.value(u"matches"_s).toArray().size(), i == 4 ? 0 : 1);
        }
        QVERIFY(answer.err.contains("khong-co.txt"));
    }

    void reportsOffsetsIntoTheFileAsItIsWritten() {
        const QString text = u"Họp\r\n\r\nTỉnh thông qua chủ chương, nghị quyết.\r\n"_s;
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            const QString written = text.normalized(form);
            const QByteArray bytes = written.toUtf8();
            const QJsonObject object = jsonOf({write(u"dang.txt"_s, bytes)}).value(0);
            QCOMPARE(object.value(u"format"_s).toString(), u"text"_s);
            QCOMPARE(object.value(u"charset"_s).toString(), u"UTF-8"_s);
            const QJsonArray matches = object.value(u"matches"_s).toArray();
            QCOMPARE(matches.size(), 1);
            const QJsonObject match = matches.at(0).toObject();
            const QString marked =
                written.mid(match.value(u"offset"_s).toInt(), match.value(u"length"_s).toInt());
            QCOMPARE(marked, u"chủ chương"_s.normalized(form));
            const QJsonObject source = match.value(u"source"_s).toObject();
            const int start = source.value(u"start"_s).toInt();
            QCOMPARE(bytes.mid(start, source.value(u"end"_s).toInt() - start), marked.toUtf8());
            const QJsonObject context = match.value(u"context"_s).toObject();
            QCOMPARE(context.value(u"text"_s).toString().mid(context.value(u"offset"_s).toInt(),
                                                             context.value(u"length"_s).toInt()),
                     marked);
            QCOMPARE(match.value(u"level"_s).toString(), u"error"_s);
            QCOMPARE(match.value(u"rule"_s)
                         .toObject()
                         .value(u"category"_s)
                         .toObject()
                         .value(u"id"_s)
                         .toString(),
                     u"spelling.phrase"_s);
            QCOMPARE(match.value(u"replacements"_s)
                         .toArray()
                         .at(0)
                         .toObject()
                         .value(u"value"_s)
                         .toString(),
                     u"chủ trương"_s);
        }
    }

    void printsOneSarifLog() {
        const QString file = write(u"sarif.txt"_s, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const Answer answer = run({u"check"_s, u"--format"_s, u"sarif"_s, file});
        const QJsonObject log = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(log.value(u"version"_s).toString(), u"2.1.0"_s);
        const QJsonObject sarifRun = log.value(u"runs"_s).toArray().at(0).toObject();
        const QJsonArray results = sarifRun.value(u"results"_s).toArray();
        QCOMPARE(results.size(), 1);
        const QJsonObject region = results.at(0)
                                       .toObject()
                                       .value(u"locations"_s)
                                       .toArray()
                                       .at(0)
                                       .toObject()
                                       .value(u"physicalLocation"_s)
                                       .toObject()
                                       .value(u"region"_s)
                                       .toObject();
        QCOMPARE(region.value(u"startLine"_s).toInt(), 3);
        QCOMPARE(region.value(u"startColumn"_s).toInt(), 11);
        QCOMPARE(region.value(u"endColumn"_s).toInt(), 21);
    }

    /// A space before every mark is one line, and what a program needs to correct all of them.
    void saysOnceWhatIsTypedAllOverADraft() {
        const QByteArray text = "Tin\n\nXã họp chợ , bà con đến đông.\nChợ có rau , có cá.\n"
                                "Bến có đò , có thuyền.\nNhà có vườn , có ao.\n"
                                "Trẻ ra đồng , lên nương.\nMưa tạnh , nắng lên.\n";
        const QString file = write(u"phap.txt"_s, text);
        const QList<QByteArray> lines = run({u"check"_s, file}).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains("phap.txt:3:11:warning:typography.space-before-mark:") &&
                     lines.first().contains("Bài có 6 chỗ như thế"),
                 lines.first().constData());
        QCOMPARE(run({u"check"_s, file, file}).err.count(": 2;"), 2);

        const QString joined = QString::fromUtf8(text);
        const QJsonArray matches = jsonOf({file}).value(0).value(u"matches"_s).toArray();
        QCOMPARE(matches.size(), 1);
        const QJsonArray others = matches.at(0).toObject().value(u"others"_s).toArray();
        QCOMPARE(others.size(), 5);
        for (const QJsonValue &other : others) {
            const int offset = other[u"offset"_s].toInt();
            QCOMPARE(joined.mid(offset, other[u"length"_s].toInt() + 1), u" ,"_s);
            QCOMPARE(other[u"value"_s].toString(), QString());
        }

        const QJsonObject log =
            QJsonDocument::fromJson(run({u"check"_s, u"--format"_s, u"sarif"_s, file}).out)
                .object();
        const QJsonArray results = log.value(u"runs"_s).toArray().at(0)[u"results"_s].toArray();
        QCOMPARE(results.size(), 1);
        const QJsonObject result = results.at(0).toObject();
        QCOMPARE(result.value(u"occurrenceCount"_s).toInt(), 6);
        QCOMPARE(result.value(u"relatedLocations"_s).toArray().size(), 5);
        const QJsonArray fixes = result.value(u"fixes"_s).toArray();
        QCOMPARE(fixes.size(), 1);
        const QJsonValue change = fixes.at(0)[u"artifactChanges"_s].toArray().at(0);
        QCOMPARE(change[u"replacements"_s].toArray().size(), 6);

        QCOMPARE(run({u"fix"_s, u"--level"_s, u"warning"_s, u"-o"_s, u"-"_s, file}).out,
                 QByteArray(text).replace(" ,", ","));
    }

    void walksFoldersInOrderOfName() {
        QVERIFY(QDir(folder()).mkpath(u"thu-muc/trong"_s));
        write(u"thu-muc/b.txt"_s, "Tin\n");
        write(u"thu-muc/a.txt"_s, "Tin\n");
        write(u"thu-muc/trong/c.txt"_s, "Tin\n");
        write(u"thu-muc/anh.png"_s, "x");
        QStringList names;
        for (const QJsonObject &object : jsonOf({path(u"thu-muc"_s)}))
            names.append(QFileInfo(object.value(u"file"_s).toString()).fileName());
        QCOMPARE(names, (QStringList{u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}));
    }

    void saysHowFarItIsOnlyWhenAsked() {
        QVERIFY(QDir(folder()).mkpath(u"lo"_s));
        for (int i = 0; i < 3; ++i)
            write(u"lo/bai%1.txt"_s.arg(i), "Tin\n");
        write(u"lo/loi.txt"_s, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        write(u"lo/hong.docx"_s, QByteArray("PK\x03\x04", 4) + "hỏng");
        const QString folder = path(u"lo"_s);
        const QString summary = u"morat-cli: Bản thảo đã kiểm tra: 4; điểm cần xem: 1; bản thảo "
                                "không có điểm nào: 3; không đọc được: 1.\n"_s;
        // No terminal: what is broken, and the line at the end.
        const Answer quiet = run({u"check"_s, folder});
        QCOMPARE(quiet.exit, 2);
        QCOMPARE(quiet.err.count('\n'), 2);
        QVERIFY2(QString::fromUtf8(quiet.err).endsWith(summary), quiet.err.constData());
        const Answer answer = run({u"check"_s, u"--progress"_s, folder});
        QCOMPARE(answer.out, quiet.out);
        const QString said = QString::fromUtf8(answer.err);
        for (int done = 1; done <= 5; ++done)
            QVERIFY2(said.contains(u"Đã kiểm tra %1/5\n"_s.arg(done)), qPrintable(said));
        QVERIFY2(said.endsWith(summary), qPrintable(said));
    }

    void countsWhatIsNoFileAmongWhatWasNotRead() {
#ifdef Q_OS_WIN
        QSKIP("another kind of link");
#endif
        QVERIFY(QDir(folder()).mkpath(u"le"_s));
        write(u"le/a.txt"_s, "Tin\n");
        write(u"le/b.txt"_s, "Tin\n");
        QVERIFY(QFile::link(path(u"le/khong-co"_s), path(u"le/gay.txt"_s)));
        const Answer answer = run({u"check"_s, path(u"le"_s)});
        QCOMPARE(answer.exit, 2);
        const QString said = QString::fromUtf8(answer.err);
        QVERIFY2(said.contains(u"gay.txt không phải là tệp thường."_s), qPrintable(said));
        QVERIFY2(said.endsWith(u"kiểm tra: 2; điểm cần xem: 0; bản thảo không có điểm nào: 2; "
                               "không đọc được: 1.\n"_s),
                 qPrintable(said));
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("không có lệnh") << QStringList{};
        QTest::newRow("lệnh lạ") << QStringList{u"kiem-tra"_s};
        QTest::newRow("không có tệp") << QStringList{u"check"_s};
        QTest::newRow("mức lạ") << QStringList{u"check"_s, u"--min-level"_s, u"cao"_s, u"a.txt"_s};
        QTest::newRow("dạng lạ") << QStringList{u"check"_s, u"--format"_s, u"xml"_s, u"a.txt"_s};
        QTest::newRow("số luồng lạ") << QStringList{u"check"_s, u"--jobs"_s, u"0"_s, u"a.txt"_s};
        QTest::newRow("tùy chọn lạ") << QStringList{u"check"_s, u"--nhanh"_s, u"a.txt"_s};
        QTest::newRow("sửa mà không nói ghi vào đâu") << QStringList{u"fix"_s, u"a.txt"_s};
    }

    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.isEmpty());
    }

    void refusesWhatIsCalledWordAndIsNone() {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello")})
            QCOMPARE(run({u"check"_s, write(u"rong.docx"_s, bytes)}).exit, 2);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
