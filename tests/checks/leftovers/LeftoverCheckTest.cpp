// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/LeftoverCheck.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

using namespace morat;
using namespace Qt::StringLiterals;

class LeftoverCheckTest final : public QObject {
    Q_OBJECT

    QList<LinePattern> m_patterns;

    [[nodiscard]] Engine engine() const { return testing::engineOf<LeftoverCheck>(m_patterns); }

private slots:
    void initTestCase() {
        auto patterns = loadLinePatterns(dataFolder() + u"/dictionaries/leftovers.tsv"_s);
        QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
        m_patterns = *patterns;
    }

    void mends_data() {
        testing::mendColumns();
        testing::mendRow("tin cùng chuyên mục", u"Một\nTin cùng chuyên mục"_s, Level::Error,
                         u"leftover.related"_s, u"tin liên quan"_s, u"Một"_s);
        testing::mendRow("chia sẻ", u"Một\nChia sẻ"_s, Level::Error, u"leftover.share-bar"_s,
                         u"chia sẻ"_s, u"Một"_s);
    }
    void mends() { testing::verifyMended(engine()); }

    void findsTheHeadingOfABoxInFurniture() {
        const QList<Block> draft{testing::blockOf(BlockKind::Furniture, u"Tin liên quan"_s),
                                 testing::blockOf(BlockKind::Furniture, u"Xã Nà Lum có cầu mới"_s),
                                 testing::blockOf(BlockKind::Code, u"Tin liên quan"_s)};
        QCOMPARE(testing::said(engine().check(Text(draft)), draft),
                 QStringList{u"0 error leftover.related: Tin liên quan"_s});
    }

    void staysSilent_data() {
        testing::silentRows({u"Bà con chia sẻ niềm vui với khách xa."_s,
                             u"Các tin cùng chuyên mục được xếp lại từ hôm qua."_s,
                             u"Theo Báo Sơn Bình"_s, u"(còn nữa)"_s});
    }
    void staysSilent() { testing::verifySilent(engine()); }

    void aTableMayBeAboutTypefaces() {
        Block line;
        line.text = u"Cỡ chữ"_s;
        QCOMPARE(engine().check(Text({line})).size(), 1);
        line.kind = BlockKind::TableCell;
        QCOMPARE(engine().check(Text({line})).size(), 0);
    }

    void declaresEveryRuleOfItsTable() {
        QSet<QString> ids;
        for (const RuleInfo &rule : engine().rules())
            ids.insert(rule.id);
        QCOMPARE(ids.size(), engine().rules().size());
        for (const LinePattern &pattern : m_patterns)
            QVERIFY2(ids.contains(pattern.rule), qPrintable(pattern.rule));
    }
};

QTEST_GUILESS_MAIN(LeftoverCheckTest)
#include "LeftoverCheckTest.moc"
