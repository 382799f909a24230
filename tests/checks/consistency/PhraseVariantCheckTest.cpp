// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PhraseVariantCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class PhraseVariantCheckTest final : public QObject {
    Q_OBJECT

    const QString m_name =
        u"tổng kết năm năm dạy chữ Thái cổ cho con em các bản vùng cao gắn với giữ nghề dệt"_s;
    const QString m_other = u"tổng kết năm năm công tác dạy chữ Thái cổ cho con em các bản vùng "
                            u"cao gắn với giữ nghề dệt"_s;

private slots:
    void theHeadlineTakesTheTextsWords() {
        const QList<Block> draft{
            testing::blockOf(BlockKind::Headline, u"Hội nghị "_s + m_other),
            testing::blockOf(BlockKind::Paragraph, u"Hội nghị "_s + m_name + u" bế mạc."_s)};
        const QList<Finding> findings = testing::findingsIn<PhraseVariantCheck>(draft);
        QCOMPARE(testing::said(findings, draft),
                 QStringList{u"0 info consistency.phrase-variant: năm công tác dạy"_s});
        QCOMPARE(findings.first().suggestions.value(0).text, u"năm dạy"_s);
        QCOMPARE(findings.first().message,
                 u"Cũng tên này, chỗ khác trong bài viết “năm dạy”. Xem lại cho thống nhất."_s);
    }

    void ofTwoPlacesInTheTextTheLater() {
        const QList<Block> draft{
            testing::blockOf(BlockKind::Paragraph, u"Hội nghị "_s + m_other + u" mở."_s),
            testing::blockOf(BlockKind::Paragraph, u"Hội nghị "_s + m_name + u" bế mạc."_s)};
        QCOMPARE(testing::said(testing::findingsIn<PhraseVariantCheck>(draft), draft),
                 QStringList{u"1 info consistency.phrase-variant: năm dạy"_s});
    }

    /// Passages are compared a few hundred words far; where they part later is found all the same.
    void findsADifferenceFarBehindTheBeginning() {
        QString common;
        for (int i = 0; i < 300; ++i)
            common += u"chữ"_s + QChar(u'a' + i % 26) + QChar(u'a' + i / 26) + u' ';
        const QList<Block> draft{
            testing::blockOf(BlockKind::Paragraph, common + m_other + u" mở."_s),
            testing::blockOf(BlockKind::Paragraph, common + m_name + u" bế mạc."_s)};
        QCOMPARE(testing::said(testing::findingsIn<PhraseVariantCheck>(draft), draft),
                 QStringList{u"1 info consistency.phrase-variant: năm dạy"_s});
    }

    void staysSilent_data() {
        testing::silentRows({m_name + u". "_s + m_name,
                             // A short turn of phrase is no name.
                             u"Xã bàn việc dạy chữ Thái cổ cho con em.\n"
                             u"Xã bàn việc dạy chữ Thái cổ mới cho con em."_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<PhraseVariantCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<PhraseVariantCheck>(),
                             {u"consistency.phrase-variant"_s});
    }
};

QTEST_GUILESS_MAIN(PhraseVariantCheckTest)
#include "PhraseVariantCheckTest.moc"
