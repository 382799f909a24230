// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/NameSuggestions.h"

#include "checks/engine/FamilyNames.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A class of SyllableInventory: in one text of some thousand words.
constexpr int commonFrom = 14;

} // namespace

bool isAddress(const QString &folded) {
    static const QSet<QString> words{u"ông"_s, u"bà"_s,   u"anh"_s, u"chị"_s, u"em"_s,
                                     u"cô"_s,  u"chú"_s,  u"bác"_s, u"cụ"_s,  u"cậu"_s,
                                     u"bé"_s,  u"cháu"_s, u"thầy"_s};
    return words.contains(folded);
}

bool isGivenName(const QString &folded) {
    static const QSet<QString> names = [] {
        const QString words =
            u"an anh ánh ân bách bảo bích bình cảnh châu chi chiến chinh chính công cúc cường danh "
            "diễm diệp dung dũng duy duyên dương đạt đăng điệp đông đồng đức giang hà hải hạnh hào "
            "hằng hân hậu hiên hiền hiển hiếu hiệp hoa hòa hoàn hoài hoàng hồng hợp huệ hùng huy "
            "huyền hương hường hữu khang khánh khoa khôi kiên kiệt kim kỳ lam lan lâm lệ liên linh "
            "loan lộc long lợi luân lương ly mai mạnh mẫn minh mỹ nam nga ngân nghĩa nghị ngọc "
            "nguyên nguyệt nhân nhật nhi nhung như ninh oanh phát phi phong phú phúc phụng phương "
            "phước quân quang quốc quý quyên quyền quyết quỳnh sang sinh sơn sương tài tâm tân tấn "
            "thái thanh thành thảo thắng thắm thế thi thiện thịnh thoa thơ thu thuần thuận thúy "
            "thủy thùy thư thương tiến tín toàn trang trâm trí triều trinh trọng trúc trung trường "
            "tú tuấn tùng tuyên tuyến tuyết tường uyên vân văn việt vinh vui vũ vượng xuân yên yến "
            "thị đình"_s;
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return names.contains(folded) || isFamilyName(folded);
}

bool isInPersonsName(const CheckedBlock &block, qsizetype token) {
    const auto isCapital = [&](qsizetype index) {
        return index >= 0 && block.tokens[index].kind == TokenKind::Word &&
               block.tokens[index].capitalisation == Capitalisation::Initial;
    };
    if (!isCapital(token) || block.tokens[token].startsSentence)
        return false;
    qsizetype first = token;
    bool hasFamilyName = false;
    while (isCapital(first - 1)) {
        --first;
        hasFamilyName = hasFamilyName || isFamilyName(block.tokens[first].folded);
    }
    // A sentence that begins with “Bà Nhiểu”.
    if (first < token && block.tokens[first].startsSentence &&
        isAddress(block.tokens[first].folded))
        return true;
    const bool isAddressed = first > 0 && block.tokens[first - 1].kind == TokenKind::Word &&
                             isAddress(block.tokens[first - 1].folded);
    constexpr qsizetype shortestName = 3;
    return isAddressed || (hasFamilyName && token - first + 1 >= shortestName);
}

QStringList suggestionsForName(const QStringList &suggestions, const SyllableInventory &inventory) {
    QStringList ordered = suggestions;
    const auto mayBeName = [&inventory](const QString &word) {
        return isGivenName(word) || inventory.frequencyClass(word) < commonFrom;
    };
    const auto common = std::stable_partition(ordered.begin(), ordered.end(), mayBeName);
    return common == ordered.begin() ? QStringList() : ordered;
}

} // namespace morat
