// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PageLines.h"

#include "drafts/draft/PressConventions.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr auto unicode =
    QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

bool matches(QStringView line, const QRegularExpression &pattern) {
    return pattern.match(line.trimmed().toString()).hasMatch();
}

} // namespace

bool looksLikeDateLine(QStringView line) {
    constexpr qsizetype longest = 80;
    constexpr qsizetype mostLetters = 12; // beside what dates are written with
    if (line.size() > longest)
        return false;
    static const QRegularExpression date(
        u"\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|"
        "\\d{1,2}\\s+(?:tháng|thg)\\s+(?:\\d{1,2}|[a-zà-ỹ]+)[,.]?\\s+(?:năm\\s+)?(?:19|20)\\d\\d|"
        "\\d{1,2}:\\d\\d\\s*(?:am|pm|ngày|,|$)|\\d{1,3} (?:phút|giờ|ngày) trước"_s,
        unicode);
    if (!matches(line, date))
        return false;
    static const QRegularExpression words(
        u"(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|\\d)|chủ nhật|ngày|tháng|thg|năm|cập nhật|lần cuối|"
        "đăng|lúc|gmt|utc|phút|giờ|trước|xuất bản|am|pm|a[-+])"_s,
        unicode);
    const QString rest = line.toString().remove(date).remove(words).simplified();
    if (looksLikeNames(rest))
        return false;
    return std::count_if(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetter(); }) <=
           mostLetters;
}

bool looksLikeAdMark(QStringView line) {
    constexpr qsizetype longest = 40;
    static const QRegularExpression mark(
        u"^[-–—\\s(\\[]*(?:advertisements?|quảng cáo|tin tài trợ|sponsored|ads by|nhấn để xem|"
        "bấm để xem)\\b"_s,
        unicode);
    return line.size() <= longest && matches(line, mark);
}

bool looksLikeControl(QStringView line) {
    constexpr qsizetype longest = 60;
    static const QRegularExpression control(
        u"^[#•|\\s]*(?:(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)|\\d+ (?:lượt xem|bình luận|chia "
        u"sẻ)|"
        "(?:xem với )?cỡ chữ|chia sẻ\\s*(?::|$|(?:bài|lên|qua|facebook|zalo)\\b)|"
        "(?:từ khóa|từ khoá|tags?|nhãn|thẻ)\\b[^:]{0,20}:|in (?:trang|bài)|gửi (?:email|cho bạn)|"
        "về đầu trang|trở lại|quay lại|tweet$|like$|share$|google news)"_s,
        unicode);
    return line.size() <= longest && matches(line, control);
}

bool speaksOfSite(QStringView line) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression start(
        u"^[-–—*•>\\s]*(?:mời (?:quý|bạn|các bạn|độc giả|bạn đọc)|quý (?:vị|độc giả|bạn đọc|khách)|"
        "(?:hãy )?theo dõi .{0,60}trên|độc giả (?:quan tâm|có thể)|bạn đọc (?:quan tâm|có thể)|"
        "đăng ký (?:nhận|theo dõi|kênh|ngay)|tải (?:app|ứng dụng)|vui lòng|đừng quên|"
        "©|\\(c\\)|copyright|bản quyền|giấy phép|cơ quan (?:chủ quản|của)|chịu trách nhiệm|"
        "tổng biên tập|tòa soạn|toà soạn|trụ sở|hotline|đường dây nóng|liên hệ|"
        "nhấn để|bấm để|click để|copy link|link bài gốc|lấy link|chia sẻ (?:bài|lên|qua|:)|in bài|gửi email|sao chép)"_s,
        unicode);
    return line.size() <= longest && matches(line, start);
}

bool headsComments(QStringView line) {
    constexpr qsizetype longest = 70;
    static const QRegularExpression heading(
        u"^(?:\\(?\\d+\\)?\\s+)?(?:bình luận|ý kiến(?: của)?(?: bạn| độc giả|\\b)|phản hồi|"
        "gửi (?:bình luận|ý kiến)|thảo luận|comments?|leave a (?:comment|reply))"
        "(?:\\s*\\(\\d+\\))?(?![,;])"_s,
        unicode);
    return line.size() <= longest && !line.trimmed().endsWith(u'.') && matches(line, heading);
}

bool headsOtherNews(QStringView line) {
    constexpr qsizetype longest = 50;
    static const QRegularExpression heading(
        u"^(?:các )?(?:tin|bài|bài viết|bài đăng|tin tức|chủ đề|video)\\s+(?:khác|liên quan|mới|"
        "cùng|nổi bật|đọc nhiều|xem nhiều|gần đây|tiếp|trước|sau|đã đưa)|"
        "^(?:có thể )?bạn (?:có thể|sẽ) (?:quan tâm|thích)|^có thể bạn|^đọc nhiều|^xem nhiều|"
        "^cùng (?:chuyên mục|tác giả|chủ đề|danh mục)|^related|^you may|^recent posts"_s,
        unicode);
    return line.size() <= longest && matches(line, heading);
}

} // namespace morat
