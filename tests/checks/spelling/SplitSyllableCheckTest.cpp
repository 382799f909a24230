// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SplitSyllableCheck.h"
#include "CheckTesting.h"
#include "checks/StandardChecks.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SplitSyllableCheckTest final : public QObject {
    Q_OBJECT

    QList<Finding> check(const QString &line) const {
        Block block;
        block.text = line;
        return makeEngine(m_data).check(Text({block}));
    }

private slots:
    void initTestCase() {
        const auto data = loadCheckData(dataFolder());
        QVERIFY(data.has_value());
        QVERIFY(noticesOf(**data).isEmpty());
        m_data = *data;
    }

    void findsAndMends_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::addColumn<Level>("level");
        const auto row = [](const QString &text, const QString &wrong, const QString &right,
                            Level level) {
            QTest::newRow(qPrintable(text)) << text << wrong << right << level;
        };
        row(u"Xe dừng lại ở g iữa đường."_s, u"g iữa"_s, u"giữa"_s, Level::Error);
        row(u"Nhiều người biế t chuyện này từ lâu."_s, u"biế t"_s, u"biết"_s, Level::Error);
        row(u"Hội nghị đượ c tổ chức sáng qua."_s, u"đượ c"_s, u"được"_s, Level::Error);
        row(u"Nh ững hộ nghèo được vay vốn."_s, u"Nh ững"_s, u"Những"_s, Level::Error);
        row(u"Tổ số 5 m ay vá cho cả xã."_s, u"m ay"_s, u"may"_s, Level::Warning);
        row(u"Các em ph ải đi học xa."_s, u"ph ải"_s, u"phải"_s, Level::Warning);
        row(u"Sauk hi trời tạnh, bà con ra đồng."_s, u"Sauk hi"_s, u"Sau khi"_s, Level::Warning);
        row(u"Bà con ra đồng sa ukhi trời tạnh."_s, u"sa ukhi"_s, u"sau khi"_s, Level::Warning);
        row(u"Xã họp vớic ác hộ dân."_s, u"vớic ác"_s, u"với các"_s, Level::Warning);
    }
    void findsAndMends() {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        QFETCH(Level, level);
        const QList<Finding> findings = check(text);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"spelling.split"_s);
        QCOMPARE(text.mid(finding.range.start, finding.range.length), wrong);
        QCOMPARE(finding.level, level);
        QCOMPARE(finding.suggestions.first().text, right);
        QString mended = text;
        mended.replace(finding.range.start, finding.range.length, right);
        QCOMPARE(check(mended).size(), 0);
    }

    void staysSilent_data() {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"Anh dài 5 m ở phía đông, cách bờ 3 m ình ịch tiếng máy."_s,
                                 u"Ông A ở tổ 3, chị H ai cũng mến, anh T ốm đã lâu."_s,
                                 u"Đồ thị hàm số y à, x ơi, em nhớ mãi."_s,
                                 u"Các điểm a ở trên, b ở dưới, điểm c ở giữa hình vẽ."_s,
                                 u"Ông Park hiện sống ở làng, cô Tank hi vọng về."_s,
                                 u"Gói c hay gói d đều được, tuyến a ngoài cùng."_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void staysSilent() {
        QFETCH(QString, text);
        for (const Finding &finding : check(text))
            QVERIFY2(finding.rule != u"spelling.split",
                     qPrintable(text.mid(finding.range.start, finding.range.length)));
    }

    /// Without a model only what needs no second opinion is said.
    void withoutAModelOnlyTheEvident() {
        const auto language = LanguageData::load(dataFolder());
        QVERIFY(language.has_value());
        const QStringList lines{u"Xe dừng lại ở g iữa đường."_s, u"Các em ph ải đi học xa."_s};
        const QList<Finding> findings =
            testing::findingsOf<SplitSyllableCheck>(lines, *language, nullptr);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().block, 0);
        QCOMPARE(findings.first().level, Level::Error);
    }

private:
    std::shared_ptr<const CheckData> m_data;
};

QTEST_GUILESS_MAIN(SplitSyllableCheckTest)
#include "SplitSyllableCheckTest.moc"
