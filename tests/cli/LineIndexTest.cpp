// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FindingPlaces.h"
#include "drafts/charsets/Decoding.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class LineIndexTest final : public QObject {
    Q_OBJECT

private slots:
    void countsLinesAndCharacters_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("đầu văn bản") << u"một\nhai"_s << 0 << 1 << 1;
        QTest::newRow("đầu dòng hai") << u"một\nhai"_s << 4 << 2 << 1;
        QTest::newRow("CRLF là một lần xuống dòng") << u"một\r\nhai"_s << 6 << 2 << 2;
        QTest::newRow("CR cũng vậy") << u"một\rhai"_s << 4 << 2 << 1;
        QTest::newRow("cặp thay thế là một ký tự") << u"a😀b"_s << 3 << 1 << 3;
        QTest::newRow("dòng dài") << u"một\n"_s + u"ấ😀"_s.repeated(2000) << 4 + 3 * 1700 << 2
                                  << 2 * 1700 + 1;
        QTest::newRow("cuối văn bản") << u"một\n"_s << 4 << 2 << 1;
    }

    void countsLinesAndCharacters() {
        QFETCH(QString, text);
        QFETCH(int, offset);
        for (const Charset charset : {Charset::Utf8, Charset::Utf16Le, Charset::Utf16Be}) {
            const LineIndex index(encode(text, charset), charset);
            const LineIndex::Position place =
                index.positionOf(encodedLength(text.first(offset), charset));
            QTEST(int(place.line), "line");
            QTEST(int(place.column), "column");
        }
    }

    void countsNoByteOrderMark() {
        const LineIndex::Position place = LineIndex("\xef\xbb\xbf"
                                                    "ab",
                                                    Charset::Utf8)
                                              .positionOf(4);
        QCOMPARE(place.column, 2);
        const LineIndex wide(QByteArray("\xff\xfe"
                                        "a\0b\0",
                                        6),
                             Charset::Utf16Le);
        QCOMPARE(wide.positionOf(4).column, 2);
    }
};

QTEST_APPLESS_MAIN(LineIndexTest)
#include "LineIndexTest.moc"
