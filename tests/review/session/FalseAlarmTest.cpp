// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor decides on a pair of words counts in all drafts, and not any more once it is taken
// back.
#include "checks/engine/Engine.h"
#include "drafts/DraftReader.h"
#include "review/journal/ImmediateWriter.h"
#include "review/journal/ListChange.h"
#include "review/output/PairReport.h"
#include "review/session/ReviewSession.h"
#include "review/store/House.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Every “xuất” is a likely typo of “suất”, every “tỷ” a matter of style.
class MarkPairs final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override { return {}; }
    void checkBlock(const CheckedBlock &block, const DocumentFacts &,
                    QList<Finding> &findings) const override {
        for (const Token &token : block.tokens) {
            if (token.folded == u"xuất")
                findings.append({.rule = u"spelling.context"_s,
                                 .category = u"spelling.context"_s,
                                 .range = token.range,
                                 .suggestions = {{.text = u"suất"_s}, {.text = u"xuân"_s}},
                                 .subject = token.folded});
            else if (token.folded == u"tỷ")
                findings.append({.rule = u"style.ty"_s,
                                 .category = u"style"_s,
                                 .range = token.range,
                                 .suggestions = {{.text = u"tỉ"_s}},
                                 .subject = token.folded});
        }
    }
};

const WordPair pair{u"xuất"_s, u"suất"_s};

} // namespace

class FalseAlarmTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    QString m_storePath;

    std::unique_ptr<ReviewSession> open(const QString &name, const QByteArray &bytes,
                                        const QString &author = u"Lan"_s) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        auto session = ReviewSession::open(*readDraftFile(path), path, *m_store, author);
        if (!session)
            return {};
        check(**session);
        return std::move(*session);
    }

    static void check(ReviewSession &session) {
        std::vector<std::unique_ptr<const Check>> checks;
        checks.push_back(std::make_unique<MarkPairs>());
        const Snapshot snapshot = session.snapshot();
        QVERIFY(session.takeFindings(snapshot.revision,
                                     Engine(std::move(checks)).check(snapshot.text.text())));
    }

    [[nodiscard]] PairCounts counts() const { return m_store->verdicts().of(pair); }

    void reopen() {
        m_store.reset();
        auto opened = Store::open(m_storePath);
        QVERIFY(opened);
        QCOMPARE(opened->notice, QString());
        m_store = std::move(opened->store);
    }

private slots:
    void init() {
        static int number = 0;
        m_storePath = m_folder.filePath(u"kho-%1.sqlite"_s.arg(++number));
        auto opened = Store::open(m_storePath);
        QVERIFY(opened);
        m_store = std::move(opened->store);
    }

    void closesOnePlaceAndIsTakenBack() {
        auto session = open(u"một.txt"_s, "Lãi xuất thấp\n\nLãi xuất thấp\n");
        QVERIFY(session);
        const QString before = session->text().current();
        QVERIFY(session->dismiss(0, Verb::ReportFalseAlarm));
        QVERIFY(!session->isOpen(0) && session->isOpen(1));
        QCOMPARE(session->text().current(), before);
        QCOMPARE(session->state(), WorkflowState::InReview);
        QCOMPARE(counts(), (PairCounts{0, 1}));
        QCOMPARE(session->verdicts(), session->snapshot().verdicts);

        QVERIFY(session->undo());
        QVERIFY(session->isOpen(0));
        QCOMPARE(counts(), PairCounts{});
        QVERIFY(session->redo());
        QVERIFY(!session->isOpen(0));
        QCOMPARE(counts(), (PairCounts{0, 1}));
        QVERIFY(session->takeBack(session->decisions().constFirst().id));
        QVERIFY(session->isOpen(0));
        QVERIFY(m_store->verdicts().isEmpty());
        QVERIFY(session->undo());
        QCOMPARE(counts(), (PairCounts{0, 1}));
        session.reset();
        reopen();
        QCOMPARE(counts(), (PairCounts{0, 1}));
    }

    void staysWithItsPlaceInANewVersion() {
        auto session = open(u"bản.txt"_s, "Đầu\n\nLãi xuất thấp ở xã\n\nCuối\n");
        QVERIFY(session->dismiss(0, Verb::ReportFalseAlarm));
        session.reset();
        session = open(u"bản.txt"_s, "Đầu\n\nThêm lãi xuất cao\n\nLãi xuất thấp ở xã\n\nCuối\n");
        QVERIFY(session->isOpen(0) && !session->isOpen(1));
        QCOMPARE(counts(), (PairCounts{0, 1}));
    }

    void countsWhatSaysSomethingOfThePair() {
        auto session = open(u"kể.txt"_s, "xuất một, xuất hai, xuất ba, xuất bốn, xuất năm, "
                                         "xuất sáu, tỷ bảy, tỷ tám\n");
        const auto decide = [&](auto act) {
            QVERIFY(act());
            check(*session);
        };
        const qsizetype style = 6;
        QVERIFY(session->dismiss(style, Verb::ReportFalseAlarm)); // no pair
        QVERIFY(session->dismiss(style + 1, Verb::IgnoreOnce));
        QVERIFY(m_store->verdicts().isEmpty());
        QVERIFY(session->dismiss(0, Verb::IgnoreOnce));
        QVERIFY(session->dismiss(1, Verb::ReportFalseAlarm));
        QCOMPARE(counts(), (PairCounts{0, 2}));
        decide([&] { return session->accept(2, 0); });
        QCOMPARE(counts(), (PairCounts{1, 2}));
        decide([&] { return session->accept(2, 1); }); // another word
        QCOMPARE(counts(), (PairCounts{1, 2}));
        QCOMPARE(m_store->verdicts().of({u"xuất"_s, u"xuân"_s}), (PairCounts{1, 0}));
        decide([&] { return session->editInPlace(2, u"ra"_s); });
        QVERIFY(session->dismiss(2, Verb::IgnoreInArticle)); // of this article's words
        QCOMPARE(counts(), (PairCounts{1, 2}));
        session.reset();
        reopen();
        QCOMPARE(counts(), (PairCounts{1, 2}));
        QCOMPARE(m_store->verdicts().of({u"xuất"_s, u"xuân"_s}), (PairCounts{1, 0}));
    }

    void aDraftTakesItsDecisionsAlong() {
        auto one = open(u"a.txt"_s, "xuất một\n");
        auto two = open(u"b.txt"_s, "xuất hai\n");
        QVERIFY(one->dismiss(0, Verb::IgnoreOnce));
        QVERIFY(two->dismiss(0, Verb::IgnoreOnce));
        QCOMPARE(counts(), (PairCounts{0, 2}));
        QVERIFY(m_store->removeDraft(one->draftId(), {}));
        QCOMPARE(counts(), (PairCounts{0, 1}));
        // A store that another connection writes is told.
        m_store->expectGone(two->draftId());
        QVERIFY(m_store->verdicts().isEmpty());
        QVERIFY(m_store->reload());
        QCOMPARE(counts(), (PairCounts{0, 1}));
    }

    /// Off the list of the silent ones: the decisions stand, and count no more.
    void aSilentPairIsHeardAgain() {
        QByteArray bytes;
        for (int i = 0; i < 10; ++i)
            bytes += "xuất " + QByteArray::number(i) + "\n\n";
        auto session = open(u"mười.txt"_s, bytes);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(m_store->verdicts().silent(), QList<WordPair>());
            QVERIFY(session->dismiss(i, i % 2 == 0 ? Verb::IgnoreOnce : Verb::ReportFalseAlarm));
        }
        QCOMPARE(m_store->verdicts().silent(), QList<WordPair>{pair});
        ImmediateWriter writer(*m_store);
        QVERIFY(hearPair(pair, *m_store, writer));
        QVERIFY(m_store->verdicts().isEmpty());
        QCOMPARE(session->decisions().size(), 10);
        QVERIFY(!session->isOpen(0));
        // Taken back and made again it is the same decision, of before.
        QVERIFY(session->undo());
        QVERIFY(session->redo());
        QVERIFY(m_store->verdicts().isEmpty());
        session.reset();
        reopen();
        QVERIFY(m_store->verdicts().isEmpty());
        // What is decided from now on counts.
        const auto later = open(u"sau.txt"_s, "xuất nữa\n");
        QVERIFY(later->dismiss(0, Verb::ReportFalseAlarm));
        QCOMPARE(counts(), (PairCounts{0, 1}));
    }

    void reportsPairsWithoutTexts() {
        auto one = open(u"mật.txt"_s, "Lãi xuất thấp ở Đồng Nổi\n\ntỷ đồng\n", u"Mai Hoa"_s);
        auto two = open(u"kín.txt"_s, "Lãi xuất thấp ở Đồng Nổi\n\nsản xuất muối\n");
        QVERIFY(one->dismiss(0, Verb::IgnoreOnce));
        QVERIFY(one->dismiss(1, Verb::ReportFalseAlarm));
        QVERIFY(two->dismiss(0, Verb::ReportFalseAlarm));
        QVERIFY(two->accept(1, 0));
        const auto report = pairReport(*m_store);
        QVERIFY(report);
        QCOMPARE(report->size(), 2);
        const ReportedPair &words = report->at(0);
        QCOMPARE(words.rule, u"spelling.context"_s);
        QCOMPARE(words.pair, pair);
        QCOMPARE(words.count(Verb::Accept), 1);
        QCOMPARE(words.count(Verb::IgnoreOnce), 1);
        QCOMPARE(words.count(Verb::ReportFalseAlarm), 1);
        QStringList refused;
        QStringList corrected;
        for (const ReportedContext &context : words.contexts)
            (context.verdict == Verb::Accept ? corrected : refused).append(context.hash);
        QCOMPARE(refused[0], refused[1]); // the same words around
        QVERIFY(refused[0] != corrected[0]);
        // Of a rule without pairs only how often.
        QCOMPARE(report->at(1).rule, u"style.ty"_s);
        QCOMPARE(report->at(1).pair, WordPair{});
        QCOMPARE(report->at(1).count(Verb::ReportFalseAlarm), 1);

        QVERIFY(two->undo());
        QCOMPARE(pairReport(*m_store)->at(0).count(Verb::Accept), 0);
        // The same words in another store have another hash.
        QCOMPARE(m_store->salt().size(), 32);
        const QByteArray salt = m_store->salt();
        one.reset();
        two.reset();
        init();
        QVERIFY(m_store->salt() != salt);
        const auto again = open(u"mật.txt"_s, "Lãi xuất thấp ở Đồng Nổi\n\ntỷ đồng\n");
        QVERIFY(again->dismiss(0, Verb::IgnoreOnce));
        QVERIFY(pairReport(*m_store)->at(0).contexts[0].hash != refused[0]);
    }

    /// What three editors refused ten times and nobody accepted is a note, and says why, as long as
    /// nobody accepts it or takes that back.
    void aSuggestionThatWasAlwaysRefusedIsANote() {
        const QStringList editors{u"Lan"_s, u"Mai"_s, u"Hoa"_s};
        for (int i = 0; i < loweringRefusals; ++i) {
            const auto session = open(u"ty-%1.txt"_s.arg(i), "Tiền tỷ " + QByteArray::number(i),
                                      editors.at(i % editors.size()));
            QVERIFY(session && session->findings().size() == 1);
            QCOMPARE(session->findings().constFirst().finding.level, Level::Warning);
            QVERIFY(session->dismiss(0, Verb::IgnoreOnce));
        }
        const auto next = open(u"ty-sau.txt"_s, "Mấy tỷ đồng");
        const Finding lowered = next->findings().constFirst().finding;
        QCOMPARE(lowered.level, Level::Info);
        QVERIFY2(lowered.explanation.contains(u"10 lần (3 người)"),
                 qPrintable(lowered.explanation));
        QCOMPARE(next->openCount(Level::Warning), 0);
        QVERIFY(next->accept(0, 0));
        const auto after = open(u"ty-nua.txt"_s, "Hai tỷ đồng");
        QCOMPARE(after->findings().constFirst().finding.level, Level::Warning);
    }
};

QTEST_GUILESS_MAIN(FalseAlarmTest)
#include "FalseAlarmTest.moc"
