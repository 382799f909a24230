// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PersonTitleCheck.h"

#include "checks/consistency/PersonNames.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A title, and what it excludes: of one `series` a person has one `value` only.
struct Title {
    QString series;
    QString value;
    TextRange range; ///< of its words in the block
};

struct Place {
    qsizetype block;
    Title title;
};

/// Words that a person is spoken of with.
QString addressOf(const QString &folded) {
    static const QHash<QString, QString> addresses{
        {u"ông"_s, u"nam"_s}, {u"anh"_s, u"nam"_s}, {u"bà"_s, u"nữ"_s}, {u"chị"_s, u"nữ"_s}};
    return addresses.value(folded);
}

bool isRank(const QString &first, const QString &second) {
    static const QSet<QString> heights{u"thiếu"_s, u"trung"_s, u"thượng"_s, u"đại"_s};
    static const QSet<QString> classes{u"úy"_s, u"tá"_s, u"tướng"_s};
    return heights.contains(first) && classes.contains(second);
}

/// Offices that have a deputy, without "phó".
bool isOffice(const QString &words) {
    static const QSet<QString> offices{
        u"chủ tịch"_s,       u"bí thư"_s,       u"giám đốc"_s,     u"tổng giám đốc"_s,
        u"hiệu trưởng"_s,    u"cục trưởng"_s,   u"vụ trưởng"_s,    u"chi cục trưởng"_s,
        u"viện trưởng"_s,    u"trưởng ban"_s,   u"trưởng phòng"_s, u"chánh văn phòng"_s,
        u"trưởng công an"_s, u"tổng biên tập"_s};
    return offices.contains(words);
}

bool isWord(const CheckedBlock &block, qsizetype token) {
    return token >= 0 && token < block.tokens.size() && block.tokens[token].kind == TokenKind::Word;
}

QString foldedWords(const CheckedBlock &block, qsizetype first, qsizetype end) {
    QStringList words;
    for (qsizetype i = first; i < end; ++i)
        words.append(block.tokens[i].folded);
    return words.join(u' ');
}

TextRange rangeOf(const CheckedBlock &block, qsizetype first, qsizetype end) {
    const qsizetype start = block.tokens[first].range.start;
    return {start, block.tokens[end - 1].range.end() - start};
}

/// "nguyên Giám đốc", "quyền Giám đốc": what a person was or stands in for excludes nothing.
bool isLimited(const CheckedBlock &block, qsizetype first) {
    static const QSet<QString> limits{u"nguyên"_s, u"cựu"_s, u"quyền"_s, u"cố"_s, u"tân"_s};
    return first > 0 && limits.contains(block.tokens[first - 1].folded);
}

/// The office that words from `first` to before `end` name, with its body: "Phó Giám đốc Sở Y tế".
std::optional<Title> officeIn(const CheckedBlock &block, qsizetype first, qsizetype end) {
    constexpr qsizetype longestOffice = 3;
    std::optional<Title> title;
    for (qsizetype at = first; at < end; ++at) {
        for (qsizetype length = std::min(longestOffice, end - at); length >= 2; --length) {
            const QString office = foldedWords(block, at, at + length);
            if (!isOffice(office))
                continue;
            const bool isDeputy = at > 0 && block.tokens[at - 1].folded == u"phó";
            const qsizetype start = isDeputy ? at - 1 : at;
            if (title || isLimited(block, start)) // two offices in one phrase: whose is the body?
                return std::nullopt;
            const QString body = foldedWords(block, at + length, end);
            title = Title{office + u'/' + body, isDeputy ? u"phó"_s : u"trưởng"_s,
                          rangeOf(block, start, end)};
            at += length - 1;
            break;
        }
    }
    return title;
}

/// The titles of the person just before a name, or behind it after a comma.
QList<Title> titlesOf(const CheckedBlock &block, const PersonName &name) {
    QList<Title> titles;
    const qsizetype first = name.firstToken;
    if (isWord(block, first - 1)) {
        const QString address = addressOf(block.tokens[first - 1].folded);
        if (!address.isEmpty())
            titles.append({u"xưng hô"_s, address, block.tokens[first - 1].range});
    }
    if (isWord(block, first - 1) && isWord(block, first - 2) &&
        isRank(block.tokens[first - 2].folded, block.tokens[first - 1].folded))
        titles.append({u"quân hàm"_s, foldedWords(block, first - 2, first),
                       rangeOf(block, first - 2, first)});
    constexpr qsizetype longestTitle = 12;
    qsizetype from = first;
    while (isWord(block, from - 1) && first - from < longestTitle)
        --from;
    if (auto office = officeIn(block, from, first))
        titles.append(*office);
    const qsizetype comma = name.endToken();
    if (comma < block.tokens.size() && block.tokens[comma].folded == u",") {
        qsizetype end = comma + 1;
        while (isWord(block, end) && end - comma <= longestTitle)
            ++end;
        // Only where the office begins right behind the comma; what follows its body is unknown,
        // so that the body is told by the mark that ends it.
        const bool isClosed =
            end < block.tokens.size() && block.tokens[end].kind == TokenKind::Punctuation;
        if (isClosed && end > comma + 1) {
            const qsizetype start = comma + 1;
            const qsizetype office = block.tokens[start].folded == u"phó" ? start + 1 : start;
            const bool begins =
                office + 2 <= end &&
                (isOffice(foldedWords(block, office, office + 2)) ||
                 (office + 3 <= end && isOffice(foldedWords(block, office, office + 3))));
            if (begins) {
                if (auto title = officeIn(block, office, end))
                    titles.append(*title);
            }
        }
    }
    return titles;
}

} // namespace

QList<RuleInfo> PersonTitleCheck::rules() const {
    return {
        {u"consistency.person-title"_s, u"consistency"_s, u"Chức danh của một người thay đổi"_s,
         u"Một người lúc là ông lúc là bà, lúc Trung tá lúc Thượng tá, lúc Giám đốc lúc Phó Giám "
         u"đốc của cùng một cơ quan."_s}};
}

void PersonTitleCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                     const DocumentFacts & /*facts*/, std::stop_token stop,
                                     QList<Finding> &findings) const {
    // Person and series → value → places, in the order of the text.
    std::map<QString, std::map<QString, QList<Place>>> people;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (block.block.kind == BlockKind::Code || block.block.kind == BlockKind::Furniture)
            continue;
        for (const PersonName &name : personNamesIn(block)) {
            for (const Title &title : titlesOf(block, name)) {
                const QString person = name.syllables.join(u' ') + u'|' + title.series;
                people[person][title.value].append({block.index, title});
            }
        }
    }
    const auto writtenAt = [&blocks](const Place &place) {
        return blocks[place.block].block.text.mid(place.title.range.start,
                                                  place.title.range.length);
    };
    const auto isEarlier = [](const Place &a, const Place &b) {
        return std::pair(a.block, a.title.range.start) < std::pair(b.block, b.title.range.start);
    };
    for (const auto &[person, values] : people) {
        if (values.size() != 2)
            continue;
        const QList<Place> *usual = &values.begin()->second;
        const QList<Place> *other = &std::next(values.begin())->second;
        if (other->size() > usual->size() ||
            (other->size() == usual->size() && isEarlier(other->first(), usual->first())))
            std::swap(usual, other);
        for (const Place &place : *other) {
            const QString written = writtenAt(place);
            const QString usually = writtenAt(usual->first());
            const bool isCapital = written.front().isUpper();
            QString right = usually;
            right[0] = isCapital ? right[0].toUpper() : right[0].toLower();
            findings.append({
                .rule = u"consistency.person-title"_s,
                .category = u"consistency"_s,
                .level = Level::Warning,
                .confidence = 0.8,
                .block = place.block,
                .range = place.title.range,
                .message =
                    u"Chỗ khác trong bài, người này là “%1”; ở đây là “%2”. Xem lại bên nào đúng."_s
                        .arg(usually, written),
                .suggestions = {{.text = right}},
                .subject = person,
            });
        }
    }
}

} // namespace morat
