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

    /// A copy of all findings of its time is kept with a step, but not with a thousand of them.
    void keepsTheFindingsOfTheLastStepsOnly() {
        History history;
        for (int i = 0; i < 12; ++i) {
            Step step = typed(i, {}, u"a"_s);
            step.findingsBefore.append(PlacedFinding{});
            history.push(step);
        }
        QVERIFY(!history.steps().first().knowsFindings);
        QVERIFY(history.steps().first().findingsBefore.isEmpty());
        QVERIFY(history.undoStep()->knowsFindings);
        QCOMPARE(history.undoStep()->findingsBefore.size(), 1);
        qsizetype known = 0;
        for (const Step &step : history.steps())
            known += step.knowsFindings ? 1 : 0;
        QCOMPARE(known, 8);
    }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "HistoryTest.moc"
