// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextData.h"
#include "checks/engine/Check.h"

namespace morat {

/// As what words with a capital inside a sentence were read.
enum class Capitals : quint8 {
    AsNames,
    InSmallLetters, ///< see CapitalReading
};

/// A word that may be a typo as far as its own block tells.
struct NotedSuspect {
    size_t at = 0;                               ///< into the words that the model reads
    std::array<LanguageModel::Word, 3> around{}; ///< before it, written, behind it
    /// In the second pass, without the document's facts; not empty.
    std::vector<ContextCandidate> candidates;
    Capitals capitals = Capitals::AsNames;
};

/// What the contextual check needs of a block to judge it beside the others.
struct ContextNotes final : BlockNotes {
    std::vector<LanguageModel::Word> words; ///< as the model reads them
    std::vector<NotedSuspect> suspects;     ///< in the order of the text
};

[[nodiscard]] std::shared_ptr<ContextNotes> contextNotesOf(const CheckedBlock &block,
                                                           const ContextData &data);

} // namespace morat
