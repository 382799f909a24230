// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Text.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class TextTest final : public QObject {
    Q_OBJECT

private slots:
    void joinsBlocksByOneLineBreak() {
        const Text text({{.text = u"một"_s}, {.text = u""_s}, {.text = u"hai"_s}});
        QCOMPARE(text.joined(), u"một\n\nhai"_s);
        QCOMPARE(text.length(), text.joined().size());
    }

    void locatesEveryPositionInItsBlock() {
        const Text text({{.text = u"một"_s}, {.text = u""_s}, {.text = u"hai"_s}});
        for (qsizetype at = 0; at <= text.length(); ++at)
            QCOMPARE(text.position(text.locate(at)), at);
        QCOMPARE(text.locate(3), (TextPosition{0, 3}));
        QCOMPARE(text.locate(4), (TextPosition{1, 0}));
        QCOMPARE(text.locate(99), (TextPosition{2, 3}));
        QCOMPARE(Text().locate(5), (TextPosition{0, 0}));
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "TextTest.moc"
