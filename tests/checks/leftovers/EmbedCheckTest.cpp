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
        testing::mendRow("cả đoạn mã hóa",
                         u"Một\n"_s + u"aGVsbG8gd29ybGQ"_s.repeated(8) + u"==\nHai"_s, Level::Error,
                         u"embed.scrambled-body"_s, u"chuỗi mã hóa"_s, u"Một\nHai"_s);
    }
    void mends() { testing::verifyMended(engine()); }

    /// A reference stands for one character: the suggestion is that, whatever stands around it.
    void decodesWhatShowsAsAnEntity_data() {
        testing::mendColumns();
        const auto row = [](const char *name, const QString &text, const QString &mended) {
            testing::mendRow(name, text, Level::Error, u"embed.entity"_s, u"hiện ra thành chữ"_s,
                             mended);
        };
        row("dấu và", u"Sở KH&amp;CN họp với Bộ NN&amp;PTNT."_s, u"Sở KH&CN họp với Bộ NN&PTNT."_s);
        row("mã hóa hai lần", u"Bộ GD&amp;amp;ĐT trả lời"_s, u"Bộ GD&ĐT trả lời"_s);
        row("chữ bằng số", u"Ông Tr&#7847;n V&#259;n Hi&#7871;u"_s, u"Ông Trần Văn Hiếu"_s);
        row("số mười sáu", u"Ph&#x1EA1;m Th&#X1ecb; Sen"_s, u"Phạm Thị Sen"_s);
        row("chữ bằng số, mã hóa hai lần", u"L&amp;#7921;c l&amp;#432;&amp;#7907;ng"_s,
            u"Lực lượng"_s);
        row("tên kiểu Tây Âu", u"Ng&agrave;y m&ugrave;a, c&oacute; h&ocirc;i"_s,
            u"Ngày mùa, có hôi"_s);
        row("chữ rồi dấu rời", u"vie&#770;&#803;c"_s, u"việc"_s);
        row("ngoặc kép", u"Bà nói: &ldquo;Mưa&rdquo; và &quot;nắng&quot;"_s,
            u"Bà nói: “Mưa” và \"nắng\""_s);
        row("dấu của Windows", u"Bà nói: &#147;Mưa&#148;"_s, u"Bà nói: “Mưa”"_s);
        row("dấu cách giữa hai tiếng", u"Ông Sáu&nbsp;nói với bà Tư"_s, u"Ông Sáu nói với bà Tư"_s);
        row("dấu cách thừa", u"Ông Sáu &nbsp; &nbsp;nói"_s, u"Ông Sáu nói"_s);
        row("dấu cách ở mép", u"&nbsp;&nbsp;Ông Sáu nói&nbsp;"_s, u"Ông Sáu nói"_s);
        row("biểu tượng", u"Vui quá &#128512;"_s, u"Vui quá 😀"_s);
        row("ba chấm", u"Mưa, gió&hellip; rồi tạnh"_s, u"Mưa, gió… rồi tạnh"_s);
    }
    void decodesWhatShowsAsAnEntity() { testing::verifyMended(engine()); }

    /// What stands for content is named; nothing is suggested that takes it away.
    void suggestsNoRemovalOfWhatStandsForContent_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        QTest::newRow("mã ngắn") << u"Một [caption id=\"a\"]hai"_s << u"embed.shortcode"_s;
        QTest::newRow("thư viện ảnh") << u"[gallery ids=\"1,2\"]"_s << u"embed.shortcode"_s;
        QTest::newRow("khuôn mẫu") << u"Chào {{ ten_khach }} nhé"_s << u"embed.template-mark"_s;
        QTest::newRow("biến") << u"Giá là ${gia} đồng"_s << u"embed.template-mark"_s;
        QTest::newRow("thư bị che") << u"Gửi về [email protected] nhé"_s << u"embed.email-mask"_s;
        QTest::newRow("ký tự ẩn") << u"con&shy;đường"_s << u"embed.entity"_s;
    }
    void suggestsNoRemovalOfWhatStandsForContent() {
        QFETCH(const QString, text);
        QFETCH(const QString, rule);
        const QList<Finding> findings = engine().check(testing::textOf(text));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, rule);
        QVERIFY(findings[0].suggestions.isEmpty());
    }

    /// Of a tag that was escaped the editor decides.
    void asksAboutAnEscapedTag() {
        const QList<Finding> findings = engine().check(testing::textOf(u"Một &lt;b&gt;hai"_s));
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].rule, u"embed.escaped-markup"_s);
        QCOMPARE(findings[0].suggestions.first().text, u"<"_s);
    }

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
                             u"Mảng [1, 2] và ngoặc {a}."_s, u"Nhóm R&D; AT&T; Sơn & Thủy; A&B;C"_s,
                             u"&khongco; và &#0; và &;"_s, u"Giá 5&6; phòng 7&#8"_s,
                             u"https://a.example/"_s + u"aGVsbG8gd29ybGQ"_s.repeated(8)});
    }
    void staysSilent() { testing::verifySilent(engine()); }

    void aTableMayListFields() {
        for (const QString &name : {u"image"_s, u"bia.png"_s}) {
            QCOMPARE(engine().check(testing::textOf(name)).size(), 1);
            QVERIFY(engine().check(Text({testing::blockOf(BlockKind::TableCell, name)})).isEmpty());
        }
        const Text cell({testing::blockOf(BlockKind::TableCell, u"Video không hợp lệ"_s)});
        QCOMPARE(engine().check(cell).size(), 1);
    }

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
