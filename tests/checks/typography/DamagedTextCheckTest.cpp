// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/DamagedTextCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class DamagedTextCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void readsBack_data() {
        testing::mendColumns();
        using testing::mendRow;
        const QString rule = u"encoding.damaged"_s;
        mendRow("một chữ", u"Bà con rất má»«ng, rồi về."_s, Level::Error, rule,
                u"chữ đã viết là “mừng”"_s, u"Bà con rất mừng, rồi về."_s);
        mendRow("chữ hoa", u"Xã Ä\u0090á»“ng Lam họp."_s, Level::Error, rule,
                u"chữ đã viết là “Đồng”"_s, u"Xã Đồng Lam họp."_s);
        mendRow("trong ngoặc", u"Bài hát “Suá»‘i” rất hay."_s, Level::Error, rule, u"“Suối”"_s,
                u"Bài hát “Suối” rất hay."_s);
        mendRow("cách không ngắt là một byte", u"Tháng ba vÃ\u00A0 tháng tư."_s, Level::Error, rule,
                u"“và”"_s, u"Tháng ba và tháng tư."_s);
        mendRow("byte ấy thành dấu cách", u"Sau ngÃ y mùa bà lÃ m bánh."_s, Level::Error, rule,
                u"đã mất một phần"_s, u"Sau ngày mùa bà làm bánh."_s);
        mendRow("byte ấy mất, một dấu cách trong hai", u"Giáo dục vÃ y tế của xã."_s, Level::Error,
                rule, u"đã mất một phần"_s, u"Giáo dục và y tế của xã."_s);
        mendRow("byte ấy mất, dấu cách còn", u"Đây lÃ nhà chị."_s, Level::Error, rule,
                u"đã mất một phần"_s, u"Đây là nhà chị."_s);
        mendRow("cả đoạn", u"Bà con ráº¥t má»«ng khi cáº§u má»›i xong."_s, Level::Error, rule,
                u"4 chữ từ đây"_s, u"Bà con rất mừng khi cầu mới xong."_s);
    }
    void readsBack() { testing::verifyMended(testing::engineOf<DamagedTextCheck>()); }

    /// TCVN3 has no capitals with a tone mark: those that can be known are named, in its drafts
    /// only.
    void knowsLostCapitals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("meant");
        QTest::newRow("đầu câu") << u"ủy ban họp. ông Sáu nói: “Ý tốt”. ở đó vui."_s
                                 << QStringList{u"Ủy"_s, u"Ở"_s};
        QTest::newRow("dòng chữ hoa")
            << u"HộI ĐồNG NHÂN DÂN Tố CáO việc này"_s << QStringList{u"HỘI ĐỒNG NHÂN DÂN TỐ CÁO"_s};
        QTest::newRow("chữ đầu cũng mất")
            << u"Số 5 CÔNG TY ủY THÁC đã họp"_s << QStringList{u"CÔNG TY ỦY THÁC"_s};
        QTest::newRow("không có gì mất")
            << u"Bà Tố ở xã Hà, UBND xã, TP. ở miền Tây… ủa, rồi sao."_s << QStringList();
    }
    void knowsLostCapitals() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, meant);
        Block block;
        block.text = text;
        Engine engine = testing::engineOf<DamagedTextCheck>();
        QCOMPARE(engine.check(Text({block})).size(), 0);
        block.legacyCharset = u"TCVN3 (ABC)"_s;
        QStringList found;
        for (const Finding &finding : engine.check(Text({block}))) {
            QCOMPARE(finding.level, Level::Warning);
            found.append(finding.suggestions.value(0).text);
        }
        QCOMPARE(found, meant);
    }

    /// Named, one finding a word or one for the words of a paragraph, and nothing guessed.
    void namesWhatIsLost_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        const auto row = [](const QString &text, const QStringList &marked) {
            QTest::newRow(qPrintable(text)) << text << marked;
        };
        row(u"Bà con rất m\uFFFDng khi c\uFFFD\uFFFDu xong."_s,
            {u"m\uFFFDng"_s, u"c\uFFFD\uFFFDu"_s});
        row(u"Ch? nhi?m h?p tác xã vui."_s, {u"nhi?m h?p"_s});
        row(u"Cây cầu tr??ng thọ."_s, {u"tr??ng"_s});
        row(u"Giữ chủ quyá»n biển."_s, {u"quyá»n"_s});
    }
    void namesWhatIsLost() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, marked);
        const QList<Finding> findings = testing::findingsOf<DamagedTextCheck>({text});
        QStringList found;
        for (const Finding &finding : findings) {
            QCOMPARE(finding.rule, u"encoding.damaged"_s);
            QCOMPARE(finding.level, Level::Error);
            QVERIFY2(finding.message.contains(u"xem bản gốc"_s), qPrintable(finding.message));
            QVERIFY(finding.suggestions.isEmpty());
            found.append(text.mid(finding.range.start, finding.range.length));
        }
        QCOMPARE(found, marked);
    }

    void staysSilent_data() {
        testing::silentRows({u"Le président français a déclaré qu’il était à Hà Nội."_s,
                             u"Ảnh: © AFP; § 5 Luật Báo chí; 35 µg/m³; ½ cốc; «Le Monde»"_s,
                             u"Thế à? vậy sao?Tôi không biết. Gì??? Thật??"_s,
                             u"Xem https://vidu.example/tim?q=a&b?c nhé."_s,
                             u"Ánh nắng, áo ấm, Ảnh đẹp; São Paulo, Ångström, Malmö."_s,
                             u"Sao?rồi cũng xong."_s,
                             u"NGÃ TƯ HÀNG MÃ, Ã, chữ Ã; SÃO PAULO, São Tomé."_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<DamagedTextCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<DamagedTextCheck>(), {u"encoding.damaged"_s});
    }
};

QTEST_GUILESS_MAIN(DamagedTextCheckTest)
#include "DamagedTextCheckTest.moc"
