// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SyllableCheck.h"

#include "checks/engine/FamilyNames.h"
#include "checks/spelling/NameSuggestions.h"
#include "checks/spelling/SuggestionRanking.h"
#include "checks/spelling/SyllableJudge.h"
#include "text/Folding.h"
#include "vietnamese/lexicon/Keystrokes.h"
#include "vietnamese/lexicon/SyllableSuggestions.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype longestWord = 100; ///< longer runs are no words
constexpr qsizetype mostLooked = 40;   ///< candidates that the neighbours are asked about

bool isPlain(QStringView word) {
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

QString quoted(const QString &word) {
    return u'“' + word + u'”';
}

Level oneLower(Level level) {
    return level == Level::Error ? Level::Warning : Level::Info;
}

QString writtenAt(const CheckedBlock &block, TextRange range) {
    return block.block.text.mid(range.start, range.length);
}

/// A word that is not accepted.
struct UnknownWord {
    qsizetype index = 0; ///< among the block's tokens
    const Token *token = nullptr;
    SyllableVerdict verdict;
};

/// Beside the syllable with which it makes a word: “đen đúa”, “dập dờn”.
bool isBound(const CheckedBlock &block, qsizetype index, const QSet<QString> &bound) {
    const auto isWordFrom = [&](qsizetype left) {
        return left >= 0 && left + 1 < block.tokens.size() &&
               block.tokens[left + 1].range.start == block.tokens[left].range.end() + 1 &&
               bound.contains(block.tokens[left].folded + u' ' + block.tokens[left + 1].folded);
    };
    return isWordFrom(index - 1) || isWordFrom(index);
}

/// A block's words: how many there are, and those that are not accepted, in order.
class BlockWords {
public:
    /// `bound`: compounds whose syllables are none in use elsewhere.
    BlockWords(const CheckedBlock &block, SyllableJudge &judge, const QSet<QString> &bound)
        : m_tokens(block.tokens) {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens.at(i);
            if (token.kind != TokenKind::Word && token.kind != TokenKind::Mixed)
                continue;
            m_count += token.kind == TokenKind::Word ? 1 : 0;
            if (token.range.length > longestWord || judge.accepts(token) ||
                isBound(block, i, bound))
                continue;
            m_unknown.push_back({i, &token, judge.verdict(token, block.textOf(token))});
        }
    }

    [[nodiscard]] const std::vector<UnknownWord> &unknown() const { return m_unknown; }

    /// Hardly a word is Vietnamese: the block is in another language or an old charset. A word that
    /// typing explains, or that is one tone or sign from a usual syllable ("nguời", "đuợc"), is a
    /// slip of whoever writes Vietnamese: no number of them makes a text foreign.
    [[nodiscard]] bool areForeign() const {
        constexpr qsizetype fewest = 4;
        const auto strange =
            std::count_if(m_unknown.begin(), m_unknown.end(), [](const UnknownWord &word) {
                const SyllableVerdict &verdict = word.verdict;
                const bool isSlip = verdict.isExplained || verdict.isEvident ||
                                    (verdict.isWrong && hasVietnameseMark(word.token->folded) &&
                                     !verdict.suggestions.isEmpty());
                return !isSlip && (verdict.wordClass == WordClass::Broken ||
                                   verdict.wordClass == WordClass::Foreign);
            });
        return strange >= fewest && strange * 10 >= m_count * 3;
    }

    /// The first foreign word with letters beyond ASCII, which an old charset leaves behind.
    [[nodiscard]] const Token *firstOfOldCharset() const {
        const auto found =
            std::find_if(m_unknown.begin(), m_unknown.end(), [](const UnknownWord &word) {
                return word.verdict.wordClass == WordClass::Foreign && !isPlain(word.token->folded);
            });
        return found == m_unknown.end() ? nullptr : found->token;
    }

    /// Several words are the keys of an input method that was off: so is the word beside them.
    [[nodiscard]] bool areKeys() const {
        constexpr qsizetype fewest = 3;
        constexpr qsizetype fewestOfLine = 2; // of five words
        QSet<QString> keys;
        for (const UnknownWord &word : m_unknown) {
            if (word.verdict.isExplained && isPlain(word.token->folded))
                keys.insert(word.token->folded);
        }
        return keys.size() >= fewest ||
               (keys.size() >= fewestOfLine && keys.size() * 5 >= m_count * 2);
    }

    /// A word in plain letters is an error of Vietnamese only amid Vietnamese.
    [[nodiscard]] bool isAmidVietnamese(qsizetype index) const {
        return !isStrange(index - 1) && !isStrange(index + 1) &&
               (isVietnamese(index - 1) || isVietnamese(index + 1));
    }

    /// Both neighbours are Vietnamese words.
    [[nodiscard]] bool isBetweenVietnamese(qsizetype index) const {
        return isVietnamese(index - 1) && isVietnamese(index + 1);
    }

private:
    [[nodiscard]] bool isWord(qsizetype index) const {
        return index >= 0 && index < m_tokens.size() && m_tokens.at(index).kind == TokenKind::Word;
    }

    [[nodiscard]] const UnknownWord *unknownAt(qsizetype index) const {
        const auto found = std::ranges::lower_bound(m_unknown, index, {}, &UnknownWord::index);
        return found == m_unknown.end() || found->index != index ? nullptr : &*found;
    }

    /// What an input method left as keys is Vietnamese, too: "tieengs Vieetj".
    [[nodiscard]] bool isVietnamese(qsizetype index) const {
        if (!isWord(index))
            return false;
        const UnknownWord *const unknown = unknownAt(index);
        return unknown == nullptr || unknown->verdict.isExplained;
    }

    [[nodiscard]] bool isStrange(qsizetype index) const {
        if (!isWord(index))
            return false;
        const UnknownWord *const unknown = unknownAt(index);
        return unknown != nullptr && !unknown->verdict.isWrong;
    }

    const QList<Token> &m_tokens;
    qsizetype m_count = 0;
    std::vector<UnknownWord> m_unknown;
};

/// A part of a loan or a compound: ghi-đông, Ba-na.
bool isJoined(const QString &text, TextRange range) {
    static constexpr QStringView joiners = u"-\u2010\u2011/._@&'\u2019";
    const bool before = range.start > 1 && joiners.contains(text.at(range.start - 1)) &&
                        text.at(range.start - 2).isLetterOrNumber();
    const bool after = range.end() + 1 < text.size() && joiners.contains(text.at(range.end())) &&
                       text.at(range.end() + 1).isLetterOrNumber();
    return before || after;
}

bool isFinding(const UnknownWord &word, const BlockWords &words, const CheckedBlock &block) {
    const SyllableVerdict &verdict = word.verdict;
    if (!verdict.isWrong)
        return false;
    if (!verdict.isExplained && isJoined(block.block.text, word.token->range))
        return false;
    return !isPlain(word.token->folded) || words.isAmidVietnamese(word.index) ||
           (verdict.isExplained && words.areKeys());
}

/// Suggestions in the order that fits the words around; the block is read by the model for the
/// first word that needs it.
class SuggestionsInPlace {
public:
    SuggestionsInPlace(const CheckedBlock &block, const ModelTextReader *model)
        : m_block(block)
        , m_model(model) {}

    [[nodiscard]] QStringList of(const UnknownWord &word) {
        const SyllableVerdict &verdict = word.verdict;
        const auto at = verdict.candidates.size() < 2 ? std::nullopt : placeIn(word);
        if (!at)
            return verdict.suggestions;
        QStringList suggestions;
        for (const auto &candidate : rankedInPlace(verdict.candidates, *m_model, *m_text, *at)
                                         .mid(0, mostSyllablesSuggested))
            suggestions.append(candidate.text);
        return suggestions;
    }

    /// Whether the suggestion and a neighbour are a usual word (đo đạc).
    [[nodiscard]] bool completesWord(const UnknownWord &word, const QString &suggestion) {
        const auto at = placeIn(word);
        if (!at)
            return false;
        const auto around = m_text->around(*at);
        const LanguageModel::Word meant = m_model->wordOf(suggestion);
        return isUsualWord(around[0], meant) || isUsualWord(meant, around[2]);
    }

    /// A syllable that ends in a stop has a tone: “choc” is none, and with its tone it may make a
    /// word with a neighbour (chết chóc). Empty where it makes none, or stands so in print (nhạc
    /// rap).
    [[nodiscard]] QString withToneInWord(const UnknownWord &word,
                                         const SyllableInventory &inventory) {
        const QString &folded = word.token->folded;
        const auto at = placeIn(word);
        const SyllableInventory::ToneFamily *const family = inventory.family(folded);
        if (!at || family == nullptr)
            return {};
        const LanguageModelMix &model = m_model->model();
        const auto around = m_text->around(*at);
        if (around[1] != model.unknown() &&
            (model.count(around[0], around[1]) > 0 || model.count(around[1], around[2]) > 0))
            return {};
        for (const Tone tone : {Tone::Sac, Tone::Nang}) {
            const QString toned = placeTone(folded, tone);
            if (completesWord(word, toned))
                return toned;
        }
        return {};
    }

    /// Whether two syllables are a usual word, whatever their capitals. Not where there is no
    /// model: then nothing is.
    [[nodiscard]] bool isUsualWord(const QString &left, const QString &right) const {
        return m_model != nullptr && isUsualWord(m_model->wordOf(left), m_model->wordOf(right));
    }

    /// What was meant by letters that are no word of any language that is known here, where a very
    /// frequent syllable is one slip away and fits well between both neighbours: “cgo” (cho),
    /// “thnh” (thành). Empty where none does, or print has the letters.
    [[nodiscard]] QString likelyBetweenNeighbours(const UnknownWord &word,
                                                  const SyllableInventory &inventory) {
        constexpr int veryFrequent = 14; // class: 160 in a million syllables
        constexpr double oneSlip = 1.0;
        constexpr double fitsWell = -11; ///< ln, both sides: as a split syllable is asked for
        const auto at = placeIn(word);
        if (!at || m_text->around(*at)[1] != m_model->model().unknown())
            return {};
        QList<SyllableCandidate> candidates =
            suggestSyllables(word.token->folded, inventory, mostLooked);
        if (const auto typed = repairKeystrokes(word.token->folded, inventory))
            candidates.append({typed->text, oneSlip, inventory.frequencyClass(typed->text)});
        candidates.removeIf([](const SyllableCandidate &candidate) {
            return candidate.cost > oneSlip || candidate.frequency < veryFrequent;
        });
        if (candidates.isEmpty())
            return {};
        const QString best = rankedInPlace(candidates, *m_model, *m_text, *at).first().text;
        return fitInPlace(best, *m_model, *m_text, *at) > fitsWell ? best : QString();
    }

    /// How well the suggestion fits there; nothing where there is no model.
    [[nodiscard]] std::optional<double> fitOf(const UnknownWord &word, const QString &suggestion) {
        const auto at = placeIn(word);
        if (!at)
            return std::nullopt;
        return fitInPlace(suggestion, *m_model, *m_text, *at);
    }

private:
    [[nodiscard]] bool isUsualWord(LanguageModel::Word left, LanguageModel::Word right) const {
        constexpr quint32 leastFrequent = 50;
        const auto count = m_model->model().compound(std::array{left, right});
        return count && *count >= leastFrequent;
    }

    std::optional<size_t> placeIn(const UnknownWord &word) {
        if (m_model == nullptr)
            return std::nullopt;
        if (!m_text)
            m_text = m_model->read(m_block.tokens, m_block.block.text);
        return placeOf(*m_text, word.index);
    }

    const CheckedBlock &m_block;
    const ModelTextReader *m_model;
    std::optional<ModelText> m_text;
};

/// A capital inside a sentence: villages, brooks and people have syllables that no list has (“xã
/// Sặp Vạt”, “suối Nước Moọc”, “Điểu Dỉnh”), one tone from a usual one or not. It is a slip all the
/// same where what is suggested makes a usual word with a neighbour (“Viêt Nam”), or is a family
/// name before a given one.
bool isOfName(const UnknownWord &word, const CheckedBlock &block,
              const SuggestionsInPlace &suggestions, const QStringList &replacements) {
    const auto wordAt = [&block](qsizetype index) -> const Token * {
        return index >= 0 && index < block.tokens.size() &&
                       block.tokens[index].kind == TokenKind::Word
                   ? &block.tokens[index]
                   : nullptr;
    };
    const auto isCapital = [](const Token *token) {
        return token != nullptr && token->capitalisation == Capitalisation::Initial &&
               !token->startsSentence;
    };
    if (word.verdict.isExplained || !isCapital(word.token))
        return false;
    const Token *const before = wordAt(word.index - 1);
    const Token *const after = wordAt(word.index + 1);
    if (isCapital(after) && !isCapital(before) && std::ranges::any_of(replacements, isFamilyName))
        return false;
    if (!word.verdict.isEvident && (isCapital(before) || isCapital(after)))
        return true;
    return std::ranges::none_of(replacements, [&](const QString &meant) {
        return (before != nullptr && suggestions.isUsualWord(before->folded, meant)) ||
               (after != nullptr && suggestions.isUsualWord(meant, after->folded));
    });
}

/// Whether nothing that is suggested fits between the neighbours: a word of a trade or a dialect,
/// of a name, from another language.
bool isGuess(const UnknownWord &word, SuggestionsInPlace &suggestions,
             const QStringList &replacements) {
    constexpr double hardlyFits = -18.45; ///< ln, both sides; see dictionaries/context.md
    const SyllableVerdict &verdict = word.verdict;
    if (verdict.isEvident || verdict.isExplained || verdict.candidates.isEmpty() ||
        replacements.isEmpty())
        return false;
    const auto fit = suggestions.fitOf(word, replacements.first());
    return fit && *fit < hardlyFits && !suggestions.completesWord(word, replacements.first());
}

/// A teaser that was cut inside its last word: "hỗ trợ học viên đạ…".
bool isCutOff(const UnknownWord &word, const CheckedBlock &block) {
    const QStringView after = QStringView(block.block.text).mid(word.token->range.end());
    return (after.startsWith(u'\u2026') || after.startsWith(u"...")) &&
           std::ranges::any_of(word.verdict.candidates, [&word](const SyllableCandidate &whole) {
               return whole.text.startsWith(word.token->folded);
           });
}

/// What may be a syllable that lost the tone of its stop: in small plain letters, amid Vietnamese.
bool mayLackTone(const UnknownWord &word, const BlockWords &words, const CheckedBlock &block) {
    const QString &folded = word.token->folded;
    const WordClass kind = word.verdict.wordClass;
    constexpr qsizetype shortest = 3;
    return (kind == WordClass::Foreign || kind == WordClass::Broken) && folded.size() >= shortest &&
           word.token->capitalisation == Capitalisation::Lower && isPlain(folded) &&
           (folded.endsWith(u"ch") || QStringView(u"cpt").contains(folded.back())) &&
           !isJoined(block.block.text, word.token->range) && words.isAmidVietnamese(word.index);
}

/// Small plain letters between two Vietnamese words that are no word, nor shorthand of two letters.
bool mayBeSlipOfUsual(const UnknownWord &word, const BlockWords &words, const CheckedBlock &block) {
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 6;
    const QString &folded = word.token->folded;
    return word.verdict.wordClass == WordClass::Broken && folded.size() >= shortest &&
           folded.size() <= longest && isPlain(folded) &&
           word.token->capitalisation == Capitalisation::Lower &&
           !isJoined(block.block.text, word.token->range) && words.isBetweenVietnamese(word.index);
}

Finding oldCharsetFinding(const CheckedBlock &block, const Token &token) {
    return {
        .rule = u"spelling.syllable"_s,
        .category = u"spelling.syllable"_s,
        .level = Level::Info,
        .confidence = 0.6,
        .block = block.index,
        .range = token.range,
        .message = u"Đoạn này hầu như không có âm tiết tiếng Việt; có thể chữ còn ở bảng "
                   "mã cũ (TCVN3, VNI) hoặc bằng tiếng nước ngoài."_s,
        .subject = token.folded,
    };
}

/// A word that the document writes again and again is probably meant.
Level levelIn(const DocumentFacts &facts, const UnknownWord &word) {
    constexpr int repeatedOnPurpose = 3;
    const SyllableVerdict &verdict = word.verdict;
    const bool mayBeMeant = !verdict.isExplained && !verdict.isEvident &&
                            facts.count(word.token->folded) >= repeatedOnPurpose;
    return mayBeMeant ? oneLower(verdict.level) : verdict.level;
}

QString messageOf(const SyllableVerdict &verdict, const QString &written,
                  const QList<Suggestion> &suggestions) {
    if (suggestions.isEmpty())
        return u"%1 không phải là âm tiết tiếng Việt; hãy xem lại."_s.arg(quoted(written));
    return QString(verdict.message)
        .replace(u"%1"_s, quoted(written))
        .replace(u"%2"_s, quoted(suggestions.first().text));
}

Finding findingOf(const UnknownWord &word, const CheckedBlock &block, const DocumentFacts &facts,
                  const QStringList &replacements) {
    const Token &token = *word.token;
    Finding finding;
    finding.rule = word.verdict.rule;
    finding.category = word.verdict.rule;
    finding.level = levelIn(facts, word);
    finding.confidence = word.verdict.confidence;
    finding.block = block.index;
    finding.range = token.range;
    finding.subject = token.folded;
    const QString written = writtenAt(block, token.range);
    for (const QString &replacement : replacements) {
        const QString cased = token.capitalisation == Capitalisation::Other
                                  ? replacement
                                  : withCapitalsOf(replacement, written);
        finding.suggestions.append({Suggestion::Action::Replace, cased, {}});
    }
    finding.message = messageOf(word.verdict, written, finding.suggestions);
    return finding;
}

} // namespace

SyllableCheck::SyllableCheck(std::shared_ptr<const LanguageData> data,
                             std::shared_ptr<const ModelTextReader> model,
                             QSet<QString> personalWords,
                             std::shared_ptr<const WordClassifier> classifier)
    : m_data(data)
    , m_judge(std::make_unique<SyllableJudge>(
          data, std::move(personalWords),
          classifier ? std::move(classifier) : std::make_shared<const WordClassifier>(data)))
    , m_model(std::move(model)) {}

SyllableCheck::~SyllableCheck() = default;

QList<RuleInfo> SyllableCheck::rules() const {
    return {{u"spelling.syllable"_s, u"spelling.syllable"_s, u"Âm tiết sai chính tả"_s,
             u"Chữ không phải là âm tiết tiếng Việt, tên riêng, chữ viết tắt hay từ nước ngoài."_s},
            {u"spelling.keystroke"_s, u"spelling.keystroke"_s, u"Sót phím của bộ gõ"_s,
             u"Phím Telex hoặc VNI còn nguyên trong chữ (nguowif, tie61ng, thươngf)."_s}};
}

void SyllableCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                               QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const BlockWords words(block, *m_judge, m_data->boundSyllables);
    if (words.areForeign()) { // marking every word helps nobody
        if (const Token *const token = words.firstOfOldCharset())
            findings.append(oldCharsetFinding(block, *token));
        return;
    }
    SuggestionsInPlace suggestions(block, m_model.get());
    for (const UnknownWord &word : words.unknown()) {
        QString meant; // by the neighbours alone
        if (!word.verdict.isWrong && mayLackTone(word, words, block))
            meant = suggestions.withToneInWord(word, m_data->inventory);
        if (!word.verdict.isWrong && meant.isEmpty() && mayBeSlipOfUsual(word, words, block))
            meant = suggestions.likelyBetweenNeighbours(word, m_data->inventory);
        if (!meant.isEmpty()) {
            UnknownWord judged = word;
            judged.verdict.level = Level::Warning;
            judged.verdict.confidence = 0.85;
            judged.verdict.message = u"%1 không phải là âm tiết tiếng Việt; có lẽ muốn viết %2."_s;
            findings.append(findingOf(judged, block, facts, {meant}));
        } else if (isFinding(word, words, block)) {
            QStringList replacements = suggestions.of(word);
            // "cổ động vịên": what makes a word with a neighbour was meant.
            const QString &toneless = word.verdict.toneless;
            if (!toneless.isEmpty() && suggestions.completesWord(word, toneless) &&
                !suggestions.completesWord(word, replacements.first())) {
                replacements.removeAll(toneless);
                replacements.prepend(toneless);
            }
            if (!word.verdict.isExplained && isInPersonsName(block, word.index))
                replacements = suggestionsForName(replacements, m_data->inventory);
            findings.append(findingOf(word, block, facts, replacements));
            // A syllable that could be, and is in no use: the word that it would make decides.
            if (findings.last().level == Level::Info && word.verdict.level == Level::Info &&
                word.token->capitalisation == Capitalisation::Lower && !replacements.isEmpty() &&
                !word.verdict.candidates.isEmpty() &&
                suggestions.completesWord(word, replacements.first()))
                findings.last().level = Level::Warning;
            if (findings.last().level == Level::Warning &&
                (isOfName(word, block, suggestions, replacements) || isCutOff(word, block) ||
                 isGuess(word, suggestions, replacements)))
                findings.last().level = Level::Info;
        }
    }
}

} // namespace morat
