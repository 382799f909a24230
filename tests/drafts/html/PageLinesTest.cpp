// SPDX-License-Identifier: GPL-3.0-or-later
// What the furniture of a page says, and headlines and sentences that begin like it.
#include "drafts/html/PageLines.h"
#include "DraftTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

using Says = bool (*)(QStringView line);

struct Kind {
    const char *name;
    Says says;
    QStringList furniture; ///< lines that are of the kind
    QStringList article;   ///< lines that begin as those do, and are an article's
};

const QList<Kind> &kinds() {
    static const QList<Kind> all{
        {"dates",
         looksLikeDateLine,
         {u"Thứ ba, 4/3/2025, 09:15 (GMT+7)"_s, u"Cập nhật lúc 12:05 ngày 4-3-2025"_s,
          u"04.03.2025"_s, u"2 giờ trước"_s, u"Ngày đăng: 4 tháng 3, 2025"_s,
          u"10:05 | 04/03/2025 A- A A+"_s, u"Đăng ngày 4/3/2025 8:00 a.m."_s},
         {u"Sáng 4/3/2025, trời mưa"_s, u"Đêm 30/4/1975, phố thức"_s,
          u"Từ 1/7/2025, bỏ cấp huyện"_s, u"Bà mất ngày 4/3/2025."_s, u"Sinh ngày 4/3/1960 ở Huế"_s,
          u"Ngày 4/3/2025 là ngày hội của cả làng chài ven sông"_s}},
        {"advertisements",
         looksLikeAdMark,
         {u"Quảng cáo"_s, u"- Advertisement -"_s, u"[Quảng cáo]"_s, u"ADVERTISEMENTS"_s,
          u"Tin tài trợ"_s, u"Nội dung được tài trợ"_s, u"Sponsored"_s, u"Ads by Google"_s,
          u"Nhấn để xem thêm"_s, u"Bấm vào đây để xem ảnh lớn"_s},
         {u"Quảng cáo sai sự thật, ba người bị phạt"_s, u"Quảng cáo ngoài trời: loạn"_s,
          u"Quảng cáo thuốc, ca sĩ bị nhắc"_s, u"Tin tài trợ cho đội bóng là giả"_s,
          u"Bấm để xem mà mất tiền oan"_s, u"Nhấn để xem nhà mình trên bản đồ"_s}},
        {"lists",
         headsList,
         {u"Từ khóa: lũ quét"_s, u"Tag: chợ phiên"_s, u"#Thẻ: miền núi"_s,
          u"Chuyên mục: Đời sống"_s, u"Kết quả tìm kiếm cho “chợ phiên”"_s,
          u"Bài viết của Lê Hoàng Lam"_s, u"Các bài viết mới nhất của Hà Thu"_s,
          u"Lưu trữ tháng 3, 2025"_s, u"Tin tức, hình ảnh, video mới nhất về chợ phiên"_s,
          u"Tin, bài mới nhất hôm nay về lũ quét"_s, u"Search results for: chợ"_s},
         {u"Từ khóa của năm: thích ứng"_s, u"Chuyên mục mới trên sóng tỉnh"_s,
          u"Bài viết hay về quê hương được giải"_s, u"Tin tức lan nhanh, chợ vắng khách"_s,
          u"Tìm kiếm người mất tích sau lũ: thêm hai nạn nhân"_s,
          u"Lưu trữ giọng nói cho trẻ mồ côi"_s, u"Kết quả bầu cử ở xã Đồng Hạ"_s,
          u"Tin mới nhất về bão số 3"_s}},
        {"buttons",
         looksLikeControl,
         {u"Lượt xem: 1.204"_s,
          u"Số lượt truy cập: 12"_s,
          u"27 lượt xem • 0 bình luận"_s,
          u"12 chia sẻ"_s,
          u"1,2K lượt thích"_s,
          u"Cỡ chữ: A- A A+"_s,
          u"Xem với cỡ chữ"_s,
          u"Chia sẻ"_s,
          u"Chia sẻ:"_s,
          u"Chia sẻ bài viết này"_s,
          u"Chia sẻ lên Facebook"_s,
          u"Chia sẻ qua Zalo, Email"_s,
          u"Từ khóa:"_s,
          u"Từ khoá liên quan:"_s,
          u"Tags:"_s,
          u"In trang"_s,
          u"In bài viết"_s,
          u"Gửi email cho bạn bè"_s,
          u"Gửi cho bạn"_s,
          u"Về đầu trang"_s,
          u"Trở lại"_s,
          u"« Quay lại trang chủ"_s,
          u"Tweet"_s,
          u"Like"_s,
          u"Share"_s,
          u"Google News"_s},
         {u"Trở lại làng chài sau bão"_s,
          u"Quay lại cảnh xả thải, bị dọa"_s,
          u"Trở lại chính mình"_s,
          u"Thẻ đỏ: Hoàng Lam (45+2)"_s,
          u"Nhãn: Dán ở cổ chai"_s,
          u"Tags là gì?"_s,
          u"Từ khóa của năm: tiết kiệm"_s,
          u"Chia sẻ: “Tôi chỉ muốn về nhà”"_s,
          u"Chia sẻ qua điện thoại, chị Lam bật khóc"_s,
          u"Chia sẻ bài học giữ rừng"_s,
          u"Chia sẻ lên mạng xã hội clip sai, bị phạt"_s,
          u"Chia sẻ với bà con vùng lũ"_s,
          u"In bài thơ lên áo dài"_s,
          u"In trang phục dân tộc lên tem"_s,
          u"Gửi email lừa đảo cả trường"_s,
          u"Gửi cho bạn đời một lá thư"_s,
          u"Cỡ chữ trên biển hiệu phải theo quy định"_s,
          u"Lượt xem phim Việt tăng gấp đôi"_s,
          u"Lần đọc thơ cuối cùng"_s,
          u"27 bình luận khiến cô giáo nghỉ dạy"_s,
          u"Về đầu trang sử mới"_s,
          u"Google News bị kiện ở Đức"_s,
          u"Share tiền nhà: nên hay không"_s}},
        {"tags",
         looksLikeTags,
         {u"Từ khóa: chợ phiên, miền núi"_s, u"Tags: chợ, Đồng Hạ"_s, u"Nhãn: Du lịch"_s,
          u"Thẻ: chợ"_s},
         {u"Thẻ đỏ: Hoàng Lam (45+2)"_s, u"Thẻ căn cước: những điều cần biết"_s,
          u"Nhãn hiệu tập thể: được và mất"_s, u"Từ khóa của năm: tiết kiệm"_s}},
        {"the site",
         speaksOfSite,
         {u"Mời quý vị theo dõi chương trình vào 19h hằng ngày trên kênh của đài."_s,
          u"Mời bạn đọc gửi bài về tòa soạn qua email."_s,
          u"Độc giả có thể gửi ý kiến về địa chỉ của báo."_s,
          u"Theo dõi Báo Sơn Bình trên Google News để không bỏ lỡ tin mới."_s,
          u"Hãy theo dõi chúng tôi trên Facebook, Zalo và YouTube"_s,
          u"Đăng ký nhận bản tin"_s,
          u"Tải ứng dụng Sơn Bình trên App Store"_s,
          u"Vui lòng ghi rõ nguồn khi dẫn lại bài."_s,
          u"Đừng quên bấm đăng ký để xem video mới."_s,
          u"© 2025 Báo Sơn Bình"_s,
          u"(c) 2020 Sơn Bình"_s,
          u"Copyright 2025"_s,
          u"Bản quyền thuộc Báo Sơn Bình"_s,
          u"Giấy phép số 12/GP-BTTTT do Bộ Thông tin và Truyền thông cấp."_s,
          u"Cơ quan chủ quản: Hội Nhà báo tỉnh"_s,
          u"Chịu trách nhiệm nội dung: Lê Hoàng Lam"_s,
          u"Tổng biên tập: Lê Hoàng Lam. Tòa soạn: 2 phố Bến"_s,
          u"Cơ quan của Tỉnh ủy Sơn Bình. Tổng biên tập: Lê Hoàng Lam"_s,
          u"Tòa soạn: 2 phố Bến, xã Đồng Hạ"_s,
          u"Trụ sở chính: 2 phố Bến"_s,
          u"Hotline: 0900 000 000"_s,
          u"Liên hệ quảng cáo: 0900 000 000"_s,
          u"Bấm vào đây để xem video"_s,
          u"Copy link"_s,
          u"Sao chép liên kết"_s,
          u"Chia sẻ lên Facebook"_s},
         {u"Mời bạn bè về quê ăn Tết, anh Lam không ngờ lũ lên nhanh đến thế."_s,
          u"Quý khách của làng là những người đã bỏ phố về đây trồng chè."_s,
          u"Độc giả có thể ngạc nhiên khi biết tác giả mới mười bảy tuổi."_s,
          u"Theo dõi mực nước trên sông Lam Khê, cán bộ trạm thức trắng ba đêm."_s,
          u"Theo dõi clip trên Facebook, công an tìm ra người lái xe."_s,
          u"Đăng ký nhận con nuôi từ năm ngoái, vợ chồng chị vẫn chờ."_s,
          u"Tải ứng dụng giả, một phụ nữ mất hai tỷ đồng trong đêm."_s,
          u"Vui lòng khách đến, vừa lòng khách đi là nếp của phiên chợ này."_s,
          u"Đừng quên rằng lũ ống từng cuốn trôi cả bản, ông Thịnh dặn."_s,
          u"(c) Người chăn nuôi phải tiêm phòng cho cả đàn, kể cả con non."_s,
          u"Bản quyền truyền hình giải đấu tăng gấp ba, các đài cùng lo."_s,
          u"Giấy phép lái xe của ông hết hạn đã hai năm, công an cho biết."_s,
          u"Năm 2015, bộ đã cấp giấy phép số 45/GP-BTTTT cho tạp chí này."_s,
          u"Giấy phép số 12 của mỏ đá hết hạn, xe vẫn chở đá suốt đêm."_s,
          u"Cơ quan của tỉnh đóng ở hai nơi, dân đi lại mất cả buổi."_s,
          u"Cơ quan chủ quản của dự án chưa trả lời, dân vẫn chờ nước."_s,
          u"Chịu trách nhiệm về vụ cháy, giám đốc công ty xin từ chức."_s,
          u"Tổng biên tập báo Sơn Bình, ông Lam, kể chuyện làm báo thời chiến."_s,
          u"Tổng biên tập: “Chúng tôi giữ lại tờ báo giấy vì bạn đọc già”."_s,
          u"Tòa soạn nhận được thư của bà Mận, kể chuyện con trâu lạc."_s,
          u"Trụ sở công an xã ngập nửa mét, hồ sơ phải chuyển lên gác."_s,
          u"Hotline của bệnh viện reo suốt đêm, bác sĩ không kịp ăn."_s,
          u"Đường dây nóng chống mua bán người nhận hai nghìn cuộc gọi, tăng gấp đôi."_s,
          u"Liên hệ với thực tế của xã, ông Thịnh cho rằng phải làm kè."_s,
          u"Chia sẻ qua điện thoại, chị Lam cho biết nước đã rút khỏi sân."_s,
          u"Sao chép luận văn của bạn, một giảng viên bị đình chỉ giảng dạy."_s,
          u"In bài thơ của cha lên khăn, cô gái bán được hai trăm chiếc."_s}},
        {"comments",
         headsComments,
         {u"Bình luận"_s,
          u"Bình luận (12)"_s,
          u"12 bình luận"_s,
          u"Bình luận: 3"_s,
          u"(2) Bình luận"_s,
          u"Bình luận của bạn đọc (3)"_s,
          u"Bình luận bài viết này"_s,
          u"Ý kiến"_s,
          u"Ý kiến bạn đọc (5)"_s,
          u"Ý kiến của bạn"_s,
          u"Ý kiến độc giả"_s,
          u"Ý KIẾN BÌNH LUẬN"_s,
          u"Phản hồi"_s,
          u"2 phản hồi"_s,
          u"Gửi bình luận"_s,
          u"Gửi ý kiến của bạn"_s,
          u"Viết bình luận"_s,
          u"Để lại một bình luận"_s,
          u"Thảo luận (4)"_s,
          u"Comments"_s,
          u"3 Comments"_s,
          u"Leave a Reply"_s,
          u"1 bình luận cho “Chợ phiên Đồng Hạ”"_s},
         {u"Thảo luận tại tổ về dự án luật"_s, u"Ý kiến chuyên gia"_s, u"Bình luận về trận đấu"_s,
          u"Bình luận viên bóng đá kể chuyện nghề"_s, u"Ý kiến trái chiều về con đập"_s,
          u"Ý kiến của Bộ Công thương"_s, u"Phản hồi của chủ đầu tư"_s,
          u"Phản hồi vụ xả thải: xã nói gì"_s, u"Gửi ý kiến lên Quốc hội"_s,
          u"12 ý kiến cử tri gửi tới kỳ họp"_s, u"Thảo luận ở hội trường"_s,
          u"Bình luận ác ý trên mạng"_s, u"Ý kiến bạn đọc làm thay đổi một con đường"_s}},
        {"what is around a comment",
         isOfComment,
         {u"Trả lời"_s, u"Thích · Trả lời · 2 giờ trước"_s, u"Báo vi phạm"_s, u"12 Thích Trả lời"_s,
          u"Xem tất cả 12 bình luận"_s, u"Chưa có bình luận nào"_s, u"4/3/2025 09:15"_s},
         {u"Trả lời phóng viên"_s, u"Thích ứng với hạn mặn"_s, u"Báo vi phạm qua ứng dụng"_s,
          u"Phản hồi của chủ đầu tư"_s}},
        {"other news",
         headsOtherNews,
         {u"Tin liên quan"_s, u"Các tin khác"_s, u"Bài viết liên quan:"_s, u"Tin mới nhất"_s,
          u"Tin cùng chuyên mục"_s, u"Cùng chuyên mục"_s, u"Đọc nhiều"_s, u"Đọc nhiều trong tuần"_s,
          u"Có thể bạn quan tâm"_s, u"Bạn có thể quan tâm"_s, u"Xem nhiều nhất"_s, u"Bài trước"_s,
          u"Bài tiếp theo"_s, u"BÀI VIẾT CÙNG TÁC GIẢ"_s, u"Related Posts"_s,
          u"You may also like"_s, u"Recent posts"_s},
         {u"Tin mới từ tâm lũ"_s, u"Bài học trước mắt"_s, u"Bài sau cùng của người thầy"_s,
          u"Video mới lộ cảnh xả thải"_s, u"Đọc nhiều sách, cậu bé làng chài đỗ thủ khoa"_s,
          u"Cùng tác giả về thăm làng"_s, u"Xem nhiều phim, con chậm nói"_s,
          u"Related hay không related"_s}}};
    return all;
}

const Kind &kindNamed(const QString &name) {
    return *std::find_if(kinds().cbegin(), kinds().cend(),
                         [&](const Kind &kind) { return name == QLatin1String(kind.name); });
}

/// A page whose article has a part in its middle.
QByteArray pageWith(const QString &headline, const QString &part) {
    const QString before = u"<p>Từ năm giờ sáng, hơn hai trăm hộ dân đã gánh rau xuống bãi đất bên "
                           "sông, và chợ họp đến trưa.</p>"_s.repeated(3);
    const QString after = u"<p>Bà Mận bán vải ở bản Nà Sơn, kể rằng buổi sáng bà bán được mười hai "
                          "tấm, bằng cả tháng trước.</p>"_s.repeated(3);
    const QString link = u"<li><a href='/m'>Mục</a></li>"_s.repeated(9);
    return u"<!DOCTYPE html><html><head><title>%1</title><meta property='og:type' "
           u"content='article'>"
           "<meta property='og:title' content='%1'></head><body><nav><ul>%2</ul></nav><div "
           "class='khung'><h1>%1</h1><div class='noi'>%3%4%5</div></div><footer>Chân trang"
           "</footer></body></html>"_s.arg(headline, link, before, part, after)
               .toUtf8();
}

const QString usualHeadline = u"Xã Đồng Hạ mở lại chợ phiên bên sông Lam Khê"_s;

/// The lines that are no furniture.
QStringList articleOf(const QByteArray &page) {
    QStringList lines;
    const Draft draft = readOrFail(readHtml(page));
    for (const Block &block : draft.text.blocks()) {
        if (block.kind != BlockKind::Furniture)
            lines.append(block.text.simplified());
    }
    return lines;
}

void lineRows(QStringList Kind::*lines) {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("line");
    for (const Kind &kind : kinds()) {
        for (const QString &line : kind.*lines)
            QTest::addRow("%s: %s", kind.name, qPrintable(line))
                << QString::fromLatin1(kind.name) << line;
    }
}

} // namespace

class PageLinesTest final : public QObject {
    Q_OBJECT

private slots:
    void knowsFurniture_data() { lineRows(&Kind::furniture); }
    void knowsFurniture() {
        QFETCH(const QString, kind);
        QFETCH(const QString, line);
        QVERIFY(kindNamed(kind).says(line));
    }

    void takesNoSentenceForIt_data() { lineRows(&Kind::article); }
    void takesNoSentenceForIt() {
        QFETCH(const QString, kind);
        QFETCH(const QString, line);
        QVERIFY(!kindNamed(kind).says(line));
    }

    void keepsTheSentenceInTheArticle_data() { lineRows(&Kind::article); }
    void keepsTheSentenceInTheArticle() {
        QFETCH(const QString, line);
        QVERIFY(articleOf(pageWith(usualHeadline, u"<p>%1</p>"_s.arg(line))).contains(line));
    }

    void keepsItAsAHeading_data() { lineRows(&Kind::article); }
    void keepsItAsAHeading() {
        QFETCH(const QString, line);
        const QStringList article = articleOf(pageWith(usualHeadline, u"<h2>%1</h2>"_s.arg(line)));
        QVERIFY(article.contains(line));
        QCOMPARE(article.size(), 8);
    }

    void keepsItAsTheHeadline_data() { lineRows(&Kind::article); }
    void keepsItAsTheHeadline() {
        QFETCH(const QString, line);
        const QStringList article = articleOf(pageWith(line, {}));
        QVERIFY(article.contains(line));
        QCOMPARE(article.size(), 7);
    }

    void leavesAButtonOut_data() {
        QTest::addColumn<QString>("line");
        for (const QStringList &lines :
             {kindNamed(u"advertisements"_s).furniture, kindNamed(u"buttons"_s).furniture})
            for (const QString &line : lines)
                QTest::newRow(qPrintable(line)) << line;
    }
    void leavesAButtonOut() {
        QFETCH(const QString, line);
        const QStringList article =
            articleOf(pageWith(usualHeadline, u"<div>%1</div>"_s.arg(line)));
        QVERIFY(!article.contains(line));
        QCOMPARE(article.size(), 7);
    }

    /// An article may have such a heading: what stands below tells whose it is.
    void tellsReadersByWhatFollows_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<bool>("isOfArticle");
        const QString text =
            u"Tôi cho rằng con đập này phải dừng lại, vì nước đã cạn cả khúc sông dưới."_s;
        const QString plain = u"<p>%1</p>"_s.arg(text);
        const QString named = u"<div><div>Hà Thu</div><div>%1</div></div>"_s.arg(text);
        const QString answered =
            u"<div><div>%1</div><div>Thích · Trả lời · 2 giờ trước</div></div>"_s.arg(text);
        for (const QString &heading :
             {u"Ý kiến"_s, u"Bình luận"_s, u"Thảo luận"_s, u"Phản hồi"_s}) {
            const QString part = u"<h2>%1</h2>%2"_s.arg(heading);
            QTest::addRow("%s, an article's", qPrintable(heading))
                << part.arg(plain.repeated(3)) << true;
            QTest::addRow("%s, with names", qPrintable(heading))
                << part.arg(named.repeated(3)) << false;
            QTest::addRow("%s, with buttons", qPrintable(heading))
                << part.arg(answered.repeated(3)) << false;
        }
    }
    void tellsReadersByWhatFollows() {
        QFETCH(const QString, part);
        QFETCH(const bool, isOfArticle);
        const QByteArray page =
            pageWith(usualHeadline, {})
                .replace("</div></div><footer>", (part + u"</div></div><footer>"_s).toUtf8());
        const QString article = articleOf(page).join(u'\n');
        QVERIFY(article.contains(u"mười hai tấm"_s));
        QCOMPARE(article.count(u"con đập này"_s), isOfArticle ? 3 : 0);
    }

    /// Tags lead to lists of articles; of a paper's abstract they are words.
    void takesTagsForTheSitesWhereTheyAreLinks() {
        const QString words = u"Từ khóa: chợ phiên, miền núi"_s;
        QVERIFY(articleOf(pageWith(usualHeadline, u"<p>%1</p>"_s.arg(words))).contains(words));
        QVERIFY(!articleOf(pageWith(usualHeadline,
                                    u"<p>Từ khóa: <a href='/t'>chợ phiên, miền núi</a></p>"_s))
                     .contains(words));
    }
};

QTEST_APPLESS_MAIN(PageLinesTest)
#include "PageLinesTest.moc"
