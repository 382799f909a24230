// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/StandardChecks.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SuggestionRankingTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto data = loadCheckData(dataFolder());
        QVERIFY(data.has_value());
        m_data = *data;
    }

    /// What makes a word with its neighbour is no guess, however seldom the two are printed there.
    void aWordWithItsNeighbourIsNoGuess() {
        Block block;
        block.text = u"Phạm vi các đoa đạc này từ mức bình thường trở lên."_s;
        const QList<Finding> findings = makeEngine(m_data).check(Text({block}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().level, Level::Warning);
        QCOMPARE(findings.first().suggestions.value(0).text, u"đo"_s);
    }

    /// A stop without its tone is no syllable; a neighbour tells it from a foreign word.
    void theNeighbourGivesTheToneBack() {
        Block block;
        block.text = u"Trận lũ gây chết choc cho cả làng."_s;
        const QList<Finding> findings = makeEngine(m_data).check(Text({block}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().level, Level::Warning);
        QCOMPARE(findings.first().rule, u"spelling.syllable"_s);
        QCOMPARE(findings.first().suggestions.value(0).text, u"chóc"_s);
        block.text = u"Cả làng nghe nhạc rap, chơi đồ choc và dip."_s;
        QCOMPARE(makeEngine(m_data).check(Text({block})).size(), 0);
    }

    /// The same broken word between other neighbours was meant to be another.
    void theNeighboursChoose_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("right");
        const auto row = [](const QString &text, const QString &right) {
            QTest::newRow(qPrintable(text)) << text << right;
        };
        row(u"Xã được đầu tư xâi dựng trường học."_s, u"xây"_s);
        row(u"Đất xât dựng cảng rộng 27 ha."_s, u"xây"_s);
        row(u"Người dân có nhu cầt mua nhà."_s, u"cầu"_s);
        row(u"Xe đi qua cầt treo bắc ngang sông."_s, u"cầu"_s);
        // Rare words that the model does not hold are not likely only for being unknown.
        row(u"nghành"_s, u"ngành"_s);
        row(u"Xử lí nghành"_s, u"ngành"_s);
        row(u"Anh bị thươnh ở tay trái."_s, u"thương"_s);
        row(u"Trời mưa, thời tiêt rất xấu."_s, u"tiết"_s);
    }
    void theNeighboursChoose() {
        QFETCH(QString, text);
        QFETCH(QString, right);
        Block block;
        block.text = text;
        const QList<Finding> findings = makeEngine(m_data).check(Text({block}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"spelling.syllable"_s);
        QCOMPARE(findings.first().suggestions.value(0).text, right);
        QVERIFY(findings.first().suggestions.size() <= 5);
        // The message names what the first key takes.
        QVERIFY2(findings.first().message.contains(u'“' + right + u'”'),
                 qPrintable(findings.first().message));
    }

private:
    std::shared_ptr<const CheckData> m_data;
};

QTEST_GUILESS_MAIN(SuggestionRankingTest)
#include "SuggestionRankingTest.moc"
