// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SuggestionsInPlace.h"

#include "checks/spelling/SuggestionRanking.h"
#include "text/Folding.h"
#include "vietnamese/lexicon/Keystrokes.h"
#include "vietnamese/lexicon/SyllableSuggestions.h"
#include "vietnamese/orthography/Syllable.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

constexpr qsizetype mostLooked = 40; ///< candidates that the neighbours are asked about
constexpr double fitsWell = -11;     ///< ln, both sides: as a split syllable is asked for

} // namespace

QStringList SuggestionsInPlace::of(const UnknownWord &word) {
    const SyllableVerdict &verdict = word.verdict;
    const auto at = verdict.candidates.size() < 2 ? std::nullopt : placeIn(word);
    if (!at)
        return verdict.suggestions;
    QStringList suggestions;
    for (const auto &candidate :
         rankedInPlace(verdict.candidates, *m_model, *m_text, *at).mid(0, mostSyllablesSuggested))
        suggestions.append(candidate.text);
    return suggestions;
}

bool SuggestionsInPlace::completesWord(const UnknownWord &word, const QString &suggestion) {
    const auto at = placeIn(word);
    if (!at)
        return false;
    const auto around = m_text->around(*at);
    const LanguageModel::Word meant = m_model->wordOf(suggestion);
    return isUsualWord(around[0], meant) || isUsualWord(meant, around[2]);
}

QString SuggestionsInPlace::withToneInWord(const UnknownWord &word,
                                           const SyllableInventory &inventory) {
    const QString &folded = word.token->folded;
    const auto at = placeIn(word);
    const SyllableInventory::ToneFamily *const family = inventory.family(folded);
    if (!at || family == nullptr)
        return {};
    const LanguageModelMix &model = m_model->model();
    const auto around = m_text->around(*at);
    // What print has beside it may be the same slip: up to one in thirty is none.
    const auto isAttestedBeside = [&](LanguageModel::Word toned) {
        constexpr quint64 timesRarer = 30;
        return around[1] != model.unknown() &&
               (model.count(around[0], around[1]) * timesRarer > model.count(around[0], toned) ||
                model.count(around[1], around[2]) * timesRarer > model.count(toned, around[2]));
    };
    constexpr int frequent = 11; // class: 20 in a million syllables
    for (const Tone tone : {Tone::Sac, Tone::Nang}) {
        const QString toned = placeTone(folded, tone);
        if (!isAttestedBeside(m_model->wordOf(toned)) &&
            (completesWord(word, toned) || (inventory.frequencyClass(toned) >= frequent &&
                                            fitInPlace(toned, *m_model, *m_text, *at) > fitsWell)))
            return toned;
    }
    return {};
}

QString SuggestionsInPlace::likelyBetweenNeighbours(const UnknownWord &word,
                                                    const SyllableInventory &inventory) {
    constexpr int veryFrequent = 14; // class: 160 in a million syllables
    constexpr double oneSlip = 1.0;
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

QString SuggestionsInPlace::ofDigitBeside(const UnknownWord &word,
                                          const SyllableInventory &inventory) {
    const QString &folded = word.token->folded;
    const auto at = placeIn(word);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto digit = std::ranges::find_if(folded, isDigit);
    if (!at || digit == folded.end() || std::any_of(digit + 1, folded.end(), isDigit))
        return {};
    for (const int step : {-1, 1}) {
        QString keys = folded;
        keys[digit - folded.begin()] = QChar(digit->unicode() + step);
        const QString typed = fold(fromVni(keys));
        if (inventory.contains(typed) && fitInPlace(typed, *m_model, *m_text, *at) > fitsWell)
            return typed;
    }
    return {};
}

std::optional<double> SuggestionsInPlace::fitOf(const UnknownWord &word,
                                                const QString &suggestion) {
    const auto at = placeIn(word);
    if (!at)
        return std::nullopt;
    return fitInPlace(suggestion, *m_model, *m_text, *at);
}

bool SuggestionsInPlace::isUsualWord(LanguageModel::Word left, LanguageModel::Word right) const {
    constexpr quint32 leastFrequent = 50;
    const auto count = m_model->model().compound(std::array{left, right});
    return count && *count >= leastFrequent;
}

std::optional<size_t> SuggestionsInPlace::placeIn(const UnknownWord &word) {
    if (m_model == nullptr)
        return std::nullopt;
    if (!m_text)
        m_text = m_model->read(m_block.tokens, m_block.block.text);
    return placeOf(*m_text, word.index);
}

} // namespace morat
