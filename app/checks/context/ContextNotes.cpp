// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextNotes.h"

#include "checks/context/CapitalReading.h"
#include "vietnamese/model/ChangedWords.h"

#include <algorithm>
#include <iterator>

namespace morat {

namespace {

bool canBeSuspect(const Token &token) {
    return token.kind == TokenKind::Word &&
           (token.capitalisation == Capitalisation::Lower ||
            (token.capitalisation == Capitalisation::Initial && token.startsSentence));
}

/// A part of a name that is written with hyphens: “Lô-rân”, “Ích-chi-an”. Its syllables are sounds
/// of another language, which go with no neighbour.
bool isPartOfHyphenedName(const CheckedBlock &block, qint32 token) {
    const QString &text = block.block.text;
    const auto isHyphen = [](QChar c) { return c == u'-' || c == u'\u2010' || c == u'\u2011'; };
    constexpr qint32 mostParts = 12; // of a name; a longer chain is none
    qint32 first = token;
    for (qint32 parts = 1; parts < mostParts && first > 0 && block.tokens[first].range.start > 0 &&
                           isHyphen(text[block.tokens[first].range.start - 1]);
         ++parts) {
        // The hyphen may be a token of its own.
        const qsizetype end = block.tokens[first].range.start - 1;
        qint32 before = first - 1;
        if (block.tokens[before].range.start == end && before > 0)
            --before;
        if (block.tokens[before].range.end() != end || block.tokens[before].kind != TokenKind::Word)
            break;
        first = before;
    }
    return first != token && block.tokens[first].capitalisation == Capitalisation::Initial;
}

/// Titles and bodies, written with capitals: what is no word there, and would be one typo away.
/// `text` and the words of the notes are read in small letters in between.
void noteBesideCapitals(const CheckedBlock &block, ModelText &text, const ContextData &data,
                        ContextNotes &notes) {
    const CapitalReading capitals(*data.reader, block.tokens);
    const LanguageModelMix &model = data.reader->model();
    const ContextReader context(model, data.firstPass.priors());
    std::vector<NotedSuspect> found;
    for (const size_t at : capitals.places(text)) {
        const ChangedWords small(text, notes.words, at - 2, capitals.inSmallLetters(text, at));
        for (const Suspect &suspect : context.suspects(text, std::array{at})) {
            const NetworkOpinion opinion(*data.network, model, notes.words, at);
            auto candidates =
                context.candidates(suspect, text, block.tokens, block.block.text, opinion);
            std::erase_if(candidates, [&](const ContextCandidate &candidate) {
                return !capitals.completesWord(text, at, candidate.meant, candidate.confusion);
            });
            if (!candidates.empty())
                found.push_back(
                    {at, text.around(at), std::move(candidates), Capitals::InSmallLetters});
        }
    }
    // A place is noted in one reading.
    std::erase_if(notes.suspects, [&found](const NotedSuspect &other) {
        return std::ranges::binary_search(found, other.at, {}, &NotedSuspect::at);
    });
    std::ranges::move(found, std::back_inserter(notes.suspects));
    std::ranges::stable_sort(notes.suspects, {}, &NotedSuspect::at);
}

} // namespace

std::shared_ptr<ContextNotes> contextNotesOf(const CheckedBlock &block, const ContextData &data) {
    auto notes = std::make_shared<ContextNotes>();
    ModelText text = data.reader->read(block.tokens, block.block.text);
    notes->words = text.numbers();
    if (block.block.kind == BlockKind::Code)
        return notes;
    const CapitalReading capitals(*data.reader, block.tokens);
    std::vector<size_t> places;
    for (size_t at = 2; at + 2 < text.words.size(); ++at) {
        const qint32 token = text.words[at].token;
        if (token >= 0 && canBeSuspect(block.tokens[token]) &&
            !isPartOfHyphenedName(block, token) && !capitals.completesCapital(text, at))
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
