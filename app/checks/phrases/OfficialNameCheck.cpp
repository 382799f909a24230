// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/OfficialNameCheck.h"

#include "checks/spelling/NameSuggestions.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Over the checks that see only the syllable, under the phrases that are known to be wrong.
constexpr int namePriority = 22;

/// Words of one run: parted by one space each.
using Run = std::span<const Token *const>;

bool beginsLike(QStringView word, QStringView model) {
    return word.front().isUpper() == model.front().isUpper();
}

/// Which syllable of the name is written otherwise, when it is one only; -1: none; nothing when the
/// words are not this name.
std::optional<qsizetype> otherSyllable(const OfficialName &name, const CheckedBlock &block,
                                       Run words) {
    if (qsizetype(words.size()) < name.size())
        return std::nullopt;
    qsizetype other = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const Token &token = *words[size_t(i)];
        if (!beginsLike(block.textOf(token), name.written[i]) ||
            token.capitalisation == Capitalisation::All ||
            token.capitalisation == Capitalisation::Other)
            return std::nullopt;
        if (token.folded == name.syllables[size_t(i)].folded)
            continue;
        if (other >= 0)
            return std::nullopt;
        other = i;
    }
    return other;
}

bool isPlace(NameKind kind) {
    return kind == NameKind::Province || kind == NameKind::Country || kind == NameKind::Region;
}

/// Whether the words before a name of two syllables say what it is the name of.
bool isAnnounced(NameKind kind, const CheckedBlock &block, qsizetype token) {
    static const QSet<QString> ofProvince{u"tỉnh"_s, u"phố"_s, u"tp"_s};
    static const QSet<QString> ofCountry{u"nước"_s};
    static const QSet<QString> ofRegion{u"tỉnh"_s, u"vùng"_s, u"miền"_s, u"vực"_s,
                                        u"xứ"_s,   u"vịnh"_s, u"bằng"_s};
    if (token > 0 && block.tokens[token - 1].folded == u".") // TP.
        --token;
    if (token == 0)
        return false;
    const QString &before = block.tokens[token - 1].folded;
    const bool isStreet =
        before == u"phố" && !(token > 1 && block.tokens[token - 2].folded == u"thành");
    return (kind == NameKind::Province && ofProvince.contains(before) && !isStreet) ||
           (kind == NameKind::Country && ofCountry.contains(before)) ||
           (kind == NameKind::Region && ofRegion.contains(before));
}

constexpr qsizetype longestPlace = 4; ///< words: Ả Rập Xê Út

/// Where a place that is written right begins that ends before `end`, or begins at `begin`: the
/// index of its other border, or -1.
qsizetype placeBefore(const OfficialNames &names, const CheckedBlock &block, qsizetype end) {
    QString folded;
    for (qsizetype i = end - 1;
         i >= 0 && end - i <= longestPlace && block.tokens[i].kind == TokenKind::Word; --i) {
        folded.prepend(folded.isEmpty() ? block.tokens[i].folded : block.tokens[i].folded + u' ');
        if (block.tokens[i].capitalisation == Capitalisation::Initial && names.isPlace(folded))
            return i;
    }
    return -1;
}
qsizetype placeBehind(const OfficialNames &names, const CheckedBlock &block, qsizetype begin) {
    QString folded;
    for (qsizetype i = begin; i < block.tokens.size() && i - begin < longestPlace &&
                              block.tokens[i].kind == TokenKind::Word;
         ++i) {
        folded += folded.isEmpty() ? block.tokens[i].folded : u' ' + block.tokens[i].folded;
        if (block.tokens[begin].capitalisation == Capitalisation::Initial && names.isPlace(folded))
            return i + 1;
    }
    return -1;
}

/// Whether the name of two syllables stands among places: “Trung Bộ, Tây Nguyên và Nam Nộ”. Not
/// “Phúc Thọ, Hà Nội”, which is an address.
bool isAmongPlaces(const OfficialNames &names, const CheckedBlock &block, qsizetype token,
                   qsizetype size) {
    const auto isAnd = [&](qsizetype at) { return block.tokens[at].folded == u"và"; };
    const auto joins = [&](qsizetype at) {
        static constexpr QStringView marks = u",-–/";
        return at >= 0 && at < block.tokens.size() &&
               (isAnd(at) || (block.tokens[at].kind == TokenKind::Punctuation &&
                              marks.contains(block.textOf(block.tokens[at]).front())));
    };
    const qsizetype left = joins(token - 1) ? placeBefore(names, block, token - 1) : -1;
    const qsizetype behind = token + size;
    const bool isRight = joins(behind) && placeBehind(names, block, behind + 1) > 0;
    if (left >= 0)
        return isRight || isAnd(token - 1) ||
               (joins(left - 1) && placeBefore(names, block, left - 1) >= 0);
    return isRight && isAnd(behind);
}

/// What has a name of its own that may be nearly that of a place.
bool isOfAnother(const CheckedBlock &block, qsizetype token, qsizetype size) {
    static const QSet<QString> before{
        u"dì"_s,   u"sĩ"_s,    u"sỹ"_s,   u"viên"_s, u"tên"_s,    u"họ"_s,    u"vua"_s,
        u"chúa"_s, u"tướng"_s, u"sư"_s,   u"thủ"_s,  u"xã"_s,     u"thôn"_s,  u"phường"_s,
        u"làng"_s, u"bản"_s,   u"ấp"_s,   u"xóm"_s,  u"khu"_s,    u"đường"_s, u"phố"_s,
        u"chợ"_s,  u"huyện"_s, u"quận"_s, u"trấn"_s, u"sông"_s,   u"suối"_s,  u"núi"_s,
        u"đèo"_s,  u"hồ"_s,    u"cầu"_s,  u"chùa"_s, u"đền"_s,    u"đảo"_s,   u"bãi"_s,
        u"hang"_s, u"hãng"_s,  u"ty"_s,   u"hiệu"_s, u"trường"_s, u"hàng"_s,  u"nghệ"_s,
        u"sao"_s,  u"tàu"_s};
    const auto isCapital = [&](qsizetype at) {
        return at >= 0 && at < block.tokens.size() && block.tokens[at].kind == TokenKind::Word &&
               block.tokens[at].capitalisation != Capitalisation::Lower;
    };
    return isCapital(token - 1) || isCapital(token + size) ||
           (token > 0 && (isAddress(block.tokens[token - 1].folded) ||
                          before.contains(block.tokens[token - 1].folded)));
}

/// The same letters of the alphabet: only tone and diacritics are others.
bool isOfMarks(Confusion confusion) {
    return confusion <= Confusion::MarkAndTone;
}

QString kindName(NameKind kind) {
    switch (kind) {
    case NameKind::Province:
        return u"tỉnh, thành phố"_s;
    case NameKind::Country:
        return u"nước"_s;
    case NameKind::Region:
        return u"vùng"_s;
    case NameKind::Body:
        return u"cơ quan"_s;
    case NameKind::Office:
        return u"chức vụ"_s;
    case NameKind::NeverSuggested:
        break;
    }
    return {};
}

struct Match {
    const OfficialName *name = nullptr; ///< the longest that the words are but for one slip
    qsizetype other = -1;               ///< its syllable that is written otherwise
    qsizetype whole = 0;                ///< words of the longest that is there as it is written
};

/// Whether a slip of that kind in one syllable may be believed to be one in this name. A name of
/// three syllables is hardly another's; of two, many a person and village has one that is nearly
/// it: what stands around must say that a place is meant, or only marks be wrong and nobody be
/// called so.
bool isBelieved(const OfficialNames &names, const OfficialName &name, const QString &written,
                Confusion confusion, const CheckedBlock &block, qsizetype firstToken) {
    // A city that is called after a person: others have nearly that name.
    const bool isPerson = name.kind == NameKind::Province && name.syllables.front().folded == u"hồ";
    if (name.kind == NameKind::NeverSuggested || confusion == Confusion::TwoKeys)
        return false;
    if ((name.size() > 2 && !isPerson) || isAnnounced(name.kind, block, firstToken))
        return true;
    if (!isPlace(name.kind) || isPerson)
        return false;
    return isAmongPlaces(names, block, firstToken, name.size()) ||
           (isOfMarks(confusion) && !isGivenName(written) && !isAddress(written) &&
            !isOfAnother(block, firstToken, name.size()));
}

/// What is there as it is written goes before what would have to be mended, unless that is longer.
Match bestMatch(const OfficialNames &names, const CheckedBlock &block, Run words,
                qsizetype firstToken) {
    Match best;
    for (const OfficialName *name : names.candidates(words[0]->folded, words[1]->folded)) {
        const std::optional<qsizetype> other = otherSyllable(*name, block, words);
        if (!other)
            continue;
        if (*other < 0) {
            // A longer name may begin with a whole one: "Bộ Y tế" and what is behind it.
            best.whole = std::max(best.whole, name->size());
            if (best.name && best.name->size() <= best.whole)
                best.name = nullptr;
            continue;
        }
        const qsizetype length = best.name ? best.name->size() : best.whole;
        if (name->size() <= length)
            continue;
        const QString &written = words[size_t(*other)]->folded;
        const auto confusion =
            confusionBetween(SpelledSyllable(written), name->syllables[size_t(*other)]);
        if (confusion && isBelieved(names, *name, written, *confusion, block, firstToken)) {
            best.name = name;
            best.other = *other;
        }
    }
    return best;
}

} // namespace

OfficialNameCheck::OfficialNameCheck(std::shared_ptr<const OfficialNames> names)
    : m_names(std::move(names)) {}

QList<RuleInfo> OfficialNameCheck::rules() const {
    return {{u"spelling.official-name"_s, u"spelling.phrase"_s, u"Tên chính thức viết sai"_s,
             u"Tên tỉnh, thành phố, nước, cơ quan, chức vụ sai đúng một tiếng, như “tỉnh Quảng "
             u"Ngải”, “Viện kiểm sát nhân nhân”."_s}};
}

void OfficialNameCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                   QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const QString &text = block.block.text;
    const QList<Token> &tokens = block.tokens;
    constexpr qsizetype longestName = 12;
    std::vector<const Token *> words;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word ||
            tokens[i].capitalisation != Capitalisation::Initial)
            continue;
        words.assign(1, &tokens[i]);
        for (qsizetype end = i + 1; end < tokens.size() && qsizetype(words.size()) < longestName &&
                                    tokens[end].kind == TokenKind::Word &&
                                    tokens[end].range.start == tokens[end - 1].range.end() + 1 &&
                                    text[tokens[end - 1].range.end()] == u' ';
             ++end)
            words.push_back(&tokens[end]);
        if (words.size() < 2)
            continue;
        const Match found = bestMatch(*m_names, block, words, i);
        if (!found.name) {
            i += std::max<qsizetype>(found.whole, 1) - 1; // behind a name that is right
            continue;
        }
        const OfficialName &name = *found.name;
        const Token &wrong = *words[size_t(found.other)];
        const qsizetype start = words.front()->range.start;
        const qsizetype end = words[size_t(name.size()) - 1]->range.end();
        const QString right = name.written.join(u' ');
        findings.append({
            .rule = u"spelling.official-name"_s,
            .category = u"spelling.phrase"_s,
            .level = Level::Warning,
            .confidence = 0.9,
            .block = block.index,
            .range = wrong.range,
            .message = u"“%1” khác tên %2 “%3” ở một tiếng."_s.arg(text.mid(start, end - start),
                                                                   kindName(name.kind), right),
            .suggestions = {{.text = name.written[found.other]}},
            .subject = wrong.folded + u'>' + right,
            .priority = namePriority,
        });
        i += name.size() - 1;
    }
}

} // namespace morat
