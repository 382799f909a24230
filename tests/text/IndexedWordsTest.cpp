// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/IndexedWords.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// The text with brackets around what was found.
QString marked(const QString &typed, QString text) {
    const QList<TextRange> found = WordQuery(typed).in(text);
    for (auto each = found.crbegin(); each != found.crend(); ++each) {
        text.insert(each->end(), u']');
        text.insert(each->start, u'[');
    }
    return text;
}

} // namespace

class IndexedWordsTest final : public QObject {
    Q_OBJECT

private slots:
    void finds_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("không dấu tìm mọi dấu")
            << u"chu truong"_s << u"[Chủ] [trương] ấy, không phải [chú] [Trường]"_s;
        QTest::newRow("có dấu chỉ tìm đúng thế")
            << u"chủ trương"_s << u"[Chủ] [trương] ấy, không phải chú Trường"_s;
        QTest::newRow("cụm từ trong ngoặc kép")
            << u"\"chu truong\""_s << u"[Chủ trương] ấy; trường của chú; [chú Trường]"_s;
        QTest::newRow("ngoặc kép cong")
            << u"“chủ trương” ấy"_s << u"[Chủ trương] [ấy]; trương chủ [ấy]"_s;
        QTest::newRow("cụm từ không qua dòng") << u"\"mot hai\""_s << u"một\nhai"_s;
        QTest::newRow("thiếu một từ là không có") << u"chu dat"_s << u"chủ trương"_s;
        QTest::newRow("đ là d") << u"dong da"_s << u"[Đống] [Đa]"_s;
        QTest::newRow("dấu thanh đặt hai kiểu") << u"hoà"_s << u"[hòa] và [hoà]"_s;
        QTest::newRow("dấu tổ hợp rời") << u"việt"_s << u"[Vie\u0302\u0323t] Nam"_s;
        QTest::newRow("chữ hoa") << u"HÀ NỘI"_s << u"[hà] [Nội]"_s;
        QTest::newRow("chữ không bề rộng") << u"truong"_s << u"chủ [tr\u00ADương]"_s;
        QTest::newRow("số") << u"2026"_s << u"năm [2026], 20.26"_s;
        QTest::newRow("không có gì để tìm") << u" “” – "_s << u"chủ trương"_s;
    }
    void finds() {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QString text = found;
        text.remove(u'[').remove(u']');
        QCOMPARE(marked(typed, text), found);
    }

    void knowsWhetherMarksCount() {
        QVERIFY(!WordQuery(u"chu truong"_s).countsMarks());
        QVERIFY(WordQuery(u"chủ truong"_s).countsMarks());
        QVERIFY(WordQuery(u"da đen"_s).countsMarks());
    }

    void keepsNoLetterThatAnEngineWouldTakeForItsOwn() {
        const QString odd = u"a\"b' OR * (NEAR) c:d -e\\f"_s;
        for (const IndexedWord &word : indexedWords(odd)) {
            for (const QChar c : QString(word.marked + word.bare))
                QVERIFY(c.isLetterOrNumber());
        }
        QCOMPARE(indexedWords(QString(5000, u'a')).first().bare.size(), longestIndexedWord);
    }
};

QTEST_APPLESS_MAIN(IndexedWordsTest)
#include "IndexedWordsTest.moc"
