// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Tokenizer.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class TokenizerTest final : public QObject {
    Q_OBJECT

private slots:
    void splits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("câu thường") << u"Ngày 22-2, tại Hội trường."_s
                                    << QStringList{u"Ngày:W"_s, u"22-2:N"_s,   u",:P"_s, u"tại:W"_s,
                                                   u"Hội:W"_s,  u"trường:W"_s, u".:P"_s};
        QTest::newRow("số và đơn vị")
            << u"1.250,5 ha, 40km, 8h30"_s
            << QStringList{u"1.250,5:N"_s, u"ha:W"_s, u",:P"_s, u"40km:M"_s, u",:P"_s, u"8h30:M"_s};
        QTest::newRow("địa chỉ")
            << u"xem (https://vi.example.vn/a?b=1), gửi a.b@bao.vn."_s
            << QStringList{u"xem:W"_s,        u"(:P"_s, u"https://vi.example.vn/a?b=1:A"_s,
                           u"):P"_s,          u",:P"_s, u"gửi:W"_s,
                           u"a.b@bao.vn:A"_s, u".:P"_s};
        QTest::newRow("thiếu cách sau dấu chấm không phải tên miền")
            << u"đẹp.Tôi"_s << QStringList{u"đẹp:W"_s, u".:P"_s, u"Tôi:W"_s};
        QTest::newRow("gạch nối") << u"chính trị - xã hội"_s
                                  << QStringList{u"chính:W"_s, u"trị:W"_s, u"-:P"_s, u"xã:W"_s,
                                                 u"hội:W"_s};
        QTest::newRow("ba chấm là một")
            << u"vân vân..."_s << QStringList{u"vân:W"_s, u"vân:W"_s, u"...:P"_s};
        QTest::newRow("dấu tổ hợp thuộc về chữ")
            << u"tie\u0302\u0301ng Vie\u0323\u0302t"_s
            << QStringList{u"tie\u0302\u0301ng:W"_s, u"Vie\u0323\u0302t:W"_s};
        QTest::newRow("cách không ngắt vẫn là cách")
            << u"hội\u00A0nghị"_s << QStringList{u"hội:W"_s, u"nghị:W"_s};
        QTest::newRow("nội dung nhúng")
            << u"a \uFFFC b"_s << QStringList{u"a:W"_s, u"\uFFFC:E"_s, u"b:W"_s};
        QTest::newRow("nửa cặp thay thế lẻ")
            << QString(QChar(char16_t(0xD83D)))
            << QStringList{QString(QChar(char16_t(0xD83D))) + u":S"_s};
        QTest::newRow("địa chỉ có chữ Việt")
            << u"xem https://vi.example.org/wiki/Hệ_quản_trị. Hết"_s
            << QStringList{u"xem:W"_s, u"https://vi.example.org/wiki/Hệ_quản_trị:A"_s, u".:P"_s,
                           u"Hết:W"_s};
        QTest::newRow("tên trong chương trình")
            << u"bạn_gái(hoa), _nghiêng_"_s
            << QStringList{u"bạn_gái:M"_s, u"(:P"_s, u"hoa:W"_s,     u"):P"_s,
                           u",:P"_s,       u"_:P"_s, u"nghiêng:W"_s, u"_:P"_s};
        QTest::newRow("phím VNI") << u"tie61ng"_s << QStringList{u"tie61ng:M"_s};
        QTest::newRow("thẻ") << u"#TuyênTruyền @bao_tinh"_s
                             << QStringList{u"#TuyênTruyền:A"_s, u"@bao_tinh:A"_s};
    }

    void splits() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QStringList got;
        for (const Token &token : tokenize(text))
            got.append(text.mid(token.range.start, token.range.length) + u':' +
                       u"WNMAPSE"_s.at(int(token.kind)));
        QCOMPARE(got, expected);
    }

    void knowsWhereSentencesStart() {
        QStringList starts;
        for (const Token &token : tokenize(u"“Một” hai. (Ba) bốn: năm? sáu, bảy"_s)) {
            if (token.startsSentence)
                starts.append(token.folded);
        }
        QCOMPARE(starts, (QStringList{u"một"_s, u"ba"_s, u"năm"_s, u"sáu"_s}));
    }

    void tellsCapitals() {
        QCOMPARE(capitalisationOf(u"đảng"), Capitalisation::Lower);
        QCOMPARE(capitalisationOf(u"Đảng"), Capitalisation::Initial);
        QCOMPARE(capitalisationOf(u"HĐND"), Capitalisation::All);
        QCOMPARE(capitalisationOf(u"NGuyễn"), Capitalisation::Other);
        QCOMPARE(capitalisationOf(u"Đ"), Capitalisation::Initial);
    }

    /// A run without spaces is looked through for addresses a few times, not once a mark.
    void believesTheFirstOpeningMarksBehindASpace() {
        const auto isAddress = [](const QString &text) {
            return tokenize(text).last().kind == TokenKind::Address;
        };
        const QString domain = u"bao.vn"_s;
        QVERIFY(isAddress(u"ở"_s + u"("_s.repeated(16) + domain));
        QVERIFY(!isAddress(u"ở"_s + u"("_s.repeated(17) + domain));
        QVERIFY(isAddress(u"ở"_s + u"("_s.repeated(17) + u' ' + domain));
        QVERIFY(isAddress(u"ở"_s + u"("_s.repeated(17) + u" ("_s + domain));
    }

    /// What is said of a token must not grow with it.
    void keepsABoundedPartOfAnEndlessToken() {
        for (const QString &part : {u"ố"_s, u"7"_s, u"a7"_s, u"."_s}) {
            const QList<Token> tokens = tokenize(part.repeated(5'000));
            QCOMPARE(tokens.size(), 1);
            QCOMPARE(tokens.first().range.length, 5'000 * part.size());
            QCOMPARE(tokens.first().folded.size(), longestFolded);
        }
    }

    void takesAMillionLettersWithoutSpaces() {
        const QString word(1000000, u'ố');
        QCOMPARE(tokenize(word).size(), 1);
        QString dotted;
        for (int i = 0; i < 200000; ++i)
            dotted += u"a."_s;
        QVERIFY(tokenize(dotted).size() > 0);
    }
};

QTEST_APPLESS_MAIN(TokenizerTest)
#include "TokenizerTest.moc"
