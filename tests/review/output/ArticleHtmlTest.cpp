// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/ArticleHtml.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

Block block(BlockKind kind, const QString &words, const QList<InlineMark> &marks = {}) {
    Block made;
    made.kind = kind;
    made.text = words;
    made.marks = marks;
    return made;
}

} // namespace

class ArticleHtmlTest final : public QObject {
    Q_OBJECT

private slots:
    void writesWhatTheArticleIsMadeOf() {
        const ArticleCopy copy = articleCopy(WorkingText(Text({
            block(BlockKind::Furniture, u"Tin liên quan"_s),
            block(BlockKind::Headline, u"Cầu mới"_s),
            block(BlockKind::Lead, u"Xã vui."_s),
            block(BlockKind::Blank, {}),
            block(BlockKind::Heading, u"Bà con nói"_s),
            block(BlockKind::ListItem, u"một < hai"_s),
            block(BlockKind::ListItem, u"ba"_s),
            block(BlockKind::Quote, u"“Đi được rồi.”"_s),
        })));
        QCOMPARE(copy.html, u"<h1>Cầu mới</h1>\n<p>Xã vui.</p>\n<h2>Bà con nói</h2>\n<ul>\n"
                            "<li>một &lt; hai</li>\n<li>ba</li>\n</ul>\n"
                            "<blockquote><p>“Đi được rồi.”</p></blockquote>\n"_s);
        QCOMPARE(copy.plain, u"Cầu mới\n\nXã vui.\n\nBà con nói\n\nmột < hai\n\nba\n\n"
                             "“Đi được rồi.”"_s);
    }

    void boldStaysWhereItsWordsAreAfterCorrections() {
        WorkingText text(Text({
            block(BlockKind::Headline, u"Tin"_s),
            block(BlockKind::Paragraph, u"Xã có cầu mới rồi."_s,
                  {{{6, 7}, InlineStyle::Bold}, {{10, 3}, InlineStyle::Italic}}),
        }));
        QCOMPARE(articleCopy(text).html,
                 u"<h1>Tin</h1>\n<p>Xã có <strong>cầu </strong><strong><em>mới</em></strong> "
                 "rồi.</p>\n"_s);
        // "Xã" before the bold words, and "cầu" in them.
        text.replace({4, 2}, u"Huyện"_s);
        text.replace({13, 3}, u"đường"_s);
        QCOMPARE(articleCopy(text).html,
                 u"<h1>Tin</h1>\n<p>Huyện có <strong>đường </strong><strong><em>mới</em></strong> "
                 "rồi.</p>\n"_s);
    }

    void saysWhatDoesNotComeAlong() {
        Block picture = block(BlockKind::Embed, QString(QChar(embedCharacter)));
        picture.embeds = {{0, u"img"_s, {}, false}};
        const ArticleCopy copy = articleCopy(WorkingText(Text({
            picture,
            block(BlockKind::Paragraph, u"Xem trang."_s, {{{4, 5}, InlineStyle::Link}}),
        })));
        QCOMPARE(copy.embeds, 1);
        QCOMPARE(copy.links, 1);
        QCOMPARE(copy.html, u"<p>Xem trang.</p>\n"_s);
        QCOMPARE(copy.plain, u"Xem trang."_s);
    }
};

QTEST_APPLESS_MAIN(ArticleHtmlTest)
#include "ArticleHtmlTest.moc"
