// SPDX-License-Identifier: GPL-3.0-or-later
// Packs and profiles on the command line.
#include "CommandLineFixture.h"

#include <QDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class StyleOptionsTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

private slots:
    void checksWithAPackAndGoesOnWhenARuleIsRefused() {
        const QString file = write(u"goi.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        QDir(folder()).mkpath(u"goi"_s);
        write(u"goi/pack.yaml"_s, "title: Gói thử\n");
        write(u"goi/a.yaml"_s, "extends: substitution\nid: style.cho-phien\ncategory: style\n"
                               "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                               "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n");
        Answer answer = run({u"check"_s, u"--pack"_s, path(u"goi"_s), file});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.err, QByteArray());
        const QString line = file + u":3:15:warning:style.cho-phien: Viết “phiên chợ”.\n"_s;
        QCOMPARE(QString::fromUtf8(answer.out), line);

        write(u"goi/b.yaml"_s, "extends: existence\nid: style.hong\n");
        answer = run({u"check"_s, u"--pack"_s, path(u"goi"_s), file});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(QString::fromUtf8(answer.out), line);
        QVERIFY2(answer.err.contains("b.yaml:1: "), answer.err.constData());
        // Refused by reason, in the language of the interface.
        QVERIFY2(answer.err.contains("thiếu khóa “category”"), answer.err.constData());
    }

    void checksAndFixesWithAProfile() {
        const QString file = write(u"ho.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        QDir(folder()).mkpath(u"nha"_s);
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

        const QString fixed = path(u"ho-sua.txt"_s);
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
        answer = run({u"check"_s, u"--profile"_s, path(u"khong.yaml"_s), file});
        QCOMPARE(answer.exit, 2);
        QCOMPARE(answer.out, QByteArray());
    }

    void fixesWithAPack() {
        const QString file = write(u"goi2.txt"_s, "Tin\n\nHọ gặp nhau ở chợ phiên.\n");
        const QString fixed = path(u"goi2-sua.txt"_s);
        QDir(folder()).mkpath(u"goi2"_s);
        write(u"goi2/pack.yaml"_s, "title: Nhà\n");
        write(u"goi2/a.yaml"_s, "extends: substitution\nid: style.phien\ncategory: style\n"
                                "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                                "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n");
        const Answer answer = run({u"fix"_s, u"--level"_s, u"warning"_s, u"--pack"_s,
                                   path(u"goi2"_s), u"-o"_s, fixed, file});
        QCOMPARE(answer.exit, 0);
        QFile result(fixed);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QVERIFY(result.readAll().contains("ở phiên chợ"));
    }
};

QTEST_GUILESS_MAIN(StyleOptionsTest)
#include "StyleOptionsTest.moc"
