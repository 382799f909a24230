// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"
#include "data/SaveFile.h"

#include <QDir>
#include <QFile>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QString dataPath(const QString &name) {
    return QStringLiteral(MORAT_TEST_DATA) + u"/drafts/"_s + name;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Draft page(const QString &source) {
    return readOrFail(readHtml(source.toUtf8()));
}

} // namespace

class HtmlReaderTest final : public QObject {
    Q_OBJECT

private slots:
    /// The outline of every page, as written beside it. With MORAT_UPDATE_GOLDEN set it is
    /// written anew, and the test fails so that nobody forgets to look at it.
    void readsThePages_data() {
        QTest::addColumn<QString>("name");
        const QStringList names =
            QDir(dataPath({})).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 6);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void readsThePages() {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(dataPath(name));
        const Draft draft = readOrFail(readHtml(bytes));
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        const QString golden = dataPath(name).replace(u".html"_s, u".outline.txt"_s);
        if (qEnvironmentVariableIsSet("MORAT_UPDATE_GOLDEN")) {
            QVERIFY(saveFile(golden, outline(draft).toUtf8()));
            QFAIL("written anew");
        }
        QCOMPARE(outline(draft), QString::fromUtf8(contentOf(golden)));
    }

    void collapsesWhiteSpaceLikeABrowser_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("joined");
        QTest::newRow("đầu, cuối và giữa") << u"<p>\n a \t b \r\n</p>"_s << u"a b"_s;
        QTest::newRow("ở hai bên thẻ") << u"<p>a <b> b</b> </p>"_s << u"a b"_s;
        QTest::newRow("khoảng trắng không ngắt thì giữ")
            << u"<p>&nbsp;a&nbsp; b&#160;</p>"_s << u"\u00A0a\u00A0 b\u00A0"_s;
        QTest::newRow("thực thể") << u"<p>&lt;b&gt; &amp;amp; &eacute; &khongco; &#7885;</p>"_s
                                  << u"<b> &amp; é &khongco; ọ"_s;
        QTest::newRow("thực thể thiếu dấu chấm phẩy")
            << u"<p>a&nbspb &ampc</p>"_s << u"a\u00A0b &c"_s;
        QTest::newRow("dấu nhỏ hơn trong câu") << u"<p>1 < 2 và 3<4</p>"_s << u"1 < 2 và 3<4"_s;
        QTest::newRow("chú thích ở giữa từ") << u"<p>ch<!-- x -->ương</p>"_s << u"chương"_s;
        QTest::newRow("thẻ đóng lạc") << u"<p>ch</b>ương</p>"_s << u"chương"_s;
        QTest::newRow("script ở giữa câu")
            << u"<p>một <script>x < y</script>hai</p>"_s << u"một hai"_s;
        QTest::newRow("xuống dòng") << u"<p>a<br><br>\n b</p>"_s << u"a\nb"_s;
        QTest::newRow("phần tử ẩn")
            << u"<p>a <span style='display: none'>b</span>c</p>"_s << u"a c"_s;
        QTest::newRow("chữ đã xóa và đã thêm")
            << u"<p>họp <del>chủ chương</del><ins>chủ trương</ins> <s>1.200</s> mới</p>"_s
            << u"họp chủ trương 1.200 mới"_s;
        QTest::newRow("đoạn đã xóa") << u"<p>a</p><del><p>b</p></del><p>c</p>"_s << u"a\nc"_s;
        QTest::newRow("không có chữ") << u"<div><script>1</script></div>"_s << u""_s;
        QTest::newRow("ký tự tách dòng") << u"<p>a\u2028b</p>"_s << u"a b"_s;
        QTest::newRow("ký tự của trình soạn thảo")
            << u"<p>a\uFFFCb&#xFDD0;</p>"_s << u"a\uFFFDb\uFFFD"_s;
    }
    void collapsesWhiteSpaceLikeABrowser() {
        QFETCH(QString, source);
        QFETCH(QString, joined);
        const Draft draft = page(source);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(draft.text.joined(), joined);
        QCOMPARE(draft.extracted(), joined);
    }

    void readsEmbedsWithTheirAttributes() {
        const Draft draft =
            page(u"<p>xem <img src='a.jpg' alt=''> ảnh</p><video><source src=b.mp4></video>"
                 "<iframe src=\"\"></iframe>"_s);
        QCOMPARE(draft.text.joined(), u"xem \uFFFC ảnh\n\uFFFC\uFFFC"_s);
        const Block &first = draft.text.blocks().at(0);
        QCOMPARE(first.kind, BlockKind::Paragraph);
        QCOMPARE(first.embeds.at(0).element, u"img"_s);
        QCOMPARE(first.embeds.at(0).attribute(u"src"), u"a.jpg"_s);
        QVERIFY(first.embeds.at(0).hasAttribute(u"alt"));
        const Block &second = draft.text.blocks().at(1);
        QCOMPARE(second.kind, BlockKind::Embed);
        QVERIFY(second.embeds.at(0).hasContent);
        QVERIFY(!second.embeds.at(1).hasContent);
    }

    void marksBoldItalicAndLinks() {
        const Draft draft =
            page(u"<p>a <b>đậm <i>cả</i></b> <a href='/x'>nối</a> <a name=y>neo</a></p>"_s);
        const QList<InlineMark> expected{{{2, 6}, InlineStyle::Bold},
                                         {{6, 2}, InlineStyle::Italic},
                                         {{9, 3}, InlineStyle::Link}};
        QCOMPARE(draft.text.joined(), u"a đậm cả nối neo"_s);
        QCOMPARE(draft.text.blocks().at(0).marks, expected);
    }

    /// Commands and keys stay in the text, marked as what they are.
    void marksCode() {
        const Draft draft = page(u"<p>Gõ <code>cgo -x</code>, bấm <kbd>Ctrl</kbd>.</p>"_s);
        const QList<InlineMark> expected{{{3, 6}, InlineStyle::Code}, {{15, 4}, InlineStyle::Code}};
        QCOMPARE(draft.text.joined(), u"Gõ cgo -x, bấm Ctrl."_s);
        QCOMPARE(draft.text.blocks().at(0).marks, expected);
    }

    /// Behind a link to another article in its middle an article goes on; what tells of logging in
    /// asks nobody to do so, whatever button is beside it.
    void keepsParagraphsBehindLinksAndBesideButtons() {
        const QString text = u"Xã Hòa Lâm sáng nay khai trương cây cầu mới nối hai bờ sông Lam, "
                             u"dài ba trăm mét, sau "
                             "hai năm thi công liên tục qua mùa mưa lũ. "_s;
        const QString site = u"<body><nav><a href='/'>Trang chủ</a></nav><article><h1>Cầu "
                             "mới</h1><p>"_s +
                             text.repeated(5) + u"</p>"_s;
        const Draft behind = page(site +
                                  u"<h3>Bài liên quan</h3><p><a href='/b'>Cầu khác ở xã bên "
                                  "vừa xong hôm qua</a></p><p>"_s +
                                  text + u"Hết bài.</p></article>"_s);
        QVERIFY(behind.text.joined().contains(u"Hết bài."_s));
        const Draft beside =
            page(site +
                 u"<div><p>Người dân đăng ký tài khoản rồi đăng nhập bằng số căn cước, theo hướng "
                 "dẫn của xã.</p><button>Chép</button></div><p>"_s +
                 text + u"</p></article>"_s);
        QVERIFY(beside.text.joined().contains(u"căn cước"_s));
    }

    void takesTheHeadlineFromOutsideTheArticle() {
        const Draft draft = page(u"<body><p>Thừa</p><h1>Tít</h1><article><p>Đoạn.</p></article>"_s);
        QCOMPARE(draft.text.joined(), u"Tít\nĐoạn."_s);
        QCOMPARE(draft.text.blocks().at(1).kind, BlockKind::Lead);
    }

    void aPagesClassIsNoFurniture() {
        const QByteArray text = QByteArray("<p>Xã Đồng Hạ họp bàn về đường mới.</p>").repeated(20);
        const Draft draft = readOrFail(readHtml(
            "<div class='category-page'><span class='cate'>x</span><div class='date'>4/3</div>" +
            text + "</div>"));
        QCOMPARE(draft.text.blocks().last().kind, BlockKind::Paragraph);
        QVERIFY(outline(draft).contains(u"Furniture | 4/3"_s));
    }

    void refusesWithAReason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("bảng mã lạ") << QByteArray("<meta charset=big5><p>a") << u"big5"_s;
        QTest::newRow("bảng mã lạ trong http-equiv")
            << QByteArray("<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>")
            << u"shift_jis"_s;
        QTest::newRow("UTF-8 hỏng") << QByteArray("<p>a\n\xff</p>") << u"line 2, byte 5"_s;
        QTest::newRow("lồng mười nghìn tầng")
            << QByteArray("<div>").repeated(10'000) << u"nested more than"_s;
        // In SVG a tag may close itself; not what HTML takes back from it or holds in it.
        for (const char *before : {"<svg><div>", "<svg></p>", "<div><svg></div>", "<svg/>",
                                   "<svg></svg>", "<svg><foreignObject>", "<svg><title><i>"})
            QTest::newRow(before) << before + QByteArray("<x/>").repeated(10'000)
                                  << u"nested more than"_s;
        QTest::newRow("lồng trong svg")
            << "<svg>" + QByteArray("<g>").repeated(10'000) << u"nested more than"_s;
        QTest::newRow("quá nhiều đoạn")
            << QByteArray("<p>a").repeated(300'001) << u"more than 300000 elements"_s;
        QTest::newRow("một triệu thẻ font không đóng")
            << QByteArray("<font><p>").repeated(1'000'000) << u"nested more than"_s;
        QTest::newRow("thẻ không đóng chép vào mọi đoạn")
            << QByteArray("<b><i><u>").repeated(150) + QByteArray("<p>x").repeated(10'000)
            << u"unclosed"_s;
    }
    void refusesWithAReason() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<Draft> draft = readHtml(bytes);
        QVERIFY(!draft);
        QVERIFY2(draft.error().message.contains(reason), qPrintable(draft.error().message));
    }

    void takesFiveHundredLevels() {
        const QByteArray bytes =
            QByteArray("<div>").repeated(500) + "<p>sâu</p>" + QByteArray("</div>").repeated(500);
        QCOMPARE(readOrFail(readHtml(bytes)).text.joined(), u"sâu"_s);
    }

    void takesADrawingOfManyPaths() {
        const QByteArray bytes = "<p>trước</p><svg><title>Hình</title><style>a{}</style><g>" +
                                 QByteArray("<path d='M0 0'/>").repeated(2'000) +
                                 "</g></svg><svg/><p>sau</p>";
        const Draft draft = readOrFail(readHtml(bytes));
        QVERIFY(draft.text.joined().startsWith(u"trước"_s));
        QVERIFY(draft.text.joined().endsWith(u"sau"_s));
    }

    void choosesTheReaderByNameAndLook_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("bai.txt") << u"bai.txt"_s << QByteArray("Tít") << u"text"_s;
        QTest::newRow("bai.HTML") << u"bai.HTML"_s << QByteArray("chữ") << u"html"_s;
        QTest::newRow("không tên, có thẻ") << u""_s << QByteArray("\n<p>chữ") << u"html"_s;
        QTest::newRow("doctype sau BOM")
            << u"bai"_s << QByteArray("\xef\xbb\xbf<!DOCTYPE html><x>") << u"html"_s;
        QTest::newRow("chú thích rồi thẻ")
            << u"bai.txt"_s << QByteArray("<!-- wp:p --><p>") << u"html"_s;
        QTest::newRow("trái tim") << u"bai.txt"_s << QByteArray("<3 Sơn Bình") << u"text"_s;
        QTest::newRow("tên trong ngoặc nhọn")
            << u"bai.txt"_s << QByteArray("<ten@bao.vn> viết") << u"text"_s;
    }
    void choosesTheReaderByNameAndLook() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QCOMPARE(formatName(readOrFail(readDraft(bytes, name)).format), format);
    }

    void refusesFilesThatCannotBeRead() {
        QVERIFY(!readDraftFile(dataPath(u"khong-co.html"_s)));
        QVERIFY(!readDraftFile(dataPath({})));
        QVERIFY(!readDraft(QByteArray(maxDraftBytes + 1, 'a'), u"to.txt"_s));
        QVERIFY(readDraftFile(dataPath(u"fragment.html"_s)));
    }
};

QTEST_APPLESS_MAIN(HtmlReaderTest)
#include "HtmlReaderTest.moc"
