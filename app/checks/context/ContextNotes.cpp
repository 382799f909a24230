// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextNotes.h"

#include "checks/context/CapitalReading.h"

#include <algorithm>

namespace morat {

namespace {

bool canBeSuspect(const Token &token) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::Lower ||
            (token.capitalisation == Capitalisation::Initial && token.startsSentence));
}

/// Titles and bodies, written with capitals: what is no word there, and would be one typo away.
void noteBesideCapitals(const CheckedBlock &block, const ModelText &text, const ContextData &data,
                        ContextNotes &notes) {
    const CapitalReading capitals(*data.reader, block.tokens);
    const LanguageModelMix &model = data.reader->model();
    const ContextReader context(model, data.firstPass.priors());
    for (const size_t at : capitals.places(text)) {
        const ModelText small = capitals.inSmallLetters(text, at);
        for (const Suspect &suspect : context.suspects(small, std::array{at})) {
            const NetworkOpinion opinion(*data.network, model, small.numbers(), at);
            auto candidates =
                context.candidates(suspect, small, block.tokens, block.block.text, opinion);
            std::erase_if(candidates, [&](const ContextCandidate &candidate) {
                return !capitals.completesWord(small, at, candidate.meant, candidate.confusion);
            });
            if (candidates.empty())
                continue;
            std::erase_if(notes.suspects,
                          [at](const NotedSuspect &other) { return other.at == at; });
            notes.suspects.push_back(
                {at, small.around(at), std::move(candidates), Capitals::InSmallLetters});
        }
    }
    std::ranges::stable_sort(notes.suspects, {}, &NotedSuspect::at);
}

} // namespace

std::shared_ptr<ContextNotes> contextNotesOf(const CheckedBlock &block, const ContextData &data) {
    auto notes = std::make_shared<ContextNotes>();
    const ModelText text = data.reader->read(block.tokens, block.block.text);
    notes->words = text.numbers();
    if (block.block.kind == BlockKind::Code)
        return notes;
    std::vector<size_t> places;
    for (size_t at = 2; at + 2 < text.words.size(); ++at) {
        const qint32 token = text.words[at].token;
        if (token >= 0 && canBeSuspect(block.tokens[token]))
            places.push_back(at);
    }
    const LanguageModelMix &model = data.reader->model();
    const ContextReader context(model, data.firstPass.priors());
    for (const Suspect &suspect : context.suspects(text, places)) {
        const auto first = context.candidates(suspect, text, block.tokens, block.block.text);
        if (std::ranges::none_of(first, [&](const ContextCandidate &candidate) {
                return data.firstPass.probability(candidate.facts) >= leastAtFirstPass;
            }))
            continue;
        const NetworkOpinion opinion(*data.network, model, notes->words, suspect.at);
        notes->suspects.push_back(
            {suspect.at, text.around(suspect.at),
             context.candidates(suspect, text, block.tokens, block.block.text, opinion),
             Capitals::AsNames});
    }
    noteBesideCapitals(block, text, data, *notes);
    notes->suspects.shrink_to_fit();
    return notes;
}

} // namespace morat
