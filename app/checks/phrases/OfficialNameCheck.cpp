// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/OfficialNameCheck.h"

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

/// Whether the words before a name of two syllables say what it is the name of.
bool isAnnounced(NameKind kind, const CheckedBlock &block, qsizetype token) {
    static const QSet<QString> ofProvince{u"tỉnh"_s, u"phố"_s, u"tp"_s};
    static const QSet<QString> ofCountry{u"nước"_s};
    if (token > 0 && block.tokens[token - 1].folded == u".") // TP.
        --token;
    if (token == 0)
        return false;
    const QString &before = block.tokens[token - 1].folded;
    const bool isStreet =
        before == u"phố" && !(token > 1 && block.tokens[token - 2].folded == u"thành");
    return (kind == NameKind::Province && ofProvince.contains(before) && !isStreet) ||
           (kind == NameKind::Country && ofCountry.contains(before));
}

bool isSlip(const QString &written, const SpelledSyllable &meant) {
    const auto confusion = confusionBetween(SpelledSyllable(written), meant);
    return confusion && *confusion != Confusion::TwoKeys;
}

QString kindName(NameKind kind) {
    switch (kind) {
    case NameKind::Province:
        return u"tỉnh, thành phố"_s;
    case NameKind::Country:
        return u"nước"_s;
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

/// What is there as it is written goes before what would have to be mended, unless that is longer.
Match bestMatch(const QList<const OfficialName *> &candidates, const CheckedBlock &block, Run words,
                qsizetype firstToken) {
    Match best;
    for (const OfficialName *name : candidates) {
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
        // A city that is called after a person: others have nearly that name.
        const bool isPerson =
            name->kind == NameKind::Province && name->syllables.front().folded == u"hồ";
        const bool isKnown =
            (name->size() > 2 && !isPerson) || isAnnounced(name->kind, block, firstToken);
        const qsizetype length = best.name ? best.name->size() : best.whole;
        if (name->kind == NameKind::NeverSuggested || !isKnown || name->size() <= length)
            continue;
        const Token &token = *words[size_t(*other)];
        if (isSlip(token.folded, name->syllables[size_t(*other)])) {
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
        const Match found =
            bestMatch(m_names->candidates(words[0]->folded, words[1]->folded), block, words, i);
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
