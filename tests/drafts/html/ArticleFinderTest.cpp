// SPDX-License-Identifier: GPL-3.0-or-later
// Saved web pages in the layouts of many content systems, invented: tests/data/pages. Every text
// around an article says "ngoài bài" there and no text of the article does, so that what is read
// can be held against marks made by hand. The outline of each stands beside it; when a change is
// meant to alter it,
//     MORAT_RENEW_GOLDEN=1 ctest --test-dir build/dev -R ArticleFinder
// writes them anew, and `git diff tests/data/pages` is read.
#include "DraftTesting.h"
#include "data/SaveFile.h"

#include <QDir>
#include <QFile>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QString pagePath(const QString &name) {
    return QStringLiteral(MORAT_TEST_DATA) + u"/pages/"_s + name;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What every article of these pages may say, in the order of an article.
const QStringList &pieces() {
    static const QStringList all{
        u"Xã Đồng Hạ mở lại chợ phiên bên sông Lam Khê"_s,
        u"Sau hai năm sửa chữa, chợ phiên của xã Đồng Hạ họp lại từ sáng 4/3, đông gấp đôi những năm trước."_s,
        u"Bà con xuống chợ từ tờ mờ sáng. Ảnh: Hoàng Lam"_s,
        u"Từ năm giờ sáng, hơn hai trăm hộ dân đã gánh rau, gà và vải thổ cẩm xuống bãi đất bên sông."_s,
        u"40 gian hàng lợp ngói và một bến đò mới."_s,
        u"“Chúng tôi giữ lại gốc đa và giếng cũ, vì đó là nơi bà con hẹn nhau từ đời ông bà”"_s,
        u"con đường dài 3 km từ chợ ra quốc lộ"_s,
        u"bằng cả tháng trước cộng lại."_s,
        u"Ngành văn hóa dự định mời các đội khèn"_s,
        u"Lê Hoàng Lam"_s,
        u"Nhịp sống miền núi"_s,
        u"Chợ họp ngày mồng 5, 15 và 25 âm lịch"_s,
        u"Đường ra quốc lộ"_s};
    return all;
}

QString articleOf(const Draft &draft) {
    QString text;
    for (const Block &block : draft.text.blocks()) {
        if (block.kind != BlockKind::Furniture)
            text += block.text + u'\n';
    }
    return text;
}

bool isListPage(const QString &name) {
    return name.contains(u"chuyen-muc"_s);
}

} // namespace

class ArticleFinderTest final : public QObject {
    Q_OBJECT

private slots:
    void readsTheArticleAndNothingElse_data() {
        QTest::addColumn<QString>("name");
        const QStringList names =
            QDir(pagePath({})).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 10);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void readsTheArticleAndNothingElse() {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(pagePath(name));
        const Draft draft = readOrFail(readHtml(bytes));
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        QCOMPARE(draft.outside.isList, isListPage(name));
        // An article that stands in the page itself has the site's parts in it, as furniture.
        const bool isWholePage = name.contains(u"ca-trang"_s);
        QCOMPARE(outsideNotices(draft).size(), isWholePage ? 0 : 1);
        if (isListPage(name))
            return;
        const QString article = articleOf(draft);
        QVERIFY2(!article.contains(u"ngoài bài"_s), qPrintable(article));
        for (const QString &piece : pieces()) {
            if (QString::fromUtf8(bytes).contains(piece))
                QVERIFY2(article.contains(piece), qPrintable(piece + u"\n"_s + article));
        }
        QVERIFY(draft.outside.lines > 0 || isWholePage);
        // Where markup makes no heading of it the headline is a line like others.
        const bool isMarked = !name.contains(u"khong-lop"_s);
        const QList<Block> &blocks = draft.text.blocks();
        QVERIFY(!isMarked || std::any_of(blocks.cbegin(), blocks.cend(), [](const Block &block) {
            return block.kind == BlockKind::Headline && block.text == pieces().first();
        }));
    }

    void hasTheOutline_data() { readsTheArticleAndNothingElse_data(); }
    void hasTheOutline() {
        QFETCH(QString, name);
        const Draft draft = readOrFail(readHtml(contentOf(pagePath(name))));
        const QString golden = pagePath(name).replace(u".html"_s, u".outline.txt"_s);
        if (qEnvironmentVariableIsSet("MORAT_RENEW_GOLDEN")) {
            QVERIFY(saveFile(golden, outline(draft).toUtf8()));
            return;
        }
        QCOMPARE(outline(draft), QString::fromUtf8(contentOf(golden)));
    }

    /// A correction finds its place in the page, and the article is found again.
    void correctsOnlyTheWord_data() { readsTheArticleAndNothingElse_data(); }
    void correctsOnlyTheWord() {
        QFETCH(QString, name);
        if (isListPage(name))
            return;
        const QByteArray bytes = contentOf(pagePath(name));
        const Draft draft = readOrFail(readHtml(bytes));
        const auto out = writeDraft(draft, {replacing(draft, u"vải thổ cẩm"_s, u"vải lanh"_s)});
        QCOMPARE(writtenOrReason(out), QByteArray(bytes).replace("vải thổ cẩm", "vải lanh"));
    }

    /// The editor may have all of the page.
    void readsTheWholePageWhenAsked_data() { readsTheArticleAndNothingElse_data(); }
    void readsTheWholePageWhenAsked() {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(pagePath(name));
        const Draft draft = readOrFail(readIn(u"html"_s, bytes, {{}, {}, PageExtent::WholePage}));
        QCOMPARE(brokenInvariant(draft), QString());
        QVERIFY(draft.text.joined().contains(u"ngoài bài"_s));
        QCOMPARE(outsideNotices(draft), QStringList());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
    }

    /// An export of a CMS or an editor has no site around it: all of it is the article.
    void leavesNothingOutOfAnExport_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("đoạn rời") << QByteArray("<p>Một.</p><p>Hai.</p><ul><li>Ba</li></ul>");
        QTest::newRow("trang nhỏ")
            << QByteArray("<!DOCTYPE html><html><head><title>Tít</title></head><body><h1>Tít</h1>"
                          "<p>Một câu ngắn.</p><div class='ghi-chu'>Ghi chú</div></body></html>");
        QTest::newRow("hộp và bảng")
            << QByteArray("<html><body><div><h2>Tít</h2><p>Đoạn.</p></div><div class='sidebar'>"
                          "<p>Hộp dữ liệu</p></div><table><tr><td>1</td><td>2</td></tr></table>"
                          "</body></html>");
        QTest::newRow("danh sách nguồn") << QByteArray(
            "<html><body><p>Theo các nguồn sau đây, con số còn cao hơn nữa, nhưng "
            "chưa nơi nào công bố chính thức.</p><ul>"
            "<li><a href='http://a'>Nguồn thứ nhất của bài</a></li>"
            "<li><a href='http://b'>Nguồn thứ hai của bài</a></li>"
            "<li><a href='http://c'>Nguồn thứ ba của bài</a></li>"
            "<li><a href='http://d'>Nguồn thứ tư của bài</a></li></ul></body></html>");
        QTest::newRow("biểu mẫu") << QByteArray(
            "<html><body><form><p>Họ và tên: ……</p><p>Ngày sinh: ……</p></form>"
            "</body></html>");
    }
    void leavesNothingOutOfAnExport() {
        QFETCH(QByteArray, source);
        const Draft article = readOrFail(readHtml(source));
        const Draft whole = readOrFail(readIn(u"html"_s, source, {{}, {}, PageExtent::WholePage}));
        QCOMPARE(article.text.joined(), whole.text.joined());
        QCOMPARE(outsideNotices(article), QStringList());
        for (const Block &block : article.text.blocks())
            QVERIFY(block.kind != BlockKind::Furniture);
    }

    /// A section, a tag or a search that found one article shows its teaser, and is no article.
    void saysThatFewTeasersAreNone_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isList");
        const QByteArray link =
            "<a href='/cho-phien.html'>Xã Đồng Hạ mở lại chợ phiên bên sông Lam "
            "Khê</a>";
        const QByteArray text = "Sau hai năm sửa chữa, chợ phiên của xã Đồng Hạ họp lại từ sáng "
                                "4/3, đông gấp đôi những năm trước, bà con xuống chợ từ tờ mờ "
                                "sáng.";
        const QByteArray teaser = "<div class='item'><a href='/cho-phien.html'><img src='a.jpg'>"
                                  "</a><h3>" +
                                  link + "</h3><span>4/3/2026</span><p>" + text + "</p></div>";
        QTest::newRow("thẻ") << QByteArray("chợ phiên") << "<h1>chợ phiên</h1>" + teaser << true;
        QTest::newRow("thẻ có lời dẫn dài")
            << QByteArray("Tin tức, bài viết mới nhất về chợ phiên vùng cao")
            << "<h1>Tin tức, bài viết mới nhất về chợ phiên vùng cao</h1>" + teaser << true;
        QTest::newRow("tác giả, hai bài")
            << QByteArray("Bài viết của Lê Hoàng Lam, phóng viên")
            << "<h1>Bài viết của Lê Hoàng Lam, phóng viên</h1>" + teaser +
                   QByteArray(teaser).replace("chợ phiên", "bến đò")
            << true;
        QTest::newRow("tìm kiếm, tít không phải đề mục")
            << QByteArray("Tìm kiếm")
            << "<h1>Tìm kiếm</h1><p>Có 1 kết quả</p><div class='kq'><div>" + link + "</div><div>" +
                   text + "</div></div>"
            << true;
        QTest::newRow("tóm tắt một câu ngắn")
            << QByteArray("Đời sống")
            << "<h1>Đời sống</h1><div class='item'><h2>" + link +
                   "</h2><p>Chợ họp lại từ sáng nay, đông vui.</p></div>"
            << true;
        QTest::newRow("tin ngắn dưới tít của nó")
            << QByteArray("Chợ phiên Đồng Hạ họp lại sau hai năm")
            << "<h1>Chợ phiên Đồng Hạ họp lại sau hai năm</h1><p>" + text + "</p><h3>" + link +
                   "</h3>"
            << false;
        QTest::newRow("tin ngắn, tin liên quan đứng trước chữ")
            << QByteArray("Chợ phiên Đồng Hạ họp lại sau hai năm")
            << "<h1>Chợ phiên Đồng Hạ họp lại sau hai năm</h1><h3>" + link + "</h3><p>" + text +
                   "</p>"
            << false;
        QTest::newRow("bài blog mà tít nối tới chính nó")
            << QByteArray("Xã Đồng Hạ mở lại chợ phiên bên sông Lam Khê - Nhật ký")
            << "<h1>Nhật ký</h1><h2>" + link + "</h2><p>" + text + "</p>" << false;
        QTest::newRow("bài blog tít ngắn, nhiều đoạn")
            << QByteArray("Ra chợ")
            << "<h1>Ra chợ</h1><p><a href='/x'>Chuyện cũ ở bến đò Lam Khê năm nào</a></p><p>" +
                   text + "</p><p>" + text + "</p>"
            << false;
    }
    void saysThatFewTeasersAreNone() {
        QFETCH(const QByteArray, title);
        QFETCH(const QByteArray, body);
        const QByteArray page =
            "<!DOCTYPE html><html><head><meta charset='utf-8'><title>" + title +
            "</title></head><body><header><nav><a href='/'>Trang chủ</a><a href='/a'>Thời sự</a>"
            "<a href='/b'>Đời sống</a></nav></header><main>" +
            body + "</main><footer><p>Báo Sơn Bình, số 5 phố Chợ.</p></footer></body></html>";
        const Draft draft = readOrFail(readHtml(page));
        QTEST(draft.outside.isList, "isList");
    }

    /// A page without a headline of its own, whose lines could be titles of teasers: what it takes,
    /// and steps.
    void takesStepsForNoTeasers() {
        const QByteArray step = "<div><h4>Bước %1</h4><div><ul><li>Chén to, dao nhỏ và thớt gỗ</li>"
                                "</ul><p>Cho ghẹ đã rửa sạch vào nồi, thêm hai muỗng canh dầu ăn, "
                                "đảo đều tay trên lửa vừa cho đến khi vỏ ghẹ chuyển sang màu đỏ "
                                "cam.</p></div></div>";
        QByteArray steps;
        for (int i = 1; i <= 5; ++i)
            steps += QByteArray(step).replace("%1", QByteArray::number(i));
        const QByteArray page =
            "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Bếp nhà</title></head><body>"
            "<nav><a href='/a'>Trang chủ</a><a href='/b'>Món chay</a><a href='/c'>Món mặn</a></nav>"
            "<div class='top'><p>Bếp nhà</p></div><div class='mon'><h3>Canh ghẹ nấu chua</h3>" +
            steps + "</div><footer><p>Bếp nhà, từ năm 2019</p></footer></body></html>";
        const Draft draft = readOrFail(readHtml(page));
        QVERIFY(!draft.outside.isList);
        QVERIFY(draft.text.joined().contains(u"Bước 5"_s));
        QVERIFY(!draft.text.joined().contains(u"từ năm 2019"_s));
    }

    /// A page that a script fills has no article, and says so; a short article with a counter of
    /// visits has.
    void saysThatAScriptFillsThePage_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isShell");
        QTest::newRow("danh sách tin do script lấy về")
            << QByteArray("<aside><h1>Tin nhanh</h1><p>Cập nhật tự động</p></aside><main>"
                          "<div id='tai'>Đang tải…</div><div id='tin'></div></main><script>"
                          "fetch('/tin.json').then(r => r.json()).then(t => { document."
                          "getElementById('tin').innerHTML = t.map(the).join(''); });</script>")
            << true;
        QTest::newRow("khung rỗng của thư viện")
            << QByteArray("<noscript>Hãy bật JavaScript.</noscript><div id='root'>\n</div>"
                          "<script type='module' src='/assets/index.js'></script>")
            << true;
        QTest::newRow("phần tử riêng") << QByteArray("<app-root></app-root><script src='main.js'>"
                                                     "</script>")
                                       << true;
        QTest::newRow("bài ngắn có bộ đếm")
            << QByteArray("<h1>Thông báo nghỉ lễ</h1><p>Cửa hàng nghỉ hai ngày.</p><script>"
                          "var s = document.createElement('script'); s.src = '//dem.example/d.js';"
                          "document.body.appendChild(s);</script>")
            << false;
        QTest::newRow("không có script")
            << QByteArray("<div id='root'></div><p>Một câu.</p>") << false;
    }
    void saysThatAScriptFillsThePage() {
        QFETCH(QByteArray, body);
        QFETCH(bool, isShell);
        const QByteArray page = "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>" +
                                body + "</body></html>";
        const Draft draft = readOrFail(readDraft(page, u"trang.html"_s));
        QCOMPARE(draft.outside.isShell, isShell);
        QCOMPARE(outsideNotices(draft).size(), isShell ? 1 : 0);
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), page);
    }

    /// A class name alone makes nothing furniture: the wrapper of the whole article may have it.
    void doesNotBelieveANameThatHoldsTheText_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"sidebar-1", "entry-content no-share", "post tag-share", "widget",
                                 "page-popup", "topic-detail", "box_tinmoi"})
            QTest::newRow(name) << QByteArray(name);
    }
    void doesNotBelieveANameThatHoldsTheText() {
        QFETCH(QByteArray, name);
        const QByteArray text = QByteArray("<p>Xã Đồng Hạ họp bàn về con đường mới, rồi chia việc "
                                           "cho từng thôn một.</p>")
                                    .repeated(12);
        const Draft draft = readOrFail(
            readHtml("<html><body><nav><a href='/1'>Mục ngoài bài</a></nav><div class='" + name +
                     "'>" + text + "</div><footer>Chân ngoài bài</footer></body></html>"));
        QCOMPARE(articleOf(draft).count(u"từng thôn một"_s), 12);
        QVERIFY(!draft.text.joined().contains(u"ngoài bài"_s));
    }

    void aLeftoverInsideTheTextStays() {
        QByteArray page = contentOf(pagePath(u"01-hop-thoai.html"_s));
        page.replace("<h3>Đường ra quốc lộ</h3>", "<p>>> Xem thêm: Mùa nước nổi</p>");
        const Draft draft = readOrFail(readHtml(page));
        QVERIFY(articleOf(draft).contains(u">> Xem thêm: Mùa nước nổi"_s));
    }
};

QTEST_APPLESS_MAIN(ArticleFinderTest)
#include "ArticleFinderTest.moc"
