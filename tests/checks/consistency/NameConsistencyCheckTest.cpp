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
        QCOMPARE(findings.first().block, 1);
        QCOMPARE(lines[1].mid(findings.first().range.start, findings.first().range.length),
                 u"Nguyễn Hồng Thăng"_s);
        QCOMPARE(findings.first().suggestions.first().text, u"Nguyễn Hồng Thắng"_s);
        QVERIFY(findings.first().message.contains(u"2 lần"_s));
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
        QCOMPARE(check(lines).size(), 0);
    }
};

QTEST_GUILESS_MAIN(NameConsistencyCheckTest)
#include "NameConsistencyCheckTest.moc"
