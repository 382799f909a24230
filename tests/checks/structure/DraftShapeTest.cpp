// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that look at the kinds of blocks: what an article lacks, its headline beside its text,
// blank lines.
#include "CheckTesting.h"
#include "checks/consistency/HeadlineNumberCheck.h"
#include "checks/consistency/PhraseVariantCheck.h"
#include "checks/structure/ArticleShapeCheck.h"
#include "checks/typography/BlankLinesCheck.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

Block block(BlockKind kind, const QString &text) {
    Block made;
    made.kind = kind;
    made.text = text;
    return made;
}

Block picture() {
    Block made = block(BlockKind::Embed, QString(QChar(embedCharacter)));
    made.embeds.append({0, u"img"_s, {{u"src"_s, u"https://a.example/1.jpg"_s}}, false});
    return made;
}

template <typename CheckType>
QList<Finding> findingsIn(const QList<Block> &blocks) {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<CheckType>());
    Engine engine(std::move(checks));
    return engine.check(Text(blocks));
}

template <typename CheckType>
QStringList shownIn(const QList<Block> &blocks) {
    QStringList shown;
    for (const Finding &finding : findingsIn<CheckType>(blocks))
        shown.append(QString::number(finding.block) + u' ' + finding.rule + u' ' +
                     levelName(finding.level));
    return shown;
}

const QString sentence = u"Sáng nay, bà con các xã vùng cao về trung tâm dự ngày hội mùa thu."_s;

} // namespace

class DraftShapeTest final : public QObject {
    Q_OBJECT

private slots:
    void aPictureNeedsACaption() {
        const Block caption = block(BlockKind::Caption, u"Cầu mới. Ảnh: Lan"_s);
        const Block text = block(BlockKind::Paragraph, sentence);
        QCOMPARE(shownIn<ArticleShapeCheck>({text, picture(), text}),
                 QStringList{u"1 structure.missing-caption info"_s});
        QCOMPARE(shownIn<ArticleShapeCheck>({picture(), caption, text, picture(), text}),
                 QStringList{u"3 structure.missing-caption warning"_s});
        // One caption for two pictures, a caption above, a credit.
        QCOMPARE(shownIn<ArticleShapeCheck>({picture(), picture(), caption, text}), QStringList());
        QCOMPARE(shownIn<ArticleShapeCheck>({text, caption, picture(), text}), QStringList());
        QCOMPARE(
            shownIn<ArticleShapeCheck>({picture(), block(BlockKind::Credit, u"Nguồn: TTXVN"_s)}),
            QStringList());
    }

    void aCaptionNeedsACredit() {
        const Block bare = block(BlockKind::Caption, u"Bà con dự ngày hội."_s);
        QCOMPARE(shownIn<ArticleShapeCheck>({picture(), bare}),
                 QStringList{u"1 structure.missing-credit info"_s});
        QCOMPARE(shownIn<ArticleShapeCheck>(
                     {picture(), bare, block(BlockKind::Credit, u"Nguồn: TTXVN"_s)}),
                 QStringList());
    }

    void aHeadingNeedsWordsAndText() {
        const Block text = block(BlockKind::Paragraph, sentence);
        QCOMPARE(shownIn<ArticleShapeCheck>({text, block(BlockKind::Heading, u" – "_s), text}),
                 QStringList{u"1 structure.empty-heading warning"_s});
        QCOMPARE(shownIn<ArticleShapeCheck>({text, block(BlockKind::Heading, u"Mùa sau"_s)}),
                 QStringList{u"1 structure.empty-heading warning"_s});
        QCOMPARE(shownIn<ArticleShapeCheck>({block(BlockKind::Heading, u"Mùa sau"_s), text}),
                 QStringList());
    }

    void aLongArticleNeedsAName() {
        QList<Block> article{block(BlockKind::Headline, u"Ngày hội mùa thu"_s)};
        for (int i = 0; i < 5; ++i)
            article.append(block(BlockKind::Paragraph, sentence));
        QCOMPARE(shownIn<ArticleShapeCheck>(article),
                 QStringList{u"5 structure.missing-byline info"_s});
        QList<Block> named = article;
        named.append(block(BlockKind::Byline, u"Ngọc Mai"_s));
        QCOMPARE(shownIn<ArticleShapeCheck>(named), QStringList());
        QList<Block> sourced = article;
        sourced.append(block(BlockKind::Paragraph, u"Theo Báo Sông Lam"_s));
        QCOMPARE(shownIn<ArticleShapeCheck>(sourced), QStringList());
    }

    void headlineNumbers_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &headline, const QString &text,
                            bool isFound) { QTest::newRow(name) << headline << text << isFound; };
        row("another number", u"Lũ quét làm 5 người mất tích"_s,
            u"Trận lũ làm 4 người mất tích, cuốn trôi 2 nhà."_s, true);
        row("in words", u"Lũ quét làm năm người mất tích"_s, u"Trận lũ làm 4 người mất tích."_s,
            true);
        row("the same", u"Lũ quét làm 5 người mất tích"_s, u"Trận lũ làm năm người mất tích."_s,
            false);
        row("said elsewhere", u"Lũ quét làm 5 người mất tích"_s,
            u"Sáng qua 4 người mất tích, đến chiều là 5."_s, false);
        row("a sum", u"Lũ quét làm 5 người mất tích"_s,
            u"Ở bản Lum 3 người mất tích, ở bản Na 2 người mất tích."_s, false);
        row("a rough number", u"Gần 500 hộ dân được vay"_s, u"Có 487 hộ dân được vay."_s, false);
        row("a round number", u"2.000 hộ dân được vay"_s, u"Có 1.987 hộ dân được vay."_s, false);
        row("counts others, too", u"5 người mất tích"_s,
            u"Ở đây 4 người mất tích, ở kia 9 người mất tích."_s, false);
        row("other things", u"5 người mất tích"_s, u"Có 4 ngôi nhà bị cuốn trôi."_s, false);
    }
    void headlineNumbers() {
        QFETCH(const QString, headline);
        QFETCH(const QString, text);
        QFETCH(const bool, isFound);
        const QList<Finding> findings = findingsIn<HeadlineNumberCheck>(
            {block(BlockKind::Headline, headline), block(BlockKind::Paragraph, text)});
        QCOMPARE(findings.size(), isFound ? 1 : 0);
        if (isFound)
            QCOMPARE(findings.first().block, 0);
    }

    void aLongNameInTwoForms() {
        const QString name =
            u"tổng kết năm năm dạy chữ Thái cổ cho con em các bản vùng cao gắn với "
            u"giữ nghề dệt"_s;
        const QString other = u"tổng kết năm năm công tác dạy chữ Thái cổ cho con em các bản vùng "
                              u"cao gắn với giữ nghề dệt"_s;
        const QList<Block> draft{
            block(BlockKind::Headline, u"Hội nghị "_s + other),
            block(BlockKind::Paragraph, u"Hội nghị "_s + name + u" bế mạc."_s)};
        const QList<Finding> findings = findingsIn<PhraseVariantCheck>(draft);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.block, 0); // the headline takes the text's words
        QCOMPARE(draft[0].text.mid(finding.range.start, finding.range.length),
                 u"năm công tác dạy"_s);
        QCOMPARE(finding.suggestions.first().text, u"năm dạy"_s);
        // The same words twice, and a short turn of phrase.
        QCOMPARE(
            findingsIn<PhraseVariantCheck>({block(BlockKind::Paragraph, name + u". "_s + name)})
                .size(),
            0);
        QCOMPARE(
            findingsIn<PhraseVariantCheck>(
                {block(BlockKind::Paragraph, u"Xã bàn việc dạy chữ Thái cổ cho con em."_s),
                 block(BlockKind::Paragraph, u"Xã bàn việc dạy chữ Thái cổ mới cho con em."_s)})
                .size(),
            0);
    }

    void paragraphsThatTouch() {
        const Block blank = block(BlockKind::Blank, {});
        const Block text = block(BlockKind::Paragraph, sentence);
        QList<Block> draft;
        for (int i = 0; i < 6; ++i)
            draft += {text, blank};
        draft += {text, text};
        QCOMPARE(shownIn<BlankLinesCheck>(draft),
                 QStringList{u"12 typography.missing-blank-line info"_s});
        QCOMPARE(shownIn<BlankLinesCheck>({text, text, text, blank, text}), QStringList());
    }
};

QTEST_GUILESS_MAIN(DraftShapeTest)
#include "DraftShapeTest.moc"
