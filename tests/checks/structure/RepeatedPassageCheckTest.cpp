// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/RepeatedPassageCheck.h"
#include "CheckTesting.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString longRun =
    u"phát triển kinh tế rừng gắn với giữ nước đầu nguồn, giao đất cho từng hộ, "
    "làm đường vào bản và đưa điện về mọi nhà trong hai năm tới"_s;

} // namespace

class RepeatedPassageCheckTest final : public QObject {
    Q_OBJECT

    static QList<Finding> check(const QStringList &lines) {
        return testing::findingsOf<RepeatedPassageCheck>(lines);
    }

private slots:
    void findsAParagraphThatStandsTwice() {
        const QString paragraph =
            u"Sáng nay, xã Nà Lum khánh thành cầu treo mới qua suối, dài hơn năm mươi mét."_s;
        const QList<Finding> findings =
            check({paragraph, u"Bà con rất vui."_s, paragraph.toUpper(), u"Hết."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"structure.repeated-paragraph"_s);
        QCOMPARE(findings.first().level, Level::Warning);
        QCOMPARE(findings.first().block, 2);
        QCOMPARE(findings.first().suggestions.first().action, Suggestion::Action::RemoveBlock);
        QVERIFY(findings.first().message.contains(u"đoạn 1"_s));
    }

    void aDayIsNoItemOfAList_data() {
        QTest::addColumn<QString>("day");
        for (const auto &day : {u"12-3"_s, u"12.3"_s, u"12.3.2026"_s, u"12/3"_s, u"12"_s})
            QTest::newRow(qPrintable(day)) << day;
    }
    void aDayIsNoItemOfAList() {
        QFETCH(const QString, day);
        const QString paragraph =
            u"Ngày %1, xã Nà Lum khánh thành cầu treo mới qua suối, dài hơn năm mươi mét."_s.arg(
                day);
        QCOMPARE(check({paragraph, u"Bà con rất vui."_s, paragraph}).size(), 1);
    }

    void anItemOfAListMayStandTwice_data() {
        QTest::addColumn<QString>("label");
        for (const auto &label : {u"- "_s, u"+ "_s, u"• "_s, u"1. "_s, u"a) "_s, u"12/ "_s,
                                  u"Chương 2: "_s, u"Phần III. "_s, u"Bước 4 - "_s, u"Mục 2.1. "_s,
                                  u"(Kèm theo Quyết định số …/QĐ ngày … năm …) "_s})
            QTest::newRow(qPrintable(label)) << label;
    }
    void anItemOfAListMayStandTwice() {
        QFETCH(const QString, label);
        const QString item =
            label + u"Bản chụp giấy khai sinh có xác nhận của ủy ban xã nơi người ấy sống."_s;
        QCOMPARE(check({item, u"Hồ sơ lần sau gồm có:"_s, item}).size(), 0);
    }

    void aDescriptionMayBeTheFirstParagraph() {
        const QString text =
            u"Sáng nay, xã Nà Lum khánh thành cầu treo mới qua suối, dài hơn năm mươi mét."_s;
        QCOMPARE(testing::findingsIn<RepeatedPassageCheck>(
                     {testing::blockOf(BlockKind::Lead, text),
                      testing::blockOf(BlockKind::Paragraph, text)})
                     .size(),
                 0);
    }

    void findsALongRunInTheNextSentence() {
        const QString text = u"Xã bàn việc "_s + longRun + u". Hội nghị quyết định "_s + longRun +
                             u", có đánh giá từng quý."_s;
        const QList<Finding> findings = check({text});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"style.repeated-passage"_s);
        QCOMPARE(findings.first().level, Level::Warning);
        QVERIFY(findings.first().suggestions.isEmpty());
        QCOMPARE(findings.first().range.start, text.lastIndexOf(u"phát triển"_s));
    }

    void findsARunTwiceInOneSentence() {
        const QString run = u"đi theo dõi việc giữ rừng ở các bản, xã"_s;
        const QString text =
            u"Tỉnh cử cán bộ "_s + run + u"; huyện cử cán bộ "_s + run + u" khác."_s;
        const QList<Finding> findings = check({text});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"style.repeated-in-sentence"_s);
        QCOMPARE(findings.first().level, Level::Info);
        QCOMPARE(findings.first().range.start, text.lastIndexOf(u"cử cán bộ"_s));
    }

    void staysSilent_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("a refrain") << QStringList{u"Ai đi đâu đấy?"_s, u"Ai đi đâu đấy?"_s};
        QTest::newRow("a sentence between")
            << QStringList{u"Xã bàn "_s + longRun + u". Ai cũng vui. Xã làm "_s + longRun + u"."_s};
        QTest::newRow("another paragraph")
            << QStringList{u"Xã bàn "_s + longRun + u"."_s, u"Xã làm "_s + longRun + u"."_s};
        QTest::newRow("the title of a law")
            << QStringList{u"Nghị định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ "
                           "đã ban hành. Nghị định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ "
                           "chức của Bộ có hiệu lực từ hôm nay."_s};
    }
    void staysSilent() {
        QFETCH(QStringList, lines);
        for (const Finding &finding : check(lines))
            QFAIL(qPrintable(finding.rule));
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<RepeatedPassageCheck>(),
                             {u"structure.repeated-paragraph"_s, u"style.repeated-passage"_s,
                              u"style.repeated-in-sentence"_s});
    }
};

QTEST_GUILESS_MAIN(RepeatedPassageCheckTest)
#include "RepeatedPassageCheckTest.moc"
