// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/TextFigures.h"

namespace morat {

class ReviewSession;

/// What was done to a draft, and how long it is now.
struct FinishSummary {
    int corrected = 0; ///< suggestions that were put in
    int edited = 0;    ///< places that the editor wrote anew
    int ignored = 0;   ///< findings, this time or in this article
    int words = 0;     ///< always accepted from now on
    int rulesOff = 0;
    int asked = 0;             ///< questions to the author
    int openQuestions = 0;     ///< those that wait for an answer
    int answeredQuestions = 0; ///< those of which the answer waits for the editor
    TextFigures figures;
};

[[nodiscard]] FinishSummary finishSummaryOf(const ReviewSession &session);

} // namespace morat
