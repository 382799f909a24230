// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TextFigures.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class TextFiguresTest final : public QObject {
    Q_OBJECT

private slots:
    void counts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("blanks");
        QTest::newRow("trống") << QString() << 0 << 0 << 0;
        QTest::newRow("âm tiết") << u"Xã Nà Lừa có cầu."_s << 5 << 17 << 4;
        QTest::newRow("gạch ngang đứng riêng không là chữ") << u"Hà Nội – Huế"_s << 3 << 12 << 3;
        QTest::newRow("số, ngày là một chữ") << u"ngày 2/9, 1.250 người"_s << 4 << 21 << 3;
        QTest::newRow("dấu kết hợp không là ký tự riêng") << u"chu\u0309 ba\u0300"_s << 2 << 6 << 1;
        QTest::newRow("gạch nối mềm không đếm") << u"tr\u00adương"_s << 1 << 6 << 0;
        QTest::newRow("ký tự ngoài mặt phẳng cơ bản là một") << u"😀 vui"_s << 1 << 5 << 1;
    }
    void counts() {
        QFETCH(const QString, text);
        QFETCH(const int, words);
        QFETCH(const int, characters);
        QFETCH(const int, blanks);
        QCOMPARE(lengthOf(text), (TextLength{words, characters, blanks}));
    }

    void leavesOutWhatIsAroundTheArticle() {
        const auto block = [](BlockKind kind, const QString &words) {
            Block made;
            made.kind = kind;
            made.text = words;
            return made;
        };
        const TextFigures figures = figuresOf(Text({
            block(BlockKind::Furniture, u"Tin liên quan"_s),
            block(BlockKind::Headline, u"Cầu mới thông xe"_s),
            block(BlockKind::Lead, u"Sáng nay xã vui."_s),
            block(BlockKind::Paragraph, u"Bà con qua cầu."_s),
            block(BlockKind::Headline, u"Bài khác"_s),
        }));
        QCOMPARE(figures.headline.words, 4);
        QCOMPARE(figures.lead.words, 4);
        QCOMPARE(figures.whole.words, 14);
    }

    void readingTakesMinutes() {
        QCOMPARE(readingMinutes(0), 0);
        QCOMPARE(readingMinutes(30), 1);
        QCOMPARE(readingMinutes(720), 3);
    }
};

QTEST_APPLESS_MAIN(TextFiguresTest)
#include "TextFiguresTest.moc"
