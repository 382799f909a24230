// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace morat {

// What a line of a page says of itself, where no name of a class tells. A line is compared as a
// whole, as headlines and sentences begin like buttons, too, unless it says "begins" here.

/// Nothing but a date, a time of day, "Cập nhật", the size of letters.
[[nodiscard]] bool looksLikeDateLine(QStringView line);
/// Who wrote the article, and when: "Hà Thu Lan - 12/3/2026". A place before a date is no name.
[[nodiscard]] bool saysNameAndDate(QStringView line);
/// Asks to subscribe, to log in, to pay: in a box with a button, no part of an article.
[[nodiscard]] bool asksToSubscribe(QStringView line);
/// "Quảng cáo", "- Advertisement -".
[[nodiscard]] bool looksLikeAdMark(QStringView line);
/// What the site counts or lets one do: "Lượt xem: 120", "Cỡ chữ", "Chia sẻ", "Từ khóa:".
[[nodiscard]] bool looksLikeControl(QStringView line);
/// Begins "Từ khóa: chợ, miền núi": the site's where these are links.
[[nodiscard]] bool looksLikeTags(QStringView line);
/// The site's own licence, or who runs it from where.
[[nodiscard]] bool namesSite(QStringView line);
/// Begins to speak to whoever reads the site: to follow, to subscribe, who owns it.
[[nodiscard]] bool speaksOfSite(QStringView line);
/// The heading of what readers wrote. An article has such a heading, too: what follows decides.
[[nodiscard]] bool headsComments(QStringView line);
/// What stands around a reader's comment and nowhere in an article: "Trả lời", "2 giờ trước".
[[nodiscard]] bool isOfComment(QStringView line);
/// The heading of a list of other articles.
[[nodiscard]] bool headsOtherNews(QStringView line);
/// The headline of a page that only collects articles: "Từ khóa: lũ quét", "Bài viết của Hà Thu".
[[nodiscard]] bool headsList(QStringView line);

} // namespace morat
