// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/AttestedPairs.h"
#include "checks/context/ContextCombiner.h"
#include "checks/context/DraftPrior.h"
#include "vietnamese/model/ModelText.h"
#include "vietnamese/network/ContextNetwork.h"

#include <memory>

namespace morat {

/// What the contextual check knows, read once, shared by all threads. A word is judged in two
/// passes: by what the language model says of it, which is cheap, and then, when that leaves it in
/// doubt, by what the network adds.
struct ContextData {
    std::shared_ptr<const ModelTextReader> reader;
    std::shared_ptr<const ContextNetwork> network;
    AttestedPairs attestedPairs;
    ContextCombiner firstPass;  ///< without the network's facts
    ContextCombiner secondPass; ///< from which probability a place is worth a note, likely, sure
    DraftPrior draftPrior;      ///< has the levels
};

/// What the first pass, which has not seen the rest of the document yet, finds less likely than
/// this is left alone. The second says of hardly any such word that it is a typo.
inline constexpr double leastAtFirstPass = 0.01;

} // namespace morat
