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
constexpr size_t candidatesEach = 3;

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

/// A finding and the place of its word among those that the model reads.
struct Placed {
    size_t at;
    Finding finding;
};

/// Beside a word that is surely wrong its neighbour looks odd, too: “hoành thành” for “hoàn thành”
/// could be “hoành hành” as well. What is still odd once the first is corrected is found then.
/// `found` is in the order of the text.
void addWithoutEchoes(const std::vector<Placed> &found, QList<Finding> &findings) {
    const auto isEcho = [](const Placed &placed, const Placed &other) {
        return placed.finding.level != Level::Error && other.finding.level == Level::Error &&
               (placed.at + 1 == other.at || other.at + 1 == placed.at);
    };
    for (size_t i = 0; i < found.size(); ++i)
        if ((i == 0 || !isEcho(found[i], found[i - 1])) &&
            (i + 1 == found.size() || !isEcho(found[i], found[i + 1])))
            findings.append(found[i].finding);
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
    const auto &thresholds = m_combiner->thresholds();
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
        std::vector<Placed> found;
        for (const Suspect &suspect : context.suspects(text, places)) {
            const size_t at = suspect.at;
            const auto candidates = context.candidates(suspect, text, block.tokens,
                                                       block.block.text, counts, candidatesEach);
            struct Offer {
                double probability;
                const ContextCandidate *candidate;
            };
            std::vector<Offer> offers;
            offers.reserve(candidates.size());
            for (const ContextCandidate &candidate : candidates)
                offers.push_back({m_combiner->probability(candidate.facts), &candidate});
            std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::probability);
            if (offers.empty())
                continue;
            const auto level = levelOf(offers.front().probability, thresholds, m_strictness);
            if (!level)
                continue;
            const Token &word = block.tokens[text.words[at].token];
            Finding finding;
            finding.rule = u"spelling.context"_s;
            finding.category = u"spelling.context"_s;
            finding.level = *level;
            finding.confidence = offers.front().probability;
            finding.block = block.index;
            finding.range = word.range;
            finding.subject = word.folded;
            finding.priority = contextPriority;
            const ContextEvidence evidence =
                evidenceFor(m_reader->model(), text, at, offers.front().candidate->meant);
            finding.message = evidence.message(*level);
            finding.explanation = evidence.explanation();
            const ToneStyle style = toneStyleOf(block, ToneStyle::Old);
            const QStringView written =
                QStringView(block.block.text).mid(word.range.start, word.range.length);
            for (const Offer &offer : offers)
                if (offer.candidate == offers.front().candidate ||
                    offer.probability >= thresholds.info)
                    finding.suggestions.append(
                        {Suggestion::Action::Replace,
                         withCapitalsOf(
                             restyled(m_reader->model().text(offer.candidate->meant), style),
                             written),
                         {}});
            found.push_back({at, std::move(finding)});
        }
        addWithoutEchoes(found, findings);
    }
}

} // namespace morat
