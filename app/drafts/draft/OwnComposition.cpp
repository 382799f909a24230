// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/OwnComposition.h"

namespace morat {

QString inOwnComposition(const Draft &draft, const QString &text) {
    return text.normalized(draft.composition == Composition::Decomposed
                               ? QString::NormalizationForm_D
                               : QString::NormalizationForm_C);
}

} // namespace morat
