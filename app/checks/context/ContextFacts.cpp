// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextFacts.h"

#include <algorithm>
#include <cmath>

namespace morat {

namespace {

using Word = LanguageModel::Word;

constexpr std::array<QStringView, contextFactCount> names = {
    u"forward-ratio",
    u"backward-ratio",
    u"written-score",
    u"meant-score",
    u"written-surprise",
    u"meant-surprise",
    u"slip-prior",
    u"is-tone",
    u"is-mark",
    u"is-regional",
    u"is-letter",
    u"is-two-keys",
    u"written-count",
    u"meant-count",
    u"written-left-pair",
    u"written-right-pair",
    u"meant-left-pair",
    u"meant-right-pair",
    u"written-left-word",
    u"written-right-word",
    u"meant-left-word",
    u"meant-right-word",
    u"written-in-document",
    u"meant-in-document",
    u"written-pair-in-document",
    u"meant-pair-in-document",
    u"is-capital",
    u"names-beside",
    u"pause-before",
    u"pause-after",
    u"unknown-beside",
    u"is-quoted",
    u"network-ratio",
    u"network-written",
    u"network-meant",
};

float logOf(quint64 count) {
    return float(std::log1p(double(count)));
}

/// The five words around a place.
struct Window {
    std::array<Word, 5> words;
    [[nodiscard]] Window with(Word other) const {
        Window changed = *this;
        changed.words[2] = other;
        return changed;
    }
};

/// 0 for no word, otherwise 1 + ln(1 + count).
float membership(const LanguageModelMix &model, std::span<const Word> syllables) {
    const auto count = model.compound(syllables);
    return count ? 1 + logOf(*count) : 0;
}

double sum(const LanguageModel::SideScores &scores) {
    return scores.forward + scores.backward;
}

bool isOpeningQuote(QChar c) {
    return QStringView(u"\"“‘«").contains(c);
}
bool isClosingQuote(QChar c) {
    return QStringView(u"\"”’»").contains(c);
}

/// A quotation mark right before or right behind the word's token.
bool isQuoted(const QList<Token> &tokens, qint32 at, QStringView text) {
    const TextRange range = tokens[at].range;
    return (range.start > 0 && isOpeningQuote(text[range.start - 1])) ||
           (range.end() < text.size() && isClosingQuote(text[range.end()]));
}

} // namespace

QStringView nameOf(ContextFact fact) {
    return names[size_t(fact)];
}

void DocumentCounts::add(std::span<const Word> words) {
    for (size_t i = 2; i + 2 < words.size(); ++i) {
        const Word word = words[i];
        if (word >= m_words.size())
            m_words.resize(word + 1U);
        ++m_words[word];
        ++m_total;
        ++m_pairs[quint32(words[i - 1]) << 16 | word];
    }
}

void addDocument(ContextFacts &facts, const DocumentCounts &document,
                 const std::array<Word, 3> &around, Word meant) {
    using enum ContextFact;
    // Not one structured binding, which a lambda of clang 14 cannot capture.
    const Word before = around[0];
    const Word written = around[1];
    const Word after = around[2];
    const auto pairs = [&](Word word) {
        return std::max(document.count(before, word), document.count(word, after));
    };
    // The place itself is no witness; read in small letters it is not among the counts.
    facts[size_t(WrittenInDocument)] = logOf(quint64(std::max(0, document.count(written) - 1)));
    facts[size_t(WrittenPairInDocument)] = logOf(quint64(std::max(0, pairs(written) - 1)));
    facts[size_t(MeantInDocument)] = logOf(quint64(document.count(meant)));
    facts[size_t(MeantPairInDocument)] = logOf(quint64(pairs(meant)));
}

NetworkOpinion::NetworkOpinion(const ContextNetwork &network, const LanguageModelMix &model,
                               std::span<const Word> words, size_t at) {
    const ContextNetwork::Expectation expectation = network.expectationAt(words, at);
    const double written = network.fit(expectation, words[at]) + model.share(words[at]);
    double sum = 1; // of all in proportion to the written word
    for (const model::ConfusionEntry &confusion : model.confusions(words[at])) {
        m_ratios.push_back(float(network.fit(expectation, confusion.meant) - written));
        sum += std::exp(double(m_ratios.back()));
    }
    m_written = -std::log(sum);
}

void NetworkOpinion::addTo(ContextFacts &facts, size_t entry) const {
    using enum ContextFact;
    facts[size_t(NetworkRatio)] = m_ratios[entry];
    facts[size_t(NetworkWritten)] = float(m_written);
    facts[size_t(NetworkMeant)] = float(m_written) + m_ratios[entry];
}

std::vector<Suspect> ContextReader::suspects(const ModelText &text,
                                             std::span<const size_t> places) const {
    constexpr double fitsWellInPairs = -7;
    constexpr double fitsWell =
        -10.5; // ln; all but a few labelled typos fit worse, of words one in 5
    const auto &words = text.words;
    std::vector<Suspect> suspects;
    for (const size_t at : places) {
        const Word written = words[at].number;
        if (m_model.confusions(written).empty())
            continue;
        const Word before = words[at - 1].number;
        const Word after = words[at + 1].number;
        // Pairs alone tell the easy three quarters.
        if (m_model.pairFit(before, written, after) > fitsWellInPairs)
            continue;
        suspects.push_back(
            {at, m_model.neighbours(words[at - 2].number, before, after, words[at + 2].number)});
    }
    std::vector<LanguageModel::Trial> trials;
    trials.reserve(suspects.size());
    for (const Suspect &suspect : suspects)
        trials.push_back({&suspect.around, words[suspect.at].number});
    m_model.score(trials);
    for (size_t i = 0; i < suspects.size(); ++i)
        suspects[i].writtenScore = sum(trials[i].scores);
    std::erase_if(suspects,
                  [](const Suspect &suspect) { return suspect.writtenScore >= fitsWell; });
    return suspects;
}

std::vector<ContextCandidate> ContextReader::shortlist(const Suspect &suspect, Word written,
                                                       float least) const {
    constexpr double mostByTriples = 5;  // ln; what three words in a row add to what pairs say
    constexpr quint64 rarestMeant = 300; // rarer words would only be guessed…
    const auto &around = suspect.around;
    const auto completesWord = [&](Word meant) { // …but where they live in one word: hồ hởi, kể lể
        return m_model.compound(std::array{around.before, meant}) ||
               m_model.compound(std::array{meant, around.after});
    };
    const auto confusions = m_model.confusions(written);
    std::vector<LanguageModel::Trial> trials;
    std::vector<size_t> entries;
    trials.reserve(confusions.size());
    entries.reserve(confusions.size());
    for (size_t entry = 0; entry < confusions.size(); ++entry) {
        const model::ConfusionEntry &confusion = confusions[entry];
        // Of the rarer ones, those that one likely typo leads to: the others find nothing more.
        if (m_model.count(confusion.meant) < rarestMeant &&
            (Confusion(confusion.confusion) > Confusion::LettersSwapped ||
             !completesWord(confusion.meant)))
            continue;
        const double score = suspect.writtenScore + double(least - m_priors[confusion.confusion]);
        trials.push_back({&suspect.around, confusion.meant, score - mostByTriples});
        entries.push_back(entry);
    }
    m_model.score(trials);
    std::vector<ContextCandidate> candidates;
    for (size_t i = 0; i < trials.size(); ++i) {
        const auto &scores = trials[i].scores;
        // What was never seen beside either neighbour can't fit better than what is written.
        if (!scores.isMet)
            continue;
        ContextCandidate candidate;
        const model::ConfusionEntry &confusion = confusions[entries[i]];
        candidate.meant = confusion.meant;
        candidate.confusion = Confusion(confusion.confusion);
        candidate.entry = entries[i];
        candidate.meantScore = sum(scores);
        candidate.score =
            float(candidate.meantScore - suspect.writtenScore) + m_priors[confusion.confusion];
        if (candidate.score > least)
            candidates.push_back(candidate);
    }
    return candidates;
}

std::vector<ContextCandidate> ContextReader::candidates(const Suspect &suspect,
                                                        const ModelText &text,
                                                        const QList<Token> &tokens,
                                                        QStringView blockText) const {
    constexpr float leastScore = -5.5; // further down costs time for a few typos more
    auto candidates = shortlist(suspect, text.words[suspect.at].number, leastScore);
    std::ranges::stable_sort(candidates, std::ranges::greater(), &ContextCandidate::score);
    // One that is this far behind the best is not worth its facts.
    constexpr float farBehind = 8;
    std::erase_if(candidates, [best = candidates.empty() ? 0 : candidates.front().score](
                                  const auto &c) { return c.score < best - farBehind; });
    constexpr size_t most = 3; // each costs its facts
    if (candidates.size() > most)
        candidates.resize(most);
    addFacts(candidates, suspect, text, tokens, blockText);
    return candidates;
}

std::vector<ContextCandidate>
ContextReader::candidates(const Suspect &suspect, const ModelText &text, const QList<Token> &tokens,
                          QStringView blockText, const NetworkOpinion &opinion) const {
    constexpr float leastScore = -10; // what the network would put there is seldom further down
    auto candidates = shortlist(suspect, text.words[suspect.at].number, leastScore);
    std::ranges::stable_sort(candidates, std::ranges::greater(), [&](const auto &candidate) {
        return candidate.score + opinion.ratios()[candidate.entry];
    });
    constexpr size_t most = 4;
    if (candidates.size() > most)
        candidates.resize(most);
    // They are kept for as long as the draft is in work: without the room for all that were tried.
    candidates.shrink_to_fit();
    addFacts(candidates, suspect, text, tokens, blockText);
    for (ContextCandidate &candidate : candidates)
        opinion.addTo(candidate.facts, candidate.entry);
    return candidates;
}

void ContextReader::addFacts(std::vector<ContextCandidate> &candidates, const Suspect &suspect,
                             const ModelText &text, const QList<Token> &tokens,
                             QStringView blockText) const {
    if (candidates.empty())
        return;
    const auto &[at, around, writtenScore] = suspect;
    Window window{};
    for (size_t i = 0; i < 5; ++i)
        window.words[i] = text.words[at + i - 2].number;
    const Word p1 = window.words[1];
    const Word written = window.words[2];
    const Word n1 = window.words[3];

    // Facts that are the same for all candidates.
    ContextFacts shared{};
    const auto set = [](ContextFacts &facts, ContextFact fact, double value) {
        facts[size_t(fact)] = float(value);
    };
    using enum ContextFact;
    const double total = double(m_model.totalCount());
    const auto anywhere = [&](Word word) { return std::log((m_model.count(word) + 1.0) / total); };
    const auto pairWord = [&](Word a, Word b) {
        return double(membership(m_model, std::array{a, b}));
    };
    const Word name = m_model.reserved(ModelWordKind::Name);
    const Word pause = m_model.reserved(ModelWordKind::Pause);
    const Word edge = m_model.reserved(ModelWordKind::Boundary);
    const auto runWritten = m_model.runScores(window.words);
    set(shared, WrittenScore, writtenScore);
    set(shared, WrittenSurprise, writtenScore - 2 * anywhere(written));
    set(shared, WrittenCount, logOf(m_model.count(written)));
    set(shared, WrittenLeftPair, logOf(m_model.count(p1, written)));
    set(shared, WrittenRightPair, logOf(m_model.count(written, n1)));
    set(shared, WrittenLeftWord, pairWord(p1, written));
    set(shared, WrittenRightWord, pairWord(written, n1));
    const qint32 token = text.words[at].token;
    set(shared, IsCapital, tokens[token].capitalisation != Capitalisation::Lower);
    set(shared, NamesBeside, (p1 == name) + (n1 == name));
    set(shared, PauseBefore, p1 == pause || p1 == edge);
    set(shared, PauseAfter, n1 == pause || n1 == edge);
    set(shared, UnknownBeside, (p1 == m_model.unknown()) + (n1 == m_model.unknown()));
    set(shared, IsQuoted, isQuoted(tokens, token, blockText));

    for (ContextCandidate &candidate : candidates) {
        ContextFacts &facts = candidate.facts;
        facts = shared;
        const Word meant = candidate.meant;
        const Window other = window.with(meant);
        const double score = sum(m_model.scores(around, meant));
        const auto run = m_model.runScores(other.words);
        set(facts, ForwardRatio, run.forward - runWritten.forward);
        set(facts, BackwardRatio, run.backward - runWritten.backward);
        set(facts, MeantScore, score);
        set(facts, MeantSurprise, score - 2 * anywhere(meant));
        const Confusion kind = candidate.confusion;
        set(facts, ConfusionPrior, m_priors[size_t(kind)]);
        set(facts, IsTone, kind <= Confusion::ToneOther);
        set(facts, IsMark, kind == Confusion::Mark || kind == Confusion::MarkAndTone);
        set(facts, IsRegional, kind >= Confusion::Onset && kind <= Confusion::Coda);
        set(facts, IsLetter, kind >= Confusion::LetterLost && kind <= Confusion::OtherLetter);
        set(facts, IsTwoKeys, kind == Confusion::TwoKeys);
        set(facts, MeantCount, logOf(m_model.count(meant)));
        set(facts, MeantLeftPair, logOf(m_model.count(p1, meant)));
        set(facts, MeantRightPair, logOf(m_model.count(meant, n1)));
        set(facts, MeantLeftWord, pairWord(p1, meant));
        set(facts, MeantRightWord, pairWord(meant, n1));
    }
}

} // namespace morat
