// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SuggestionRanking.h"

#include <algorithm>
#include <span>

namespace morat {

namespace {

/// What a typo of cost 1 (a letter) is worth in ln of the model's probability. Tried from 2 to 10
/// on two labelled sets: below 5 fewer first suggestions are right, above it about as many.
constexpr double lnPerCost = 5;

/// For a word that the model does not hold; all unknown words together would be likely anywhere.
constexpr double neverMet = -40;

} // namespace

double fitInPlace(const QString &word, const ModelTextReader &reader, const ModelText &text,
                  size_t at) {
    const LanguageModelMix &model = reader.model();
    const LanguageModel::Word meant = reader.wordOf(word);
    if (meant == model.unknown())
        return neverMet;
    const auto number = [&](size_t place) { return text.words[place].number; };
    const auto around =
        model.neighbours(number(at - 2), number(at - 1), number(at + 1), number(at + 2));
    const auto scores = model.scores(around, meant);
    return scores.forward + scores.backward;
}

QList<SyllableCandidate> rankedInPlace(QList<SyllableCandidate> candidates,
                                       const ModelTextReader &reader, const ModelText &text,
                                       size_t at) {
    struct Ranked {
        double score;
        SyllableCandidate candidate;
    };
    std::vector<Ranked> ranked;
    for (SyllableCandidate &candidate : candidates) {
        const double fit = fitInPlace(candidate.text, reader, text, at);
        ranked.push_back({fit - lnPerCost * candidate.cost, std::move(candidate)});
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(), &Ranked::score);
    std::ranges::transform(ranked, candidates.begin(), &Ranked::candidate);
    return candidates;
}

std::optional<size_t> placeOf(const ModelText &text, qsizetype token) {
    // Between the boundaries at both ends the words are in the order of their tokens.
    const std::span words = std::span(text.words).subspan(2, text.words.size() - 4);
    const auto found = std::ranges::lower_bound(words, token, {}, &ModelText::Word::token);
    if (found == words.end() || found->token != token)
        return std::nullopt;
    return size_t(found - words.begin()) + 2;
}

} // namespace morat
