// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/LegacyCharsetCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class LegacyCharsetCheckTest final : public QObject {
    Q_OBJECT

    static Block oldBlock(const QString &charset, const QString &text) {
        Block block = testing::blockOf(BlockKind::Paragraph, text);
        block.legacyCharset = charset;
        return block;
    }

private slots:
    /// One finding a draft, at the first place, whatever the number of blocks.
    void saysOnceThatADraftIsNotUnicode() {
        const QList<Block> draft{testing::blockOf(BlockKind::Paragraph, u"Họp báo"_s),
                                 oldBlock(u"TCVN3"_s, u"Xã Nà Lum"_s),
                                 oldBlock(u"VNI"_s, u"Xã Đồng Lam"_s),
                                 oldBlock(u"TCVN3"_s, u"Xã Kim Sơn"_s)};
        const QList<Finding> findings = testing::findingsIn<LegacyCharsetCheck>(draft);
        QCOMPARE(testing::said(findings, draft),
                 QStringList{u"1 warning encoding.legacy-charset: "_s});
        const Finding &finding = findings.first();
        QVERIFY2(finding.message.contains(u"(TCVN3, VNI)"_s), qPrintable(finding.message));
        QVERIFY(!finding.explanation.isEmpty());
        QCOMPARE(finding.suggestions.size(), 1);
        QCOMPARE(finding.suggestions.first().action, Suggestion::Action::ConvertToUnicode);
    }

    void staysSilent() {
        QVERIFY(testing::findingsOf<LegacyCharsetCheck>({u"Họp báo"_s, u"Xã Nà Lum"_s}).isEmpty());
        QVERIFY(testing::findingsIn<LegacyCharsetCheck>({oldBlock(u"TCVN3"_s, {})}).isEmpty());
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<LegacyCharsetCheck>(),
                             {legacyCharsetRule.toString()});
    }
};

QTEST_GUILESS_MAIN(LegacyCharsetCheckTest)
#include "LegacyCharsetCheckTest.moc"
