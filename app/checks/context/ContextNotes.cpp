// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextNotes.h"

#include <algorithm>

namespace morat {

namespace {

bool canBeSuspect(const Token &token) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::Lower ||
            (token.capitalisation == Capitalisation::Initial && token.startsSentence));
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
             context.candidates(suspect, text, block.tokens, block.block.text, opinion)});
    }
    notes->suspects.shrink_to_fit();
    return notes;
}

} // namespace morat
