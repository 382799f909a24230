// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/ContextNotes.h"

#include <algorithm>

namespace morat {

namespace {

/// Whatever the document says, it makes no finding of what is less likely than this without it.
constexpr double leastAlone = 0.001;

bool canBeSuspect(const Token &token) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::Lower ||
            (token.capitalisation == Capitalisation::Initial && token.startsSentence));
}

} // namespace

std::shared_ptr<const ContextNotes> contextNotesOf(const CheckedBlock &block,
                                                   const ModelTextReader &reader,
                                                   const ContextCombiner &combiner) {
    auto notes = std::make_shared<ContextNotes>();
    const ModelText text = reader.read(block.tokens, block.block.text);
    notes->words = text.numbers();
    if (block.block.kind == BlockKind::Code)
        return notes;
    std::vector<size_t> places;
    for (size_t at = 2; at + 2 < text.words.size(); ++at) {
        const qint32 token = text.words[at].token;
        if (token >= 0 && canBeSuspect(block.tokens[token]))
            places.push_back(at);
    }
    const ContextReader context(reader.model(), combiner.priors());
    for (const Suspect &suspect : context.suspects(text, places)) {
        auto candidates = context.candidates(suspect, text, block.tokens, block.block.text);
        const bool isLikely = std::ranges::any_of(candidates, [&](const auto &candidate) {
            return combiner.probability(candidate.facts) >= leastAlone;
        });
        if (isLikely)
            notes->suspects.push_back({suspect.at, text.around(suspect.at), std::move(candidates)});
    }
    notes->suspects.shrink_to_fit();
    return notes;
}

} // namespace morat
