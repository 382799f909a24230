// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/Emoticon.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class EmoticonTest final : public QObject {
    Q_OBJECT

private slots:
    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("faces");
        const auto row = [](const QString &text, const QStringList &faces) {
            QTest::newRow(qPrintable(text)) << text << faces;
        };
        row(u"Vui quá :)"_s, {u":)"_s});
        row(u"vui quá:))) rồi :-( lại ;)"_s, {u":)))"_s, u":-("_s, u";)"_s});
        row(u"cười =)) và :D, :v :3"_s, {u"=))"_s, u":D"_s, u":v"_s, u":3"_s});
        row(u"xinh ^^ và ^_^"_s, {u"^^"_s, u"^_^"_s});
        row(u"gồm:(a) lúa; (b) ngô"_s, {});
        row(u"có dấu hai chấm (:) hoặc chấm phẩy (;)"_s, {});
        row(u"tỷ số 3:3, lúc 8:30, gồm:Dưa"_s, {});
        row(u"https://vidu.example/a"_s, {});
        row(u"đặt x=3, y = 3"_s, {});
        row(u""_s, {});
        row(u":"_s, {});
    }
    void finds() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, faces);
        QStringList found;
        for (const TextRange &face : emoticonsIn(text))
            found.append(text.mid(face.start, face.length));
        QCOMPARE(found, faces);
    }

    void tellsWhatLiesInside() {
        const QList<TextRange> faces = emoticonsIn(u"a :) b ;-)");
        QCOMPARE(faces.size(), 2);
        QVERIFY(!isInside(faces, 1));
        QVERIFY(isInside(faces, 2));
        QVERIFY(isInside(faces, 3));
        QVERIFY(!isInside(faces, 4));
        QVERIFY(isInside(faces, 9));
        QVERIFY(!isInside(faces, 10));
    }
};

QTEST_GUILESS_MAIN(EmoticonTest)
#include "EmoticonTest.moc"
