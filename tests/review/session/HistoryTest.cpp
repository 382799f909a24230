// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/History.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class HistoryTest final : public QObject {
    Q_OBJECT

    static Step typed(qsizetype start, const QString &before, const QString &after) {
        Step step;
        step.changes = {{start, before, after}};
        return step;
    }

private slots:
    void joinsTheLettersOfAWord() {
        History history;
        QVERIFY(!history.pushTyped(typed(5, {}, u"t"_s)));
        QVERIFY(history.pushTyped(typed(6, {}, u"ừ"_s)));
        QVERIFY(history.pushTyped(typed(7, {}, u" "_s)));
        QVERIFY(!history.pushTyped(typed(8, {}, u"m"_s)));
        QCOMPARE(history.undoStep()->changes.first().after, u"m"_s);
        history.stepBack({});
        QCOMPARE(history.undoStep()->changes.first().after, u"từ "_s);
    }

    void joinsBackspaces() {
        History history;
        QVERIFY(!history.pushTyped(typed(7, u"ừ"_s, {})));
        QVERIFY(history.pushTyped(typed(6, u"t"_s, {})));
        QCOMPARE(history.undoStep()->changes.first().before, u"từ"_s);
        QCOMPARE(history.undoStep()->changes.first().start, 6);
    }

    void startsAnewElsewhereAndAfterAPause() {
        History history;
        QVERIFY(!history.pushTyped(typed(5, {}, u"a"_s)));
        QVERIFY(!history.pushTyped(typed(9, {}, u"b"_s)));
        history.closeTyping();
        QVERIFY(!history.pushTyped(typed(10, {}, u"c"_s)));
    }

    void forgetsWhatWasUndoneWhenSomethingNewIsDone() {
        History history;
        history.push(typed(0, {}, u"a"_s));
        history.stepBack({});
        QVERIFY(history.canRedo());
        history.push(typed(0, {}, u"b"_s));
        QVERIFY(!history.canRedo());
        QVERIFY(history.canUndo());
    }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
