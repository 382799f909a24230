// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextCheck.h"

#include "checks/context/CapitalReading.h"
#include "checks/context/ContextEvidence.h"
#include "checks/context/ContextNotes.h"
#include "checks/spelling/ToneStyles.h"
#include "vietnamese/model/ChangedWords.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int contextPriority = 60; ///< a phrase that is always wrong says more

/// What a place is by itself, before the draft is looked at.
enum class Certainty : quint8 {
    Doubtful, ///< hardly likely, or part of a pair that is right though seldom printed
    Likely,
    Sure,
};

/// Of what is likely enough for a note at least. `own`: without what the newsroom decided, which
/// makes no error of what is likely.
Level levelOf(double probability, double own, Certainty certainty, const PairCounts &decided,
              const DraftPrior::Levels &levels, Strictness strictness) {
    if (isSilent(decided))
        return Level::Info;
    if ((certainty == Certainty::Sure && probability >= levels.error) ||
        (certainty == Certainty::Likely && std::min(probability, own) >= levels.errorOfLikely))
        return Level::Error;
    const bool isLikely = probability >= levels.warning && certainty != Certainty::Doubtful;
    switch (strictness) {
    case Strictness::Sparing:
        return Level::Info;
    case Strictness::Thorough:
        return Level::Warning;
    case Strictness::Balanced:
        break;
    }
    return isLikely ? Level::Warning : Level::Info;
}

/// Capitals inside a sentence belong to names, which the language model reads as one.
bool isNameInside(const Token &token) {
    return token.kind == TokenKind::Word && token.capitalisation == Capitalisation::Initial &&
           !token.startsSentence;
}

bool isName(const Token &token, const QSet<QString> &names) {
    return token.capitalisation == Capitalisation::Initial && names.contains(token.folded);
}

/// What is said of one word.
struct Judged {
    size_t at = 0; ///< among the words that the model reads
    LanguageModel::Word meant = 0;
    Certainty certainty = Certainty::Likely;
    int repeats = 0; ///< how often the draft has the word elsewhere
    ContextEvidence evidence;
    Finding finding; ///< with the place's own confidence; say() gives the draft's view
    Capitals capitals = Capitals::AsNames;
    bool isEcho = false; ///< odd only because its neighbour is wrong
};

/// Judges the words of one block.
class BlockJudge {
public:
    BlockJudge(const ContextData &data, const CheckedBlock &block, const DocumentCounts &counts)
        : m_data(data)
        , m_block(block)
        , m_counts(counts) {}

    /// `names`: words that the document uses as names; one of them at the start of a sentence is
    /// probably that person. In the order of the text.
    [[nodiscard]] std::vector<Judged> judge(const ContextNotes &notes,
                                            const QSet<QString> &names) const {
        std::vector<Judged> found;
        std::optional<ModelText> text;
        std::vector<LanguageModel::Word> numbers; ///< of `text`
        ToneStyle style = ToneStyle::Old;
        for (const NotedSuspect &suspect : notes.suspects) {
            const std::vector<Offer> offers = offersOf(suspect.candidates, suspect.around);
            if (offers.front().probability < m_data.secondPass.thresholds().info)
                continue;
            if (!text) {
                text = m_data.reader->read(m_block.tokens, m_block.block.text);
                numbers = text->numbers();
                style = toneStyleOf(m_block, ToneStyle::Old);
            }
            if (suspect.capitals == Capitals::InSmallLetters) {
                const CapitalReading capitals(*m_data.reader, m_block.tokens);
                const ChangedWords small(*text, numbers, suspect.at - 2,
                                         capitals.inSmallLetters(*text, suspect.at));
                found.push_back(judged(*text, suspect.at, offers, style));
                found.back().capitals = suspect.capitals;
            } else if (!isName(m_block.tokens[text->words[suspect.at].token], names)) {
                found.push_back(judged(*text, suspect.at, offers, style));
            }
        }
        if (text)
            judgeNeighboursAgain(*text, numbers, style, found);
        return found;
    }

private:
    struct Offer {
        double probability;
        LanguageModel::Word meant;
    };

    /// The likeliest first. `candidates`: without the document's facts.
    [[nodiscard]] std::vector<Offer>
    offersOf(std::vector<ContextCandidate> candidates,
             const std::array<LanguageModel::Word, 3> &around) const;
    /// `offers`: not empty, the first likely enough.
    [[nodiscard]] Judged judged(const ModelText &text, size_t at, const std::vector<Offer> &offers,
                                ToneStyle style) const;
    /// Beside a word that is probably wrong its neighbour looks odd, too: “hoành thành” for “hoàn
    /// thành” could be “hoành hành” as well, and “vật vả” is “vất vả” or “vật vã”. So the neighbour
    /// is judged as if the likelier typo were corrected, and what is not odd any more was odd only
    /// beside it.
    void judgeNeighboursAgain(ModelText &text, std::vector<LanguageModel::Word> &numbers,
                              ToneStyle style, std::vector<Judged> &found) const;

    const ContextData &m_data;
    const CheckedBlock &m_block;
    const DocumentCounts &m_counts;
};

std::vector<BlockJudge::Offer>
BlockJudge::offersOf(std::vector<ContextCandidate> candidates,
                     const std::array<LanguageModel::Word, 3> &around) const {
    std::vector<Offer> offers;
    offers.reserve(candidates.size());
    for (ContextCandidate &candidate : candidates) {
        addDocument(candidate.facts, m_counts, around, candidate.meant);
        offers.push_back({m_data.secondPass.probability(candidate.facts), candidate.meant});
    }
    std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::probability);
    return offers;
}

/// “hôm ý” for “hôm ấy”, “vui nhể” for “vui nhỉ”, “nơi đấy” for “nơi đây”: so people speak, and so
/// tales, blogs and interviews write it. What the neighbours say of it is a hint, however sure they
/// are.
bool isSpoken(const QString &written, const QString &meant) {
    return (written == u"ý" && meant == u"ấy") || written == u"nhể" ||
           (written == u"đấy" && (meant == u"đây" || meant == u"ấy"));
}

Judged BlockJudge::judged(const ModelText &text, size_t at, const std::vector<Offer> &offers,
                          ToneStyle style) const {
    const auto &[probability, meant] = offers.front();
    const auto &thresholds = m_data.secondPass.thresholds();
    const std::array around = text.around(at);
    const Token &word = m_block.tokens[text.words[at].token];
    const bool isOfSpeech = isSpoken(word.folded, m_data.reader->model().text(meant));
    const bool isDoubtful =
        probability < thresholds.warning || isOfSpeech || m_data.attestedPairs.isPart(around);
    const Certainty certainty = probability >= thresholds.error && !isOfSpeech ? Certainty::Sure
                                : isDoubtful                                   ? Certainty::Doubtful
                                                                               : Certainty::Likely;
    const QStringView written = m_block.textOf(word);
    QList<Suggestion> suggestions;
    for (size_t i = 0; i < offers.size(); ++i)
        if (i == 0 || offers[i].probability >= thresholds.info)
            suggestions.append(
                {Suggestion::Action::Replace,
                 withCapitalsOf(restyled(m_data.reader->model().text(offers[i].meant), style),
                                written),
                 {}});
    return Judged{.at = at,
                  .meant = meant,
                  .certainty = certainty,
                  .repeats = std::max(0, m_counts.count(around[1]) - 1),
                  .evidence = evidenceFor(m_data.reader->model(), text, at, meant),
                  .finding = Finding{.rule = u"spelling.context"_s,
                                     .category = u"spelling.context"_s,
                                     .confidence = probability,
                                     .block = m_block.index,
                                     .range = word.range,
                                     .suggestions = std::move(suggestions),
                                     .subject = word.folded,
                                     .priority = contextPriority}};
}

void BlockJudge::judgeNeighboursAgain(ModelText &text, std::vector<LanguageModel::Word> &numbers,
                                      ToneStyle style, std::vector<Judged> &found) const {
    constexpr double isLikely = 0.5;
    const LanguageModelMix &model = m_data.reader->model();
    const ContextReader context(model, m_data.firstPass.priors());
    for (size_t i = 0; i + 1 < found.size(); ++i) {
        if (found[i].at + 1 != found[i + 1].at)
            continue;
        // Each of the two was read as if the other were right: the likelier one is.
        if (found[i].capitals == Capitals::InSmallLetters ||
            found[i + 1].capitals == Capitals::InSmallLetters) {
            const bool isFirst = found[i].finding.confidence >= found[i + 1].finding.confidence;
            found[isFirst ? i + 1 : i].isEcho = true;
            continue;
        }
        const bool isFirst = found[i].finding.confidence >= found[i + 1].finding.confidence;
        const Judged &likelier = found[isFirst ? i : i + 1];
        Judged &other = found[isFirst ? i + 1 : i];
        if (likelier.finding.confidence < isLikely)
            continue;
        const ChangedWords corrected(text, numbers, likelier.at, std::array{likelier.meant});
        std::vector<Offer> offers;
        for (const Suspect &suspect : context.suspects(text, std::array{other.at})) {
            const NetworkOpinion opinion(*m_data.network, model, numbers, other.at);
            offers = offersOf(
                context.candidates(suspect, text, m_block.tokens, m_block.block.text, opinion),
                text.around(other.at));
        }
        if (!offers.empty() && offers.front().probability >= m_data.secondPass.thresholds().info)
            other = judged(text, other.at, offers, style);
        else
            other.isEcho = true;
    }
    std::erase_if(found, [](const Judged &judged) { return judged.isEcho; });
}

/// What all of them say together of each: level, confidence and words of the findings.
void say(std::vector<Judged> &found, DraftTraits traits, const DraftPrior &prior,
         const PairVerdicts &verdicts, Strictness strictness, QList<Finding> &findings) {
    traits.sureTypos = std::ranges::count(found, Certainty::Sure, &Judged::certainty);
    for (Judged &judged : found) {
        DraftTraits others = traits;
        others.sureTypos -= judged.certainty == Certainty::Sure ? 1 : 0;
        Finding &finding = judged.finding;
        const auto pair =
            pairOf(finding.category, finding.subject, finding.suggestions.constFirst().text);
        const PairCounts decided = pair ? verdicts.of(*pair) : PairCounts{};
        const double own = prior.probability(finding.confidence, others, judged.repeats);
        finding.confidence = weighed(own, decided, prior.levels().error);
        // A lone letter, and what stands beside capitals, needs to be sure by itself.
        const bool isPlain = finding.range.length > 1 && judged.capitals == Capitals::AsNames;
        finding.level = levelOf(finding.confidence, isPlain ? own : 0, judged.certainty, decided,
                                prior.levels(), strictness);
        finding.message = judged.evidence.message(finding.level);
        finding.explanation =
            QStringList{judged.evidence.explanation(), explanationOf(decided)}.join(u' ').trimmed();
        findings.append(std::move(finding));
    }
}

} // namespace

ContextCheck::ContextCheck(std::shared_ptr<const ContextData> data, Strictness strictness)
    : m_data(std::move(data))
    , m_strictness(strictness) {}

ContextCheck::~ContextCheck() = default;

QList<RuleInfo> ContextCheck::rules() const {
    return {{u"spelling.context"_s, u"spelling.context"_s, u"Tiếng đúng, dùng sai chỗ"_s,
             u"Tiếng có trong từ điển nhưng không hợp với các tiếng bên cạnh, như “lãi xuất” "
             u"(lãi suất)."_s}};
}

std::shared_ptr<const BlockNotes> ContextCheck::noteBlock(const CheckedBlock &block) const {
    return contextNotesOf(block, *m_data);
}

void ContextCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                                 std::stop_token stop, QList<Finding> &findings) const {
    // Where no notes are kept blocks are read twice, and a book stays small in memory: that costs a
    // hundredth of the check.
    const auto keptNotesOf = [this](const CheckedBlock &block) {
        return std::static_pointer_cast<const ContextNotes>(block.notesOf(*this));
    };
    DocumentCounts counts;
    QSet<QString> names;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (const auto notes = keptNotesOf(block))
            counts.add(notes->words);
        else
            counts.add(m_data->reader->read(block.tokens, block.block.text).numbers());
        for (const Token &token : block.tokens)
            if (isNameInside(token))
                names.insert(token.folded);
    }
    std::vector<Judged> found;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        auto notes = keptNotesOf(block);
        if (!notes)
            notes = contextNotesOf(block, *m_data);
        const BlockJudge judge(*m_data, block, counts);
        for (Judged &judged : judge.judge(*notes, names))
            found.push_back(std::move(judged));
    }
    say(found, {counts.total(), m_data->draftPrior.storyWordsIn(counts), 0}, m_data->draftPrior,
        facts.verdicts, m_strictness, findings);
}

} // namespace morat
