// SPDX-License-Identifier: GPL-3.0-or-later
// What the newsroom's decisions make of a confidence: how fast, how far, and of what they do not.
#include "checks/engine/PairVerdicts.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr double leastError = 0.5; ///< as dictionaries/context-draft.tsv has them
constexpr double leastWarning = 0.45;

PairCounts refused(int times) {
    return {.accepted = 0, .refused = times};
}
PairCounts accepted(int times) {
    return {.accepted = times, .refused = 0};
}

/// Finds “bổ xung” as a phrase, an “xung” as a misspelt syllable.
class FindsTwo final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override { return {}; }
    void checkBlock(const CheckedBlock &block, const DocumentFacts &,
                    QList<Finding> &findings) const override {
        const qsizetype phrase = block.block.text.indexOf(u"bổ xung"_s);
        const qsizetype syllable = block.block.text.lastIndexOf(u"xungg"_s);
        findings.append({.rule = u"spelling.phrase"_s,
                         .category = u"spelling.phrase"_s,
                         .level = Level::Error,
                         .confidence = 0.98,
                         .range = {phrase, 7},
                         .explanation = u"Đã đếm."_s,
                         .suggestions = {{.text = u"Bổ sung"_s}}});
        findings.append({.rule = u"spelling.syllable"_s,
                         .category = u"spelling.syllable"_s,
                         .level = Level::Error,
                         .confidence = 0.98,
                         .range = {syllable, 5},
                         .suggestions = {{.text = u"xung"_s}}});
    }
};

} // namespace

class PairVerdictsTest final : public QObject {
    Q_OBJECT

private slots:
    void tenRefusalsTakeAnyPlaceBelowAWarning_data() {
        QTest::addColumn<double>("confidence");
        for (const double confidence : {0.02, 0.3, 0.5, 0.87, 0.99, 0.999, 1.0})
            QTest::newRow(qPrintable(QString::number(confidence))) << confidence;
    }
    void tenRefusalsTakeAnyPlaceBelowAWarning() {
        QFETCH(const double, confidence);
        QVERIFY(weighed(confidence, refused(10), leastError) < leastWarning);
        QVERIFY(isSilent(refused(10)) && !isSilent(refused(9)));
        double before = confidence;
        for (int times = 1; times <= 10; ++times) {
            const double now = weighed(confidence, refused(times), leastError);
            QVERIFY(now <= before && now > 0);
            before = now;
        }
        // More are no more than ten: what was refused for years is heard again all the same.
        QCOMPARE(weighed(confidence, refused(1000), leastError), before);
    }

    void theSurestPlaceNeedsAllTen() {
        QVERIFY(weighed(1.0, refused(9), leastError) >= leastWarning);
    }

    void noNumberOfAcceptancesMakesAnError_data() {
        QTest::addColumn<double>("confidence");
        for (const double confidence : {0.02, 0.1, 0.3, 0.45, 0.499})
            QTest::newRow(qPrintable(QString::number(confidence))) << confidence;
    }
    void noNumberOfAcceptancesMakesAnError() {
        QFETCH(const double, confidence);
        const double one = weighed(confidence, accepted(1), leastError);
        const double many = weighed(confidence, accepted(1000), leastError);
        QVERIFY(one > confidence);
        QVERIFY(one < leastError && many < leastError);
        QCOMPARE(many, weighed(confidence, accepted(2), leastError));
        // Two at most count: a place that is unlikely by itself stays below a warning.
        if (confidence <= 0.1)
            QVERIFY(many < leastWarning);
    }

    void whatIsAnErrorByItselfStaysOne() {
        QVERIFY(weighed(0.9, accepted(1), leastError) > 0.9);
        QCOMPARE(weighed(1.0, accepted(2), leastError), 1.0);
    }

    void acceptancesAndRefusalsCancelOut() {
        for (const double confidence : {0.1, 0.5, 0.9999}) {
            QCOMPARE(weighed(confidence, {.accepted = 3, .refused = 3}, leastError), confidence);
            QCOMPARE(weighed(confidence, {.accepted = 4, .refused = 7}, leastError),
                     weighed(confidence, refused(3), leastError));
        }
        QVERIFY(!isSilent({.accepted = 1, .refused = 10}));
        QCOMPARE(explanationOf({.accepted = 3, .refused = 3}), QString());
    }

    void saysWhatWasDecided() {
        QCOMPARE(explanationOf({}), QString());
        QCOMPARE(explanationOf(refused(4)), u"Tòa soạn đã bỏ qua cặp này 4 lần."_s);
        QCOMPARE(explanationOf(accepted(2)), u"Tòa soạn đã sửa cặp này 2 lần."_s);
        QCOMPARE(explanationOf({.accepted = 1, .refused = 4}),
                 u"Tòa soạn đã bỏ qua cặp này 4 lần, sửa theo 1 lần."_s);
        QVERIFY(explanationOf(refused(10)).contains(u"tắt tiếng"_s));
    }

    void onePairIsNotAnother() {
        const WordPair pair{u"xuất"_s, u"suất"_s};
        const WordPair back{u"suất"_s, u"xuất"_s};
        PairVerdicts verdicts;
        verdicts.add(pair, refused(10));
        verdicts.add(back, accepted(1));
        QCOMPARE(verdicts.of(pair), refused(10));
        QCOMPARE(verdicts.of(back), accepted(1));
        QCOMPARE(verdicts.of({u"xuất"_s, u"xuât"_s}), PairCounts{});
        QCOMPARE(verdicts.silent(), QList<WordPair>{pair});
        verdicts.remove(pair, refused(1));
        QCOMPARE(verdicts.silent(), QList<WordPair>());
        verdicts.remove(pair, refused(9));
        verdicts.remove(back, accepted(1));
        QCOMPARE(verdicts, PairVerdicts());
        QVERIFY(verdicts.isEmpty());
    }

    void knowsWhatIsAPair_data() {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("suggested");
        QTest::addColumn<QString>("pair");
        const QString context = u"spelling.context"_s;
        QTest::newRow("trong câu") << context << u"xuất"_s << u"suất"_s << u"xuất/suất"_s;
        QTest::newRow("chữ hoa") << context << u"Xuất"_s << u"Suất"_s << u"xuất/suất"_s;
        QTest::newRow("kiểu đặt dấu") << context << u"hoà"_s << u"hoả"_s << u"hòa/hỏa"_s;
        QTest::newRow("cụm từ") << u"spelling.phrase"_s << u"bổ\u00A0xung"_s << u"bổ sung"_s
                                << u"bổ xung/bổ sung"_s;
        QTest::newRow("không phải âm tiết")
            << u"spelling.syllable"_s << u"nghành"_s << u"ngành"_s << QString();
        QTest::newRow("kiểu chữ") << u"typography"_s << u" ,"_s << u","_s << QString();
        QTest::newRow("chỉ khác chữ hoa")
            << u"spelling.phrase"_s << u"hà nội"_s << u"Hà Nội"_s << QString();
        QTest::newRow("không có gợi ý") << context << u"xuất"_s << QString() << QString();
    }
    void knowsWhatIsAPair() {
        QFETCH(const QString, category);
        QFETCH(const QString, written);
        QFETCH(const QString, suggested);
        QFETCH(const QString, pair);
        const std::optional<WordPair> found = pairOf(category, written, suggested);
        QCOMPARE(found ? found->written + u'/' + found->meant : QString(), pair);
    }

    void lowersPhrasesAndNothingElse_data() {
        QTest::addColumn<int>("refusals");
        QTest::addColumn<Level>("level");
        QTest::newRow("chưa") << 0 << Level::Error;
        QTest::newRow("một lần") << 1 << Level::Error;
        QTest::newRow("năm lần") << 5 << Level::Warning;
        QTest::newRow("mười lần") << 10 << Level::Info;
    }
    void lowersPhrasesAndNothingElse() {
        QFETCH(const int, refusals);
        QFETCH(const Level, level);
        PairVerdicts verdicts;
        if (refusals > 0) {
            verdicts.add({u"bổ xung"_s, u"bổ sung"_s}, refused(refusals));
            verdicts.add({u"xungg"_s, u"xung"_s}, refused(refusals));
        }
        Engine engine = testing::engineOf<FindsTwo>();
        const Text text = testing::textOf(u"Xã bổ xung giống, xungg quanh."_s);
        const QList<Finding> before = engine.check(text);
        engine.setVerdicts(verdicts);
        const QList<Finding> after = engine.check(text);
        QCOMPARE(after.size(), 2);
        QCOMPARE(levelName(after[0].level), levelName(level));
        QCOMPARE(after[0].explanation.contains(u"bỏ qua cặp này %1 lần"_s.arg(refusals)),
                 refusals > 0);
        QVERIFY(after[0].explanation.startsWith(u"Đã đếm."_s));
        QCOMPARE(after[0].key, before[0].key);
        QCOMPARE(after[1], before[1]);
        // What was remembered of the block is as it was.
        engine.setVerdicts({});
        QCOMPARE(engine.check(text), before);
    }
};

QTEST_GUILESS_MAIN(PairVerdictsTest)
#include "PairVerdictsTest.moc"
