// SPDX-License-Identifier: GPL-3.0-or-later
// Who may move a draft where: the table, and what is drawn of it.
#include "review/store/Workflow.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class WorkflowTest final : public QObject {
    Q_OBJECT

private slots:
    void everyStateHasItsName() {
        QSet<QString> names;
        for (const WorkflowState state : workflowStates) {
            names.insert(stateName(state));
            QCOMPARE(stateNamed(stateName(state)), std::optional(state));
        }
        QCOMPARE(names.size(), qsizetype(lastState) + 1);
        QVERIFY(!stateNamed(u"xong"_s));
    }

    /// What older databases and journals say stays what it was.
    void numbersStay() {
        QCOMPARE(int(WorkflowState::New), 0);
        QCOMPARE(int(WorkflowState::InReview), 1);
        QCOMPARE(int(WorkflowState::Reviewed), 2);
        QCOMPARE(int(WorkflowState::Exported), 3);
        QCOMPARE(int(lastState), 7);
    }

    void everyMoveIsThereOnce() {
        QSet<std::pair<int, int>> seen;
        for (const WorkflowMove &move : workflowMoves()) {
            seen.insert({int(move.from), int(move.to)});
            QVERIFY(mayMove(move.from, move.to, move.least));
            QVERIFY(!mayMove(move.from, move.to, Role(int(move.least) - 1)));
            QVERIFY(mayMove(move.from, move.to, Role::Admin));
        }
        QCOMPARE(seen.size(), workflowMoves().size());
        // From everywhere there is a way back into review, and nobody is stuck.
        for (const WorkflowState state : workflowStates)
            QVERIFY(state == WorkflowState::InReview || mayMove(state, WorkflowState::InReview));
        QVERIFY(!mayMove(WorkflowState::New, WorkflowState::Exported));
        QVERIFY(!mayMove(WorkflowState::Archived, WorkflowState::Exported));
    }

    void partsAreWhatTheyAreCalled() {
        QVERIFY(!mayMove(WorkflowState::InReview, WorkflowState::Reviewed, Role::Editor));
        QVERIFY(mayMove(WorkflowState::InReview, WorkflowState::Reviewed, Role::Chief));
        QVERIFY(mayMove(WorkflowState::Returned, WorkflowState::InReview, Role::Reporter));
        QVERIFY(!mayMove(WorkflowState::InReview, WorkflowState::Returned, Role::Reporter));
        for (const WorkflowMove &move : workflowMoves())
            QVERIFY(!mayMove(move.from, move.to, Role::Reader));
        QCOMPARE(moveBetween(WorkflowState::InReview, WorkflowState::Returned)->note,
                 MoveNote::Needed);
    }

    void theDrawingSaysTheSame() {
        QFile file(QStringLiteral(MORAT_TEST_DATA "/../../app/review/review-states.dot"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString dot = QString::fromUtf8(file.readAll());
        static const QRegularExpression arrow(u"^ *(\\w+) -> (\\w+) \\[label = \"(\\w+)"_s,
                                              QRegularExpression::MultilineOption);
        QStringList drawn;
        for (const QRegularExpressionMatch &match : arrow.globalMatch(dot))
            drawn.append(match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3));
        QStringList table;
        for (const WorkflowMove &move : workflowMoves())
            table.append(
                QString(stateName(move.from) + u' ' + stateName(move.to)).replace(u'-', u'_') +
                u' ' + roleName(move.least));
        drawn.sort();
        table.sort();
        QCOMPARE(drawn, table);
        for (const WorkflowState state : workflowStates)
            QVERIFY2(dot.contains(u"    "_s + stateName(state).replace(u'-', u'_') + u" [label"_s),
                     qPrintable(stateName(state)));
    }
};

QTEST_GUILESS_MAIN(WorkflowTest)
#include "WorkflowTest.moc"
