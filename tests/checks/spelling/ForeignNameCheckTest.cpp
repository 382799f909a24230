// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/ForeignNameCheck.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ForeignNameCheckTest final : public QObject {
    Q_OBJECT

    [[nodiscard]] QList<Finding> check(const QStringList &lines) const {
        return testing::findingsOf<ForeignNameCheck>(lines, m_data);
    }

private slots:
    void initTestCase() {
        const auto data = LanguageData::load(dataFolder(), QStringList());
        QVERIFY(data.has_value());
        m_data = *data;
    }

    void findsTheSlip_data() {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("a letter too few") << u"Clausewitz"_s << u"Clasewitz"_s;
        QTest::newRow("a letter too many") << u"Kolomna"_s << u"Kolommna"_s;
        QTest::newRow("another letter") << u"Zelenska"_s << u"Zelinska"_s;
        QTest::newRow("a third of two alike") << u"Merry"_s << u"Merrry"_s;
        QTest::newRow("one of two alike lost") << u"Kolomnna"_s << u"Kolomna"_s;
        QTest::newRow("two changed places") << u"Shwedagon"_s << u"Shewdagon"_s;
        QTest::newRow("two changed places before the last letter") << u"Marsk"_s << u"Masrk"_s;
    }
    void findsTheSlip() {
        QFETCH(const QString, right);
        QFETCH(const QString, wrong);
        QStringList lines;
        for (int i = 0; i < 3; ++i)
            lines.append(u"Bài viết thứ %1 kể về %2 và bạn bè."_s.arg(i).arg(right));
        lines.append(u"Theo tài liệu, %1 ở lại đó ba năm."_s.arg(wrong));
        const QList<Finding> findings = check(lines);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"spelling.foreign-name"_s);
        QCOMPARE(finding.level, Level::Warning);
        QCOMPARE(finding.block, 3);
        QCOMPARE(lines[3].mid(finding.range.start, finding.range.length), wrong);
        QCOMPARE(finding.suggestions.first().text, right);
        QVERIFY(finding.message.contains(u'“' + right + u'”'));
        QVERIFY(finding.message.contains(u"3 chỗ khác"_s));
    }

    void staysSilent_data() {
        QTest::addColumn<QString>("usual");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("times");
        QTest::newRow("an inflection") << u"Hogwarts"_s << u"Hogwart"_s << 5;
        QTest::newRow("a people") << u"Kolomna"_s << u"Kolomnan"_s << 5;
        QTest::newRow("a woman") << u"Petrovo"_s << u"Petrova"_s << 5;
        QTest::newRow("the last letter twice") << u"Kolomna"_s << u"Kolomnaa"_s << 5;
        QTest::newRow("two changed places at the end") << u"Marsk"_s << u"Marks"_s << 5;
        QTest::newRow("another first letter") << u"Bonetti"_s << u"Donetti"_s << 5;
        QTest::newRow("too short") << u"Lvov"_s << u"Lov"_s << 5;
        QTest::newRow("short, another letter") << u"Maran"_s << u"Moran"_s << 5;
        QTest::newRow("too seldom") << u"Clausewitz"_s << u"Clasewitz"_s << 2;
        QTest::newRow("Vietnamese") << u"Nghiêng"_s << u"Nghiên"_s << 5;
    }
    void staysSilent() {
        QFETCH(const QString, usual);
        QFETCH(const QString, other);
        QFETCH(const int, times);
        QStringList lines{u"Theo tài liệu, %1 ở lại đó ba năm."_s.arg(other)};
        for (int i = 0; i < times; ++i)
            lines.append(u"Bài viết thứ %1 kể về %2 và bạn bè."_s.arg(i).arg(usual));
        QVERIFY(check(lines).isEmpty());
    }

    /// Who writes both side by side means two.
    void twoInOneSentenceAreTwo() {
        const QString both = u"Hai anh em Bohdan và Bogdan Kuzmenko, Kuzmennko đều đến."_s;
        QVERIFY(check({both, both, both, u"Ông Kuzmenko nói."_s, u"Ông Kuzmenko đi."_s,
                       u"Ông Kuzmenko về."_s})
                    .isEmpty());
    }

    /// But no name has a letter three times in a row.
    void threeAlikeAreASlipBesideTheName() {
        QStringList lines(3, u"Ông Merry nói."_s);
        lines.append(u"Đưa Merrry đi rồi, ông Merry về."_s);
        QCOMPARE(check(lines).size(), 1);
    }

    /// Between two names that are as near nobody can tell.
    void twoNearNamesAreNone() {
        QVERIFY(check({u"Ông Markkov đến."_s, u"Bà Marikkov nói."_s, u"Bà Marikkov đi."_s,
                       u"Bà Marikkov về."_s, u"Anh Marskkov nói."_s, u"Anh Marskkov đi."_s,
                       u"Anh Marskkov về."_s})
                    .isEmpty());
    }

    void namesWhatItSays() {
        testing::verifyRules(testing::engineOf<ForeignNameCheck>(m_data),
                             {u"spelling.foreign-name"_s});
    }

private:
    std::shared_ptr<const LanguageData> m_data;
};

QTEST_GUILESS_MAIN(ForeignNameCheckTest)
#include "ForeignNameCheckTest.moc"
