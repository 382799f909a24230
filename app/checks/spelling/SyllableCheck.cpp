// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SyllableCheck.h"

#include "checks/spelling/SuggestionRanking.h"
#include "text/Folding.h"
#include "vietnamese/lexicon/Keystrokes.h"
#include "vietnamese/lexicon/SyllableSuggestions.h"
#include "vietnamese/lexicon/WordClass.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype longestWord = 100; ///< longer runs are no words
// Frequency classes: log2 of the count in 100 million words.
constexpr int usual = 9;
constexpr int frequent = 11;
constexpr int veryFrequent = 13;
constexpr qsizetype mostSuggested = 5;
constexpr qsizetype mostRanked = 12; ///< looked at between the neighbours

bool isPlain(QStringView word) {
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

QString quoted(const QString &word) {
    return u'“' + word + u'”';
}

QString slipMessage(Slip slip, const QString &wrong, const QString &right) {
    switch (slip) {
    case Slip::MisplacedTone:
        return u"%1 đặt dấu thanh sai chữ cái; viết đúng là %2."_s.arg(wrong, right);
    case Slip::MissingHorn:
        return u"%1 thiếu hoặc lẫn dấu móc của vần “ươ”; viết đúng là %2."_s.arg(wrong, right);
    case Slip::DoubledTone:
        return u"%1 có hai dấu thanh trong một âm tiết; viết đúng là %2."_s.arg(wrong, right);
    case Slip::LeftoverToneKey:
        return u"%1 còn sót phím dấu của bộ gõ; có lẽ muốn viết %2."_s.arg(wrong, right);
    case Slip::DoubledD:
        return u"%1 còn sót phím “d” của bộ gõ; có lẽ muốn viết %2."_s.arg(wrong, right);
    case Slip::RawTelex:
        return u"%1 là phím Telex mà bộ gõ chưa chuyển thành chữ; có lẽ muốn viết %2."_s.arg(wrong,
                                                                                             right);
    case Slip::RawVni:
        return u"%1 là phím VNI mà bộ gõ chưa chuyển thành chữ; có lẽ muốn viết %2."_s.arg(wrong,
                                                                                           right);
    case Slip::RepeatedKey:
        return u"%1 có một chữ cái bị gõ lặp; viết đúng là %2."_s.arg(wrong, right);
    }
    return {};
}

bool isKeystrokeRule(Slip slip) {
    return slip == Slip::RawTelex || slip == Slip::RawVni || slip == Slip::LeftoverToneKey ||
           slip == Slip::DoubledD;
}

Level oneLower(Level level) {
    return level == Level::Error ? Level::Warning : Level::Info;
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

/// What the check thinks of a word wherever it stands.
struct SyllableCheck::Verdict {
    WordClass wordClass = WordClass::Syllable;
    bool isWrong = false;
    bool isEvident = false; ///< one tone from a very frequent syllable: repeating proves nothing
    bool isSlip = false;    ///< explained by the input method, whatever the document repeats
    Level level = Level::Warning;
    double confidence = 0;
    QString rule = u"spelling.syllable"_s;
    QString message; ///< %1: the word as written, %2: the first suggestion
    std::optional<Slip> slip;
    QStringList suggestions; ///< folded
    /// Suggestions that the words around may put into another order; empty when the order is sure.
    QList<SyllableCandidate> candidates;
};

/// Knows the language and remembers its verdicts; Hunspell's speller is opened when first needed.
class SyllableCheck::Judge {
public:
    Judge(std::shared_ptr<const LanguageData> data, QSet<QString> personalWords)
        : m_data(std::move(data))
        , m_personal(std::move(personalWords))
        , m_classifier(m_data) {}

    [[nodiscard]] bool accepts(const Token &token) const {
        return m_data->inventory.contains(token.folded) || m_personal.contains(token.folded);
    }

    const Verdict &verdict(const Token &token, QStringView written) {
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

private:
    Verdict judge(const Token &token, QStringView written) {
        Verdict verdict;
        verdict.wordClass = m_classifier.classify(token, written);
        if (token.capitalisation == Capitalisation::Other && judgeInnerCapital(written, verdict))
            return verdict;
        if (verdict.wordClass == WordClass::RawKeystrokes || verdict.wordClass == WordClass::Broken)
            judgeBroken(token, verdict);
        return verdict;
    }

    bool judgeInnerCapital(QStringView written, Verdict &verdict) const {
        const qsizetype cut = innerCapital(written);
        if (cut < 2)
            return false;
        const QString first = fold(written.left(cut));
        const QString second = fold(written.mid(cut));
        const bool startsSmall = written.front().isLower();
        if (!m_data->inventory.contains(first) ||
            (!startsSmall && !m_data->inventory.contains(second)))
            return false;
        if (isPlain(first) && (isPlain(second) || !startsSmall))
            return false; // iPhone, YouTube, TikTok
        verdict.isWrong = true;
        verdict.isSlip = true;
        verdict.level = startsSmall ? Level::Error : Level::Warning;
        verdict.confidence = 0.95;
        verdict.message = u"%1 thiếu dấu cách giữa hai từ; có lẽ muốn viết %2."_s;
        verdict.suggestions = {QString(written.left(cut).toString() + u' ' + written.mid(cut))};
        return true;
    }

    void judgeBroken(const Token &token, Verdict &verdict) {
        const QString &folded = token.folded;
        const bool hasCapital = token.capitalisation != Capitalisation::Lower;
        const bool mayBeName = hasCapital && !token.startsSentence;
        const bool plain = isPlain(folded);
        const auto repair = repairKeystrokes(folded, m_data->inventory);
        const QList<SyllableCandidate> near =
            suggestSyllables(folded, m_data->inventory, mostRanked);
        for (const SyllableCandidate &candidate : near.mid(0, mostSuggested))
            verdict.suggestions.append(candidate.text);
        if (repair && (!plain || verdict.wordClass == WordClass::RawKeystrokes)) {
            verdict.isWrong = true;
            verdict.isSlip = true;
            verdict.slip = repair->slip;
            verdict.confidence = 0.98;
            verdict.level = hasCapital || plain ? Level::Warning : Level::Error;
            if (isKeystrokeRule(repair->slip))
                verdict.rule = u"spelling.keystroke"_s;
            verdict.suggestions.removeAll(repair->text);
            verdict.suggestions.prepend(repair->text);
            return;
        }
        verdict.message = u"%1 không phải là âm tiết tiếng Việt; có lẽ muốn viết %2."_s;
        if (const JoinedSyllables joined = splitJoined(folded, m_data->inventory);
            !joined.isEmpty() && !plain && !hasCapital && folded.size() >= 5 &&
            (near.isEmpty() || near.first().cost > 0.9)) {
            verdict.isWrong = true;
            verdict.level = Level::Warning;
            verdict.confidence = 0.85;
            verdict.message = u"%1 viết liền hai âm tiết; có lẽ muốn viết %2."_s;
            verdict.suggestions.prepend(joined.first + u' ' + joined.second);
            return;
        }
        if (near.isEmpty()) {
            judgeWithoutCandidate(token, verdict);
            return;
        }
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
            verdict.level = Level::Warning;
        } else {
            verdict.isWrong = best.frequency >= usual || best.cost <= 0.7;
            const bool sure =
                !isLegal && !hasCapital && best.cost <= 0.85 && best.frequency >= frequent;
            const bool likely = (best.cost <= 0.7 && best.frequency >= usual) ||
                                (best.cost <= 1.0 && best.frequency >= veryFrequent);
            verdict.level = sure ? Level::Error : !isLegal || likely ? Level::Warning : Level::Info;
        }
    }

    /// Nothing in use is near: only a word that shows Vietnamese letters is worth a look, and
    /// Hunspell has the last word on what it could be.
    void judgeWithoutCandidate(const Token &token, Verdict &verdict) {
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
            verdict.suggestions = m_hunspell->suggest(token.folded).mid(0, mostSuggested);
    }

    std::shared_ptr<const LanguageData> m_data;
    QSet<QString> m_personal;
    WordClassifier m_classifier;
    std::unique_ptr<Speller> m_hunspell;
    std::unordered_map<QString, Verdict> m_verdicts;
};

SyllableCheck::SyllableCheck(std::shared_ptr<const LanguageData> data,
                             std::shared_ptr<const ModelTextReader> model,
                             QSet<QString> personalWords)
    : m_judge(std::make_unique<Judge>(std::move(data), std::move(personalWords)))
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
    const QString &text = block.block.text;
    const QList<Token> &tokens = block.tokens;
    struct Unknown {
        qsizetype token;
        const Token *at;
        Verdict verdict;
    };
    std::vector<Unknown> unknown;
    qsizetype words = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens.at(i);
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Mixed)
            continue;
        words += token.kind == TokenKind::Word ? 1 : 0;
        if (token.range.length > longestWord || m_judge->accepts(token))
            continue;
        const QStringView written = QStringView(text).mid(token.range.start, token.range.length);
        unknown.push_back({i, &token, m_judge->verdict(token, written)});
    }
    if (unknown.empty())
        return;

    // A paragraph where hardly a word is Vietnamese is in another language or an old charset;
    // marking every word helps nobody.
    const auto counts = [](const Unknown &word) {
        return word.verdict.wordClass == WordClass::Broken ||
               word.verdict.wordClass == WordClass::Foreign;
    };
    const auto strange = std::count_if(unknown.begin(), unknown.end(), counts);
    constexpr qsizetype fewest = 4;
    if (strange >= fewest && strange * 10 >= words * 3) {
        const auto legacy = std::find_if(unknown.begin(), unknown.end(), [](const Unknown &word) {
            return word.verdict.wordClass == WordClass::Foreign && !isPlain(word.at->folded);
        });
        if (legacy != unknown.end()) {
            findings.append({
                .rule = u"spelling.syllable"_s,
                .category = u"spelling.syllable"_s,
                .level = Level::Info,
                .confidence = 0.6,
                .block = block.index,
                .range = legacy->at->range,
                .message = u"Đoạn này hầu như không có âm tiết tiếng Việt; có thể chữ còn ở bảng "
                           "mã cũ (TCVN3, VNI) hoặc bằng tiếng nước ngoài."_s,
                .subject = legacy->at->folded,
            });
        }
        return;
    }

    const auto unknownAt = [&](qsizetype token) -> const Unknown * {
        const auto found = std::find_if(unknown.begin(), unknown.end(),
                                        [token](const Unknown &u) { return u.token == token; });
        return found == unknown.end() ? nullptr : &*found;
    };
    const auto isVietnamese = [&](qsizetype i) {
        // What an input method left as keys is Vietnamese, too: "tieengs Vieetj".
        return i >= 0 && i < tokens.size() && tokens.at(i).kind == TokenKind::Word &&
               (unknownAt(i) == nullptr || unknownAt(i)->verdict.isSlip);
    };
    const auto isStrange = [&](qsizetype i) {
        return i >= 0 && i < tokens.size() && tokens.at(i).kind == TokenKind::Word &&
               unknownAt(i) != nullptr && !unknownAt(i)->verdict.isWrong;
    };
    const auto isJoinedByHyphen = [&](TextRange range) {
        static constexpr QStringView joiners = u"-\u2010\u2011/._@&'\u2019";
        const bool before = range.start > 1 && joiners.contains(text.at(range.start - 1)) &&
                            text.at(range.start - 2).isLetterOrNumber();
        const bool after = range.end() + 1 < text.size() &&
                           joiners.contains(text.at(range.end())) &&
                           text.at(range.end() + 1).isLetterOrNumber();
        return before || after;
    };
    std::optional<ModelText> modelText; // read for the first word that needs it
    const auto inPlace = [&](const Verdict &verdict, qsizetype token) {
        if (!m_model || verdict.candidates.size() < 2)
            return verdict.suggestions;
        if (!modelText)
            modelText = m_model->read(tokens, text);
        const auto at = placeOf(*modelText, token);
        if (!at)
            return verdict.suggestions;
        QStringList suggestions;
        for (const auto &candidate :
             rankedInPlace(verdict.candidates, *m_model, *modelText, *at).mid(0, mostSuggested))
            suggestions.append(candidate.text);
        return suggestions;
    };
    constexpr int repeatedOnPurpose = 3;
    for (const Unknown &word : unknown) {
        const Verdict &verdict = word.verdict;
        if (!verdict.isWrong)
            continue;
        const Token &token = *word.at;
        const qsizetype i = word.token;
        const bool plain = isPlain(token.folded);
        if (!verdict.isSlip && isJoinedByHyphen(token.range))
            continue; // a part of a loan or a compound: ghi-đông, Ba-na
        // A word in plain letters is an error of Vietnamese only amid Vietnamese.
        if (plain && (isStrange(i - 1) || isStrange(i + 1) ||
                      (!isVietnamese(i - 1) && !isVietnamese(i + 1))))
            continue;
        Finding finding;
        finding.rule = verdict.rule;
        finding.category = verdict.rule;
        finding.level = verdict.level;
        finding.confidence = verdict.confidence;
        finding.block = block.index;
        finding.range = token.range;
        finding.subject = token.folded;
        if (!verdict.isSlip && !verdict.isEvident && facts.count(token.folded) >= repeatedOnPurpose)
            finding.level = oneLower(finding.level);
        const QString written = text.mid(token.range.start, token.range.length);
        for (const QString &suggestion : inPlace(verdict, i)) {
            const QString cased = token.capitalisation == Capitalisation::Other
                                      ? suggestion
                                      : withCapitalsOf(suggestion, written);
            finding.suggestions.append({Suggestion::Action::Replace, cased, {}});
        }
        const QString first =
            finding.suggestions.isEmpty() ? QString() : quoted(finding.suggestions.first().text);
        finding.message =
            verdict.slip ? slipMessage(*verdict.slip, quoted(written), first)
            : first.isEmpty()
                ? u"%1 không phải là âm tiết tiếng Việt; hãy xem lại."_s.arg(quoted(written))
                : QString(verdict.message)
                      .replace(u"%1"_s, quoted(written))
                      .replace(u"%2"_s, first);
        findings.append(finding);
    }
}

} // namespace morat
