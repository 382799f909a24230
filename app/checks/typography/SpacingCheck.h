// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// Ordinary spaces where none belongs, and none where one belongs: doubled, at the edges of a
/// block, before a comma or full stop, inside brackets, missing after a comma; and marks typed
/// twice. Special spaces are NoBreakSpaceCheck's.
class SpacingCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
