// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/HeadlineNumberCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class HeadlineNumberCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void compares_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message"); ///< empty: nothing is said
        const auto row = [](const char *name, const QString &headline, const QString &text,
                            const QString &message = {}) {
            QTest::newRow(name) << headline << text << message;
        };
        row("another number", u"Lũ quét làm 5 người mất tích"_s,
            u"Trận lũ làm 4 người mất tích, cuốn trôi 2 nhà."_s,
            u"Đầu đề viết “5 người mất”; trong bài không có số này mà có “4 người mất”."_s);
        row("in words", u"Lũ quét làm năm người mất tích"_s, u"Trận lũ làm 4 người mất tích."_s,
            u"Đầu đề viết “năm người mất”; trong bài không có số này mà có “4 người mất”."_s);
        row("the same", u"Lũ quét làm 5 người mất tích"_s, u"Trận lũ làm năm người mất tích."_s);
        row("said elsewhere", u"Lũ quét làm 5 người mất tích"_s,
            u"Sáng qua 4 người mất tích, đến chiều là 5."_s);
        row("a sum", u"Lũ quét làm 5 người mất tích"_s,
            u"Ở bản Lum 3 người mất tích, ở bản Na 2 người mất tích."_s);
        row("a rough number", u"Gần 500 hộ dân được vay"_s, u"Có 487 hộ dân được vay."_s);
        row("a round number", u"2.000 hộ dân được vay"_s, u"Có 1.987 hộ dân được vay."_s);
        row("counts others, too", u"5 người mất tích"_s,
            u"Ở đây 4 người mất tích, ở kia 9 người mất tích."_s);
        row("other things", u"5 người mất tích"_s, u"Có 4 ngôi nhà bị cuốn trôi."_s);
    }
    void compares() {
        QFETCH(const QString, headline);
        QFETCH(const QString, text);
        QFETCH(const QString, message);
        const QList<Block> draft{testing::blockOf(BlockKind::Headline, headline),
                                 testing::blockOf(BlockKind::Paragraph, text)};
        const QList<Finding> findings = testing::findingsIn<HeadlineNumberCheck>(draft);
        if (message.isEmpty()) {
            QCOMPARE(testing::said(findings, draft), QStringList());
            return;
        }
        const QString number = message.section(u'“', 1).section(u' ', 0, 0);
        QCOMPARE(testing::said(findings, draft),
                 QStringList{u"0 warning consistency.headline-number: "_s + number});
        QCOMPARE(findings.first().message, message);
        // Which of the two numbers is right only the editor knows.
        QVERIFY(findings.first().suggestions.isEmpty());
    }

    void aListOfNumbersIsNoHeadline() {
        QString list;
        for (int i = 10; i < 31; ++i)
            list += u"%1 hộ dân nghèo, "_s.arg(i);
        const Block text = testing::blockOf(BlockKind::Paragraph, u"Có 5 hộ dân nghèo."_s);
        const auto found = [&](const QString &headline) {
            return testing::findingsIn<HeadlineNumberCheck>(
                       {testing::blockOf(BlockKind::Headline, headline), text})
                .size();
        };
        QCOMPARE(found(list.section(u',', 0, 19)), 20);
        QCOMPARE(found(list), 0);
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<HeadlineNumberCheck>(),
                             {u"consistency.headline-number"_s});
    }
};

QTEST_GUILESS_MAIN(HeadlineNumberCheckTest)
#include "HeadlineNumberCheckTest.moc"
