// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/NoBreakSpaceCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class NoBreakSpaceCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        const QString rule = u"typography.no-break-space"_s;
        using testing::mendRow;
        mendRow("giữa hai chữ", u"hội\u00A0nghị"_s, Level::Warning, rule,
                u"không phải dấu cách thường"_s, u"hội nghị"_s);
        mendRow("ba cái liền nhau", u"hội\u00A0\u202F\u00A0nghị"_s, Level::Warning, rule,
                u"3 dấu cách không ngắt"_s, u"hội nghị"_s);
        mendRow("lẫn dấu cách thường", u"hội \u00A0 nghị"_s, Level::Warning, rule,
                u"không phải dấu cách thường"_s, u"hội nghị"_s);
        mendRow("dấu cách chữ Hán giữa chữ Việt", u"hội\u3000nghị"_s, Level::Warning, rule,
                u"không phải dấu cách thường"_s, u"hội nghị"_s);
        mendRow("cuối đoạn", u"Hội nghị bế mạc.\u00A0"_s, Level::Info, rule,
                u"không phải dấu cách thường"_s, u"Hội nghị bế mạc."_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<NoBreakSpaceCheck>()); }

    void staysSilent_data() {
        testing::silentRows({u"Nặng 20\u00A0kg, màn 24\""_s, u"Cầu Nậm Lum\u00A0– cầu treo mới"_s,
                             u"Chùa Thanh Thủy (京都\u3000清水寺), ga Tokyo\u3000東京駅"_s,
                             u"Hội nghị  bế mạc."_s}); // SpacingCheck's
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<NoBreakSpaceCheck>()); }

    /// Of a draft from a word processor it would be every tenth finding.
    void saysItOnceOfADraft() {
        const QList<Block> blocks{
            testing::blockOf(BlockKind::Paragraph, u"Xã Đồng Hạ\u00A0"_s),
            testing::blockOf(BlockKind::Furniture, u"Trang\u00A0chủ"_s),
            testing::blockOf(BlockKind::Paragraph, u"họp\u00A0chợ từ\u202F sáng, 20\u00A0kg"_s),
            testing::blockOf(BlockKind::Code, u"a\u00A0b"_s)};
        const QList<Finding> findings = testing::findingsIn<NoBreakSpaceCheck>(blocks);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.block, 0);
        QCOMPARE(finding.range, (TextRange{10, 1}));
        QCOMPARE(levelName(finding.level), levelName(Level::Warning)); // that of the gravest place
        QVERIFY2(finding.message.contains(u"3 chỗ"_s), qPrintable(finding.message));
        QCOMPARE(finding.suggestions.size(), 2);
        QCOMPARE(finding.suggestions[0].action, Suggestion::Action::OrdinarySpaces);
        QVERIFY(finding.suggestions[0].label.contains(u"3 chỗ"_s));
        QCOMPARE(finding.suggestions[1].action, Suggestion::Action::Replace);
        QCOMPARE(finding.suggestions[1].text, QString());
    }

    /// A finding that weighs more stands over the first place: the others are said all the same.
    void countsPlacesThatOthersStandOver() {
        QList<Finding> left{Finding{.rule = u"leftover.related"_s},
                            Finding{.rule = u"typography.no-break-space"_s,
                                    .block = 1,
                                    .range = {3, 1},
                                    .suggestions = {{.text = u" "_s}}}};
        const Block first = testing::blockOf(BlockKind::Paragraph, u"Xem\u00A0thêm"_s);
        const Block second = testing::blockOf(BlockKind::Paragraph, u"họp\u00A0chợ"_s);
        const QList<Token> none;
        const QList<CheckedBlock> blocks{{0, first, none}, {1, second, none}};
        NoBreakSpaceCheck().sayTogether(blocks, left);
        QCOMPARE(left.size(), 2);
        QVERIFY2(left[1].message.contains(u"2 chỗ"_s), qPrintable(left[1].message));
        QCOMPARE(left[1].suggestions.size(), 2);
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<NoBreakSpaceCheck>(),
                             {u"typography.no-break-space"_s});
    }
};

QTEST_GUILESS_MAIN(NoBreakSpaceCheckTest)
#include "NoBreakSpaceCheckTest.moc"
