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
        const QString file = write(u"a.rtf"_s, "{\\rtf1 Xa hop.{\\v an}{\\footnote chu}\\par}");
        for (const QString &command : {u"text"_s, u"check"_s}) {
            const Answer answer = run({command, file});
            QVERIFY2(answer.err.count("(1)") == 2, answer.err.constData());
        }
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

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("không có tệp") << QStringList{u"text"_s};
        QTest::newRow("hai tệp") << QStringList{u"text"_s, u"a.txt"_s, u"b.txt"_s};
        QTest::newRow("dạng lạ") << QStringList{u"text"_s, u"--format"_s, u"xml"_s, u"a.txt"_s};
        QTest::newRow("bảng mã lạ") << QStringList{u"text"_s, u"--charset"_s, u"x"_s, u"a.txt"_s};
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
