// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/BlankLinesCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class BlankLinesCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        testing::mendRow("ba dòng trống", u"Một\n\n\n\nHai"_s, Level::Info,
                         u"typography.blank-lines"_s, u"xem có mất ảnh hay video"_s,
                         u"Một\n\nHai"_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<BlankLinesCheck>()); }

    void findsParagraphsThatTouchWhereOthersDoNot() {
        const Block blank = testing::blockOf(BlockKind::Blank, {});
        const Block text = testing::blockOf(BlockKind::Paragraph, u"Sáng nay, bà con về hội."_s);
        QList<Block> draft;
        for (int i = 0; i < 6; ++i)
            draft += {text, blank};
        draft += {text, text};
        const QList<Finding> findings = testing::findingsIn<BlankLinesCheck>(draft);
        QCOMPARE(testing::said(findings, draft),
                 QStringList{u"12 info typography.missing-blank-line: ."_s});
        QVERIFY(findings.first().message.contains(u"thiếu dòng trống"_s));
        QVERIFY(findings.first().suggestions.isEmpty());
    }

    void staysSilent_data() {
        testing::silentRows({u"Một\n\nHai\n\nBa"_s, u"Một\nHai\nBa"_s,
                             u"Một\nHai\nBa\n\nBốn"_s}); // that draft parts few of them
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<BlankLinesCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<BlankLinesCheck>(),
                             {u"typography.blank-lines"_s, u"typography.missing-blank-line"_s});
    }
};

QTEST_GUILESS_MAIN(BlankLinesCheckTest)
#include "BlankLinesCheckTest.moc"
