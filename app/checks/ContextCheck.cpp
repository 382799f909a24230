// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ContextCheck.h"

#include "checks/ContextEvidence.h"
#include "checks/ToneStyles.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int contextPriority = 60; ///< a phrase that is always wrong says more

std::optional<Level> levelOf(double probability, const ContextCombiner::Thresholds &thresholds,
                             Strictness strictness) {
    if (probability < thresholds.info)
        return std::nullopt;
    if (probability >= thresholds.error)
        return Level::Error;
    const bool isLikely = probability >= thresholds.warning;
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
bool isName(const Token &token) {
    return token.kind == TokenKind::Word && token.capitalisation == Capitalisation::Initial &&
           !token.startsSentence;
}

/// `names`: words that the document uses as names; one of them at the start of a sentence is
/// probably that person.
bool canBeJudged(const Token &token, const QSet<QString> &names) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::Lower ||
            (token.capitalisation == Capitalisation::Initial && token.startsSentence &&
             !names.contains(token.folded)));
}

/// What is said of one word.
struct Judged {
    size_t at = 0; ///< among the words that the model reads
    LanguageModel::Word meant = 0;
    Finding finding;
    bool isEcho = false; ///< odd only because its neighbour is wrong
};

/// Judges the words of one block.
class BlockJudge {
public:
    BlockJudge(const ContextReader &context, const LanguageModelMix &model,
               const ContextCombiner &combiner, Strictness strictness, const CheckedBlock &block,
               const DocumentCounts &counts)
        : m_context(context)
        , m_model(model)
        , m_combiner(combiner)
        , m_strictness(strictness)
        , m_block(block)
        , m_counts(counts) {}

    /// In the order of the text.
    [[nodiscard]] std::vector<Judged> judge(const ModelText &text,
                                            std::span<const size_t> places) const {
        std::vector<Judged> found;
        for (const Suspect &suspect : m_context.suspects(text, places))
            if (auto judged = judge(text, suspect))
                found.push_back(std::move(*judged));
        judgeEchoesAgain(text, found);
        return found;
    }

private:
    [[nodiscard]] std::optional<Judged> judge(const ModelText &text, const Suspect &suspect) const;
    /// Beside a word that is probably wrong its neighbour looks odd, too: “hoành thành” for “hoàn
    /// thành” could be “hoành hành” as well, and “vật vả” is “vất vả” or “vật vã”. So the neighbour
    /// is judged as if the likelier slip were corrected, and what is not odd any more was an echo.
    void judgeEchoesAgain(const ModelText &text, std::vector<Judged> &found) const;

    const ContextReader &m_context;
    const LanguageModelMix &m_model;
    const ContextCombiner &m_combiner;
    Strictness m_strictness;
    const CheckedBlock &m_block;
    const DocumentCounts &m_counts;
};

std::optional<Judged> BlockJudge::judge(const ModelText &text, const Suspect &suspect) const {
    const QString &blockText = m_block.block.text;
    const auto candidates =
        m_context.candidates(suspect, text, m_block.tokens, blockText, m_counts);
    struct Offer {
        double probability;
        LanguageModel::Word meant;
    };
    std::vector<Offer> offers;
    offers.reserve(candidates.size());
    for (const ContextCandidate &candidate : candidates)
        offers.push_back({m_combiner.probability(candidate.facts), candidate.meant});
    std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::probability);
    if (offers.empty())
        return std::nullopt;
    const auto &[probability, meant] = offers.front();
    const auto &thresholds = m_combiner.thresholds();
    const auto level = levelOf(probability, thresholds, m_strictness);
    if (!level)
        return std::nullopt;
    const Token &word = m_block.tokens[text.words[suspect.at].token];
    const ContextEvidence evidence = evidenceFor(m_model, text, suspect.at, meant);
    const ToneStyle style = toneStyleOf(m_block, ToneStyle::Old);
    const QStringView written = QStringView(blockText).mid(word.range.start, word.range.length);
    QList<Suggestion> suggestions;
    for (size_t i = 0; i < offers.size(); ++i)
        if (i == 0 || offers[i].probability >= thresholds.info)
            suggestions.append(
                {Suggestion::Action::Replace,
                 withCapitalsOf(restyled(m_model.text(offers[i].meant), style), written),
                 {}});
    return Judged{suspect.at, meant,
                  Finding{.rule = u"spelling.context"_s,
                          .category = u"spelling.context"_s,
                          .level = *level,
                          .confidence = probability,
                          .block = m_block.index,
                          .range = word.range,
                          .message = evidence.message(*level),
                          .explanation = evidence.explanation(),
                          .suggestions = std::move(suggestions),
                          .subject = word.folded,
                          .priority = contextPriority}};
}

void BlockJudge::judgeEchoesAgain(const ModelText &text, std::vector<Judged> &found) const {
    constexpr double isLikely = 0.5;
    for (size_t i = 0; i + 1 < found.size(); ++i) {
        if (found[i].at + 1 != found[i + 1].at)
            continue;
        const bool isFirst = found[i].finding.confidence >= found[i + 1].finding.confidence;
        const Judged &likelier = found[isFirst ? i : i + 1];
        Judged &other = found[isFirst ? i + 1 : i];
        if (likelier.finding.confidence < isLikely)
            continue;
        ModelText corrected = text;
        corrected.words[likelier.at].number = likelier.meant;
        std::optional<Judged> again;
        for (const Suspect &suspect : m_context.suspects(corrected, std::array{other.at}))
            again = judge(corrected, suspect);
        if (again)
            other = std::move(*again);
        else
            other.isEcho = true;
    }
    std::erase_if(found, [](const Judged &judged) { return judged.isEcho; });
}

} // namespace

ContextCheck::ContextCheck(std::shared_ptr<const ModelTextReader> reader,
                           std::shared_ptr<const ContextCombiner> combiner, Strictness strictness)
    : m_reader(std::move(reader))
    , m_combiner(std::move(combiner))
    , m_strictness(strictness) {}

ContextCheck::~ContextCheck() = default;

QList<RuleInfo> ContextCheck::rules() const {
    return {{u"spelling.context"_s, u"spelling.context"_s, u"Tiếng đúng, dùng sai chỗ"_s,
             u"Tiếng có trong từ điển nhưng không hợp với các tiếng bên cạnh, như “lãi xuất” "
             u"(lãi suất)."_s}};
}

void ContextCheck::checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts & /*facts*/,
                                 std::stop_token stop, QList<Finding> &findings) const {
    // Blocks are read twice rather than kept: that costs a hundredth of the check, and a book stays
    // small in memory.
    DocumentCounts counts;
    QSet<QString> names;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        counts.add(m_reader->read(block.tokens, block.block.text));
        for (const Token &token : block.tokens)
            if (isName(token))
                names.insert(token.folded);
    }
    const ContextReader context(m_reader->model(), m_combiner->priors());
    for (qsizetype b = 0; b < blocks.size(); ++b) {
        if (stop.stop_requested())
            return;
        const CheckedBlock &block = blocks[b];
        if (block.block.kind == BlockKind::Code)
            continue;
        const ModelText text = m_reader->read(block.tokens, block.block.text);
        std::vector<size_t> places;
        for (size_t at = 2; at + 2 < text.words.size(); ++at) {
            const qint32 token = text.words[at].token;
            if (token >= 0 && canBeJudged(block.tokens[token], names))
                places.push_back(at);
        }
        const BlockJudge judge(context, m_reader->model(), *m_combiner, m_strictness, block,
                               counts);
        for (Judged &judged : judge.judge(text, places))
            findings.append(std::move(judged.finding));
    }
}

} // namespace morat
