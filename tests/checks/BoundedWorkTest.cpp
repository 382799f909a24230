// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that no reporter writes: every check gets through them, and nothing that is said grows with
// the text. How long that takes is measured by bench_bounds, not here.
#include "CheckTesting.h"
#include "checks/StandardChecks.h"
#include "data/DataFolder.h"

using namespace morat;
using namespace Qt::StringLiterals;

class BoundedWorkTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const CheckData> m_data;

private slots:
    void initTestCase() {
        auto data = loadCheckData(dataFolder());
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        m_data = *data;
    }

    void saysLittleOfMuch_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &what, qsizetype units) {
            QTest::newRow(name) << what.repeated(units / what.size());
        };
        row("addresses that are none", u"a@"_s, 10'000);
        row("brackets", u"("_s, 5'000);
        row("opening marks", u"(a[a'a\"a"_s, 5'000);
        row("VIQR-like", u"a^'e`u+o+."_s, 10'000);
        row("names", u"Lê Văn Hùng, Lê Văn Hưng. "_s, 5'000);
        row("marks on marks", u"\u0323\u0301"_s, 5'000);
        row("one letter under a heap of marks", u"ạ"_s + u"\u0323"_s.repeated(9'999), 10'000);
        row("marks on nothing", u"a \u0301"_s, 5'000);
        row("one word", u"ăn"_s, 5'000);
        row("letters of two alphabets", u"aо"_s, 5'000);
        row("the same word", u"chủ "_s, 5'000);
        row("typos", u"nghành nghề lãi xuất "_s, 5'000);
        row("no marks", u"hoi nghi da thong qua nghi quyet ve "_s, 5'000);
        row("halves of words", u"ph ải đi học xa, biế t "_s, 5'000);
        row("abbreviations", u"Ban Bầu cử (BBC) và "_s, 5'000);
        row("words before a bracket", u"và "_s, 5'000);
        row("short codes", u"[caption "_s, 5'000);
        row("half short codes", u"[caption"_s, 5'000);
        row("no-break spaces", u"a\u00A0\u00A0"_s, 5'000);
        row("white space", u" "_s, 5'000);
        row("typos in titles", u"Phó Chủ tịnh Bộ Ngoại gia họp, "_s, 10'000);
        row("what is left of capitals", u"Tố ủy Tố "_s, 10'000);
    }

    void saysLittleOfMuch() {
        QFETCH(const QString, text);
        // Longer than anything that is said of a sentence, shorter than the text.
        constexpr qsizetype most = 3'000;
        const QList<Block> draft{testing::blockOf(BlockKind::Paragraph, text)};
        for (const Finding &finding : makeEngine(m_data).check(Text(draft))) {
            QVERIFY(finding.range.start >= 0 && finding.range.end() <= text.size());
            QVERIFY2(finding.message.size() < most, qPrintable(finding.rule));
            QVERIFY2(finding.explanation.size() < most, qPrintable(finding.rule));
            QVERIFY2(finding.subject.size() < most, qPrintable(finding.rule));
            for (const Suggestion &suggestion : finding.suggestions)
                QVERIFY2(suggestion.text.size() < most && suggestion.label.size() < most,
                         qPrintable(finding.rule));
        }
    }
};

QTEST_GUILESS_MAIN(BoundedWorkTest)
#include "BoundedWorkTest.moc"
