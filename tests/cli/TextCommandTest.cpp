// SPDX-License-Identifier: GPL-3.0-or-later
// What morat-cli text prints, by running the program itself.
#include "CommandLineFixture.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class TextCommandTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void printsALineForEachBlockOfTheArticle_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("văn bản thuần")
            << u"bai.txt"_s << QByteArray("Chợ Vạn Kiều mở lại\n\nSáng nay chợ họp.\n")
            << QByteArray("Chợ Vạn Kiều mở lại\n\nSáng nay chợ họp.\n");
        QTest::newRow("ảnh và phần thừa thì không in")
            << u"bai.html"_s
            << QByteArray("<h1>Chợ Vạn Kiều mở lại</h1><p>Sáng nay <img src=a.jpg>chợ họp.</p>"
                          "<p><img src=b.jpg></p><div class='tags'>chợ, Vạn Kiều</div>")
            << QByteArray("Chợ Vạn Kiều mở lại\nSáng nay chợ họp.\n");
    }
    void printsALineForEachBlockOfTheArticle() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, lines);
        const Answer answer = run({u"text"_s, write(name, bytes)});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(QString::fromUtf8(answer.out), QString::fromUtf8(lines));
        QCOMPARE(answer.err, QByteArray());
    }

    void namesWhatIsNotRead() {
        const QString file =
            write(u"a.rtf"_s,
                  "{\\rtf1 Xa hop.{\\v an}{\\shp{\\*\\shpinst{\\shptxt chu}}{\\shprslt{\\*\\do"
                  "{\\dptxbxtext khac}}}}\\par}");
        for (const QString &command : {u"text"_s, u"check"_s}) {
            const Answer answer = run({command, file});
            QVERIFY2(answer.err.count("(1)") == 2, answer.err.constData());
        }
    }

    void passesOverControlCharactersWhenTold() {
        const QByteArray bytes =
            "<?xml version=\"1.0\"?><rss "
            "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
            "xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\n<item><title>Tin</title>"
            "<content:encoded><![CDATA[Thông qua ch\x02ủ chương.]]></content:encoded>"
            "<wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type></item></channel></rss>";
        const QString file = write(u"bao.xml"_s, bytes);
        Answer answer = run({u"text"_s, file});
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains("dòng 2, cột 63") && answer.err.contains("--skip-controls"),
                 answer.err.constData());
        answer = run({u"text"_s, u"--skip-controls"_s, file});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(QString::fromUtf8(answer.out), u"Tin\nThông qua chủ chương.\n"_s);
        QVERIFY2(answer.err.contains("dòng 2, cột 63"), answer.err.constData());
        QCOMPARE(runOn(bytes, {u"text"_s, u"--skip-controls"_s, u"--as"_s, u"wxr"_s, u"-"_s}).out,
                 answer.out);
        // The limits stay.
        const QByteArray endless = "qua" + QByteArray("\xCC\x81").repeated(300);
        QCOMPARE(runOn(QByteArray(bytes).replace("qua", endless),
                       {u"text"_s, u"--skip-controls"_s, u"--as"_s, u"wxr"_s, u"-"_s})
                     .exit,
                 2);
        answer = run({u"fix"_s, u"--skip-controls"_s, u"-o"_s, u"-"_s, file});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out, QByteArray(bytes).replace("chương", "trương"));
    }

    void printsKindAndPlaceOfEveryBlockAsJson() {
        const QByteArray page = "<h1>Chợ Vạn Kiều</h1>\n<p>Sáng nay <b>chợ</b> họp.</p>\n"
                                "<div class=\"tags\">chợ, Vạn Kiều</div>";
        const Answer answer = run({u"text"_s, u"--format"_s, u"json"_s, write(u"a.html"_s, page)});
        QCOMPARE(answer.exit, 0);
        const QList<QByteArray> lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QStringList kinds{u"headline"_s, u"lead"_s, u"furniture"_s};
        const QStringList texts{u"Chợ Vạn Kiều"_s, u"Sáng nay chợ họp."_s, u"chợ, Vạn Kiều"_s};
        const QByteArrayList sources{"Chợ Vạn Kiều", "Sáng nay <b>chợ</b> họp.", "chợ, Vạn Kiều"};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject block = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(block.value(u"kind"_s).toString(), kinds[i]);
            QCOMPARE(block.value(u"text"_s).toString(), texts[i]);
            QCOMPARE(block.value(u"furniture"_s).toBool(), i == 2);
            const QJsonObject source = block.value(u"source"_s).toObject();
            const int start = source.value(u"start"_s).toInt();
            QCOMPARE(page.mid(start, source.value(u"end"_s).toInt() - start), sources[i]);
        }
    }

    void findsTheBytesOfTheFileBehindACmsField() {
        const QByteArray item = "{\"headline\": \"Chợ \\\"Vạn Kiều\\\"\", \"body_html\": "
                                "\"<p>Họp s\\u00e1ng nay.</p>\"}";
        const Answer answer = run({u"text"_s, u"--format"_s, u"json"_s, write(u"a.json"_s, item)});
        const QList<QByteArray> lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject source =
            QJsonDocument::fromJson(lines[1]).object().value(u"source"_s).toObject();
        const int start = source.value(u"start"_s).toInt();
        QCOMPARE(item.mid(start, source.value(u"end"_s).toInt() - start),
                 QByteArray("Họp s\\u00e1ng nay."));
    }

    /// A page is read as the site shows it to readers: what is around the article is counted.
    void saysHowMuchIsOutsideTheArticle() {
        QFile page(QStringLiteral(MORAT_TEST_DATA) + u"/pages/02-duong-dan-tha.html"_s);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const Answer answer = run({u"text"_s, page.fileName()});
        QCOMPARE(answer.exit, 0);
        QVERIFY(!QString::fromUtf8(answer.out).contains(u"ngoài bài"_s));
        QVERIFY2(QString::fromUtf8(answer.err).contains(u"Phần ngoài bài: "_s),
                 answer.err.constData());
    }

    void readsStandardInput_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("lines");
        const QByteArray text = "Chợ Vạn Kiều mở lại\n\nSáng nay *chợ* họp.\n";
        QTest::newRow("nhận ra") << QByteArray("<h1>Chợ Vạn Kiều</h1><p>Sáng nay.</p>")
                                 << QStringList() << QByteArray("Chợ Vạn Kiều\nSáng nay.\n");
        QTest::newRow("văn bản") << text << QStringList() << text;
        QTest::newRow("Markdown") << text << QStringList{u"--as"_s, u"markdown"_s}
                                  << QByteArray("Chợ Vạn Kiều mở lại\nSáng nay chợ họp.\n");
        QTest::newRow("theo đuôi tên") << text << QStringList{u"--as"_s, u"md"_s}
                                       << QByteArray("Chợ Vạn Kiều mở lại\nSáng nay chợ họp.\n");
        QTest::newRow("thẻ là chữ")
            << QByteArray("<p>Sáng nay</p>\n") << QStringList{u"--as"_s, u"text"_s}
            << QByteArray("<p>Sáng nay</p>\n");
    }
    void readsStandardInput() {
        QFETCH(QByteArray, input);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, lines);
        const Answer answer = runOn(input, QStringList{u"text"_s} + options + QStringList{u"-"_s});
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QCOMPARE(QString::fromUtf8(answer.out.trimmed()), QString::fromUtf8(lines.trimmed()));
    }

    void checksAndFixesStandardInput() {
        const QByteArray text = "Thông qua chủ chương mới.\n";
        const Answer checked = runOn(text, {u"check"_s, u"-"_s});
        QCOMPARE(checked.exit, 1);
        QVERIFY2(checked.out.startsWith("-:1:11:error:spelling.phrase"), checked.out.constData());
        const Answer fixed = runOn(text, {u"fix"_s, u"-o"_s, u"-"_s, u"-"_s});
        QCOMPARE(fixed.exit, 0);
        QCOMPARE(QString::fromUtf8(fixed.out), u"Thông qua chủ trương mới.\n"_s);
        QCOMPARE(runOn(text, {u"fix"_s, u"--in-place"_s, u"-"_s}).exit, 2);
    }

    /// A pattern in quotes reaches the program, which then looks for the files itself.
    void findsFilesByAQuotedPattern() {
        write(u"tin-1.txt"_s, "Thông qua chủ chương mới.\n");
        write(u"tin-2.txt"_s, "Thông qua chủ chương mới.\n");
        const Answer answer = run({u"check"_s, path(u"tin-*.txt"_s)});
        QCOMPARE(answer.exit, 1);
        QVERIFY(answer.out.contains("tin-1.txt:1:11") && answer.out.contains("tin-2.txt:1:11"));
        QCOMPARE(run({u"check"_s, path(u"khong-*.txt"_s)}).exit, 2);
        write(u"tin[1].txt"_s, "Thông qua chủ chương mới.\n");
        QVERIFY(run({u"check"_s, path(u"tin[1].t*"_s)}).out.contains("tin[1].txt:1:11"));
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("không có tệp") << QStringList{u"text"_s};
        QTest::newRow("hai tệp") << QStringList{u"text"_s, u"a.txt"_s, u"b.txt"_s};
        QTest::newRow("dạng lạ") << QStringList{u"text"_s, u"--format"_s, u"xml"_s, u"a.txt"_s};
        QTest::newRow("bảng mã lạ") << QStringList{u"text"_s, u"--charset"_s, u"x"_s, u"a.txt"_s};
        QTest::newRow("dạng đọc lạ") << QStringList{u"text"_s, u"--as"_s, u"x"_s, u"-"_s};
        QTest::newRow("dạng đọc của tệp") << QStringList{u"text"_s, u"--as"_s, u"md"_s, u"a.txt"_s};
        QTest::newRow("tệp không có") << QStringList{u"text"_s, u"khong-co.txt"_s};
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(!answer.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextCommandTest)
#include "TextCommandTest.moc"
