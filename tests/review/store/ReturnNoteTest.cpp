// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ReturnNote.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ReturnNoteTest final : public QObject {
    Q_OBJECT

private slots:
    void standsUntilTheDraftIsDoneWith_data() {
        QTest::addColumn<QList<WorkflowState>>("states");
        QTest::addColumn<QString>("note");
        using enum WorkflowState;
        QTest::newRow("never returned") << QList{InReview, Reviewed} << QString();
        QTest::newRow("returned") << QList{InReview, Returned} << u"1"_s;
        QTest::newRow("back in review") << QList{InReview, Returned, InReview} << u"1"_s;
        QTest::newRow("read by a second person")
            << QList{InReview, Returned, InReview, SecondReading} << u"1"_s;
        QTest::newRow("returned twice") << QList{InReview, Returned, InReview, Returned} << u"3"_s;
        QTest::newRow("signed since") << QList{InReview, Returned, InReview, Reviewed} << QString();
        QTest::newRow("opened again after that")
            << QList{InReview, Returned, InReview, Reviewed, InReview} << QString();
        QTest::newRow("archived since") << QList{InReview, Returned, Archived} << QString();
    }
    void standsUntilTheDraftIsDoneWith() {
        QFETCH(QList<WorkflowState>, states);
        QFETCH(QString, note);
        QList<Store::Transition> moves;
        WorkflowState from = WorkflowState::New;
        for (const WorkflowState to : states) {
            moves.append({.from = from,
                          .to = to,
                          .note = to == WorkflowState::Returned ? QString::number(moves.size())
                                                                : QString()});
            from = to;
        }
        const auto standing = standingReturn(moves);
        QCOMPARE(standing ? standing->note : QString(), note);
    }
};

QTEST_GUILESS_MAIN(ReturnNoteTest)
#include "ReturnNoteTest.moc"
