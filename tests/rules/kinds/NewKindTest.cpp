// SPDX-License-Identifier: GPL-3.0-or-later
// What a new kind of rule touches: a class of its own and a row of the table. Reading, proving,
// compiling and finding know it by these alone.
#include "rules/reading/RuleProof.h"
#include "rules/reading/RuleReader.h"

#include <QTest>

#include <array>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Its first token and its last stand in this order in a block, or the last is found.
class Order final : public RuleKind {
public:
    static constexpr QStringView name = u"order";
    static constexpr QStringView keys = u"tokens strict";

    explicit Order(RuleEntryReader &reader) {
        reader.readTokens(u"tokens"_s);
        reader.requireEntries();
        if (const YamlNode strict = reader.at(u"strict"_s))
            m_isStrict = truthOf(strict, u"strict"_s);
    }

    [[nodiscard]] Judged judged(const Rule & /*rule*/) const override { return Judged::AtHits; }

    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override {
        bool hasFirst = false;
        for (const PatternHit &hit : hits) {
            if (hit.entry == 0)
                hasFirst = true;
            else if (!hasFirst || m_isStrict)
                append(rule, block, hit, findings);
        }
    }

    /// All but the first are found where they stand alone.
    [[nodiscard]] QStringList proofsOf(const Rule &rule, const RuleEntry &entry) const override {
        return &entry == &rule.entries.first() ? QStringList() : QStringList{entry.pattern.source};
    }

private:
    static void append(const Rule &rule, const CheckedBlock &block, const PatternHit &hit,
                       QList<Finding> &findings) {
        Finding finding;
        finding.rule = rule.id;
        finding.block = block.index;
        finding.range = hit.range;
        findings.append(finding);
    }

    bool m_isStrict = false;
};

constexpr std::array kinds = {rowOf<Order>()};

RuleFile read(const char *body) {
    return readRuleText(
        u"luat.yaml"_s,
        QByteArray("id: style.order\ncategory: style\nmessage: m\n"
                   "examples: {bad: [sau, \"sau, trước\"], good: [trước rồi sau]}\n") +
            body,
        PackKind::House, kinds);
}

} // namespace

class NewKindTest final : public QObject {
    Q_OBJECT

private slots:
    void isReadProvenAndFound() {
        const RuleFile file = read("extends: order\ntokens: [trước, sau]\n");
        QVERIFY(file.problems.isEmpty());
        QCOMPARE(file.rules.size(), 1);
        const Rule &rule = file.rules.first();
        QVERIFY(!disprove(rule));
        const QList<Finding> findings = findingsOf(rule, u"họp sau\ntrước họp, sau về"_s);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().block, 0);
        QCOMPARE(findings.first().range, (TextRange{4, 3}));
    }

    void itsOwnSettingIsReadAndItsExamplesRefuseIt() {
        const RuleFile file = read("extends: order\ntokens: [trước, sau]\nstrict: true\n");
        QVERIFY(file.problems.isEmpty());
        const std::optional<ProofFailure> failure = disprove(file.rules.value(0));
        QVERIFY(failure);
        QCOMPARE(failure->line, 4);
        QCOMPARE(failure->reason, u"the rule “style.order” finds its good example"_s);
    }

    void anEntryThatItProvesMustBeFound() {
        const RuleFile file = read("extends: order\ntokens: [trước, sau, trước]\n");
        QVERIFY(file.problems.isEmpty());
        const std::optional<ProofFailure> failure = disprove(file.rules.value(0));
        QVERIFY(failure);
        QCOMPARE(failure->reason, u"the entry “trước” of the rule “style.order” cannot match"_s);
    }

    void whatItDoesNotKnowIsNamed_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("key") << QByteArray("extends: order\ntokens: [a]\nmax: 3\n")
                             << u"a rule of the kind “order” has no key “max”"_s;
        QTest::newRow("kind") << QByteArray("extends: existence\ntokens: [a]\n")
                              << u"there is no kind of rule “existence”; there are order"_s;
        QTest::newRow("nothing") << QByteArray("extends: order\n")
                                 << u"the rule has nothing to look for"_s;
    }

    void whatItDoesNotKnowIsNamed() {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, reason);
        const RuleFile file = read(body.constData());
        QVERIFY(file.rules.isEmpty());
        QCOMPARE(file.problems.size(), 1);
        QCOMPARE(file.problems.first().reason, reason);
    }

    /// The table has no kind that another shadows.
    void kindsHaveNamesOfTheirOwn() {
        QStringList names;
        for (const RuleKindRow &row : ruleKinds())
            names.append(row.name.toString());
        QVERIFY(names.size() >= 7);
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(NewKindTest)
#include "NewKindTest.moc"
