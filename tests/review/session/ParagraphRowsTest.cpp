// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/ParagraphRows.h"

#include "review/session/VersionDifferences.h"

#include <QRandomGenerator>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

Text textOf(const QString &words) {
    QList<Block> blocks;
    for (const QString &line : words.split(u'\n'))
        blocks.append({.kind = BlockKind::Paragraph, .text = line});
    return Text(blocks);
}

/// What leads from the one text to the other, as the program finds it.
QList<TextPair> pairsOf(const QString &before, const QString &after) {
    QList<TextPair> pairs;
    qsizetype growth = 0; // of the text after
    for (const VersionDifference &each : versionDifferences(textOf(before), textOf(after))) {
        pairs.append({{each.place.start - growth, each.ours.size()}, each.place});
        growth += each.place.length - each.ours.size();
    }
    return pairs;
}

/// "1|1 2|0": how many paragraphs of each text stand in each row.
QString counts(const QList<ParagraphRow> &rows) {
    QStringList words;
    for (const ParagraphRow &row : rows)
        words.append(u"%1|%2"_s.arg(row.beforeCount).arg(row.afterCount));
    return words.join(u' ');
}

} // namespace

class ParagraphRowsTest final : public QObject {
    Q_OBJECT

private slots:
    void sideBySide_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rows");
        QTest::newRow("the same") << u"Tít\nMột\nHai"_s << u"Tít\nMột\nHai"_s << u"1|1 1|1 1|1"_s;
        QTest::newRow("words") << u"Tít\nMột hai ba"_s << u"Tít\nMột bốn ba"_s << u"1|1 1|1"_s;
        QTest::newRow("one came") << u"Tít\nMột hai"_s << u"Tít\nGiá lúa tăng vọt\nMột hai"_s
                                  << u"1|1 0|1 1|1"_s;
        QTest::newRow("one came first") << u"Tít"_s << u"Giá lúa tăng vọt\nTít"_s << u"0|1 1|1"_s;
        QTest::newRow("one came last") << u"Tít"_s << u"Tít\nGiá lúa tăng vọt"_s << u"1|2"_s;
        QTest::newRow("one went") << u"Tít\nGiá lúa tăng vọt\nMột hai"_s << u"Tít\nMột hai"_s
                                  << u"1|1 1|0 1|1"_s;
        QTest::newRow("two went, one came") << u"Tít\nGiá lúa\nTrời hửng nắng\nMột hai"_s
                                            << u"Tít\nSông dâng cao\nMột hai"_s << u"1|1 2|1 1|1"_s;
        QTest::newRow("nothing") << QString() << QString() << u"1|1"_s;
    }
    void sideBySide() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, rows);
        QCOMPARE(counts(paragraphRows(before, after, pairsOf(before, after))), rows);
    }

    void aParagraphInTwo() {
        QCOMPARE(counts(paragraphRows(u"Một hai\nBa"_s, u"Một\nhai\nBa"_s, {{{3, 1}, {3, 1}}})),
                 u"1|2 1|1"_s);
    }

    /// Whatever was changed: each paragraph of both is in one row, in order.
    void everyParagraphHasItsRow() {
        QRandomGenerator random(20'261'130);
        for (int i = 0; i < 300; ++i) {
            QStringList lines;
            for (int line = 0; line < 12; ++line)
                lines.append(u"Câu thứ %1 nói điều %2"_s.arg(line).arg(random.bounded(5)));
            QStringList other = lines;
            for (int act = 0; act < 4; ++act) {
                const qsizetype at = random.bounded(int(other.size()));
                switch (random.bounded(4)) {
                case 0:
                    other.removeAt(at);
                    break;
                case 1:
                    other.insert(at, u"Trời hửng nắng lúc %1 giờ"_s.arg(random.bounded(24)));
                    break;
                case 2:
                    other[at].replace(u"điều"_s, u"chuyện"_s);
                    break;
                default:
                    other.swapItemsAt(at, 0);
                }
            }
            const QString before = lines.join(u'\n');
            const QString after = other.join(u'\n');
            qsizetype nextBefore = 0;
            qsizetype nextAfter = 0;
            for (const ParagraphRow &row : paragraphRows(before, after, pairsOf(before, after))) {
                QCOMPARE(row.before, nextBefore);
                QCOMPARE(row.after, nextAfter);
                QVERIFY(row.beforeCount >= 0 && row.afterCount >= 0);
                QVERIFY(row.beforeCount + row.afterCount > 0);
                nextBefore += row.beforeCount;
                nextAfter += row.afterCount;
            }
            QCOMPARE(nextBefore, lines.size());
            QCOMPARE(nextAfter, other.size());
        }
    }
};

QTEST_GUILESS_MAIN(ParagraphRowsTest)
#include "ParagraphRowsTest.moc"
