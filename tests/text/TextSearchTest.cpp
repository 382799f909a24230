// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TextSearch.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

using Marks = SearchWords::Marks;
using Case = SearchWords::Case;
using Extent = SearchWords::Extent;

/// The text with brackets around what was found.
QString marked(const SearchWords &wanted, QString text) {
    const QList<TextRange> found = TextSearch(wanted).in(text);
    for (auto each = found.crbegin(); each != found.crend(); ++each) {
        text.insert(each->end(), u']');
        text.insert(each->start, u'[');
    }
    return text;
}

} // namespace

class TextSearchTest : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void placesAreOfTheTextAsItIsWritten_data();
    void placesAreOfTheTextAsItIsWritten();
    void replacesWithTheSameCapitals_data();
    void replacesWithTheSameCapitals();
    void nothingIsFoundOfNothing();
    void knowsMarks();
    void findsEveryPlaceInALongText();
};

void TextSearchTest::finds_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<Marks>("marks");
    QTest::addColumn<Case>("letterCase");
    QTest::addColumn<Extent>("extent");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &words, Marks marks, Case letterCase,
                        Extent extent, const QString &text) {
        QTest::newRow(name) << words << marks << letterCase << extent << text;
    };
    row("không dấu tìm thấy có dấu", u"chu truong"_s, Marks::Ignored, Case::Ignored,
        Extent::Anywhere, u"[Chủ trương] mới; một [chủ trương] khác, chú thương"_s);
    row("đ là d", u"dong"_s, Marks::Ignored, Case::Ignored, Extent::Anywhere,
        u"[Đồng] chí [đóng] cửa"_s);
    row("có dấu thì dấu phải đúng", u"bán"_s, Marks::Count, Case::Ignored, Extent::Anywhere,
        u"bạn [bán] bàn, [Bán] hết"_s);
    row("hoa thường phải đúng", u"Hòa"_s, Marks::Count, Case::Counts, Extent::Anywhere,
        u"ông [Hòa] hòa giải"_s);
    row("cả chữ", u"an"_s, Marks::Ignored, Case::Ignored, Extent::WholeWords,
        u"[an] toàn, bàn, [ăn], “[án]”, an1, [An]"_s);
    row("dấu đặt kiểu nào cũng được", u"hoà"_s, Marks::Count, Case::Ignored, Extent::WholeWords,
        u"[hòa], [hoà], hoa, [Hoà]"_s);
    row("dấu đặt kiểu cũ tìm thấy kiểu mới", u"khỏe mạnh"_s, Marks::Count, Case::Ignored,
        Extent::Anywhere, u"[khoẻ mạnh] và [khỏe mạnh]"_s);
    row("dấu cách không ngắt cũng là dấu cách", u"10 km"_s, Marks::Ignored, Case::Ignored,
        Extent::Anywhere, u"[10\u00a0km] và [10 km]"_s);
    row("không qua đoạn khác", u"một hai"_s, Marks::Ignored, Case::Ignored, Extent::Anywhere,
        u"một\nhai"_s);
    row("không chồng lên nhau", u"ana"_s, Marks::Ignored, Case::Ignored, Extent::Anywhere,
        u"b[ana]na"_s);
    row("ký tự ngoài mặt phẳng cơ bản", u"😀 vui"_s, Marks::Ignored, Case::Ignored, Extent::Anywhere,
        u"x [😀 vui] y"_s);
}

void TextSearchTest::finds() {
    QFETCH(const QString, words);
    QFETCH(const Marks, marks);
    QFETCH(const Case, letterCase);
    QFETCH(const Extent, extent);
    QFETCH(const QString, text);
    QString plain = text;
    plain.remove(u'[').remove(u']');
    QCOMPARE(marked({words, marks, letterCase, extent}, plain), text);
}

void TextSearchTest::placesAreOfTheTextAsItIsWritten_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<Marks>("marks");
    QTest::addColumn<QString>("text");
    QTest::newRow("dấu kết hợp đi cùng chữ của nó")
        << u"chủ trương"_s << Marks::Count
        << u"[chu\u0309 tr\u01b0\u01a1ng] và [chủ tru\u031bo\u031bng]"_s;
    QTest::newRow("chữ trần không tìm thấy nửa chữ có dấu")
        << u"chu"_s << Marks::Count << u"chu\u0309 [chu] chủ"_s;
    QTest::newRow("không dấu, chữ viết bằng dấu kết hợp")
        << u"chu"_s << Marks::Ignored << u"[chu\u0309]"_s;
    QTest::newRow("gạch nối mềm và ký tự không chiều rộng ở trong")
        << u"trương"_s << Marks::Count << u"[tr\u00ad\u01b0\u200bơng]\u200b xong"_s;
    QTest::newRow("tìm bằng chữ viết rời") << u"chu\u0309"_s << Marks::Count << u"[chủ]"_s;
}

void TextSearchTest::placesAreOfTheTextAsItIsWritten() {
    QFETCH(const QString, words);
    QFETCH(const Marks, marks);
    QFETCH(const QString, text);
    QString plain = text;
    plain.remove(u'[').remove(u']');
    QCOMPARE(marked({words, marks, Case::Ignored, Extent::Anywhere}, plain), text);
}

void TextSearchTest::replacesWithTheSameCapitals_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    QTest::newRow("thường") << u"chu trương"_s << u"chu trương"_s << u"chủ trương"_s;
    QTest::newRow("hoa đầu") << u"chu trương"_s << u"Chu trương"_s << u"Chủ trương"_s;
    QTest::newRow("hoa cả") << u"chu trương"_s << u"CHU TRƯƠNG"_s << u"CHỦ TRƯƠNG"_s;
    QTest::newRow("tìm chữ hoa đầu thì để như đã viết")
        << u"Chu trương"_s << u"Chu trương"_s << u"chủ trương"_s;
}

void TextSearchTest::replacesWithTheSameCapitals() {
    QFETCH(const QString, words);
    QFETCH(const QString, found);
    QFETCH(const QString, expected);
    QCOMPARE(TextSearch({.words = words}).replacementFor(found, u"chủ trương"_s), expected);
    QCOMPARE(TextSearch({.words = words, .letterCase = Case::Counts})
                 .replacementFor(found, u"chủ trương"_s),
             u"chủ trương"_s);
}

void TextSearchTest::nothingIsFoundOfNothing() {
    QVERIFY(TextSearch().isEmpty());
    QVERIFY(TextSearch({.words = u"\u200b"_s}).isEmpty());
    QVERIFY(TextSearch({.words = {}}).in(u"chữ").isEmpty());
    QVERIFY(TextSearch({.words = u"x"_s}).in(u"").isEmpty());
}

void TextSearchTest::knowsMarks() {
    QVERIFY(hasMarks(u"đi"));
    QVERIFY(hasMarks(u"chu\u0309"));
    QVERIFY(!hasMarks(u"chu truong 10 km"));
}

void TextSearchTest::findsEveryPlaceInALongText() {
    const QString text = QString(u"Chủ trương của xã là đúng. "_s).repeated(20'000);
    QCOMPARE(TextSearch({.words = u"chu truong"_s}).in(text).size(), 20'000);
}

QTEST_MAIN(TextSearchTest)
#include "TextSearchTest.moc"
