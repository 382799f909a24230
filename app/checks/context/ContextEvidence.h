// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "vietnamese/model/ModelText.h"

namespace morat {

/// Why another word was probably meant, in words and figures that an editor can check.
struct ContextEvidence {
    QString written; ///< with the neighbour that tells most: "chủ chương"
    QString meant;   ///< "chủ trương"
    quint64 writtenCount = 0;
    quint64 meantCount = 0;
    bool hasNeighbour = false; ///< otherwise only the bare words are known

    [[nodiscard]] QString message(Level level) const;
    [[nodiscard]] QString explanation() const;
};

/// For the word at `at`, read as `meant`.
[[nodiscard]] ContextEvidence evidenceFor(const LanguageModelMix &model, const ModelText &text,
                                          size_t at, LanguageModel::Word meant);

} // namespace morat
