// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Engine.h"
#include "checks/leftovers/EmbedCheck.h"
#include "checks/leftovers/LeftoverCheck.h"
#include "checks/structure/CreditCheck.h"
#include "checks/typography/BalanceCheck.h"
#include "checks/typography/BlankLinesCheck.h"
#include "checks/typography/DoubledWordCheck.h"
#include "checks/typography/InvisibleCharacterCheck.h"
#include "checks/typography/NoBreakSpaceCheck.h"
#include "checks/typography/SpacingCheck.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QList<LinePattern> table(const QString &name) {
    auto patterns = loadLinePatterns(dataFolder() + u"/dictionaries/"_s + name);
    if (!patterns)
        qFatal("%s", qPrintable(patterns.error().message));
    return *patterns;
}

Engine hygiene() {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<EmbedCheck>(table(u"placeholders.tsv"_s)));
    checks.push_back(std::make_unique<LeftoverCheck>(table(u"leftovers.tsv"_s)));
    checks.push_back(std::make_unique<InvisibleCharacterCheck>());
    checks.push_back(std::make_unique<CreditCheck>());
    checks.push_back(std::make_unique<NoBreakSpaceCheck>());
    checks.push_back(std::make_unique<SpacingCheck>());
    checks.push_back(std::make_unique<DoubledWordCheck>());
    checks.push_back(std::make_unique<BalanceCheck>());
    checks.push_back(std::make_unique<BlankLinesCheck>());
    return Engine(std::move(checks));
}

Text textOf(const QString &lines) {
    QList<Block> blocks;
    for (const QString &line : lines.split(u'\n')) {
        Block block;
        block.kind = line.trimmed().isEmpty() ? BlockKind::Blank : BlockKind::Paragraph;
        block.text = line;
        blocks.append(block);
    }
    return Text(blocks);
}

QStringList rulesOf(const QList<Finding> &findings) {
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

/// The text with the first suggestion of every finding put in, last place first.
Text corrected(const Text &text, const QList<Finding> &findings) {
    QList<Block> blocks = text.blocks();
    for (auto it = findings.crbegin(); it != findings.crend(); ++it) {
        const Suggestion &suggestion = it->suggestions.front();
        if (suggestion.action == Suggestion::Action::RemoveBlock)
            blocks.removeAt(it->block);
        else
            blocks[it->block].text.replace(it->range.start, it->range.length, suggestion.text);
    }
    return Text(blocks);
}

Block embedBlock(const QString &element, const QList<QPair<QString, QString>> &attributes) {
    Block block;
    block.kind = BlockKind::Embed;
    block.text = QString(embedCharacter);
    block.embeds.append({0, element, attributes, false});
    return block;
}

} // namespace

class HygieneTest final : public QObject {
    Q_OBJECT

private slots:
    /// Every slip is found under its rule, and its first suggestion makes it go away.
    void findsAndMends_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("mended");
        const auto row = [](const char *name, const QString &text, const QString &rule,
                            const QString &mended) {
            QTest::newRow(name) << text << rule << mended;
        };
        row("hai dấu cách", u"Tỉnh  Sơn Bình"_s, u"typography.doubled-space"_s, u"Tỉnh Sơn Bình"_s);
        row("cách cuối đoạn", u"Tỉnh Sơn Bình. "_s, u"typography.edge-space"_s,
            u"Tỉnh Sơn Bình."_s);
        row("cách trước phẩy", u"xã , phường"_s, u"typography.space-before-mark"_s,
            u"xã, phường"_s);
        row("thiếu cách sau phẩy", u"xã,phường"_s, u"typography.missing-space"_s, u"xã, phường"_s);
        row("thiếu cách sau chấm", u"rất đẹp.Ông Hải về"_s, u"typography.missing-space"_s,
            u"rất đẹp. Ông Hải về"_s);
        row("cách trong ngoặc", u"xã ( huyện) này"_s, u"typography.space-inside"_s,
            u"xã (huyện) này"_s);
        row("hai phẩy", u"xã,, phường"_s, u"typography.doubled-mark"_s, u"xã, phường"_s);
        row("hai chấm cuối câu", u"Mưa đã tạnh.."_s, u"typography.doubled-mark"_s,
            u"Mưa đã tạnh."_s);
        row("dấu kết tin", u"Mưa đã tạnh./."_s, u"typography.agency-end"_s, u"Mưa đã tạnh."_s);
        row("cách không ngắt", u"hội\u00A0nghị"_s, u"typography.no-break-space"_s, u"hội nghị"_s);
        row("chú thích dính tên người chụp", u"Quang cảnh lễ hội\u00A0 \u00A0Ảnh: Hà Vy"_s,
            u"typography.credit-full-stop"_s, u"Quang cảnh lễ hội. Ảnh: Hà Vy"_s);
        row("gõ lặp", u"cùng dự với với ông Hải"_s, u"typography.doubled-word"_s,
            u"cùng dự với ông Hải"_s);
        row("ngoặc đơn lẻ", u"xã Đồng Lam (huyện Kim Sơn đã xong"_s,
            u"typography.unbalanced-bracket"_s, u"xã Đồng Lam huyện Kim Sơn đã xong"_s);
        row("ngoặc kép lẻ", u"Ông nói: “Mưa to lắm."_s, u"typography.unbalanced-quote"_s,
            u"Ông nói: Mưa to lắm."_s);
        row("dòng trống thừa", u"Một\n\n\n\nHai"_s, u"typography.blank-lines"_s, u"Một\n\nHai"_s);
        row("ký tự vô hình", u"hội\u200B nghị"_s, u"encoding.zero-width"_s, u"hội nghị"_s);
        row("gạch nối mềm", u"chưa\u00AD xong"_s, u"encoding.soft-hyphen"_s, u"chưa xong"_s);
        row("dấu rời", u"thi \u0323trường"_s, u"encoding.loose-mark"_s, u"thị trường"_s);
        row("dấu đôi", u"đượ\u0323c mùa"_s, u"encoding.loose-mark"_s, u"được mùa"_s);
        row("chữ Kirin", u"Саc xã"_s, u"encoding.look-alike"_s, u"Cac xã"_s);
        row("dấu chống sao chép", u"Nga\u033Cy hội"_s, u"encoding.overlay-mark"_s, u"Ngay hội"_s);
        row("video hỏng", u"Một\nVideo không hợp lệ\nHai"_s, u"embed.dead-placeholder"_s,
            u"Một\nHai"_s);
        row("mã ngắn", u"Một [caption id=\"a\"]hai"_s, u"embed.shortcode"_s, u"Một hai"_s);
        row("tin cùng chuyên mục", u"Một\nTin cùng chuyên mục"_s, u"leftover.related"_s, u"Một"_s);
        row("chia sẻ", u"Một\nChia sẻ"_s, u"leftover.share-bar"_s, u"Một"_s);
    }

    void findsAndMends() {
        QFETCH(QString, text);
        QFETCH(QString, rule);
        QFETCH(QString, mended);
        Engine engine = hygiene();
        const Text before = textOf(text);
        const QList<Finding> findings = engine.check(before);
        QVERIFY2(!findings.isEmpty(), "nothing was found");
        for (const Finding &finding : findings)
            QCOMPARE(finding.rule, rule);
        const Text after = corrected(before, findings);
        QCOMPARE(after.joined(), mended);
        QCOMPARE(rulesOf(engine.check(after)), QStringList());
    }

    void staysSilent_data() {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"Ngày 22-2, ông Hải (Chủ tịch xã) đi TP.HCM, gặp PGS.TS Vy lúc 8:30."_s,
              u"Giá 1.250,5 đồng, tăng 3,5%; xem https://vi.example.vn/a,b?c=1."_s,
              u"Lá xanh xanh, luôn luôn tươi; hiện tại tại xã có mưa, v.v."_s,
              u"a) Xã Đồng Lam; 1) xã Kim Sơn"_s, u"Nặng 20\u00A0kg, màn 24\""_s,
              u"“Mưa to.\n“Rồi tạnh”."_s, u"Ông kể: “Mưa to.\nRồi tạnh”, ông nói."_s,
              u"Bà \"Tư\" kể: \"Mưa to.\nRồi tạnh\", bà nói."_s, u"Ông kể... rồi thôi."_s,
              u"Họ đánh ông Q.. Ông ngã."_s, u"Họ đánh ông Tr.. Ông ngã."_s,
              u"Hội làng mở từ sáng (khách xa về …"_s, u"Ảnh: Hà Vy"_s, u"Theo Báo Sơn Bình"_s,
              u"Ngọc Mai"_s, u"(còn nữa)"_s, u"Bài và Ảnh: Hà Vy"_s,
              u"Phim của đạo diễn Михаил ra rạp."_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void staysSilent() {
        QFETCH(QString, text);
        Engine engine = hygiene();
        QCOMPARE(rulesOf(engine.check(textOf(text))), QStringList());
    }

    void judgesEmbeds() {
        const QPair<QString, QString> alt{u"alt"_s, u"Lễ hội"_s};
        const Text text({embedBlock(u"iframe"_s, {}),
                         embedBlock(u"video"_s, {{u"src"_s, u"about:blank"_s}}),
                         embedBlock(u"img"_s, {{u"src"_s, u"C:\\anh\\1.jpg"_s}, alt}),
                         embedBlock(u"img"_s, {{u"src"_s, u"https://a.example/1.jpg"_s}}),
                         embedBlock(u"img"_s, {{u"src"_s, u"https://a.example/1.jpg"_s}, alt})});
        Engine engine = hygiene();
        const QStringList expected{u"embed.no-source"_s, u"embed.no-source"_s,
                                   u"embed.local-source"_s, u"embed.missing-alt"_s};
        QCOMPARE(rulesOf(engine.check(text)), expected);
    }

    void everyRuleFoundIsDeclared() {
        QSet<QString> ids;
        for (const RuleInfo &rule : hygiene().rules()) {
            QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
            ids.insert(rule.id);
            QVERIFY(!rule.title.isEmpty() && !rule.description.isEmpty());
        }
        for (const QString &name : {u"placeholders.tsv"_s, u"leftovers.tsv"_s}) {
            for (const LinePattern &pattern : table(name))
                QVERIFY2(ids.contains(pattern.rule), qPrintable(pattern.rule));
        }
    }
};

QTEST_GUILESS_MAIN(HygieneTest)
#include "HygieneTest.moc"
