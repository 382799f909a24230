// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/CapitalReading.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr quint64 leastFrequent = 50; ///< of the word that was meant
constexpr quint64 timesRarer = 100;   ///< how much rarer what is written must be beside it

/// What stands before the name of a person or a place.
const QSet<QString> &beforeNames() {
    static const QSet<QString> words{
        u"ông"_s,    u"bà"_s,    u"anh"_s,   u"chị"_s,   u"cô"_s,    u"chú"_s,   u"bác"_s,
        u"cụ"_s,     u"em"_s,    u"bé"_s,    u"thầy"_s,  u"cậu"_s,   u"dì"_s,    u"mợ"_s,
        u"thím"_s,   u"sĩ"_s,    u"sỹ"_s,    u"tỉnh"_s,  u"huyện"_s, u"xã"_s,    u"phường"_s,
        u"quận"_s,   u"thôn"_s,  u"làng"_s,  u"bản"_s,   u"ấp"_s,    u"phố"_s,   u"đường"_s,
        u"sông"_s,   u"núi"_s,   u"đèo"_s,   u"hồ"_s,    u"cầu"_s,   u"chùa"_s,  u"đền"_s,
        u"đảo"_s,    u"vịnh"_s,  u"bãi"_s,   u"chợ"_s,   u"trấn"_s,  u"vua"_s,   u"chúa"_s,
        u"nàng"_s,   u"họ"_s,    u"tên"_s,   u"thần"_s,  u"thánh"_s, u"trận"_s,  u"hãng"_s,
        u"nhà"_s,    u"triều"_s, u"tướng"_s, u"thành"_s, u"làng"_s,  u"đồi"_s,   u"hang"_s,
        u"nguyễn"_s, u"trần"_s,  u"lê"_s,    u"phạm"_s,  u"hoàng"_s, u"huỳnh"_s, u"phan"_s,
        u"vũ"_s,     u"võ"_s,    u"đặng"_s,  u"bùi"_s,   u"đỗ"_s,    u"ngô"_s,   u"dương"_s,
        u"lý"_s,     u"đinh"_s,  u"trịnh"_s, u"đoàn"_s,  u"lương"_s, u"đào"_s,   u"mai"_s,
        u"tạ"_s,     u"tô"_s,    u"hà"_s,    u"châu"_s,  u"văn"_s,   u"thị"_s};
    return words;
}

/// Two wrong keys lead from any name to some word.
bool isNear(Confusion confusion) {
    return confusion != Confusion::TwoKeys;
}

/// Countries and peoples of one syllable, which stand alone with their capital: “đồng yen Nhật là”.
bool isCountry(const QString &folded) {
    static const QSet<QString> countries{
        u"nhật"_s,  u"anh"_s,  u"pháp"_s, u"đức"_s,  u"nga"_s,  u"mỹ"_s,  u"mĩ"_s,   u"hàn"_s,
        u"trung"_s, u"việt"_s, u"ý"_s,    u"áo"_s,   u"bỉ"_s,   u"lào"_s, u"thái"_s, u"ấn"_s,
        u"úc"_s,    u"hoa"_s,  u"tàu"_s,  u"miên"_s, u"kinh"_s, u"hán"_s, u"phi"_s,  u"âu"_s,
        u"á"_s,     u"mông"_s, u"tày"_s,  u"chăm"_s, u"di"_s};
    return countries.contains(folded);
}

} // namespace

bool CapitalReading::isCapital(const ModelText &text, size_t at) const {
    const qint32 token = text.words[at].token;
    return token >= 0 && m_tokens[token].kind == TokenKind::Word &&
           m_tokens[token].capitalisation == Capitalisation::Initial;
}

LanguageModel::Word CapitalReading::smallAt(const ModelText &text, size_t at) const {
    if (!isCapital(text, at))
        return text.words[at].number;
    const Word word = m_reader.wordOf(m_tokens[text.words[at].token].folded);
    return word == m_reader.model().unknown() ? text.words[at].number : word;
}

bool CapitalReading::isWord(Word left, Word right) const {
    return m_reader.model().compound(std::array{left, right}).has_value();
}

bool CapitalReading::isInName(const ModelText &text, size_t at) const {
    // Back to where the run of capitals begins, and the word before it.
    size_t first = at;
    for (int i = 0; i < 4 && first > 2 && isCapital(text, first - 1); ++i)
        --first;
    const auto namesAt = [&](size_t place) {
        const qint32 token = text.words[place].token;
        return token >= 0 && beforeNames().contains(m_tokens[token].folded);
    };
    return namesAt(first - 1) || (first != at && namesAt(first));
}

std::vector<size_t> CapitalReading::places(const ModelText &text) const {
    const LanguageModelMix &model = m_reader.model();
    const Word name = model.reserved(ModelWordKind::Name);
    std::vector<size_t> places;
    for (size_t at = 2; at + 2 < text.words.size(); ++at) {
        const bool isSelf = text.words[at].number == name && isCapital(text, at);
        const bool isLeft = text.words[at - 1].number == name && isCapital(text, at - 1);
        const bool isRight = text.words[at + 1].number == name && isCapital(text, at + 1);
        const qint32 token = text.words[at].token;
        if (token < 0 || m_tokens[token].kind != TokenKind::Word || (isLeft && isRight && isSelf) ||
            !(isSelf ||
              ((isLeft || isRight) && m_tokens[token].capitalisation == Capitalisation::Lower)))
            continue;
        const Word before = smallAt(text, at - 1);
        const Word written = smallAt(text, at);
        const Word after = smallAt(text, at + 1);
        if (written == name || isWord(before, written) || isWord(written, after))
            continue;
        // “Tây Ban Nha bán”, “thư Nguyễn Văn”, “Thứ trưởng Phan”: part of a name, or its beginning.
        if (isSelf &&
            ((isLeft && isCapital(text, at - 2)) || isCapital(text, at + 1) ||
             beforeNames().contains(m_tokens[token].folded) || isCountry(m_tokens[token].folded)))
            continue;
        // “ông Hòa” is no “ôn hòa”: before a name stands what it is a name of.
        if (!isSelf && isRight && beforeNames().contains(m_tokens[token].folded))
            continue;
        // Which neighbour can complete the word: one that has the word's capital, or lacks it.
        const bool canLeft = isLeft && !isSelf; // “Quốc Hương”, “Chí Thạnh”: a name of two
        const bool canRight = isRight || isSelf;
        const quint64 writtenLeft = model.count(before, written);
        const quint64 writtenRight = model.count(written, after);
        const auto completes = [&](const model::ConfusionEntry &confusion) {
            const auto isFar = [&](Word left, Word right, quint64 rare) {
                const auto count = model.compound(std::array{left, right});
                return count && *count >= leastFrequent && *count >= timesRarer * rare;
            };
            return isNear(Confusion(confusion.confusion)) &&
                   ((canLeft && isFar(before, confusion.meant, writtenLeft)) ||
                    (canRight && isFar(confusion.meant, after, writtenRight)));
        };
        if (std::ranges::any_of(model.confusions(written), completes) && !isInName(text, at))
            places.push_back(at);
    }
    return places;
}

bool CapitalReading::completesCapital(const ModelText &text, size_t at) const {
    const Word name = m_reader.model().reserved(ModelWordKind::Name);
    return text.words[at - 1].number == name && isCapital(text, at - 1) &&
           isWord(smallAt(text, at - 1), text.words[at].number);
}

CapitalReading::Window CapitalReading::inSmallLetters(const ModelText &text, size_t at) const {
    Window small;
    for (size_t i = 0; i < small.size(); ++i)
        small[i] = smallAt(text, at - 2 + i);
    return small;
}

bool CapitalReading::completesWord(const ModelText &small, size_t at, Word meant,
                                   Confusion confusion) const {
    if (!isNear(confusion))
        return false;
    const LanguageModelMix &model = m_reader.model();
    const auto [before, written, after] = small.around(at);
    const auto isFar = [&](Word left, Word right, quint64 count) {
        const auto word = model.compound(std::array{left, right});
        return word && *word >= leastFrequent && *word >= timesRarer * count;
    };
    return isFar(before, meant, model.count(before, written)) ||
           isFar(meant, after, model.count(written, after));
}

} // namespace morat
