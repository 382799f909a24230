// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SyllableCheck.h"

#include "checks/engine/FamilyNames.h"
#include "checks/spelling/NameSuggestions.h"
#include "checks/spelling/SuggestionsInPlace.h"
#include "checks/spelling/SyllableJudge.h"
#include "checks/spelling/UnknownWords.h"
#include "text/Folding.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString quoted(const QString &word) {
    return u'“' + word + u'”';
}

Level oneLower(Level level) {
    return level == Level::Error ? Level::Warning : Level::Info;
}

QString writtenAt(const CheckedBlock &block, TextRange range) {
    return block.block.text.mid(range.start, range.length);
}

/// A part of a loan or a compound: ghi-đông, Ba-na.
bool isJoined(const QString &text, TextRange range) {
    static constexpr QStringView joiners = u"-\u2010\u2011/._@&'\u2019";
    const bool before = range.start > 1 && joiners.contains(text.at(range.start - 1)) &&
                        text.at(range.start - 2).isLetterOrNumber();
    const bool after = range.end() + 1 < text.size() && joiners.contains(text.at(range.end())) &&
                       text.at(range.end() + 1).isLetterOrNumber();
    return before || after;
}

bool isFinding(const UnknownWord &word, const UnknownWords &words, const CheckedBlock &block) {
    const SyllableVerdict &verdict = word.verdict;
    if (!verdict.isWrong)
        return false;
    if (!verdict.isExplained && isJoined(block.block.text, word.token->range))
        return false;
    return !isPlainWord(word.token->folded) || words.isAmidVietnamese(word.index) ||
           (verdict.isExplained && words.areKeys());
}

/// Huyền, hỏi or ngã before a stop: not even a name of the minorities is written so.
bool hasToneOfNoStop(const QString &folded) {
    const SplitWord split = splitTone(folded);
    return (split.tone == Tone::Huyen || split.tone == Tone::Hoi || split.tone == Tone::Nga) &&
           (split.letters.endsWith(u"ch") || QStringView(u"cpt").contains(split.letters.back()));
}

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
    if (word.verdict.isExplained || !isCapital(word.token) || hasToneOfNoStop(word.token->folded))
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
bool mayLackTone(const UnknownWord &word, const UnknownWords &words, const CheckedBlock &block) {
    const QString &folded = word.token->folded;
    const WordClass kind = word.verdict.wordClass;
    constexpr qsizetype shortest = 3;
    return (kind == WordClass::Foreign || kind == WordClass::Broken) && folded.size() >= shortest &&
           word.token->capitalisation == Capitalisation::Lower && isPlainWord(folded) &&
           (folded.endsWith(u"ch") || QStringView(u"cpt").contains(folded.back())) &&
           !isJoined(block.block.text, word.token->range) && words.isAmidVietnamese(word.index);
}

/// Small plain letters between two Vietnamese words that are no word, nor shorthand of two letters;
/// or a vowel alone with a tone, which has lost its first letter.
bool mayBeSlipOfUsual(const UnknownWord &word, const UnknownWords &words,
                      const CheckedBlock &block) {
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 6;
    const QString &folded = word.token->folded;
    const bool isVowelAlone = folded.size() == 1 && splitTone(folded).toneMarks == 1;
    return word.verdict.wordClass == WordClass::Broken &&
           ((folded.size() >= shortest && folded.size() <= longest && isPlainWord(folded)) ||
            isVowelAlone) &&
           word.token->capitalisation == Capitalisation::Lower &&
           !isJoined(block.block.text, word.token->range) && words.isBetweenVietnamese(word.index);
}

/// “na9m”: small letters around one digit, beside a Vietnamese word and no other code.
bool mayBeKeyBeside(const UnknownWord &word, const UnknownWords &words, const CheckedBlock &block) {
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 8;
    const QString &folded = word.token->folded;
    return word.token->kind == TokenKind::Mixed && folded.size() >= shortest &&
           folded.size() <= longest && isPlainWord(folded) && folded.front().isLetter() &&
           folded.back().isLetter() &&
           (word.token->capitalisation == Capitalisation::Lower ||
            word.token->capitalisation == Capitalisation::Initial) &&
           !isJoined(block.block.text, word.token->range) && words.isAmidVietnamese(word.index);
}

/// “Claudevà”: a name that the draft has elsewhere, and the word behind it without a space. Where
/// the word begins; -1 where it is none.
qsizetype wordBehindName(const UnknownWord &word, const DocumentFacts &facts) {
    static constexpr std::array<QStringView, 12> words{u"và",    u"là",  u"của", u"được",
                                                       u"với",   u"tại", u"bị",  u"cũng",
                                                       u"những", u"từ",  u"đã",  u"không"};
    constexpr qsizetype shortestName = 4;
    const QString &folded = word.token->folded;
    if (word.token->capitalisation != Capitalisation::Initial || word.verdict.isExplained)
        return -1;
    for (const QStringView behind : words) {
        const qsizetype cut = folded.size() - behind.size();
        if (cut >= shortestName && folded.endsWith(behind) && isPlainWord(folded.left(cut)) &&
            facts.count(folded.left(cut)) > 0)
            return cut;
    }
    return -1;
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

Finding missingSpaceFinding(const UnknownWord &word, const CheckedBlock &block,
                            const DocumentFacts &facts, qsizetype cut) {
    UnknownWord judged = word;
    judged.verdict.isExplained = true;
    judged.verdict.level = Level::Warning;
    judged.verdict.confidence = 0.95;
    judged.verdict.message = u"%1 thiếu dấu cách giữa hai từ; có lẽ muốn viết %2."_s;
    const QString &folded = word.token->folded;
    return findingOf(judged, block, facts, {folded.left(cut) + u' ' + folded.mid(cut)});
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
    const UnknownWords words(block, *m_judge, m_data->boundSyllables);
    const std::vector<bool> isForeign =
        words.areForeign() ? words.inForeignSentences() : std::vector<bool>();
    // Marking every word helps nobody.
    if (!isForeign.empty() && std::ranges::find(isForeign, false) == isForeign.end()) {
        if (const Token *const token = words.firstOfOldCharset())
            findings.append(oldCharsetFinding(block, *token));
        return;
    }
    SuggestionsInPlace suggestions(block, m_model.get());
    for (const UnknownWord &word : words.all()) {
        if (!isForeign.empty() && isForeign[size_t(word.index)])
            continue;
        if (const qsizetype cut = wordBehindName(word, facts); cut > 0) {
            findings.append(missingSpaceFinding(word, block, facts, cut));
            continue;
        }
        QString meant; // by the neighbours alone
        if (!word.verdict.isWrong && mayLackTone(word, words, block))
            meant = suggestions.withToneInWord(word, m_data->inventory);
        if (!word.verdict.isWrong && meant.isEmpty() && mayBeSlipOfUsual(word, words, block))
            meant = suggestions.likelyBetweenNeighbours(word, m_data->inventory);
        if (!word.verdict.isWrong && meant.isEmpty() && mayBeKeyBeside(word, words, block))
            meant = suggestions.ofDigitBeside(word, m_data->inventory);
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
                !word.verdict.isStyle && word.token->capitalisation == Capitalisation::Lower &&
                !replacements.isEmpty() && !word.verdict.candidates.isEmpty() &&
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
