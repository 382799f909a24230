// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied in Word, Google Docs and a CMS, as each of them writes it, and what stays of it.
#include "drafts/html/PastedHtml.h"
#include "DraftTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

class PastedHtmlTest final : public QObject {
    Q_OBJECT

private slots:
    void keepsTheArticle_data() {
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("leftOut");
        QTest::newRow("plain HTML stays as it is")
            << u"<h1>Chợ phiên</h1><p>Bà con <b>vui</b> &amp; <i>đông</i>.</p>"_s
            << u"<h1>Chợ phiên</h1><p>Bà con <b>vui</b> &amp; <i>đông</i>.</p>"_s << QStringList();
        QTest::newRow("Word: the sign of a list, its filling, its own document")
            << u"<html xmlns:o=\"urn:x\"><head><style>p{}</style></head><body lang=VI><!--[if gte "
               u"mso "
               "9]><xml><o:x/></xml><![endif]--><p class=MsoListParagraph style='mso-list:l0 "
               "level1'>"
               "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>"
               "<![endif]>Mục một<o:p></o:p></p><p><o:p>&nbsp;</o:p></p></body></html>"_s
            << u"<p class=\"MsoListParagraph\">Mục một</p><p></p>"_s
            << QStringList{u"fonts, sizes and colours"_s};
        QTest::newRow("Word: remarks of reviewers")
            << u"<p>Cầu<span class=MsoCommentReference><a class=msocomanchor "
               u"href=\"#_msocom_1\">[L1]"
               "</a></span> dài 20 m.</p><div style='mso-element:comment-list'><p>Kiểm lại</p></div>"_s
            << u"<p>Cầu dài 20 m.</p>"_s << QStringList{u"1 remark(s) of reviewers"_s};
        QTest::newRow("Google Docs: bold by its look, and a <b> that is none")
            << u"<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span "
               "style=\"font-weight:400\">Xã </span><span style=\"font-weight:700;font-style: "
               "italic\">Sơn Bình</span></p></b>"_s
            << u"<p>Xã <b><i>Sơn Bình</i></b></p>"_s << QStringList{u"fonts, sizes and colours"_s};
        QTest::newRow("a CMS: classes say what a paragraph is; scripts go, embeds stay")
            << u"<p class=\"sapo\" id=\"x\">Tóm tắt.</p><script>x()</script><figure><img "
               u"src=\"a.jpg\" "
               "alt=\"Cầu\" width=\"9\"><figcaption>Cầu mới</figcaption></figure><iframe "
               "src=\"https://vi.du/\"></iframe>"_s
            << u"<p class=\"sapo\">Tóm tắt.</p><figure><img src=\"a.jpg\" "
               u"alt=\"Cầu\"><figcaption>Cầu "
               "mới</figcaption></figure><iframe src=\"https://vi.du/\"></iframe>"_s
            << QStringList{u"1 script(s)"_s};
        QTest::newRow("links that lead somewhere, tables with their spans, hidden text")
            << u"<p><a name=\"_Toc1\">Một</a> <a href=\"https://vi.du/?a=1&amp;b=2\">hai</a><span "
               "style='display: none'>x</span></p><table border=1><tr><td colspan=2>ô</td></tr></table>"_s
            << u"<p>Một <a href=\"https://vi.du/?a=1&amp;b=2\">hai</a></p><table><tbody><tr><td "
               "colspan=\"2\">ô</td></tr></tbody></table>"_s
            << QStringList{u"1 hidden part(s)"_s};
        QTest::newRow("Word: lines broken inside of a style")
            << u"<p><span style='mso-list:\nIgnore'>·</span>Mục <span "
               u"style='font-weight:\nbold'>một"
               "</span></p>"_s
            << u"<p>Mục <b>một</b></p>"_s << QStringList{u"fonts, sizes and colours"_s};
        QTest::newRow("a web page: blocks part words, what is pressed is no text")
            << u"<details><summary>Câu hỏi</summary>Trả "
               u"lời</details><center>Một</center><center>Hai"
               "</center><nav>Trang chủ</nav>Cuối bài<button>Chia sẻ</button>"_s
            << u"<details><summary>Câu hỏi</summary>Trả "
               u"lời</details><center>Một</center><center>Hai"
               "</center>Cuối bài"_s
            << QStringList();
        QTest::newRow("a font from before Unicode says what the letters are")
            << u"<p><span style='font-size:14pt;font-family:\".VnTime\"'>X·</span></p>"_s
            << u"<p><span style=\"font-family:.VnTime\">X·</span></p>"_s
            << QStringList{u"fonts, sizes and colours"_s};
    }
    void keepsTheArticle() {
        QFETCH(QString, copied);
        QFETCH(QString, html);
        QFETCH(QStringList, leftOut);
        const Result<PastedHtml> pasted = cleanedPaste(copied);
        QVERIFY(pasted);
        QCOMPARE(QString::fromUtf8(pasted->html), html);
        QCOMPARE(pasted->leftOut, leftOut);
        // What is clean stays as it is.
        QCOMPARE(QString::fromUtf8(cleanedPaste(html)->html), html);
    }

    void refusesWhatTheParserCouldNotTake() {
        QVERIFY(!cleanedPaste(u"<div>"_s.repeated(100'000)));
    }
};

QTEST_GUILESS_MAIN(PastedHtmlTest)
#include "PastedHtmlTest.moc"
