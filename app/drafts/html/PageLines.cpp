// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PageLines.h"

#include "drafts/draft/PressConventions.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr auto unicode =
    QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

bool matches(QStringView line, const QRegularExpression &pattern) {
    return pattern.match(line.trimmed().toString()).hasMatch();
}

/// A pattern that a line has to match from its first letter to its last: with "Quảng cáo" begins a
/// button, and many a sentence. What decorates buttons and headings may stand around it.
QRegularExpression wholeLine(const QString &pattern) {
    return QRegularExpression(
        u"^[-–—\\s(\\[#•·|*«»‹›<>+]*(?:%1)[-–—\\s)\\]:.…•·|«»‹›<>→]*$"_s.arg(pattern), unicode);
}

// Taken whole: given back letter by letter, a row of numbers would be tried in every division.
constexpr QStringView count = u"[\\d.,]++\\s*+(?:[km]\\b)?+";

/// "Tổng biên tập: Hà Thu. Tòa soạn: …", and not who says something.
struct OfficeWords {
    QString begin = u"^[-–—*•>\\s]*"_s;
    QString office =
        u"(?:phó )?tổng biên tập|t(?:òa|oà) soạn|trụ sở|hotline|đường dây nóng|liên hệ"_s;
    QString colon = u"(?: (?:chính|điện tử|quảng cáo|tòa soạn|toà soạn|trị sự|nội dung|phụ trách))*"
                    "\\s*:\\s*+(?![“\"'‘])"_s;
};

bool hasOfficeLabel(QStringView line) {
    static const OfficeWords words;
    static const QRegularExpression label(
        u"%1(?:%2)%3"_s.arg(words.begin, words.office, words.colon), unicode);
    return matches(line, label);
}

} // namespace

namespace {

/// What a line says beside a date; nothing where it has none, or is about what happened then.
std::optional<QString> besideDate(QStringView line) {
    constexpr qsizetype longest = 80;
    if (line.size() > longest)
        return {};
    static const QRegularExpression date(
        u"\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|"
        "\\d{1,2}\\s+(?:tháng|thg)\\s+(?:\\d{1,2}|[a-zà-ỹ]+)[,.]?\\s+(?:năm\\s+)?(?:19|20)\\d\\d|"
        "\\d{1,2}:\\d\\d\\s*(?:am|pm|ngày|,|$)|\\d{1,3} (?:phút|giờ|ngày) trước"_s,
        unicode);
    // "Sáng 12/3/2024, trời mưa": when something happened.
    static const QRegularExpression event(
        u"^(?:rạng sáng|sáng|trưa|chiều|tối|đêm|khuya|hôm|vào|hồi|từ|đến|tới|trước|sau|kể từ|khi|"
        "mùa|đầu|giữa|cuối|mới|chỉ|đã|sinh|mất)\\b"_s,
        unicode);
    if (!matches(line, date) || matches(line, event))
        return {};
    static const QRegularExpression words(
        u"(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|\\d)|chủ nhật|ngày|tháng|thg|năm|cập nhật|lần cuối|"
        "đăng|lúc|gmt|utc|phút|giờ|trước|xuất bản|am|pm|a[-+])"_s,
        unicode);
    return line.toString().remove(date).remove(words).simplified();
}

} // namespace

bool looksLikeDateLine(QStringView line) {
    constexpr qsizetype mostLetters = 12; // beside what dates are written with
    constexpr qsizetype mostOfZone = 4;   // "a.m.", "(GMT+7)."
    const auto rest = besideDate(line);
    if (!rest || looksLikeNames(*rest) || saysNameAndDate(line))
        return false;
    const bool isSentence = !rest->isEmpty() && QStringView(u".!?…").contains(rest->back());
    return std::count_if(rest->cbegin(), rest->cend(), [](QChar c) { return c.isLetter(); }) <=
           (isSentence ? mostOfZone : mostLetters);
}

bool saysNameAndDate(QStringView line) {
    constexpr qsizetype fewestSyllables = 3; // "Hà Nội, 12/3/2026" says where
    static const QRegularExpression place(u"^(?:tp|t\\.p|thành phố|tỉnh|huyện|xã|phường)\\b"_s,
                                          unicode);
    static const QRegularExpression marks(u"[^\\p{L}\\p{M} ]+"_s, unicode);
    const auto rest = besideDate(line);
    if (!rest || matches(*rest, place))
        return false;
    const QString name = QString(*rest).replace(marks, u" "_s).simplified();
    return name.count(u' ') + 1 >= fewestSyllables && looksLikeNames(name);
}

bool asksToSubscribe(QStringView line) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression offer(
        // “Người dân đăng ký tài khoản rồi đăng nhập” tells of it, and asks nobody.
        u"(?:^|[.!?…:]\\s*|\\b(?:hãy|vui lòng|mời|xin)\\s+(?:bạn\\s+)?)(?:đăng ký (?:ngay|gói|nhận|"
        "thành viên|hội viên|tài khoản|để|mua|theo dõi|miễn phí)|đăng nhập|nhận (?:bản tin|tin(?: "
        "tức)?)\\b.{0,50}\\b(?:thư|e-?mail|hòm thư))\\b|\\b(?:bạn đọc|độc giả|hội viên) trả phí\\b|"
        "^(?:gói (?:tháng|năm|hội viên|đọc)|subscribe|newsletter)\\b"_s,
        unicode);
    return line.size() <= longest && offer.match(line.toString()).hasMatch();
}

bool looksLikeAdMark(QStringView line) {
    constexpr qsizetype longest = 40;
    static const QRegularExpression mark = wholeLine(
        u"advertisements?|quảng cáo(?: (?:của )?google)?|"
        "(?:tin|bài|bài viết|nội dung) (?:quảng cáo|(?:được )?tài trợ)(?: bởi .{2,25})?|"
        "sponsored(?: (?:content|links?|by .{2,25}))?|ads(?: by .{2,25})?|"
        "(?:nhấn|bấm)(?: vào)?(?: đây)? để xem(?: (?:thêm|tiếp|chi tiết|đầy đủ|toàn bộ|kích thước "
        "đầy đủ|ảnh(?: lớn| gốc)?|hình(?: lớn)?|video|clip|bài viết|nội dung))*"_s);
    return line.size() <= longest && matches(line, mark);
}

bool looksLikeControl(QStringView line) {
    constexpr qsizetype longest = 60;
    static const QRegularExpression counted = wholeLine(
        u"(?:[\\s•·|/,-]*(?:(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập|thích|chia "
        "sẻ|tải)\\s*[:(–-]?\\s*(?:%1)?\\)?|%1\\s*(?:(?:lượt|lần) (?:xem|đọc|truy "
        "cập|thích|chia sẻ|bình luận|tải)|bình luận|chia sẻ|thích)))+"_s.arg(count));
    static const QRegularExpression control = wholeLine(
        u"chia sẻ(?: bài(?: viết)?(?: này)?)? nếu (?:bạn |các bạn )?thấy (?:bài(?: viết)? )?(?:này "
        "|nó )?(?:hay|thích|hữu ích|bổ ích|thú vị)(?: nhé)?|"
        "(?:xem với |thay đổi |tăng |giảm )?cỡ chữ(?:[\\s:|/,]*(?:a[-+]*|[-+]|nhỏ|vừa|lớn|to|mặc "
        "định|bình thường|trung bình))*|"
        "chia sẻ(?: (?:bài(?: viết| báo)?(?: này)?|ngay|tin này|liên kết|link))?"
        "(?:[\\s:|/,&-]*(?:(?:lên|qua|trên|với|tới|đến|và) )?(?:facebook|zalo|twitter|x|"
        "e-?mail|linkedin|telegram|pinterest|messenger|whatsapp|mạng xã hội|bạn bè))*|"
        "từ kh[oóòọõỏ][aáàạãả](?: (?:liên quan|tìm kiếm|nổi bật|bài viết|hot))?|tags?|"
        "in (?:trang|bài(?: viết| báo)?|tin)(?: này)?|"
        "gửi (?:e-?mail|cho bạn(?: bè)?|bài(?: viết)?(?: này)?)(?: (?:cho|qua) (?:bạn(?: bè)?|"
        "e-?mail))?|"
        "(?:trở|quay) lại|(?:lên|về|trở lại|quay lại|trở về|quay về) (?:đầu trang|đầu bài|trang "
        "chủ|trang trước|danh sách|mục lục|chuyên mục|chủ đề)|tweet|like|share|google news"_s);
    return line.size() <= longest && (matches(line, counted) || matches(line, control));
}

bool looksLikeTags(QStringView line) {
    constexpr qsizetype longest = 200;
    static const QRegularExpression tags(
        u"^[#•|\\s]*(?:từ kh(?:óa|oá)|tags?|nhãn|thẻ)(?: (?:liên quan|tìm kiếm|nổi bật|bài viết|"
        "hot))?\\s*:"_s,
        unicode);
    return line.size() <= longest && matches(line, tags);
}

bool namesSite(QStringView line) {
    constexpr qsizetype longest = 300;
    static const OfficeWords words;
    static const QRegularExpression masthead(
        u"%1(?:cơ quan (?:ngôn luận )?của|%2)\\b(?:.{0,200}(?:[.;|–-]\\s*|\\s)){0,1}?"
        "(?:%2|điện thoại|e-?mail|fax)%3"_s.arg(words.begin, words.office, words.colon),
        unicode);
    // Wherever in the line: "Báo điện tử X. Giấy phép số 12/GP-BTTTT"; that somebody gave or took
    // one is news.
    static const QRegularExpression licence(
        u"^(?!.*\\b(?:cấp|thu hồi|tước|xin)\\s+(?:lại\\s+)?giấy phép).*\\d\\s*/\\s*GP[-–\\s]*"
        "(?:BT|TT|CBC|BC\\b|BVHTT|STT|PTTH)"_s,
        unicode);
    return line.size() <= longest && (matches(line, masthead) || matches(line, licence));
}

bool speaksOfSite(QStringView line) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression start(
        u"^[-–—*•>\\s]*(?:"
        "mời (?:quý vị|quý độc giả|quý bạn đọc|bạn(?! bè)|các bạn|độc giả|bạn đọc)\\b.{0,60}\\b(?:"
        "theo dõi|đón đọc|đón xem|xem|đọc|nghe|gửi|tham gia|bình luận|chia sẻ|đăng ký|tải|nhấn|bấm|"
        "truy cập|tham khảo|nhập|để lại|liên hệ)|"
        "(?:quý (?:vị|độc giả|bạn đọc|khách)|độc giả|bạn đọc)(?: quan tâm)? (?:có thể|vui lòng|hãy|"
        "xin|muốn)\\b.{0,80}\\b(?:gửi|liên hệ|đón đọc|theo dõi|đăng ký|truy cập|bình luận|góp ý|"
        "phản ánh|email|hotline)|"
        "(?:hãy )?theo dõi .{0,60}trên (?:(?:và |hoặc |[,&/-] ?)*(?:kênh |trang |fanpage |ứng dụng "
        "|nền tảng )?(?:google(?: news)?|facebook|zalo|youtube|tiktok|telegram|twitter|instagram|"
        "viber|lotus|mạng xã hội)\\s*)+(?:$|[.!»>]|để (?:cập nhật|nhận|không|xem|đọc|đón)|tại đây)|"
        "đăng ký (?:nhận (?:bản )?(?:tin|thông báo|bài|e-?mail|cập nhật)|theo dõi (?:kênh|báo|"
        "trang|bản tin|chúng tôi)|kênh\\b.{0,60}(?:để (?:xem|nhận|theo dõi|không)|$))|"
        "tải (?:app|ứng dụng)\\b.{0,60}(?:tại đây|miễn phí|để (?:đọc|xem|nghe|nhận|theo "
        "dõi)|(?:trên|tại|từ|cho|về) (?:app "
        "store|google "
        "play|ch play|appstore|ios|android|điện thoại))|"
        "vui lòng (?:ghi rõ|dẫn nguồn|trích|không (?:sao chép|copy)|liên hệ|nhập|đăng nhập|gửi|"
        "để lại|bật|tắt|truy cập|chọn|điền|nhấn|bấm|xem)|"
        "đừng quên (?:theo dõi|like|share|đăng ký|bình luận|để lại|nhấn|bấm|subscribe|ghé|truy cập|"
        "tải|chia sẻ (?:bài|video|cho))|"
        "©|\\(c\\)\\s*(?:copyright|bản quyền|(?:19|20)\\d\\d)|copyright|"
        "bản quyền (?:©|\\(c\\)|[-–:]|(?:19|20)\\d\\d|(?:bài viết|nội dung|website)|(?:thuộc(?: "
        "về)?|của) (?:báo|tạp chí|tòa soạn|toà soạn|trang|website|cổng|đài))|"
        "giấy phép (?:số.{0,120}(?:báo chí|truyền thông|tt&?tt|bvhttdl|ttđt|phát thanh)|"
        "(?:hoạt động |xuất bản |thiết lập )+(?:báo|trang|mạng|tạp chí)|icp|mxh)|"
        "cơ quan chủ quản[^:.,;]{0,25}:|"
        "chịu trách nhiệm(?: (?:chính|về|nội dung|xuất bản|quản lý|biên tập))*\\s*:|"
        "(?:nhấn|bấm|click)(?: vào đây)? để (?:xem|nghe|đọc|tải|theo dõi|phóng|mở rộng|chia "
        "sẻ|đăng)|"
        "copy link|link bài gốc|lấy link|"
        "(?:đường dẫn|link|url)(?: (?:bài(?: viết| báo| gốc)?|gốc|của bài))?\\s*:\\s*https?://|"
        "sao chép (?:liên kết|link|đường dẫn|.{0,60}(?:ghi rõ|dẫn) nguồn))"_s,
        unicode);
    return line.size() <= longest && (matches(line, start) || hasOfficeLabel(line) ||
                                      namesSite(line) || looksLikeControl(line));
}

bool headsComments(QStringView line) {
    constexpr qsizetype longest = 120;
    static const QRegularExpression heading = wholeLine(
        u"(?:\\(?[\\d.,]+\\)?\\s+)?(?:(?:tất cả|các|những) )?(?:bình luận|ý kiến|phản hồi|nhận "
        "xét|thảo luận)(?:\\s+(?:bình luận|phản hồi|thảo luận|đóng góp|(?:của |từ )?(?:bạn đọc|độc "
        "giả|bạn xem|bạn|khán giả)|(?:về |cho )?(?:bài(?: viết| báo)?|tin)(?: này)?|(?:qua |trên "
        "|bằng |với )?facebook|mới nhất|nổi bật|hay nhất|gần "
        "đây)){0,3}(?:\\s*[(:\\[]?\\s*[\\d.,]+)?|"
        "(?:bạn đọc|độc giả) (?:bình luận|phản hồi|viết)|"
        "(?:gửi|viết|để lại|thêm)(?: một)? (?:bình luận|ý kiến|phản hồi|nhận xét|trả lời)(?: "
        "mới)?(?: "
        "của (?:bạn đọc|bạn|độc giả))?(?: (?:về|cho) bài(?: viết)?(?: này)?)?(?: hủy| huỷ)?|"
        "\\d+ (?:bình luận|phản hồi|nhận xét|comments?|thoughts?|responses?|replies) "
        "(?:cho|về|on|to) [“\"'‘].+[”\"'’]|"
        "(?:\\d+\\s+)?comments?(?:\\s*\\(\\d+)?|(?:leave|post|write|add) a (?:comment|reply)(?: "
        "cancel reply)?"_s);
    return line.size() <= longest && matches(line, heading);
}

bool isOfComment(QStringView line) {
    constexpr qsizetype longest = 60;
    static const QRegularExpression button = wholeLine(
        u"(?:[\\s•·|/,-]*(?:trả lời|thích|không thích|phản hồi|chia sẻ|báo (?:vi phạm|xấu)|like|"
        "reply|report|(?:một|\\d+) (?:phút|giờ|ngày|tuần|tháng|năm)(?: trước)?|%1|\\(\\d+\\)))+|"
        "(?:nhập|viết) bình luận(?: của bạn)?|(?:hãy )?là người đầu tiên bình luận|chưa có bình "
        "luận"
        "(?: nào)?|xem (?:thêm|tất cả)(?: \\d+)? (?:bình luận|ý kiến|trả lời)"_s.arg(count));
    return line.size() <= longest && (matches(line, button) || looksLikeDateLine(line));
}

bool headsOtherNews(QStringView line) {
    constexpr qsizetype longest = 70;
    static const QRegularExpression heading = wholeLine(
        u"(?:(?:các|những) )?(?:tin|bài|bài viết|bài đăng|tin tức|tin bài|chủ đề|video)\\s+(?:khác|"
        "liên quan|(?:được )?(?:đọc|xem|quan tâm) nhiều|mới(?: nhất| hơn| đăng| cập nhật)?|cũ hơn|"
        "cùng (?:chuyên mục|mục|chủ đề|tác giả|sự kiện|loại)|nổi bật|gần đây|tiếp(?: theo)?|trước"
        "(?: đó)?|sau(?: đó)?|đã đưa)%1|"
        "(?:có thể )?bạn (?:có thể |sẽ |cũng )*(?:quan tâm|thích)(?: (?:đến|thêm))?%1|có thể bạn "
        ".{0,40}|"
        "(?:đọc|xem) nhiều%1|cùng (?:chuyên mục|tác giả|chủ đề|danh mục|mục)%1|"
        "related(?: (?:posts?|articles?|news|stories|content|topics?))?|"
        "you (?:may|might)(?: also)?(?: like| enjoy| be interested in)?(?: these)?|recent posts"_s.arg(
            u"(?: (?:nhất|khác|trong (?:ngày|tuần|tháng|chuyên mục|mục)|hôm nay|(?:trên|của) "
            u".{2,30}|"
            "(?:về|cùng) (?:chủ đề|sự kiện|chuyên mục|tác giả)(?: này)?|đến bài viết(?: này)?))*"_s));
    return line.size() <= longest && matches(line, heading);
}

bool headsList(QStringView line) {
    constexpr qsizetype longest = 100;
    static const QRegularExpression heading(
        u"^[#\\s]*(?:(?:thẻ|tags?|nhãn|từ kh(?:óa|oá)|chủ đề|chuyên mục|danh mục|chuyên đề|sự kiện|"
        "tác giả|tìm kiếm|lưu trữ|category|author|archives?|search(?: results?)?)\\s*:|"
        "kết quả (?:tìm(?: kiếm)?\\b|cho (?:từ khóa|từ khoá|[“\"'‘]))|search results?\\b|lưu "
        "trữ(?: theo)? (?:tháng|năm|ngày)\\b|"
        "(?:tất cả )?(?:các )?bài viết(?: mới(?: nhất)?)? của |"
        "tin(?: tức)?(?:,? (?:bài(?: viết)?|hình ảnh|video))+,? mới nhất(?: hôm nay)? (?:về|của) |"
        "tin(?: tức)?(?:,? (?:bài(?: viết)?|hình ảnh|video))*,? (?:về|theo) (?:chủ đề|từ khóa|từ "
        "khoá|thẻ)\\b)"_s,
        unicode);
    return line.size() <= longest && matches(line, heading);
}

} // namespace morat
