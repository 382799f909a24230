// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/ArticleShapeCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class ArticleShapeCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void says_data() {
        QTest::addColumn<QList<Block>>("draft");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QList<Block> &draft, const QString &expected,
                            const QString &reason = {}) {
            QTest::newRow(name) << draft
                                << (expected.isEmpty() ? QStringList() : QStringList{expected})
                                << reason;
        };
        using testing::blockOf;
        const Block picture =
            testing::embedOf(u"img"_s, {{u"src"_s, u"https://a.example/1.jpg"_s}});
        const Block text =
            blockOf(BlockKind::Paragraph,
                    u"Sáng nay, bà con các xã vùng cao về trung tâm dự ngày hội mùa thu."_s);
        const Block caption = blockOf(BlockKind::Caption, u"Cầu mới. Ảnh: Lan"_s);
        const Block bare = blockOf(BlockKind::Caption, u"Bà con dự ngày hội."_s);
        const Block credit = blockOf(BlockKind::Credit, u"Nguồn: TTXVN"_s);
        const Block heading = blockOf(BlockKind::Heading, u"Mùa sau"_s);

        row("no picture has a caption: the house's way", {text, picture, text},
            u"1 info structure.missing-caption: \uFFFC"_s, u"chưa có chú thích"_s);
        row("other pictures have captions", {picture, caption, text, picture, text},
            u"3 warning structure.missing-caption: \uFFFC"_s, u"chưa có chú thích"_s);
        row("a face beside a name",
            {picture, caption, text, testing::embedOf(u"img"_s, {{u"class"_s, u"author-avatar"_s}}),
             text},
            {});
        row("a logo",
            {picture, caption, text,
             testing::embedOf(u"img"_s, {{u"src"_s, u"/img/logo-bao.png"_s}}), text},
            {});
        row("an icon by its size",
            {picture, caption, text, testing::embedOf(u"img"_s, {{u"width"_s, u"24"_s}}), text},
            {});
        row("one caption for two pictures", {picture, picture, caption, text}, {});
        row("a caption above", {text, caption, picture, text}, {});
        row("a credit in place of a caption", {picture, credit}, {});

        row("a caption without a credit", {picture, bare},
            u"1 info structure.missing-credit: hội"_s, u"ảnh của ai"_s);
        row("the credit below the caption", {picture, bare, credit}, {});

        row("a heading without letters", {text, blockOf(BlockKind::Heading, u" – "_s), text},
            u"1 warning structure.empty-heading:  – "_s, u"không có chữ nào"_s);
        row("the blank of a form", {blockOf(BlockKind::Heading, u"......  ……"_s), text}, {});
        row("a heading above nothing", {text, heading}, u"1 warning structure.empty-heading: sau"_s,
            u"bài có bị cắt không"_s);
        row("a heading above text", {heading, text}, {});

        QList<Block> article{blockOf(BlockKind::Headline, u"Ngày hội mùa thu"_s)};
        article.append(QList<Block>(5, text));
        row("a long article without a name", article, u"5 info structure.missing-byline: thu"_s,
            u"tên tác giả hoặc nguồn"_s);
        row("a short article without a name", article.first(5), {});
        row("a long article with a name",
            article + QList<Block>{blockOf(BlockKind::Byline, u"Ngọc Mai"_s)}, {});
        row("a long article with its source",
            article + QList<Block>{blockOf(BlockKind::Paragraph, u"Theo Báo Sông Lam"_s)}, {});
    }
    void says() {
        QFETCH(const QList<Block>, draft);
        QFETCH(const QStringList, expected);
        QFETCH(const QString, reason);
        const QList<Finding> findings = testing::findingsIn<ArticleShapeCheck>(draft);
        QCOMPARE(testing::said(findings, draft), expected);
        for (const Finding &finding : findings)
            QVERIFY2(finding.message.contains(reason), qPrintable(finding.message));
    }

    void fewCaptionsAreTheHousesWay() {
        const Block picture =
            testing::embedOf(u"img"_s, {{u"src"_s, u"https://a.example/1.jpg"_s}});
        const Block text = testing::blockOf(BlockKind::Paragraph, u"Bà con dự ngày hội."_s);
        const Block caption = testing::blockOf(BlockKind::Caption, u"Cầu mới. Ảnh: Lan"_s);
        const QList<Block> draft{picture, caption, picture, text, picture, text};
        const QStringList expected{u"2 info structure.missing-caption: \uFFFC"_s,
                                   u"4 info structure.missing-caption: \uFFFC"_s};
        QCOMPARE(testing::said(testing::findingsIn<ArticleShapeCheck>(draft), draft), expected);
    }

    void removesAHeadingWithoutLettersOnly() {
        const Block text = testing::blockOf(BlockKind::Paragraph, u"Xã mở hội."_s);
        const QList<Finding> empty = testing::findingsIn<ArticleShapeCheck>(
            {text, testing::blockOf(BlockKind::Heading, u"–"_s), text});
        QCOMPARE(empty.size(), 1);
        QCOMPARE(empty.first().suggestions.value(0).action, Suggestion::Action::RemoveBlock);
        const QList<Finding> last = testing::findingsIn<ArticleShapeCheck>(
            {text, testing::blockOf(BlockKind::Heading, u"Mùa sau"_s)});
        QCOMPARE(last.size(), 1);
        QVERIFY(last.first().suggestions.isEmpty());
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<ArticleShapeCheck>(),
                             {u"structure.missing-caption"_s, u"structure.missing-credit"_s,
                              u"structure.empty-heading"_s, u"structure.missing-byline"_s});
    }
};

QTEST_GUILESS_MAIN(ArticleShapeCheckTest)
#include "ArticleShapeCheckTest.moc"
