// SPDX-License-Identifier: GPL-3.0-or-later
// Places of the checked text stand where the client has them, markup and all.
#include "serve/protocol/AnnotatedText.h"

#include <QJsonDocument>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class AnnotatedTextTest final : public QObject {
    Q_OBJECT

private slots:
    void leadsBack_data() {
        QTest::addColumn<QByteArray>("annotation");
        QTest::addColumn<QString>("checked");
        QTest::addColumn<QString>("word"); // of the checked text
        QTest::addColumn<QString>("original");
        QTest::newRow("thẻ bị bỏ")
            << QByteArray(R"([{"text":"Một "},{"markup":"<b>"},{"text":"chủ chương"},)"
                          R"({"markup":"</b>"},{"text":" mới"}])")
            << u"Một chủ chương mới"_s << u"chủ chương"_s << u"chủ chương"_s;
        QTest::newRow("thẻ giữa chỗ đó")
            << QByteArray(R"([{"text":"chủ "},{"markup":"<i>"},{"text":"chương"}])")
            << u"chủ chương"_s << u"chủ chương"_s << u"chủ <i>chương"_s;
        QTest::newRow("đọc thành")
            << QByteArray(R"([{"text":"A"},{"markup":"<p>","interpretAs":"\n\n"},{"text":"B"}])")
            << u"A\n\nB"_s << u"\n\n"_s << u"<p>"_s;
        QTest::newRow("nửa chữ của phần đọc thành")
            << QByteArray(R"([{"markup":"&amp;amp;","interpretAs":"ab"},{"text":"c"}])") << u"abc"_s
            << u"b"_s << u"&amp;amp;"_s;
        QTest::newRow("cặp thay thế")
            << QByteArray(R"([{"markup":"😀"},{"text":"😀 ạ"}])") << u"😀 ạ"_s << u"ạ"_s << u"ạ"_s;
    }
    void leadsBack() {
        QFETCH(QByteArray, annotation);
        QFETCH(QString, checked);
        QFETCH(QString, word);
        QFETCH(QString, original);
        const auto text = AnnotatedText::from(QJsonDocument::fromJson(annotation).array());
        QVERIFY(text);
        QCOMPARE(text->checked(), checked);
        const TextRange place = text->inOriginal({checked.indexOf(word), word.size()});
        QCOMPARE(text->original().mid(place.start, place.length), original);
    }

    void movesNothingForBrokenLetters() {
        QString broken = u"a b"_s;
        broken[0] = QChar::ByteOrderMark;
        broken[1] = QChar(0xd800);
        const AnnotatedText text(broken);
        QCOMPARE(text.checked(), u"\u200B\uFFFDb"_s);
        QCOMPARE(text.inOriginal({2, 1}), (TextRange{2, 1}));
    }

    void refusesPiecesThatAreNeither() {
        for (const char *const wrong : {R"([{}])", R"([1])", R"([{"text":"a","markup":"b"}])"})
            QVERIFY2(!AnnotatedText::from(QJsonDocument::fromJson(wrong).array()), wrong);
    }
};

QTEST_APPLESS_MAIN(AnnotatedTextTest)
#include "AnnotatedTextTest.moc"
