// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/Sentences.h"

#include <QStringList>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SentencesTest final : public QObject {
    Q_OBJECT

private slots:
    void parts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("hai câu") << u"Trời mưa. Xã họp."_s
                                 << QStringList{u"Trời mưa."_s, u"Xã họp."_s};
        QTest::newRow("trong ngoặc kép")
            << u"“Đi thôi!” Ông nói."_s << QStringList{u"“Đi thôi!”"_s, u"Ông nói."_s};
        QTest::newRow("viết tắt") << u"Chợ, v.v. đều đóng."_s
                                  << QStringList{u"Chợ, v.v. đều đóng."_s};
        QTest::newRow("số thập phân")
            << u"Tăng 1.250 đồng."_s << QStringList{u"Tăng 1.250 đồng."_s};
        QTest::newRow("dòng") << u"Tiêu đề\r\nThân bài"_s
                              << QStringList{u"Tiêu đề"_s, u"Thân bài"_s};
        QTest::newRow("ba chấm") << u"Chờ... Rồi về"_s << QStringList{u"Chờ..."_s, u"Rồi về"_s};
        QTest::newRow("rỗng") << QString() << QStringList();
        QTest::newRow("chỉ có khoảng trắng") << u" \n\t "_s << QStringList();
    }
    void parts() {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QStringList found;
        for (const TextRange range : sentencesIn(text))
            found.append(text.mid(range.start, range.length));
        QCOMPARE(found, sentences);
    }
};

QTEST_APPLESS_MAIN(SentencesTest)
#include "SentencesTest.moc"
