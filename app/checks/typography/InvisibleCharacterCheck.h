// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// Characters that a reader cannot see or tell from the right ones: zero-width and directional
/// controls, soft hyphens, combining marks that hang on nothing or are doubled, letters of other
/// alphabets inside a Latin word, small capitals and overlay marks put there against copying.
class InvisibleCharacterCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
