// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Folding.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class FoldingTest final : public QObject {
    Q_OBJECT

private slots:
    void folds_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("folded");
        QTest::newRow("chữ hoa thành chữ thường") << u"ĐẢNG"_s << u"đảng"_s;
        QTest::newRow("kiểu mới về kiểu cũ: hoà") << u"Hoà"_s << u"hòa"_s;
        QTest::newRow("kiểu mới về kiểu cũ: khoẻ") << u"khoẻ"_s << u"khỏe"_s;
        QTest::newRow("kiểu mới về kiểu cũ: thuỷ") << u"thuỷ"_s << u"thủy"_s;
        QTest::newRow("uỷ đứng một mình") << u"Uỷ"_s << u"ủy"_s;
        QTest::newRow("kiểu cũ giữ nguyên") << u"hòa"_s << u"hòa"_s;
        QTest::newRow("quý chỉ có một cách đặt dấu") << u"quý"_s << u"quý"_s;
        QTest::newRow("vần đóng giữ nguyên") << u"hoàn"_s << u"hoàn"_s;
        QTest::newRow("tổ hợp dựng sẵn") << u"tie\u0302\u0301ng"_s << u"tiếng"_s;
        QTest::newRow("tổ hợp kiểu mới") << u"hoa\u0300"_s << u"hòa"_s;
        QTest::newRow("ký tự không bề rộng bị bỏ") << u"t\u00ADiế\u200Bng"_s << u"tiếng"_s;
    }

    void folds() {
        QFETCH(QString, word);
        QFETCH(QString, folded);
        QCOMPARE(fold(word), folded);
        QCOMPARE(fold(fold(word)), folded);
        QCOMPARE(fold(word.normalized(QString::NormalizationForm_D)), folded);
    }

    void composesLikeUnicode() {
        for (const QString &text :
             {u"tie\u0302\u0301ng Vie\u0323\u0302t"_s, u"đã đúng"_s, QString(), u"😀 a\u0301"_s,
              QString(u"a"_s + u"\u0301\u0323"_s.repeated(100) + u"b"_s)})
            QCOMPARE(composed(text), text.normalized(QString::NormalizationForm_C));
    }

    /// A million marks would take a quarter of an hour in Unicode's order, and Qt Test ends a test
    /// after five minutes.
    void composesALetterWithoutEnd() {
        for (const QString &marks : {u"\u0301\u0323"_s, u"\U0001D167\U0001D165"_s}) {
            const QString text = u"a"_s + marks.repeated(500'000);
            const QString done = composed(text);
            QVERIFY(done.size() >= text.size() - 2);
            QVERIFY(!done.contains(QChar::ReplacementCharacter));
        }
    }

    void movesTheMarkBackAndForth() {
        for (const QString &word : {u"hòa"_s, u"khỏe"_s, u"thúy"_s, u"ủy"_s, u"tọa"_s})
            QCOMPARE(fold(withNewToneMark(word)), word);
        QCOMPARE(withNewToneMark(u"hòa"_s), u"hoà"_s);
        QCOMPARE(withNewToneMark(u"quý"_s), u"quý"_s);
        QCOMPARE(withNewToneMark(u"của"_s), u"của"_s);
    }
};

QTEST_APPLESS_MAIN(FoldingTest)
#include "FoldingTest.moc"
