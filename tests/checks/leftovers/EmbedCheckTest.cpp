// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/EmbedCheck.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

using namespace morat;
using namespace Qt::StringLiterals;

class EmbedCheckTest final : public QObject {
    Q_OBJECT

    QList<LinePattern> m_placeholders;

    [[nodiscard]] Engine engine() const { return testing::engineOf<EmbedCheck>(m_placeholders); }

private slots:
    void initTestCase() {
        auto patterns = loadLinePatterns(dataFolder() + u"/dictionaries/placeholders.tsv"_s);
        QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
        m_placeholders = *patterns;
    }

    void mends_data() {
        testing::mendColumns();
        testing::mendRow("video hỏng", u"Một\nVideo không hợp lệ\nHai"_s, Level::Error,
                         u"embed.dead-placeholder"_s, u"video"_s, u"Một\nHai"_s);
        testing::mendRow("mã ngắn", u"Một [caption id=\"a\"]hai"_s, Level::Error,
                         u"embed.shortcode"_s, u"ngắn"_s, u"Một hai"_s);
        testing::mendRow("cả đoạn mã hóa",
                         u"Một\n"_s + u"aGVsbG8gd29ybGQ"_s.repeated(8) + u"==\nHai"_s, Level::Error,
                         u"embed.scrambled-body"_s, u"chuỗi mã hóa"_s, u"Một\nHai"_s);
    }
    void mends() { testing::verifyMended(engine()); }

    void judgesEmbeds_data() {
        QTest::addColumn<Block>("embed");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("reason");
        const QPair<QString, QString> alt{u"alt"_s, u"Lễ hội"_s};
        const QPair<QString, QString> web{u"src"_s, u"https://a.example/1.jpg"_s};
        const auto row = [](const char *name, const Block &embed, const QString &expected,
                            const QString &reason = {}) {
            QStringList lines;
            if (!expected.isEmpty())
                lines.append(u"0 "_s + expected + u": \uFFFC"_s);
            QTest::newRow(name) << embed << lines << reason;
        };
        row("a frame without a source", testing::embedOf(u"iframe"_s), u"error embed.no-source"_s,
            u"<iframe> này không có nguồn"_s);
        row("a blank page", testing::embedOf(u"video"_s, {{u"src"_s, u"about:blank"_s}}),
            u"error embed.no-source"_s, u"<video> này không có nguồn"_s);
        row("the writer's disk", testing::embedOf(u"img"_s, {{u"src"_s, u"C:\\anh\\1.jpg"_s}, alt}),
            u"error embed.local-source"_s, u"trên máy người viết"_s);
        row("no description", testing::embedOf(u"img"_s, {web}), u"info embed.missing-alt"_s,
            u"chưa có mô tả (alt)"_s);
        row("all there", testing::embedOf(u"img"_s, {web, alt}), {});
        row("loaded late",
            testing::embedOf(
                u"img"_s, {{u"src"_s, u"#"_s}, {u"data-src"_s, u"https://a.example/1.jpg"_s}, alt}),
            {});
    }
    void judgesEmbeds() {
        QFETCH(const Block, embed);
        QFETCH(const QStringList, expected);
        QFETCH(const QString, reason);
        const QList<Finding> findings = engine().check(Text({embed}));
        QCOMPARE(testing::said(findings, {embed}), expected);
        for (const Finding &finding : findings)
            QVERIFY2(finding.message.contains(reason), qPrintable(finding.message));
    }

    void staysSilent_data() {
        testing::silentRows({u"Video bài hát được trẻ em bản Nà Lum ưa thích."_s,
                             u"Mảng [1, 2] và ngoặc {a}."_s,
                             u"https://a.example/"_s + u"aGVsbG8gd29ybGQ"_s.repeated(8)});
    }
    void staysSilent() { testing::verifySilent(engine()); }

    void declaresEveryRuleOfItsTable() {
        QSet<QString> ids;
        for (const RuleInfo &rule : engine().rules())
            ids.insert(rule.id);
        QCOMPARE(ids.size(), engine().rules().size());
        for (const LinePattern &pattern : m_placeholders)
            QVERIFY2(ids.contains(pattern.rule), qPrintable(pattern.rule));
    }
};

QTEST_GUILESS_MAIN(EmbedCheckTest)
#include "EmbedCheckTest.moc"
