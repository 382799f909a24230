// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PersonTitleCheck.h"
#include "CheckTesting.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class PersonTitleCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void findsTheRarerTitle_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("found"); ///< paragraph and what is marked
        QTest::addColumn<QString>("suggested");
        const auto row = [](const char *name, const QStringList &lines, const QString &found,
                            const QString &suggested) {
            QTest::newRow(name) << lines << found << suggested;
        };
        row("ông and bà",
            {u"Ông Lò Văn Sáng dự."_s, u"Ông Lò Văn Sáng kể."_s, u"Bà Lò Văn Sáng về."_s},
            u"2 Bà"_s, u"Ông"_s);
        row("a rank",
            {u"Theo Trung tá Nguyễn Đình Lam, xã đã yên."_s, u"Thượng tá Nguyễn Đình Lam dự."_s},
            u"1 Thượng tá"_s, u"Trung tá"_s);
        row("an office before the name",
            {u"Phó Giám đốc Sở Y tế Trần Thị Vân nói."_s,
             u"Theo Giám đốc Sở Y tế Trần Thị Vân, dịch đã hết."_s},
            u"1 Giám đốc Sở Y tế"_s, u"Phó Giám đốc Sở Y tế"_s);
        row("an office behind the name",
            {u"Bà Trần Thị Vân, Phó Chủ tịch UBND xã, dự."_s,
             u"Bà Trần Thị Vân, Chủ tịch UBND xã, kể."_s},
            u"1 Chủ tịch UBND xã"_s, u"Phó Chủ tịch UBND xã"_s);
    }
    void findsTheRarerTitle() {
        QFETCH(const QStringList, lines);
        QFETCH(const QString, found);
        QFETCH(const QString, suggested);
        const QList<Finding> findings = testing::findingsOf<PersonTitleCheck>(lines);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"consistency.person-title"_s);
        QCOMPARE(finding.category, u"consistency"_s);
        QCOMPARE(finding.level, Level::Warning);
        const QString marked = lines[finding.block].mid(finding.range.start, finding.range.length);
        QCOMPARE(QString::number(finding.block) + u' ' + marked, found);
        QCOMPARE(finding.suggestions.size(), 1);
        QCOMPARE(finding.suggestions.first().text, suggested);
        QCOMPARE(
            finding.message,
            u"Chỗ khác trong bài, người này là “%1”; ở đây là “%2”. Xem lại bên nào đúng."_s.arg(
                suggested, marked));
    }

    void aSmallLetterStaysSmall() {
        const QList<Finding> findings = testing::findingsOf<PersonTitleCheck>(
            {u"Ông Lò Văn Sáng dự. Theo bà Lò Văn Sáng, lúa tốt."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().suggestions.value(0).text, u"ông"_s);
    }

    void staysSilent_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("two offices of one person")
            << QStringList{u"Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Lê Văn Tư dự."_s,
                           u"Chủ tịch UBND huyện Lê Văn Tư kể."_s};
        QTest::newRow("other bodies") << QStringList{u"Phó Chủ tịch HĐND xã Lê Văn Tư dự."_s,
                                                     u"Chủ tịch UBND xã Lê Văn Tư kể."_s};
        QTest::newRow("what he was")
            << QStringList{u"Ông Lê Văn Tư, nguyên Giám đốc Sở Y tế, dự."_s,
                           u"Ông Lê Văn Tư, Phó Giám đốc Sở Y tế, dự."_s};
        QTest::newRow("two people") << QStringList{u"Ông Lê Văn Tư dự."_s, u"Bà Lê Thị Tư về."_s};
        QTest::newRow("one title")
            << QStringList{u"Trung tá Lê Văn Tư dự."_s, u"Ông Lê Văn Tư, Trưởng Công an xã, kể."_s};
    }
    void staysSilent() {
        QFETCH(const QStringList, lines);
        for (const Finding &finding : testing::findingsOf<PersonTitleCheck>(lines))
            QFAIL(qPrintable(finding.message));
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<PersonTitleCheck>(),
                             {u"consistency.person-title"_s});
    }
};

QTEST_GUILESS_MAIN(PersonTitleCheckTest)
#include "PersonTitleCheckTest.moc"
