// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/WorkingText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class WorkingTextTest final : public QObject {
    Q_OBJECT

    static Text threeBlocks() {
        Block embed;
        embed.kind = BlockKind::Embed;
        embed.text = u"\uFFFC"_s;
        embed.embeds = {{0, u"iframe"_s, {{u"src"_s, u""_s}}, false}};
        return Text({{.kind = BlockKind::Headline, .text = u"Tít của bài"_s},
                     embed,
                     {.kind = BlockKind::Paragraph, .text = u"Một đoạn văn dài hơn."_s}});
    }

private slots:
    void agreesWithAPlainStringAfterAnyEdits() {
        const QStringList words{u""_s, u"a"_s, u"chữ "_s, u"\n"_s, u"dài hơn nhiều"_s};
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            WorkingText text(threeBlocks());
            QString model = text.current();
            for (int step = 0; step < 30; ++step) {
                const auto start = qsizetype(random.bounded(int(model.size()) + 1));
                const auto length =
                    qsizetype(random.bounded(std::min(6, int(model.size() - start)) + 1));
                const QString word = words.at(random.bounded(int(words.size())));
                text.replace({start, length}, word);
                model.replace(start, length, word);
                QCOMPARE(text.current(), model);
                QCOMPARE(WorkingText(text.original(), text.edits()).current(), model);
                QCOMPARE(text.text().joined(), model);
                qsizetype end = -1;
                for (const Edit &edit : text.edits()) {
                    QVERIFY2(edit.range.start > end, "edits overlap, touch or are out of order");
                    end = edit.range.end();
                    QCOMPARE(model.mid(text.currentRange(edit).start, edit.replacement.size()),
                             edit.replacement);
                }
            }
        }
    }

    void hasNoEditsOnceEverythingIsPutBack() {
        WorkingText text(threeBlocks());
        text.replace({0, 3}, u"Đề"_s);
        QCOMPARE(text.edits().size(), 1);
        text.replace({0, 2}, u"Tít"_s);
        QVERIFY(text.edits().isEmpty());
        QCOMPARE(text.text().blocks(), threeBlocks().blocks());
    }

    void keepsKindsAndEmbedsOfWhatMoved() {
        WorkingText text(threeBlocks());
        text.replace({0, 0}, u"Mới\n"_s);
        const QList<Block> blocks = text.text().blocks();
        QCOMPARE(blocks.size(), 4);
        QCOMPARE(blocks[1].kind, BlockKind::Headline);
        QCOMPARE(blocks[2].embeds, threeBlocks().blocks()[1].embeds);
        QCOMPARE(blocks[3], threeBlocks().blocks()[2]);
    }

    void shiftsPlaces_data() {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("changedStart");
        QTest::addColumn<int>("changedLength");
        QTest::addColumn<int>("newLength");
        QTest::addColumn<int>("expectedStart");
        QTest::addColumn<int>("expectedLength");
        QTest::newRow("sửa phía trước") << 10 << 4 << 2 << 3 << 5 << 12 << 4;
        QTest::newRow("sửa phía sau") << 10 << 4 << 14 << 1 << 0 << 10 << 4;
        QTest::newRow("sửa bên trong") << 10 << 4 << 11 << 1 << 3 << 10 << 6;
        QTest::newRow("chèn sát trước") << 10 << 4 << 10 << 0 << 2 << 12 << 4;
        QTest::newRow("chèn sát sau") << 10 << 4 << 14 << 0 << 2 << 10 << 4;
        QTest::newRow("xóa trùm lên") << 10 << 4 << 8 << 8 << 0 << 8 << 0;
        QTest::newRow("xóa phần đầu") << 10 << 4 << 8 << 4 << 1 << 9 << 2;
        QTest::newRow("xóa phần cuối") << 10 << 4 << 12 << 5 << 0 << 10 << 2;
    }

    void shiftsPlaces() {
        QFETCH(int, start);
        QFETCH(int, length);
        QFETCH(int, changedStart);
        QFETCH(int, changedLength);
        QFETCH(int, newLength);
        const TextRange moved = shifted({start, length}, {changedStart, changedLength}, newLength);
        QTEST(int(moved.start), "expectedStart");
        QTEST(int(moved.length), "expectedLength");
    }
};

QTEST_APPLESS_MAIN(WorkingTextTest)
#include "WorkingTextTest.moc"
