// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the input as a page that somebody set, or says to have set, and compares a text with it:
// eight bytes a word say which word stands there, where, and how large. Whatever the page is, what
// is told of it lies in the text and on the page.
#include "typeset/comparison/PageComparison.h"

#include <QRegularExpression>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

const Text &article() {
    static const Text text = [] {
        QList<Block> blocks;
        for (const QString &line :
             {u"Sơn Bình rà soát hồ chứa trước mùa lũ"_s,
              u"Sáng qua, huyện Sơn Bình họp với các xã ven sông để rà soát hồ chứa, cống và kè."_s,
              u"“Chúng tôi không chờ mưa tới mới làm”, ông Lê Văn Thành nói; 12 hồ đã kiểm tra."_s})
            blocks.append({.kind = blocks.isEmpty() ? BlockKind::Headline : BlockKind::Paragraph,
                           .text = line});
        return Text(blocks);
    }();
    return text;
}

const QStringList &words() {
    static const QStringList all =
        article().joined().split(QRegularExpression(u"\\s+"_s)) +
        QStringList{
            u"S"_s,      u"rà-"_s, u"so\u00AD"_s, u"át"_s, u"(Xem tiếp trang 5)"_s,
            u"\u0301"_s, u"12"_s,  u"."_s,        u"HỒ"_s, u"hydrotechnics-vietnam@example.vn"_s};
    return all;
}

Page pageOf(const uint8_t *data, size_t size) {
    Page page{{600, 800}, {}};
    for (size_t at = 0; at + 8 <= size; at += 8) {
        const uint8_t *word = data + at;
        // Most stand on lines, as on a page; the high bits of the last byte put some anywhere.
        constexpr std::array sizes{9.0, 9.0, 10.0, 24.0, 3.0, 70.0, 0.5, 500.0};
        const double letters = sizes.at(word[5] % sizes.size());
        const double line = 12.0 * word[2] + (word[7] >= 0xc0 ? word[3] / 16.0 : 0);
        const double x = 2.5 * word[1] + (word[7] >= 0x80 ? word[4] / 8.0 : 0);
        const QString &text = words().at(word[0] % words().size());
        const double width = word[6] == 0xff ? 0.01 : double(text.size()) * 0.48 * letters;
        page.words.append({text, {x, line, width, letters}, letters, word[6] != 0xfe});
    }
    return page;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    // The first byte says where the first page ends.
    const size_t first = (size - 1) * data[0] / 255 / 8 * 8;
    const QList<Page> pages{pageOf(data + 1, first), pageOf(data + 1 + first, size - 1 - first)};
    const PageComparison found = compareWithPages(article(), pages);
    require(found.foundWords >= 0 && found.foundWords <= found.draftWords,
            "no more than all words");
    require(found.isOnPages() || found.differences.isEmpty(), "what is not there does not differ");
    qsizetype last = 0;
    for (const PageDifference &each : found.differences) {
        require(each.range.start >= last && each.range.length >= 0 &&
                    each.range.end() <= article().length(),
                "differences are in the order of the text, and in it");
        last = each.range.start;
        require(!each.places.isEmpty(), "a difference has a place");
        for (const PagePlace &place : each.places)
            require(place.page >= 0 && place.page < pages.size(), "a place is on a page");
    }
    for (const OtherPiece &each : found.others)
        require(each.place.page >= 0 && each.place.page < pages.size() && each.words >= 0,
                "another piece is on a page");
    return 0;
}
