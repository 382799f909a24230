// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of a run: how much is checked, and that what is not is said.
#include "checks/engine/Engine.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Finds every x, and counts the blocks that it is asked about.
class XCheck final : public Check {
public:
    explicit XCheck(int &asked)
        : m_asked(asked) {}
    [[nodiscard]] QList<RuleInfo> rules() const override {
        return {{u"style.x"_s, u"style"_s, u"X"_s, u"Chữ x."_s}};
    }
    void checkBlock(const CheckedBlock &block, const DocumentFacts &,
                    QList<Finding> &findings) const override {
        ++m_asked;
        const QString &text = block.block.text;
        for (qsizetype at = text.indexOf(u'x'); at >= 0; at = text.indexOf(u'x', at + 1))
            findings.append({.rule = u"style.x"_s, .category = u"style"_s, .range = {at, 1}});
    }

private:
    int &m_asked;
};

} // namespace

class EngineTest final : public QObject {
    Q_OBJECT

private slots:
    void saysNothingOfCode() {
        int asked = 0;
        Engine engine = testing::engineOf<XCheck>(asked);
        Block block = testing::blockOf(BlockKind::Paragraph, u"x gõ x rồi x"_s);
        block.marks = {{{5, 1}, InlineStyle::Code}, {{11, 1}, InlineStyle::Bold}};
        const QList<Finding> findings = engine.check(Text({block}));
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].range, (TextRange{0, 1}));
        QCOMPARE(findings[1].range, (TextRange{11, 1}));
    }

    void readsNoBlockThatIsTooLong() {
        int asked = 0;
        Engine engine = testing::engineOf<XCheck>(asked);
        const QString longest = QString(longestCheckedBlock - 1, u' ') + u'x';
        const QList<Block> blocks{testing::blockOf(BlockKind::Paragraph, longest),
                                  testing::blockOf(BlockKind::Paragraph, longest + u'x'),
                                  testing::blockOf(BlockKind::Paragraph, u"x"_s)};
        const QList<Finding> findings = engine.check(Text(blocks));
        QCOMPARE(asked, 2);
        QCOMPARE(testing::said(findings, blocks),
                 (QStringList{u"0 warning style.x: x"_s,
                              u"1 warning structure.unchecked: "_s + QString(20, u' '),
                              u"2 warning style.x: x"_s}));
        QVERIFY2(findings[1].message.contains(u"dài hơn 2000000 ký tự"_s),
                 qPrintable(findings[1].message));
        QCOMPARE(engine.check(Text(blocks)), findings);
    }

    /// What had to wait is checked once there is less to see, and was not remembered as clean.
    void stopsAfterMoreThanAnyoneWouldLookAt() {
        int asked = 0;
        Engine engine = testing::engineOf<XCheck>(asked);
        const Block full = testing::blockOf(BlockKind::Paragraph, u"x "_s.repeated(mostFindings));
        const Block one = testing::blockOf(BlockKind::Paragraph, u"x"_s);
        const QList<Finding> first = engine.check(Text({full, one, one}));
        QCOMPARE(asked, 1);
        QCOMPARE(first.size(), mostFindings + 1);
        QCOMPARE(first.last().rule, uncheckedRule.toString());
        QCOMPARE(first.last().block, 1);
        QVERIFY2(first.last().message.contains(u"hơn 200000 điểm cần xem"_s),
                 qPrintable(first.last().message));
        const Block mended = testing::blockOf(BlockKind::Paragraph, u"y"_s);
        const QList<Block> now{mended, one, one};
        QCOMPARE(testing::said(engine.check(Text(now)), now),
                 (QStringList{u"1 warning style.x: x"_s, u"2 warning style.x: x"_s}));
    }

    void cutsWhatIsSaidAtLength() {
        class Quoting final : public Check {
        public:
            [[nodiscard]] QList<RuleInfo> rules() const override { return {}; }
            void checkBlock(const CheckedBlock &block, const DocumentFacts &,
                            QList<Finding> &findings) const override {
                const QString &text = block.block.text;
                findings.append({.rule = u"style.x"_s,
                                 .range = {0, 1},
                                 .message = text,
                                 .explanation = text,
                                 .subject = text});
            }
        };
        const auto messageFor = [](const QString &text) {
            const QList<Finding> findings = testing::findingsOf<Quoting>({text});
            return findings.value(0).explanation == findings.value(0).message &&
                           findings.value(0).subject == findings.value(0).message
                       ? findings.value(0).message
                       : QString();
        };
        const QString longest(longestSaid, u'a');
        QCOMPARE(messageFor(longest), longest);
        QCOMPARE(messageFor(longest + u'a'), longest.chopped(1) + u'…');
        const QString smiles = u'a' + u"\U0001F600"_s.repeated(longestSaid);
        QCOMPARE(messageFor(smiles), smiles.left(longestSaid - 1) + u'…');
        QCOMPARE(messageFor(u'a' + smiles), QString(u'a' + smiles.left(longestSaid - 3) + u'…'));
    }

    void ofFindingsThatOverlapTheStrongerStays() {
        const auto overlapping = [](qsizetype start, qsizetype length, int priority) {
            return Finding{.rule = u"style.x"_s, .range = {start, length}, .priority = priority};
        };
        class Fixed final : public Check {
        public:
            explicit Fixed(QList<Finding> findings)
                : m_findings(std::move(findings)) {}
            [[nodiscard]] QList<RuleInfo> rules() const override { return {}; }
            void checkBlock(const CheckedBlock &, const DocumentFacts &,
                            QList<Finding> &findings) const override {
                findings += m_findings;
            }

        private:
            QList<Finding> m_findings;
        };
        Engine engine = testing::engineOf<Fixed>(
            QList<Finding>{overlapping(0, 10, 50), overlapping(8, 4, 20), overlapping(11, 3, 50),
                           overlapping(14, 2, 60), overlapping(20, 2, 50)});
        QList<TextRange> kept;
        for (const Finding &finding :
             engine.check(Text({testing::blockOf(BlockKind::Paragraph, QString(30, u'a'))})))
            kept.append(finding.range);
        QCOMPARE(kept, (QList<TextRange>{{8, 4}, {14, 2}, {20, 2}}));
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
