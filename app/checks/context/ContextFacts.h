// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/ModelText.h"
#include "vietnamese/network/ContextNetwork.h"
#include "vietnamese/orthography/Confusion.h"

#include <array>

namespace morat {

/// What is known of "this word stands there by a typo, that one was meant". All counts enter as
/// ln(1 + count), word memberships as 1 + ln(1 + count) or 0 for no word.
enum class ContextFact : quint8 {
    ForwardRatio,  ///< ln P(sentence with the other word) - ln P(as written), from the left
    BackwardRatio, ///< the same from the right
    WrittenScore,  ///< ln P(written | two before) + ln P(written | two after)
    MeantScore,
    WrittenSurprise, ///< WrittenScore less twice ln P(written) anywhere: how well it fits here
    MeantSurprise,
    ConfusionPrior, ///< ln of how often writers make this kind of typo, a chance
    IsTone,
    IsMark,
    IsRegional,
    IsLetter,
    IsTwoKeys,
    WrittenCount,
    MeantCount,
    WrittenLeftPair, ///< the pair with the word before
    WrittenRightPair,
    MeantLeftPair,
    MeantRightPair,
    WrittenLeftWord, ///< makes a word of two syllables with the one before
    WrittenRightWord,
    MeantLeftWord,
    MeantRightWord,
    WrittenInDocument,
    MeantInDocument,
    WrittenPairInDocument, ///< the same word beside the same neighbour, at other places
    MeantPairInDocument,
    IsCapital, ///< at the start of a sentence
    NamesBeside,
    PauseBefore,
    PauseAfter,
    UnknownBeside,
    IsQuoted,
    NetworkRatio,   ///< ln P(other word) - ln P(as written), by the network
    NetworkWritten, ///< ln P(as written) among it and the words that it can be a typo of
    NetworkMeant
};
inline constexpr int contextFactCount = int(ContextFact::NetworkMeant) + 1;
using ContextFacts = std::array<float, contextFactCount>;

/// A name for each fact, as the weights' file and its trainer print them.
[[nodiscard]] QStringView nameOf(ContextFact fact);

/// How often the document has each word and each pair of neighbours, in the model's numbers.
class DocumentCounts {
public:
    /// `words`: a block's, with the boundaries around them.
    void add(std::span<const LanguageModel::Word> words);
    [[nodiscard]] int count(LanguageModel::Word word) const {
        return word < m_words.size() ? m_words[word] : 0;
    }
    [[nodiscard]] int count(LanguageModel::Word first, LanguageModel::Word second) const {
        return m_pairs.value(quint32(first) << 16 | second);
    }

    /// Of all words, the model's own signs (a number, a pause) too.
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    qint64 m_total = 0;
    std::vector<int> m_words; ///< by number, to the highest that the document has
    QHash<quint32, int> m_pairs;
};

/// ln of the probability that a typo, when there is one, is of a kind and leads to this one word.
using ConfusionPriors = std::array<float, confusionKinds>;

/// A word that may have been meant, with the facts for it.
struct ContextCandidate {
    LanguageModel::Word meant = 0;
    Confusion confusion = Confusion::HoiNga;
    size_t entry = 0;      ///< among the model's confusions of the written word
    double meantScore = 0; ///< ln P(meant | two before) + ln P(meant | two after)
    float score = 0;       ///< before the combiner: log ratio of both sides plus the typo's prior
    ContextFacts facts{};
};

/// A place whose word fits badly.
struct Suspect {
    size_t at = 0; ///< into the words of the text
    LanguageModelMix::Neighbours around;
    double writtenScore = 0; ///< ln P(written | two before) + ln P(written | two after)
};

/// Sets the facts that the document tells: how often it has the word and its pairs, as written and
/// as meant. `around`: the word before, the one written, the one behind.
void addDocument(ContextFacts &facts, const DocumentCounts &document,
                 const std::array<LanguageModel::Word, 3> &around, LanguageModel::Word meant);

/// What the network says of a place: of the word written there and of those that it can be a typo
/// of.
class NetworkOpinion {
public:
    /// `words`: a block's with the boundaries around them; `at`: the place among them.
    NetworkOpinion(const ContextNetwork &network, const LanguageModelMix &model,
                   std::span<const LanguageModel::Word> words, size_t at);

    /// ln P(other word) - ln P(as written), for each of the model's confusions.
    [[nodiscard]] std::span<const float> ratios() const { return m_ratios; }
    /// Sets the network's facts for the word that is the n-th of the confusions.
    void addTo(ContextFacts &facts, size_t entry) const;

private:
    std::vector<float> m_ratios;
    double m_written = 0; ///< ln P(as written) among it and the others
};

/// What the words around a place say. Const, shared by nobody: a value for one check run.
class ContextReader {
public:
    ContextReader(const LanguageModelMix &model, const ConfusionPriors &priors)
        : m_model(model)
        , m_priors(priors) {}

    /// Those of `places` at which a typo can be thought of at all: the written word fits badly on
    /// both sides. Cheap; for all but a few words in a hundred the answer is no.
    [[nodiscard]] std::vector<Suspect> suspects(const ModelText &text,
                                                std::span<const size_t> places) const;

    /// The few best candidates for a suspect word of `text` by what the model says, the likeliest
    /// first, with all facts but the document's and the network's. `tokens` are the block's.
    [[nodiscard]] std::vector<ContextCandidate> candidates(const Suspect &suspect,
                                                           const ModelText &text,
                                                           const QList<Token> &tokens,
                                                           QStringView blockText) const;
    /// The best by what both say, with the network's facts, too.
    [[nodiscard]] std::vector<ContextCandidate>
    candidates(const Suspect &suspect, const ModelText &text, const QList<Token> &tokens,
               QStringView blockText, const NetworkOpinion &opinion) const;

private:
    /// Those whose score is above `least`, unsorted and without facts.
    [[nodiscard]] std::vector<ContextCandidate>
    shortlist(const Suspect &suspect, LanguageModel::Word written, float least) const;
    void addFacts(std::vector<ContextCandidate> &candidates, const Suspect &suspect,
                  const ModelText &text, const QList<Token> &tokens, QStringView blockText) const;

    const LanguageModelMix &m_model;
    const ConfusionPriors &m_priors;
};

} // namespace morat
