// SPDX-License-Identifier: GPL-3.0-or-later
// Which words and numbers a class holds, and how it writes them.
#include "rules/pattern/TokenClass.h"
#include "text/Tokenizer.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class TokenClassTest final : public QObject {
    Q_OBJECT

private slots:
    void holds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("members");
        QTest::addColumn<QStringList>("others");
        const auto row = [](const char *name, const QStringList &members,
                            const QStringList &others) {
            QTest::newRow(name) << QString::fromUtf8(name) << members << others;
        };
        row("word", {u"nhà"_s, u"Lan"_s, u"UBND"_s}, {u"12"_s, u"8h30"_s, u","_s});
        row("lower", {u"nhà"_s}, {u"Nhà"_s, u"NHÀ"_s, u"12"_s});
        row("Name", {u"Nhà"_s}, {u"nhà"_s, u"NHÀ"_s, u"iPhone"_s});
        row("CAPITALS", {u"UBND"_s}, {u"Ubnd"_s, u"A"_s});
        row("TWo-capitals", {u"NGuyễn"_s, u"TUyên"_s}, {u"Nguyễn"_s, u"HĐND"_s, u"TPs"_s});
        row("number", {u"12"_s, u"1.250,5"_s}, {u"8h30"_s, u"nhà"_s});
        row("old-tone", {u"hòa"_s, u"Thủy"_s, u"KHỎE"_s},
            {u"hoà"_s, u"nhà"_s, u"quý"_s, u"hoan"_s});
        row("new-tone", {u"hoà"_s, u"Thuỷ"_s, u"KHOẺ"_s}, {u"hòa"_s, u"nhà"_s, u"quý"_s});
        row("d/m", {u"22/2"_s, u"22/2/2026"_s, u"29/2"_s}, {u"22-2"_s, u"31/4"_s, u"1/2/26"_s});
        row("d-m", {u"22-2"_s, u"02-02-2026"_s}, {u"22/2"_s, u"20-22"_s, u"2016-2020"_s});
        row("d.m", {u"22.2"_s}, {u"22.13"_s, u"1.250"_s});
        row("impossible-date", {u"31/4"_s, u"29/2/2025"_s, u"5/13"_s, u"31-4"_s},
            {u"30/4"_s, u"29/2/2024"_s, u"20-22"_s, u"31.4"_s});
        row("decimal-point", {u"12.5"_s, u"0.25"_s}, {u"12,5"_s, u"1.250"_s, u"1.2.5"_s});
        row("decimal-comma", {u"12,5"_s}, {u"12.5"_s, u"1,250"_s});
        row("thousands-comma", {u"1,250,000"_s}, {u"1,250"_s, u"1.250.000"_s, u"1,25,000"_s});
        row("thousands-point", {u"1.250.000"_s}, {u"1.250"_s});
        row("grouped-comma", {u"1,250"_s, u"1,250,000"_s}, {u"0,125"_s, u"1,25"_s});
        row("grouped-point", {u"1.250"_s, u"3.250,5"_s}, {u"0.125"_s, u"12.5"_s});
        row("few-digits", {u"1"_s, u"250"_s}, {u"05"_s, u"1250"_s, u"1,5"_s});
        row("three-digits", {u"500"_s, u"050"_s}, {u"50"_s, u"5000"_s});
        row("8h30", {u"8h30"_s, u"14H05"_s}, {u"8g30"_s, u"24h"_s, u"8h3"_s});
        row("8g30", {u"8g30"_s}, {u"8h30"_s});
        row("40km", {u"40km"_s, u"1,5ha"_s, u"20m2"_s}, {u"40"_s, u"km"_s, u"40x"_s});
        row("number-đ", {u"25.000đ"_s}, {u"25.000"_s, u"25.000d"_s, u"5đ"_s});
    }

    void holds() {
        QFETCH(const QString, name);
        QFETCH(const QStringList, members);
        QFETCH(const QStringList, others);
        const TokenClass *const tokenClass = tokenClassNamed(name);
        QVERIFY(tokenClass != nullptr);
        const auto isMember = [&](const QString &text) {
            const QList<Token> tokens = tokenize(text);
            return tokens.size() == 1 && tokenClass->holds(tokens.first(), text);
        };
        for (const QString &member : members)
            QVERIFY2(isMember(member), qPrintable(member));
        for (const QString &other : others)
            QVERIFY2(!isMember(other), qPrintable(other));
    }

    void writes_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("written");
        QTest::newRow("ngày") << u"d/m"_s << u"22-2-2026"_s << u"22/2/2026"_s;
        QTest::newRow("dấu mới") << u"new-tone"_s << u"Thủy"_s << u"Thuỷ"_s;
        QTest::newRow("dấu cũ, chữ hoa") << u"old-tone"_s << u"KHOẺ"_s << u"KHỎE"_s;
        QTest::newRow("tên") << u"Name"_s << u"NGuyễn"_s << u"Nguyễn"_s;
        QTest::newRow("tiền") << u"number"_s << u"25.000đ"_s << u"25.000"_s;
        QTest::newRow("hàng nghìn") << u"thousands-point"_s << u"1,250,000"_s << u"1.250.000"_s;
        QTest::newRow("thập phân") << u"decimal-comma"_s << u"12.5"_s << u"12,5"_s;
        QTest::newRow("giờ") << u"8h30"_s << u"8g30"_s << u"8h30"_s;
    }

    void writes() {
        QFETCH(const QString, name);
        QFETCH(const QString, found);
        QFETCH(const QString, written);
        const TokenClass *const tokenClass = tokenClassNamed(name);
        QVERIFY(tokenClass != nullptr);
        QCOMPARE(tokenClass->rewrite(found), written);
    }

    void knowsNoOther() { QCOMPARE(tokenClassNamed(u"số"), nullptr); }
};

QTEST_GUILESS_MAIN(TokenClassTest)
#include "TokenClassTest.moc"
