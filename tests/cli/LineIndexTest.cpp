// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FileReport.h"

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
        QTest::newRow("cuối văn bản") << u"một\n"_s << 4 << 2 << 1;
    }

    void countsLinesAndCharacters() {
        QFETCH(QString, text);
        QFETCH(int, offset);
        const LineIndex::Position place = LineIndex(text).positionOf(offset);
        QTEST(int(place.line), "line");
        QTEST(int(place.column), "column");
    }
};

QTEST_APPLESS_MAIN(LineIndexTest)
#include "LineIndexTest.moc"
