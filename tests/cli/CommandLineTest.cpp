// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of morat-cli, kept by running the program itself.
#include "review/Store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

Answer run(const QStringList &arguments) {
    QProcess process;
    process.start(QStringLiteral(MORAT_CLI), arguments);
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class CommandLineTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    QList<QJsonObject> jsonOf(const QStringList &files) {
        const Answer answer = run(QStringList{u"check"_s, u"--format"_s, u"json"_s, u"--no-exit"_s,
                                              u"--min-level"_s, u"info"_s} +
                                  files);
        QList<QJsonObject> objects;
        for (const QByteArray &line : answer.out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }

    QString newStore(const QString &name) const {
        const QString path = m_folder.filePath(name);
        return morat::Store::open(path) ? path : QString();
    }

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

    void checksWithAPackAndGoesOnWhenARuleIsRefused() {
        const QString file = write(u"goi.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        QDir(m_folder.path()).mkpath(u"goi"_s);
        write(u"goi/pack.yaml"_s, "title: Gói thử\n");
        write(u"goi/a.yaml"_s, "extends: substitution\nid: style.cho-phien\ncategory: style\n"
                               "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                               "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n");
        Answer answer = run({u"check"_s, u"--pack"_s, m_folder.filePath(u"goi"_s), file});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.err, QByteArray());
        const QString line = file + u":3:15:warning:style.cho-phien: Viết “phiên chợ”.\n"_s;
        QCOMPARE(QString::fromUtf8(answer.out), line);

        write(u"goi/b.yaml"_s, "extends: existence\nid: style.hong\n");
        answer = run({u"check"_s, u"--pack"_s, m_folder.filePath(u"goi"_s), file});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(QString::fromUtf8(answer.out), line);
        QVERIFY2(answer.err.contains("b.yaml:1: "), answer.err.constData());
        // Refused by reason, in the language of the interface.
        QVERIFY2(answer.err.contains("thiếu khóa “category”"), answer.err.constData());
    }

    void checksAndFixesWithAProfile() {
        const QString file = write(u"ho.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        QDir(m_folder.path()).mkpath(u"nha"_s);
        write(u"nha/pack.yaml"_s, "title: Nhà\n");
        write(u"nha/a.yaml"_s, "extends: substitution\nid: style.phien\ncategory: style\n"
                               "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                               "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n");
        const QString profile =
            write(u"ho-so.yaml"_s, "packs: [bao-chi, nha]\nlevels: {style.phien: error}\n");
        Answer answer = run({u"check"_s, u"--profile"_s, profile, file});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(QString::fromUtf8(answer.out),
                 QString(file + u":3:15:error:style.phien: Viết “phiên chợ”.\n"_s));

        const QString fixed = m_folder.filePath(u"ho-sua.txt"_s);
        answer = run({u"fix"_s, u"--profile"_s, profile, u"-o"_s, fixed, file});
        QCOMPARE(answer.exit, 0);
        QFile result(fixed);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QCOMPARE(result.readAll(), QByteArray("Tin\n\nHọ gặp nhau ở phiên chợ.\n"));

        write(u"ho-so.yaml"_s, "packs: [bao-chi, nha]\nmau: xanh\n");
        answer = run({u"check"_s, u"--no-exit"_s, u"--profile"_s, profile, file});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("ho-so.yaml:2: "), answer.err.constData());
        QVERIFY(answer.out.contains("style.phien"));
        answer = run({u"check"_s, u"--profile"_s, m_folder.filePath(u"khong.yaml"_s), file});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
    }

    void fixesWithAPack() {
        const QString file = write(u"goi2.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        const QString fixed = m_folder.filePath(u"goi2-sua.txt"_s);
        QDir(m_folder.path()).mkpath(u"goi2"_s);
        write(u"goi2/pack.yaml"_s, "title: Nhà\n");
        write(u"goi2/a.yaml"_s, "extends: substitution\nid: style.phien\ncategory: style\n"
                                "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                                "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n");
        const Answer answer = run({u"fix"_s, u"--level"_s, u"warning"_s, u"--pack"_s,
                                   m_folder.filePath(u"goi2"_s), u"-o"_s, fixed, file});
        QCOMPARE(answer.exit, 0);
        QFile result(fixed);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QVERIFY(result.readAll().contains("ở phiên chợ"));
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
        files.insert(4, m_folder.filePath(u"khong-co.txt"_s));
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

    void walksFoldersInOrderOfName() {
        QVERIFY(QDir(m_folder.path()).mkpath(u"thu-muc/trong"_s));
        write(u"thu-muc/b.txt"_s, "Tin\n");
        write(u"thu-muc/a.txt"_s, "Tin\n");
        write(u"thu-muc/trong/c.txt"_s, "Tin\n");
        write(u"thu-muc/anh.png"_s, "x");
        QStringList names;
        for (const QJsonObject &object : jsonOf({m_folder.filePath(u"thu-muc"_s)}))
            names.append(QFileInfo(object.value(u"file"_s).toString()).fileName());
        QCOMPARE(names, (QStringList{u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}));
    }

    void saysHowFarItIsOnlyWhenAsked() {
        QVERIFY(QDir(m_folder.path()).mkpath(u"lo"_s));
        for (int i = 0; i < 3; ++i)
            write(u"lo/bai%1.txt"_s.arg(i), "Tin\n");
        write(u"lo/loi.txt"_s, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        write(u"lo/hong.docx"_s, QByteArray("PK\x03\x04", 4) + "hỏng");
        const QString folder = m_folder.filePath(u"lo"_s);
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

    void fixesSureErrorsAndNothingElse() {
        const QByteArray bytes =
            "Tin\r\n\r\nThông qua chủ chương , nghị quyết.\r\nVideo không hợp lệ";
        const QString file = write(u"sua.txt"_s, bytes);
        const QString out = m_folder.filePath(u"da-sua.txt"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, out, file}).exit, 0);
        QFile fixed(out);
        QVERIFY(fixed.open(QIODevice::ReadOnly));
        QCOMPARE(fixed.readAll(), QByteArray("Tin\r\n\r\nThông qua chủ trương , nghị quyết."));
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(source.readAll(), bytes);
    }

    void exportsAnUntouchedDraftByteForByte() {
        const QByteArray bytes = "\xEF\xBB\xBFTin\r\n\r\nThông qua chủ chương, nghị quyết.  ";
        const QString file = write(u"nguyen.txt"_s, bytes);
        const QString out = m_folder.filePath(u"xuat.txt"_s);
        const QString store = newStore(u"kho.sqlite"_s);
        QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, out, file}).exit, 0);
        QFile exported(out);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QCOMPARE(exported.readAll(), bytes);
        QCOMPARE(
            run({u"export"_s, u"--store"_s, store, u"--to"_s, u"docx"_s, u"-o"_s, out, file}).exit,
            2);
    }

    /// A name that was mistyped neither begins a database nor sets another file aside.
    void exportsOnlyFromAReviewDatabase() {
        const QString file = write(u"bai-kho.txt"_s, "Xin chào.\n");
        const QString out = m_folder.filePath(u"xuat-kho.txt"_s);
        const QString other = write(u"ghi-chep.txt"_s, "Việc cần làm\n");
        for (const QString &store : {other, m_folder.filePath(u"khong-co.sqlite"_s)}) {
            const bool wasThere = QFile::exists(store);
            QCOMPARE(run({u"export"_s, u"--store"_s, store, u"-o"_s, out, file}).exit, 2);
            QVERIFY(!QFile::exists(out));
            QCOMPARE(QFile::exists(store), wasThere);
        }
        QFile notes(other);
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), QByteArray("Việc cần làm\n"));
    }

    void neverFixesTheDraftInPlace() {
        const QByteArray bytes = "Thông qua chủ chương mới.\n";
        const QString file = write(u"tai-cho.txt"_s, bytes);
        QCOMPARE(run({u"fix"_s, u"-o"_s, file, file}).exit, 2);
        QFile draft(file);
        QVERIFY(draft.open(QIODevice::ReadOnly));
        QCOMPARE(draft.readAll(), bytes);
    }

    void refusesWhatIsCalledWordAndIsNone() {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello")})
            QCOMPARE(run({u"check"_s, write(u"rong.docx"_s, bytes)}).exit, 2);
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

        const QString out = m_folder.filePath(u"cu.sua.txt"_s);
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

        const QString fixed = m_folder.filePath(u"sua.docx"_s);
        QCOMPARE(run({u"fix"_s, u"-o"_s, fixed, file}).exit, 0);
        QCOMPARE(jsonOf({fixed}).value(0)[u"matches"].toArray().size(),
                 object[u"matches"].toArray().size() - 1);

        const QString out = m_folder.filePath(u"xuat.docx"_s);
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
        QCOMPARE(run(command + QStringList{u"clean"_s, u"--comments"_s, u"all"_s, file}).exit, 2);
        const QString damaged = write(u"hong.docx"_s, bytes.chopped(500));
        const Answer answer = run({u"check"_s, damaged});
        QCOMPARE(answer.exit, 2);
        QVERIFY(QString::fromUtf8(answer.err).contains(u"gói nén (ZIP) bị hỏng"_s));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
