// SPDX-License-Identifier: GPL-3.0-or-later
// What people read on the command line: help, the pretty format, the list of rules; and what tools
// read of SARIF.
#include "CommandLineFixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ForPeopleTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

    static QString textOf(const QByteArray &bytes) { return QString::fromUtf8(bytes); }

private slots:
    void showsTheSentenceAndWhatIsMarked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("cả câu") << u"Tin\n\nThông qua chủ chương, nghị quyết.\n"_s
                                << u"    Thông qua chủ chương, nghị quyết.\n"
                                   "              ^~~~~~~~~~\n"_s;
        // Marks that stand on letters take no column.
        QTest::newRow("dấu tổ hợp sát trước")
            << u"Tin\n\nX\u0334\u0336 qua chủ chương, nghị quyết.\n"_s << u"^~~~~~~~~~\n"_s;
        QTest::newRow("đoạn dài") << QString(u"Tin\n\n"_s +
                                             QString(u"Đồng chí nói. "_s).repeated(30) +
                                             u"Thông qua chủ chương, nghị quyết.\n"_s)
                                  << u"chủ chương, nghị quyết.\n"_s;
    }
    void showsTheSentenceAndWhatIsMarked() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const QString file = write(u"dep.txt"_s, text.toUtf8());
        const Answer answer =
            run({u"check"_s, u"--format"_s, u"pretty"_s, u"--min-level"_s, u"error"_s, file});
        QCOMPARE(answer.exit, 1);
        const QString out = textOf(answer.out);
        QVERIFY2(out.contains(shown), answer.out.constData());
        QVERIFY2(out.startsWith(file + u":3:"_s), answer.out.constData());
        QVERIFY2(out.contains(u" lỗi spelling.phrase\n"_s), answer.out.constData());
        QVERIFY2(out.contains(u"    → “chủ trương”"_s), answer.out.constData());
        QVERIFY2(!out.contains(u'\x1b'), "a pipe gets no colours");
        for (const QString &line : out.split(u'\n'))
            QVERIFY2(line.size() < 250, line.toUtf8().constData());
    }

    void helpsInVietnamese_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("usage");
        QTest::newRow("check") << QStringList{u"check"_s} << u"morat-cli check [tùy chọn]"_s;
        QTest::newRow("fix") << QStringList{u"fix"_s} << u"morat-cli fix [tùy chọn] TỆP..."_s;
        QTest::newRow("export") << QStringList{u"export"_s} << u"morat-cli export [tùy chọn] TỆP"_s;
        QTest::newRow("text") << QStringList{u"text"_s} << u"morat-cli text [tùy chọn] TỆP"_s;
        QTest::newRow("forget") << QStringList{u"forget"_s} << u"morat-cli forget [tùy chọn]"_s;
        QTest::newRow("rules") << QStringList{u"rules"_s} << u"morat-cli rules [tùy chọn]"_s;
        QTest::newRow("model report")
            << QStringList{u"model"_s, u"report"_s} << u"morat-cli model report [tùy chọn]"_s;
        QTest::newRow("model build")
            << QStringList{u"model"_s, u"build"_s} << u"morat-cli model build [tùy chọn]"_s;
    }
    void helpsInVietnamese() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, usage);
        const Answer answer = run(arguments + QStringList{u"--help"_s});
        QCOMPARE(answer.exit, 0);
        const QString help = textOf(answer.out);
        QVERIFY2(help.startsWith(u"Cách dùng: "_s + usage), answer.out.constData());
        static const QRegularExpression english(
            u"\\b(Usage|Options|Arguments|options|FILE|the|of|and|file)\\b"_s);
        const auto found = english.match(help);
        QVERIFY2(!found.hasMatch(), answer.out.constData());
    }

    void saysWhatHoldsWhenNothingIsGiven() {
        const QString help = textOf(run({u"check"_s, u"--help"_s}).out).simplified();
        QVERIFY(help.contains(u"(không ghi: line)"_s));
        QVERIFY(help.contains(u"(không ghi: warning)"_s));
        QVERIFY(textOf(run({u"fix"_s, u"--help"_s}).out)
                    .simplified()
                    .contains(u"(không ghi: error)"_s));
    }

    /// One option of two commands: said once, with the formats that there are.
    void saysInWhichFormatsItWrites() {
        for (const QString &command : {u"fix"_s, u"export"_s}) {
            const Answer answer = run({command, u"--help"_s});
            const QString help = textOf(answer.out).simplified();
            QVERIFY2(help.contains(u"--to <dạng> "_s), answer.out.constData());
            QVERIFY2(help.contains(u"text, html, markdown, docx, odt"_s), answer.out.constData());
        }
    }

    void listsTheCommands() {
        const Answer help = run({u"--help"_s});
        QCOMPARE(help.exit, 0);
        for (const char *const command :
             {"check", "fix", "export", "forget", "text", "rules", "model"})
            QVERIFY2(help.out.contains(QByteArray(QByteArray("\n  ") + command + " ")), command);
        QCOMPARE(run({u"-v"_s}).out, run({u"--version"_s}).out);
        QVERIFY(run({u"-v"_s}).out.startsWith("morat-cli "));
        const Answer wrong = run({u"chek"_s});
        QCOMPARE(wrong.exit, 2);
        QVERIFY(textOf(wrong.err).contains(u"“chek”"_s));
        QVERIFY(
            textOf(run({u"check"_s, u"--fromat"_s}).err).contains(u"Không có tùy chọn “fromat”"_s));
    }

    void listsTheRules() {
        const QString profile =
            write(u"ho-so.yaml"_s, "title: Thử\nlevels:\n  spelling.phrase: info\n"
                                   "  typography.doubled-space: off\n");
        const Answer answer = run({u"rules"_s, u"--format"_s, u"json"_s, u"--profile"_s, profile});
        QCOMPARE(answer.exit, 0);
        QHash<QString, QJsonObject> rules;
        for (const auto &rule : QJsonDocument::fromJson(answer.out).array())
            rules.insert(rule[u"id"_s].toString(), rule.toObject());
        QVERIFY2(rules.size() > 100, QByteArray::number(rules.size()).constData());
        for (const QJsonObject &rule : std::as_const(rules)) {
            QVERIFY2(!rule.value(u"title"_s).toString().isEmpty(),
                     rule.value(u"id"_s).toString().toUtf8().constData());
        }
        QCOMPARE(rules[u"spelling.phrase"_s][u"level"_s].toString(), u"info"_s);
        QCOMPARE(rules[u"typography.doubled-space"_s][u"level"_s].toString(), u"off"_s);
        QCOMPARE(rules[u"spelling.syllable"_s][u"level"_s].toString(), u"error, warning, info"_s);
        QCOMPARE(rules[u"typography.space-before-mark"_s][u"level"_s].toString(), u"warning"_s);
        static const QRegularExpression levels(
            u"^(off|error|warning|info|error, warning|warning, info|error, warning, info)$"_s);
        for (const QJsonObject &rule : std::as_const(rules)) {
            QVERIFY2(levels.match(rule[u"level"_s].toString()).hasMatch(),
                     rule.value(u"id"_s).toString().toUtf8().constData());
        }
        const QByteArray lines = run({u"rules"_s}).out;
        QVERIFY2(lines.contains("\nspelling.syllable error, warning, info: "),
                 lines.left(2000).constData());
        QVERIFY2(lines.contains("\nembed.entity error: "), lines.left(2000).constData());
        QCOMPARE(run({u"rules"_s, u"bai.txt"_s}).exit, 2);
        QCOMPARE(run({u"rules"_s, u"--format"_s, u"sarif"_s}).exit, 2);
    }

    /// A fix is written the way the draft is: letters with marks as one code point or as several.
    void offersFixesAsTheDraftIsWritten_data() {
        QTest::addColumn<QString::NormalizationForm>("form");
        QTest::newRow("dựng sẵn") << QString::NormalizationForm_C;
        QTest::newRow("tổ hợp") << QString::NormalizationForm_D;
    }
    void offersFixesAsTheDraftIsWritten() {
        QFETCH(QString::NormalizationForm, form);
        const QString before =
            u"Tin họp xã\n\nThông qua chủ chương, nghị quyết về đường liên thôn.\n"_s.normalized(
                form);
        const QString wrong = u"chủ chương"_s.normalized(form);
        const QString file = write(u"dang.txt"_s, before.toUtf8());
        const QJsonObject result =
            QJsonDocument::fromJson(run({u"check"_s, u"--format"_s, u"sarif"_s, file}).out)
                .object()[u"runs"_s][0][u"results"_s][0]
                .toObject();
        const QJsonObject replacement =
            result[u"fixes"_s][0][u"artifactChanges"_s][0][u"replacements"_s][0].toObject();
        const QJsonObject region = replacement[u"deletedRegion"_s].toObject();
        const qsizetype line = before.indexOf(u"Thông qua"_s.normalized(form));
        const qsizetype start = line + region[u"startColumn"_s].toInt() - 1;
        const qsizetype end = line + region[u"endColumn"_s].toInt() - 1;
        QCOMPARE(before.mid(start, end - start), wrong);
        // What a tool makes of it is what fix writes.
        QString fixed = before;
        fixed.replace(start, end - start, replacement[u"insertedContent"_s][u"text"_s].toString());
        QCOMPARE(fixed, textOf(run({u"fix"_s, u"-o"_s, u"-"_s, file}).out));
        QCOMPARE(fixed, QString(before).replace(wrong, u"chủ trương"_s.normalized(form)));
    }

    void offersFixesThatNeedNoEscapes() {
        const QString file = write(u"sua.txt"_s, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const QJsonObject sarifRun =
            QJsonDocument::fromJson(run({u"check"_s, u"--format"_s, u"sarif"_s, file}).out)
                .object()[u"runs"_s][0]
                .toObject();
        const QJsonObject driver = sarifRun[u"tool"_s][u"driver"_s].toObject();
        QVERIFY(driver[u"informationUri"_s].toString().startsWith(u"https://"_s));
        int withLevel = 0;
        for (const auto &rule : driver[u"rules"_s].toArray())
            withLevel += rule[u"defaultConfiguration"_s].toObject().contains(u"level"_s) ? 1 : 0;
        QVERIFY(withLevel > 50);
        const QJsonObject result = sarifRun[u"results"_s][0].toObject();
        const QJsonObject change = result[u"fixes"_s][0][u"artifactChanges"_s][0].toObject();
        QCOMPARE(change[u"replacements"_s][0][u"insertedContent"_s][u"text"_s].toString(),
                 u"chủ trương"_s);
        QCOMPARE(change[u"replacements"_s][0][u"deletedRegion"_s].toObject(),
                 result[u"locations"_s][0][u"physicalLocation"_s][u"region"_s].toObject());
        // A Word document's text is no place in its file.
        const QJsonObject inPackage =
            QJsonDocument::fromJson(run({u"check"_s, u"--format"_s, u"sarif"_s,
                                         QStringLiteral(MORAT_TEST_DATA "/libreoffice/bai.docx")})
                                        .out)
                .object();
        for (const auto &found : inPackage[u"runs"_s][0][u"results"_s].toArray())
            QVERIFY(!found.toObject().contains(u"fixes"_s));
    }
};

QTEST_GUILESS_MAIN(ForPeopleTest)
#include "ForPeopleTest.moc"
