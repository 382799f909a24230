// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/NameConsistencyCheck.h"
#include "CheckTesting.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class NameConsistencyCheckTest final : public QObject {
    Q_OBJECT

    static QList<Finding> check(const QStringList &lines) {
        return testing::findingsOf<NameConsistencyCheck>(lines);
    }

private slots:
    void findsTheRarerForm() {
        const QStringList lines{u"Ông Nguyễn Hồng Thắng phát biểu tại lễ ra quân."_s,
                                u"Ông Nguyễn Hồng Thăng cho biết xã đã xong việc."_s,
                                u"Theo ông Nguyễn Hồng Thắng, vụ này được mùa."_s};
        const QList<Finding> findings = check(lines);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"consistency.person-name"_s);
        QCOMPARE(finding.category, u"consistency"_s);
        QCOMPARE(finding.level, Level::Warning);
        QCOMPARE(finding.block, 1);
        QCOMPARE(lines[1].mid(finding.range.start, finding.range.length), u"Nguyễn Hồng Thăng"_s);
        QCOMPARE(finding.suggestions.first().text, u"Nguyễn Hồng Thắng"_s);
        QCOMPARE(finding.message,
                 u"“Nguyễn Hồng Thăng” ở chỗ khác trong bài viết là “Nguyễn Hồng Thắng” (2 lần); "
                 u"nếu là một người thì viết một cách."_s);
    }

    void ofTwoAsFrequentTheLater() {
        const QList<Finding> findings = check(
            {u"Bà Trần Thị Thủy và bà Lò Thị Mai cùng dự."_s, u"Bà Trần Thị Thúy trao quà."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().block, 1);
        QCOMPARE(findings.first().suggestions.first().text, u"Trần Thị Thủy"_s);
    }

    void capitalsStayCapitals() {
        const QList<Finding> findings = check({u"Ông Lê Văn Hùng dự lễ."_s, u"LÊ VĂN HƯNG"_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().suggestions.first().text, u"LÊ VĂN HÙNG"_s);
    }

    void staysSilent_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("placement of the tone mark")
            << QStringList{u"Ông Nguyễn Văn Hòa dự."_s, u"Ông Nguyễn Văn Hoà về."_s};
        QTest::newRow("two syllables differ")
            << QStringList{u"Ông Nguyễn Văn Tân dự."_s, u"Ông Nguyễn Vân Tấn về."_s};
        QTest::newRow("another family name")
            << QStringList{u"Ông Hồ Văn Nam dự."_s, u"Ông Hô Văn Nam về."_s};
        QTest::newRow("other letters")
            << QStringList{u"Ông Trần Văn Minh dự."_s, u"Ông Trần Văn Mạnh về."_s};
        QTest::newRow("three ways are three people")
            << QStringList{u"Ông Lê Văn An dự."_s, u"Ông Lê Văn Ân về."_s, u"Ông Lê Văn Ấn đi."_s};
        QTest::newRow("two brothers in one sentence") << QStringList{
            u"Hai anh em Lê Văn Hùng, Lê Văn Hưng cùng thoát nạn."_s, u"Lê Văn Hưng kể lại."_s};
        QTest::newRow("a man and a woman")
            << QStringList{u"Ông Trần Thanh Thủy dự."_s, u"Bà Trần Thanh Thúy về."_s};
        QTest::newRow("a list of names")
            << QStringList{u"Các trường Lê Hồng Phong, Nguyễn Thị Minh Khai, Trần Phú."_s};
    }
    void staysSilent() {
        QFETCH(QStringList, lines);
        for (const Finding &finding : check(lines))
            QFAIL(qPrintable(finding.message));
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<NameConsistencyCheck>(),
                             {u"consistency.person-name"_s});
    }
};

QTEST_GUILESS_MAIN(NameConsistencyCheckTest)
#include "NameConsistencyCheckTest.moc"
