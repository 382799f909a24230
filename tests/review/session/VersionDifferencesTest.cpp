// SPDX-License-Identifier: GPL-3.0-or-later
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

/// "28→29": one a difference, in order.
QStringList shown(const QString &text, const QList<VersionDifference> &differences) {
    QStringList words;
    for (const VersionDifference &each : differences)
        words.append(each.ours + u"→"_s + text.mid(each.place.start, each.place.length));
    return words;
}

bool areInOrder(const QString &text, const QList<VersionDifference> &differences) {
    qsizetype free = 0;
    for (const VersionDifference &each : differences) {
        if (each.place.start < free || each.place.end() > text.size())
            return false;
        free = each.place.end();
    }
    return true;
}

} // namespace

class VersionDifferencesTest final : public QObject {
    Q_OBJECT

private slots:
    void areWordsAndWholeParagraphs_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("differences");
        QTest::newRow("nothing") << u"Một hai\nBa bốn"_s << u"Một hai\nBa bốn"_s << QStringList();
        QTest::newRow("a word") << u"Tít\nÔng Ba, 28 tuổi, đi họp."_s
                                << u"Tít\nÔng Ba, 29 tuổi, đi họp."_s << QStringList{u"28→29"_s};
        QTest::newRow("a paragraph came")
            << u"Tít\nĐoạn một\nĐoạn ba"_s << u"Tít\nĐoạn một\nTrời hửng nắng\nĐoạn ba"_s
            << QStringList{u"→Trời hửng nắng\n"_s};
        QTest::newRow("a paragraph came at the end")
            << u"Tít\nĐoạn một"_s << u"Tít\nĐoạn một\nTrời hửng nắng"_s
            << QStringList{u"→\nTrời hửng nắng"_s};
        QTest::newRow("a paragraph came first")
            << u"Đoạn một\nĐoạn hai"_s << u"Trời hửng nắng\nĐoạn một\nĐoạn hai"_s
            << QStringList{u"→Trời hửng nắng\n"_s};
        QTest::newRow("a paragraph went") << u"Tít\nTrời hửng nắng\nĐoạn ba"_s << u"Tít\nĐoạn ba"_s
                                          << QStringList{u"Trời hửng nắng\n→"_s};
        QTest::newRow("the last paragraph went")
            << u"Tít\nĐoạn ba\nTrời hửng nắng"_s << u"Tít\nĐoạn ba"_s
            << QStringList{u"\nTrời hửng nắng→"_s};
        QTest::newRow("another stands there")
            << u"Tít\nTrời hửng nắng\nĐoạn ba"_s << u"Tít\nGiá lúa tăng vọt\nĐoạn ba"_s
            << QStringList{u"Trời hửng nắng→Giá lúa tăng vọt"_s};
        QTest::newRow("a paragraph was moved")
            << u"Tít\nĐoạn một\nĐoạn hai\nĐoạn ba"_s << u"Tít\nĐoạn hai\nĐoạn ba\nĐoạn một"_s
            << QStringList({u"Đoạn một\n→"_s, u"→\nĐoạn một"_s});
        QTest::newRow("a blank one between two that changed")
            << u"Một hai ba bốn.\n\nNăm sáu bảy tám."_s << u"Một hai ba năm.\n\nNăm sáu bảy chín."_s
            << QStringList({u"bốn→năm"_s, u"tám→chín"_s});
        QTest::newRow("a blank one before another that changed")
            << u"Tít\n\nGiá lúa tăng vọt"_s << u"Tít\n\nTrời hửng nắng"_s
            << QStringList{u"Giá lúa tăng vọt→Trời hửng nắng"_s};
        QTest::newRow("from nothing") << QString() << u"Tít"_s << QStringList{u"→Tít"_s};
        QTest::newRow("to nothing") << u"Tít"_s << QString() << QStringList{u"Tít→"_s};
    }
    void areWordsAndWholeParagraphs() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QStringList, differences);
        const QList<VersionDifference> found = versionDifferences(textOf(before), textOf(after));
        QCOMPARE(shown(after, found), differences);
        QCOMPARE(withoutDifferences(WorkingText(textOf(after)), found).current(), before);
    }

    void leadBackToTheTextBefore() {
        // Whatever came, went, changed or moved.
        QRandomGenerator random(17);
        const QStringList lines{u"Trời hửng nắng"_s,   u"Ông Ba, 28 tuổi"_s,
                                u"Ông Ba, 29 tuổi"_s,  QString(),
                                u"Giá lúa tăng vọt"_s, u"Chợ phiên đông vui"_s};
        for (int i = 0; i < 500; ++i) {
            const auto draw = [&] {
                QStringList drawn;
                const int count = random.bounded(1, 8);
                for (int line = 0; line < count; ++line)
                    drawn.append(lines.at(random.bounded(int(lines.size()))));
                return drawn.join(u'\n');
            };
            const QString before = draw();
            const QString after = draw();
            const auto found = versionDifferences(textOf(before), textOf(after));
            QVERIFY(areInOrder(after, found));
            for (const VersionDifference &each : found)
                QVERIFY(each.ours != after.mid(each.place.start, each.place.length));
            QCOMPARE(withoutDifferences(WorkingText(textOf(after)), found).current(), before);
        }
    }

    void goAlongWithTheText_data() {
        QTest::addColumn<TextChange>("change");
        QTest::addColumn<QStringList>("differences");
        // The text is "Ông Ba, 29 tuổi, ở xã Na Lang."
        QTest::newRow("before them")
            << TextChange{0, u"Ông"_s, u"Anh"_s} << QStringList({u"28→29"_s, u"Nà→Na"_s});
        QTest::newRow("between them")
            << TextChange{17, {}, u"hiện "_s} << QStringList({u"28→29"_s, u"Nà→Na"_s});
        QTest::newRow("behind them")
            << TextChange{25, u"Lang"_s, {}} << QStringList({u"28→29"_s, u"Nà→Na"_s});
        QTest::newRow("beside one")
            << TextChange{10, {}, u" hay 30"_s} << QStringList({u"28→29"_s, u"Nà→Na"_s});
        QTest::newRow("in one") << TextChange{9, u"9"_s, u"7"_s}
                                << QStringList({u"28→27"_s, u"Nà→Na"_s});
        QTest::newRow("one that is gone with it")
            << TextChange{9, u"9"_s, u"8"_s} << QStringList{u"Nà→Na"_s};
        QTest::newRow("over one and more") << TextChange{8, u"29 tuổi"_s, u"đứng tuổi"_s}
                                           << QStringList({u"28 tuổi→đứng tuổi"_s, u"Nà→Na"_s});
        QTest::newRow("words from before with their neighbour")
            << TextChange{8, u"29 tuổi"_s, u"28 tuổi"_s} << QStringList{u"Nà→Na"_s};
        QTest::newRow("over both") << TextChange{8, u"29 tuổi, ở xã Na"_s, u"ở Na"_s}
                                   << QStringList{u"28 tuổi, ở xã Nà→ở Na"_s};
        QTest::newRow("from the end of one over the other")
            << TextChange{9, u"9 tuổi, ở xã Na"_s, {}} << QStringList{u"28 tuổi, ở xã Nà→2"_s};
    }
    void goAlongWithTheText() {
        QFETCH(TextChange, change);
        QFETCH(QStringList, differences);
        const QString before = u"Ông Ba, 29 tuổi, ở xã Na Lang."_s;
        QCOMPARE(before.mid(change.start, change.before.size()), change.before);
        QList<VersionDifference> carried{{{8, 2}, u"28"_s}, {{22, 2}, u"Nà"_s}};
        QCOMPARE(before.mid(22, 2), u"Na"_s);
        carryDifferences(carried, before, change);
        QString after = before;
        after.replace(change.start, change.before.size(), change.after);
        QCOMPARE(shown(after, carried), differences);
    }

    void whereNothingStandsAreKeptUntilItIsPutBack() {
        QList<VersionDifference> gone{{{4, 0}, u"cũ "_s}};
        carryDifferences(gone, u"một hai"_s, {4, {}, u"mới "_s});
        QCOMPARE(gone, (QList<VersionDifference>{{{4, 0}, u"cũ "_s}}));
        carryDifferences(gone, u"một mới hai"_s, {4, {}, u"cũ "_s});
        QVERIFY(gone.isEmpty());
    }

    void whatIsMissingBehindWhatWasPutBackStaysBehind() {
        QList<VersionDifference> gone{{{4, 0}, u"cũ "_s}, {{4, 0}, u"xưa "_s}};
        carryDifferences(gone, u"một hai"_s, {4, {}, u"cũ "_s});
        QCOMPARE(gone, (QList<VersionDifference>{{{7, 0}, u"xưa "_s}}));
        carryDifferences(gone, u"một cũ hai"_s, {7, {}, u"xưa "_s});
        QVERIFY(gone.isEmpty());
    }

    void stayTrueUnderAnyChange() {
        // What is left always leads from the text before the new version to the text as it stands.
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            WorkingText text(textOf(u"aa bb cc dd ee ff"_s));
            QList<VersionDifference> differences{
                {{0, 2}, u"AA"_s}, {{6, 0}, u"XX "_s}, {{9, 2}, {}}, {{15, 2}, u"FF"_s}};
            for (int step = 0; step < 4; ++step) {
                const QString &now = text.current();
                const qsizetype start = random.bounded(int(now.size()) + 1);
                const qsizetype length =
                    random.bounded(int(std::min<qsizetype>(6, now.size() - start)) + 1);
                const QString by = QString(random.bounded(3), QChar(u'x'));
                carryDifferences(differences, now, {start, now.mid(start, length), by});
                text.replace({start, length}, by);
                QVERIFY(areInOrder(text.current(), differences));
            }
        }
    }
};

QTEST_APPLESS_MAIN(VersionDifferencesTest)
#include "VersionDifferencesTest.moc"
