// SPDX-License-Identifier: GPL-3.0-or-later
// A page whose article a script makes: it is read from the page's data, and written there.
#include "DraftTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body =
    "Từ sáng sớm, bà con các bản đã gánh rau, gà và vải xuống chợ phiên bên sông. Ai cũng nói năm "
    "nay "
    "đường dễ đi hơn, hàng hóa nhiều hơn.\\n\\nTỉnh vừa thông qua chủ chương làm cầu mới. Cầu dài "
    "120 "
    "m, nối hai bờ, dự kiến xong trước mùa lũ sang năm.\\nBà con mong cầu sớm xong để trẻ đi học "
    "không phải lội suối, nhất là những ngày mưa.";

/// A page that shows `shown` and has data with these members beside the body.
QByteArray pageOf(const QByteArray &members, const QByteArray &shown = "<div id=\"app\"></div>",
                  const QByteArray &text = body) {
    return "<!doctype html><html><head><meta charset=\"utf-8\"><title>Chợ phiên</title>"
           "<!-- <script type=\"application/ld+json\">{\"articleBody\":\"chú thích\"}</script> -->"
           "<script>var a = '{\"articleBody\":\"mã\"}';</script>"
           "<script type=\"application/ld+json\">{\"@type\":\"WebSite\",\"name\":\"Báo\"}</script>"
           "<script data-x TYPE='application/ld+json'>\n{\"@context\":\"https://schema.org\","
           "\"@graph\":[{\"@type\":\"NewsArticle\"," +
           members + "\"articleBody\":\"" + text +
           "\"}]}\n</script></head><body><nav><a href=\"/\">Trang chủ</a></nav>" + shown +
           "<script src=\"app.js\"></script></body></html>";
}

} // namespace

class PageDataTest final : public QObject {
    Q_OBJECT

private slots:
    void readsTheArticleOfTheData() {
        const QByteArray page = pageOf("\"headline\":\"Chợ \\\"phiên\\\" h\\u1ecdp lại\","
                                       "\"description\":\"Bà con vui.\",\"author\":[{\"@type\":"
                                       "\"Person\",\"name\":\"Hoàng Lam\"}],");
        const Draft draft = readOrFail(readDraft(page, u"trang.html"_s));
        QCOMPARE(formatName(draft.format), u"html"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        const QStringList lines = outline(draft).split(u'\n');
        QCOMPARE(lines.value(0), u"Headline | Chợ \"phiên\" họp lại"_s);
        QCOMPARE(lines.value(1), u"Lead | Bà con vui."_s);
        QVERIFY(lines.value(2).startsWith(u"Paragraph | Từ sáng sớm"_s));
        QVERIFY(lines.value(4).startsWith(u"Paragraph | Tỉnh vừa"_s));
        QVERIFY(lines.contains(u"Byline | Hoàng Lam"_s));
        QVERIFY(draft.outside.lines > 0);
        QVERIFY2(readingNotices(draft).join(u'\n').contains(u"JSON-LD"_s),
                 qPrintable(readingNotices(draft).join(u'\n')));
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), page);
        QCOMPARE(writtenOrReason(
                     writeDraft(draft, {replacing(draft, u"chủ chương"_s, u"chủ \"trương\""_s)})),
                 QByteArray(page).replace("chủ chương", "chủ \\\"trương\\\""));
        QCOMPARE(
            writtenOrReason(writeDraft(draft, {replacing(draft, u"mới. Cầu"_s, u"mới.\nCầu"_s)})),
            QByteArray(page).replace("mới. Cầu", "mới.\\nCầu"));
        // All of the page is another reading, and another version.
        const Draft whole = readOrFail(readIn(u"html"_s, page, {.extent = PageExtent::WholePage}));
        QVERIFY(!whole.text.joined().contains(u"Từ sáng sớm"_s));
        QVERIFY(whole.contentHash() != draft.contentHash());
        QVERIFY(mayBeOfDraft(page, u"UTF-8"_s, draft.contentHash()));
    }

    void readsBodiesThatAreMarkup_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QByteArray tags = "<p>" + QByteArray(body).replace("\\n\\n", "</p><p>") + "</p>";
        QTest::newRow("tags") << tags << QByteArray("chủ chương") << QByteArray("chủ trương");
        QTest::newRow("tags as escapes")
            << QByteArray(tags).replace('<', "\\u003c").replace('/', "\\/")
            << QByteArray("chủ chương") << QByteArray("chủ trương");
        QTest::newRow("entities") << QByteArray(body).replace("chủ chương", "ch&#7911; chương")
                                  << QByteArray("chương") << QByteArray("trương");
    }
    void readsBodiesThatAreMarkup() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        const QByteArray page = pageOf({}, {}, text);
        const Draft draft = readOrFail(readDraft(page, u"trang.html"_s));
        QVERIFY2(draft.text.joined().contains(u"\nTỉnh vừa thông qua chủ chương làm"_s),
                 qPrintable(draft.text.joined()));
        QCOMPARE(writtenOrReason(writeDraft(
                     draft, {replacing(draft, QString::fromUtf8(from), QString::fromUtf8(to))})),
                 QByteArray(page).replace(from, to));
    }

    /// Words that would end the script are refused, and nothing is written.
    void neverEndsTheScript() {
        const Draft draft = readOrFail(readDraft(pageOf({}), u"trang.html"_s));
        QVERIFY(!writeDraft(draft, {replacing(draft, u"cầu mới"_s, u"</script>"_s)}));
    }

    void namesAHeadlineThatThePageHasToo() {
        const Draft draft = readOrFail(readDraft(
            pageOf("\"headline\":\"Chợ phiên\",", "<h1>Chợ phiên</h1>"), u"trang.html"_s));
        QCOMPARE(draft.text.blocks().first().text, u"Chợ phiên"_s);
        QVERIFY(!unreachedNotices(draft).isEmpty());
    }

    void leavesPagesThatShowTheirArticle_data() {
        QTest::addColumn<QByteArray>("page");
        const QByteArray shown = "<article><h1>Chợ phiên</h1><p>" +
                                 QByteArray(body).replace("\\n", "</p><p>") + "</p></article>";
        QTest::newRow("an article that is shown") << pageOf("\"headline\":\"Chợ phiên\",", shown);
        QTest::newRow("shown in other markup and charset of letters") << pageOf(
            {}, "<div>" + QByteArray(body).replace("\\n", "<br>").replace("ấ", "a\u0302\u0301") +
                    "</div>");
        QTest::newRow("a summary alone") << pageOf({}, {}, "Bà con vui.");
        QTest::newRow("damaged data") << pageOf("\"a\":,");
        QTest::newRow("no data") << QByteArray("<p>articleBody</p>");
    }
    void leavesPagesThatShowTheirArticle() {
        QFETCH(const QByteArray, page);
        const Draft draft = readOrFail(readDraft(page, u"trang.html"_s));
        QVERIFY(std::holds_alternative<WholeFile>(draft.storage));
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), page);
    }

    void damagedPagesTakeLinearTime() {
        // Thousands of elements that never end, and a comment.
        const QByteArray open =
            QByteArray("<script type=\"application/ld+json\">{\"articleBody\":").repeated(20'000);
        QVERIFY(readDraft("<p>x</p>" + open, u"a.html"_s));
        QVERIFY(readDraft("<p>x</p><!--" + open, u"a.html"_s));
        const QByteArray blanks(200'000, ' ');
        QVERIFY(readDraft("<p>x</p><script type=" + blanks + "></script>", u"a.html"_s));
    }
};

QTEST_GUILESS_MAIN(PageDataTest)
#include "PageDataTest.moc"
