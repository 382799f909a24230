// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SyllableJudge.h"

#include "text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Frequency classes: log2 of the count in 100 million words.
constexpr int usual = 9;
constexpr int frequent = 11;
constexpr int veryFrequent = 13;
constexpr qsizetype mostRanked = 12; ///< judged between the neighbours

bool isPlain(QStringView word) {
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

/// With the word as written for %1 and the repaired one for %2.
QString messageOf(Typo typo) {
    switch (typo) {
    case Typo::MisplacedTone:
        return u"%1 đặt dấu thanh sai chữ cái; viết đúng là %2."_s;
    case Typo::MissingHorn:
        return u"%1 thiếu hoặc lẫn dấu móc của vần “ươ”; viết đúng là %2."_s;
    case Typo::DoubledTone:
        return u"%1 có hai dấu thanh trong một âm tiết; viết đúng là %2."_s;
    case Typo::LeftoverToneKey:
        return u"%1 còn sót phím dấu của bộ gõ; có lẽ muốn viết %2."_s;
    case Typo::DoubledD:
        return u"%1 còn sót phím “d” của bộ gõ; có lẽ muốn viết %2."_s;
    case Typo::RawTelex:
        return u"%1 là phím Telex mà bộ gõ chưa chuyển thành chữ; có lẽ muốn viết %2."_s;
    case Typo::RawVni:
        return u"%1 là phím VNI mà bộ gõ chưa chuyển thành chữ; có lẽ muốn viết %2."_s;
    case Typo::StrayKey:
        return u"%1 lẫn một phím không có trong chữ Việt; viết đúng là %2."_s;
    case Typo::RepeatedKey:
        return u"%1 có một chữ cái bị gõ lặp; viết đúng là %2."_s;
    }
    return {};
}

bool isKeystrokeRule(Typo typo) {
    return typo == Typo::RawTelex || typo == Typo::RawVni || typo == Typo::LeftoverToneKey ||
           typo == Typo::DoubledD || typo == Typo::StrayKey;
}

/// "các chữ ă, â": a letter that is spoken of; "đk", "đt", "đ/c": shorthand without a vowel, and
/// "ko" for "không", which are no syllables that somebody misspelt.
bool isLetterOrShorthand(const QString &folded) {
    return folded.size() == 1 || folded == u"ko" ||
           std::none_of(folded.cbegin(), folded.cend(), [](QChar c) {
               return isVietnameseVowel(splitTone(QStringView(&c, 1)).letters.front());
           });
}

/// "lỳ lợm": i or y alone behind h, k, l, m, s, t is a matter of style; "loai" is no "loay", and
/// "đy" no way to write "đi".
bool isOtherLetterI(const QString &written, const QString &meant) {
    const auto withI = [](const QString &word) {
        SplitWord split = splitTone(word);
        constexpr QStringView withEither = u"hklmst";
        if (split.letters.size() == 2 && split.letters.at(1) == u'y' &&
            withEither.contains(split.letters.at(0)))
            split.letters[1] = u'i';
        return placeTone(split.letters, split.tone);
    };
    return withI(written) == withI(meant);
}

void sayJoined(const JoinedSyllables &joined, SyllableVerdict &verdict) {
    verdict.isWrong = true;
    verdict.level = Level::Warning;
    verdict.confidence = 0.85;
    verdict.message = u"%1 viết liền hai âm tiết; có lẽ muốn viết %2."_s;
    verdict.suggestions.prepend(joined.first + u' ' + joined.second);
}

/// "bina", "kira": vowels, consonants and vowels again, without a mark. It is read as two
/// syllables; no slip in one syllable looks like it.
bool isLoanOfTwoSyllables(const QString &folded) {
    const auto isVowel = [](QChar c) {
        return isVietnameseVowel(splitTone(QStringView(&c, 1)).letters.front());
    };
    const auto consonant = std::find_if_not(std::find_if(folded.cbegin(), folded.cend(), isVowel),
                                            folded.cend(), isVowel);
    return consonant != folded.cend() && isVowel(folded.back());
}

/// gọiQueensland: where a capital follows a small letter, or -1.
qsizetype innerCapital(QStringView written) {
    for (qsizetype i = 1; i + 1 < written.size(); ++i) {
        if (written.at(i).isUpper() && written.at(i - 1).isLower() && written.at(i + 1).isLower())
            return i;
    }
    return -1;
}

} // namespace

SyllableJudge::SyllableJudge(std::shared_ptr<const LanguageData> data, QSet<QString> personalWords,
                             std::shared_ptr<const WordClassifier> classifier)
    : m_data(std::move(data))
    , m_personal(std::move(personalWords))
    , m_classifier(std::move(classifier)) {}

SyllableJudge::~SyllableJudge() = default;

bool SyllableJudge::accepts(const Token &token) const {
    return m_data->inventory.contains(token.folded) || m_personal.contains(token.folded);
}

const SyllableVerdict &SyllableJudge::verdict(const Token &token, QStringView written) {
    // A word at the start of a sentence has a capital that says nothing.
    // With capitals inside, the word as written decides (kWh, củaSơn).
    const bool asWritten = token.capitalisation == Capitalisation::Other;
    const QString word = asWritten ? written.toString() : token.folded;
    const QString key =
        word + QChar(u'0' + int(token.capitalisation) * 2 + (token.startsSentence ? 1 : 0));
    const auto known = m_verdicts.find(key);
    if (known != m_verdicts.end())
        return known->second;
    constexpr std::size_t mostRemembered = 20000;
    if (m_verdicts.size() > mostRemembered)
        m_verdicts.clear();
    return m_verdicts.emplace(key, judge(token, written)).first->second;
}

SyllableVerdict SyllableJudge::judge(const Token &token, QStringView written) {
    SyllableVerdict verdict;
    verdict.wordClass = m_classifier->classify(token, written);
    if (token.capitalisation == Capitalisation::Other && judgeInnerCapital(written, verdict))
        return verdict;
    if (isLetterOrShorthand(token.folded))
        return verdict;
    if (verdict.wordClass == WordClass::RawKeystrokes || verdict.wordClass == WordClass::Broken)
        judgeBroken(token, verdict);
    return verdict;
}

bool SyllableJudge::judgeInnerCapital(QStringView written, SyllableVerdict &verdict) const {
    const qsizetype cut = innerCapital(written);
    if (cut < 2)
        return false;
    const QString first = fold(written.left(cut));
    const QString second = fold(written.mid(cut));
    const bool startsSmall = written.front().isLower();
    if (!m_data->inventory.contains(first) || (!startsSmall && !m_data->inventory.contains(second)))
        return false;
    if (isPlain(first) && (isPlain(second) || !startsSmall))
        return false; // iPhone, YouTube, TikTok
    verdict.isWrong = true;
    verdict.isExplained = true;
    verdict.level = startsSmall ? Level::Error : Level::Warning;
    verdict.confidence = 0.95;
    verdict.message = u"%1 thiếu dấu cách giữa hai từ; có lẽ muốn viết %2."_s;
    verdict.suggestions = {QString(written.left(cut).toString() + u' ' + written.mid(cut))};
    return true;
}

void SyllableJudge::judgeBroken(const Token &token, SyllableVerdict &verdict) {
    const QList<SyllableCandidate> near =
        suggestSyllables(token.folded, m_data->inventory, mostRanked);
    for (const SyllableCandidate &candidate : near.mid(0, mostSyllablesSuggested))
        verdict.suggestions.append(candidate.text);
    if (judgeTyping(token, verdict) || judgeTwoTones(token, near, verdict) ||
        judgeJoined(token, near, verdict))
        return;
    if (near.isEmpty())
        judgeWithoutCandidate(token, verdict);
    else
        judgeByCandidates(token, near, verdict);
}

/// Keys that the input method did not turn into letters, a tone mark out of its place.
bool SyllableJudge::judgeTyping(const Token &token, SyllableVerdict &verdict) const {
    const auto repair = repairKeystrokes(token.folded, m_data->inventory);
    const bool plain = isPlain(token.folded);
    if (!repair || (plain && verdict.wordClass != WordClass::RawKeystrokes))
        return false;
    const bool hasCapital = token.capitalisation != Capitalisation::Lower;
    verdict.isWrong = true;
    verdict.isExplained = true;
    verdict.confidence = 0.98;
    verdict.level = hasCapital || plain ? Level::Warning : Level::Error;
    verdict.message = messageOf(repair->typo);
    if (isKeystrokeRule(repair->typo))
        verdict.rule = u"spelling.keystroke"_s;
    verdict.suggestions.removeAll(repair->text);
    verdict.suggestions.prepend(repair->text);
    if (repair->typo == Typo::MisplacedTone) {
        const QString toneless = splitTone(token.folded).letters;
        if (m_data->inventory.contains(toneless))
            verdict.toneless = toneless;
    }
    return true;
}

/// "tưởờng": two tones, and more than one way to have one of them. What is left when one goes is
/// nearest; the words around decide.
bool SyllableJudge::judgeTwoTones(const Token &token, const QList<SyllableCandidate> &near,
                                  SyllableVerdict &verdict) const {
    const QStringList nearest = syllablesOfTwoTones(token.folded, m_data->inventory);
    if (nearest.isEmpty() || !hasVietnameseMark(token.folded)) // été
        return false;
    // “đồngý”: the second tone is that of the next syllable, which may be its vowel alone.
    if (const JoinedSyllables joined = splitJoined(token.folded, m_data->inventory);
        !joined.isEmpty()) {
        sayJoined(joined, verdict);
        return true;
    }
    constexpr double oneLetterLeft = 0.1;
    verdict.candidates = near;
    for (const QString &text : nearest) {
        verdict.candidates.removeIf([&](const SyllableCandidate &c) { return c.text == text; });
        verdict.candidates.prepend({text, oneLetterLeft, m_data->inventory.frequencyClass(text)});
    }
    verdict.suggestions.clear();
    for (const SyllableCandidate &candidate : verdict.candidates.mid(0, mostSyllablesSuggested))
        verdict.suggestions.append(candidate.text);
    verdict.isWrong = true;
    verdict.isExplained = true;
    verdict.level = token.capitalisation == Capitalisation::Lower ? Level::Error : Level::Warning;
    verdict.confidence = 0.9;
    verdict.message = u"%1 có hai dấu thanh trong một âm tiết; có lẽ muốn viết %2."_s;
    return true;
}

/// Two syllables without a space: "họpxã".
bool SyllableJudge::judgeJoined(const Token &token, const QList<SyllableCandidate> &near,
                                SyllableVerdict &verdict) const {
    constexpr qsizetype shortestJoined = 5;
    constexpr double isNear = 0.9;
    if (isPlain(token.folded) || token.capitalisation != Capitalisation::Lower ||
        token.folded.size() < shortestJoined || (!near.isEmpty() && near.first().cost <= isNear))
        return false;
    const JoinedSyllables joined = splitJoined(token.folded, m_data->inventory);
    if (joined.isEmpty())
        return false;
    sayJoined(joined, verdict);
    return true;
}

/// By how near the best candidate is and how often it is used.
void SyllableJudge::judgeByCandidates(const Token &token, const QList<SyllableCandidate> &near,
                                      SyllableVerdict &verdict) const {
    const QString &folded = token.folded;
    const bool hasCapital = token.capitalisation != Capitalisation::Lower;
    const bool mayBeName = hasCapital && !token.startsSentence;
    const bool plain = isPlain(folded);
    verdict.message = u"%1 không phải là âm tiết tiếng Việt; có lẽ muốn viết %2."_s;
    verdict.candidates = near;
    const SyllableCandidate &best = near.first();
    const bool isLegal = parseSyllable(folded).has_value();
    verdict.isEvident = best.cost <= 0.5 && best.frequency >= veryFrequent && !plain;
    verdict.confidence = std::clamp(1.0 - best.cost * 0.3, 0.3, 0.95);
    if (mayBeName) {
        const bool toneOrDiacritic = best.cost <= 0.7 && best.frequency >= frequent;
        const bool keyBeside =
            best.cost <= 0.85 && best.frequency >= (isLegal ? veryFrequent + 2 : veryFrequent);
        verdict.isWrong = toneOrDiacritic || keyBeside;
        verdict.level = Level::Warning;
    } else if (plain) {
        const bool markMissing = best.cost <= 0.5 && best.frequency >= frequent;
        const bool letterWrong =
            best.cost <= 1.0 && folded.size() >= 4 && best.frequency >= veryFrequent;
        verdict.isWrong = !hasCapital && (markMissing || letterWrong);
        verdict.level = isLoanOfTwoSyllables(folded) ? Level::Info : Level::Warning;
    } else {
        verdict.isWrong = best.frequency >= usual || best.cost <= 0.7;
        const bool sure =
            !isLegal && !hasCapital && best.cost <= 0.85 && best.frequency >= frequent;
        const bool likely = (best.cost <= 0.7 && best.frequency >= usual) ||
                            (best.cost <= 1.0 && best.frequency >= veryFrequent);
        verdict.level = sure ? Level::Error : !isLegal || likely ? Level::Warning : Level::Info;
    }
    const auto sameButForI = std::ranges::find_if(
        near, [&folded](const auto &candidate) { return isOtherLetterI(folded, candidate.text); });
    if (sameButForI != near.end()) {
        verdict.isStyle = true;
        verdict.level = Level::Info;
        verdict.suggestions = {sameButForI->text};
        verdict.candidates.clear(); // nothing to put into another order
    }
}

/// Nothing in use is near: only a word that shows Vietnamese letters is worth a finding, and
/// Hunspell has the last word on what it could be.
void SyllableJudge::judgeWithoutCandidate(const Token &token, SyllableVerdict &verdict) {
    constexpr qsizetype longestForHunspell = 10; // its time grows fast with the length
    if (token.capitalisation != Capitalisation::Lower || !hasVietnameseMark(token.folded))
        return;
    verdict.isWrong = true;
    verdict.level = Level::Info;
    verdict.confidence = 0.4;
    verdict.message = u"%1 không phải là âm tiết tiếng Việt; hãy xem lại."_s;
    if (token.folded.size() > longestForHunspell)
        return;
    if (!m_hunspell) {
        if (auto speller = openHunspell(m_data->vietnameseDictionary))
            m_hunspell = std::move(*speller);
    }
    if (m_hunspell)
        verdict.suggestions = m_hunspell->suggest(token.folded).mid(0, mostSyllablesSuggested);
}

} // namespace morat
