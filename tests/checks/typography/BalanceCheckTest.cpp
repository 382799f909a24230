// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/BalanceCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class BalanceCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        const QString bracket = u"typography.unbalanced-bracket"_s;
        using testing::mendRow;
        mendRow("ngoặc đơn lẻ", u"xã Đồng Lam (huyện Kim Sơn đã xong"_s, Level::Warning, bracket,
                u"“(” mở ra mà không có dấu đóng"_s, u"xã Đồng Lam huyện Kim Sơn đã xong"_s);
        mendRow("ngoặc đóng lẻ", u"xã Đồng Lam, huyện Kim Sơn) đã xong"_s, Level::Warning, bracket,
                u"“)” đóng lại mà không có dấu mở"_s, u"xã Đồng Lam, huyện Kim Sơn đã xong"_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<BalanceCheck>()); }

    /// What is missing is the other mark; to take this one away would end the quotation.
    void namesALooseQuotationMark_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Level>("level");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("mended"); // by each suggestion, best first
        QTest::newRow("giữa đoạn")
            << u"Ông nói: “Mưa to lắm."_s << Level::Warning << u"““” mở ra"_s
            << QStringList{u"Ông nói: “Mưa to lắm.”"_s, u"Ông nói: Mưa to lắm."_s};
        QTest::newRow("ở đầu đoạn")
            << u"“Mưa to lắm, ông nói."_s << Level::Info << u"mở ra mà không có dấu đóng"_s
            << QStringList{u"“Mưa to lắm”, ông nói."_s, u"“Mưa to lắm, ông nói.”"_s,
                           u"Mưa to lắm, ông nói."_s};
        QTest::newRow("hai câu rồi người nói")
            << u"Trời tối. “Mưa to lắm. Nước lên nhanh, ông Lò Văn Thịnh cho biết. Xã đã họp."_s
            << Level::Warning << u"mở ra mà không có dấu đóng"_s
            << QStringList{
                   u"Trời tối. “Mưa to lắm. Nước lên nhanh”, ông Lò Văn Thịnh cho biết. Xã đã họp."_s,
                   u"Trời tối. “Mưa to lắm. Nước lên nhanh, ông Lò Văn Thịnh cho biết. Xã đã họp.”"_s,
                   u"Trời tối. “Mưa to lắm.” Nước lên nhanh, ông Lò Văn Thịnh cho biết. Xã đã họp."_s,
                   u"Trời tối. Mưa to lắm. Nước lên nhanh, ông Lò Văn Thịnh cho biết. Xã đã họp."_s};
        QTest::newRow("vài chữ trong câu")
            << u"Bà được gọi là “vua chợ phiên, vì bán nhiều 1,5 lần. Chợ đông."_s << Level::Warning
            << u"mở ra mà không có dấu đóng"_s
            << QStringList{u"Bà được gọi là “vua chợ phiên”, vì bán nhiều 1,5 lần. Chợ đông."_s,
                           u"Bà được gọi là “vua chợ phiên, vì bán nhiều 1,5 lần”. Chợ đông."_s,
                           u"Bà được gọi là “vua chợ phiên, vì bán nhiều 1,5 lần. Chợ đông.”"_s,
                           u"Bà được gọi là vua chợ phiên, vì bán nhiều 1,5 lần. Chợ đông."_s};
        QTest::newRow("hỏi") << u"“Chợ họp ngày nào? bà hỏi."_s << Level::Info
                             << u"mở ra mà không có dấu đóng"_s
                             << QStringList{u"“Chợ họp ngày nào?” bà hỏi."_s,
                                            u"“Chợ họp ngày nào? bà hỏi.”"_s,
                                            u"Chợ họp ngày nào? bà hỏi."_s};
        QTest::newRow("thẳng") << u"Bà kể: \"Mưa to lắm, bà nói."_s << Level::Warning << u"lẻ đôi"_s
                               << QStringList{u"Bà kể: \"Mưa to lắm\", bà nói."_s,
                                              u"Bà kể: \"Mưa to lắm, bà nói.\""_s,
                                              u"Bà kể: Mưa to lắm, bà nói."_s};
        QTest::newRow("đóng lẻ") << u"Mưa to lắm”, ông nói rồi đi."_s << Level::Warning
                                 << u"không có dấu mở"_s
                                 << QStringList{u"“Mưa to lắm”, ông nói rồi đi."_s,
                                                u"Mưa to lắm, ông nói rồi đi."_s};
        QTest::newRow("mở thẳng, đóng cong")
            << u"Bà \"Tư\" kể: \"Mưa to lắm”, rồi đi."_s << Level::Warning << u"mà mở bằng “\"”"_s
            << QStringList{u"Bà \"Tư\" kể: “Mưa to lắm”, rồi đi."_s};
        QTest::newRow("mở cong, đóng thẳng")
            << u"“Mưa to lắm\", ông nói."_s << Level::Warning << u"mà đóng bằng “\"”"_s
            << QStringList{u"“Mưa to lắm”, ông nói."_s};
        QTest::newRow("mở bằng dấu đóng")
            << u"Ông kể ”Mưa to lắm” rồi đi."_s << Level::Warning << u"mà mở bằng “””"_s
            << QStringList{u"Ông kể “Mưa to lắm” rồi đi."_s};
        QTest::newRow("đóng bằng dấu mở")
            << u"Ông kể “Mưa to lắm“ rồi đi."_s << Level::Warning << u"mà đóng bằng ““”"_s
            << QStringList{u"Ông kể “Mưa to lắm” rồi đi."_s};
        QTest::newRow("đóng lẻ sau dấu hai chấm")
            << u"Trời tối. Ông nói: Mưa to lắm” rồi đi."_s << Level::Warning << u"không có dấu mở"_s
            << QStringList{u"Trời tối. Ông nói: “Mưa to lắm” rồi đi."_s,
                           u"Trời tối. “Ông nói: Mưa to lắm” rồi đi."_s,
                           u"“Trời tối. Ông nói: Mưa to lắm” rồi đi."_s,
                           u"Trời tối. Ông nói: Mưa to lắm rồi đi."_s};
    }
    void namesALooseQuotationMark() {
        QFETCH(const QString, text);
        QFETCH(const Level, level);
        QFETCH(const QString, reason);
        const QList<Finding> findings = testing::findingsOf<BalanceCheck>({text});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, u"typography.unbalanced-quote"_s);
        QCOMPARE(levelName(findings[0].level), levelName(level));
        QVERIFY2(findings[0].message.contains(reason), qPrintable(findings[0].message));
        QFETCH(const QStringList, mended);
        QStringList results;
        for (const Suggestion &suggestion : findings[0].suggestions) {
            const TextRange place = suggestion.place.value_or(TextRange{0, 1});
            results.append(QString(text).replace(findings[0].range.start + place.start,
                                                 place.length, suggestion.text));
            QVERIFY(!suggestion.label.isEmpty());
        }
        QCOMPARE(results, mended);
    }

    void staysSilent_data() {
        testing::silentRows({u"a) Xã Đồng Lam; 1) xã Kim Sơn"_s,
                             u"Ở Hình 2a) và 12b), nước đã rút."_s, u"Nặng 20\u00A0kg, màn 24\""_s,
                             u"“Mưa to.\n“Rồi tạnh”."_s, u"Ông kể: “Mưa to.\nRồi tạnh”, ông nói."_s,
                             u"Bà \"Tư\" kể: \"Mưa to.\nRồi tạnh\", bà nói."_s,
                             u"Hội làng mở từ sáng (khách xa về …"_s, u"Vui quá :)"_s,
                             u"Xã (gồm:\n- thôn Nà Lum;\n- thôn Nà Pó) đã họp."_s,
                             u"Buồn :(( mà (vẫn cười :)"_s, u"(xem thêm =))"_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<BalanceCheck>()); }

    /// A closing quote answers an opening one a few paragraphs above, not a whole article above.
    void aQuotationEndsSomewhere() {
        const auto apart = [](qsizetype paragraphs) {
            return testing::textOf(u"Ông kể: “Mưa to.\n"_s + u"Nước lên.\n"_s.repeated(paragraphs) +
                                   u"Rồi tạnh”, ông nói."_s);
        };
        Engine engine = testing::engineOf<BalanceCheck>();
        QCOMPARE(engine.check(apart(11)).size(), 0);
        const QStringList expected{u"0 warning typography.unbalanced-quote: “"_s,
                                   u"13 warning typography.unbalanced-quote: ”"_s};
        QCOMPARE(testing::said(engine.check(apart(12)), apart(12).blocks()), expected);
    }

    void aBracketHoldsThreeParagraphs() {
        const auto apart = [](qsizetype paragraphs) {
            return testing::textOf(u"Xã (gồm\n"_s + u"thôn;\n"_s.repeated(paragraphs) +
                                   u"bản) đã họp."_s);
        };
        Engine engine = testing::engineOf<BalanceCheck>();
        QCOMPARE(engine.check(apart(2)).size(), 0);
        QCOMPARE(engine.check(apart(3)).size(), 2);
    }

    void showsTheFirstOfManyAndSaysHowManyMore() {
        const QList<Finding> findings =
            testing::findingsOf<BalanceCheck>({u"Một ("_s.repeated(60) + u" hai"_s});
        QCOMPARE(findings.size(), 50);
        QVERIFY(!findings[48].message.contains(u"còn"_s));
        QVERIFY2(findings[49].message.endsWith(u"Đoạn này còn 10 dấu lẻ nữa."_s),
                 qPrintable(findings[49].message));
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<BalanceCheck>(), {u"typography.unbalanced-bracket"_s,
                                                                 u"typography.unbalanced-quote"_s});
    }
};

QTEST_GUILESS_MAIN(BalanceCheckTest)
#include "BalanceCheckTest.moc"
