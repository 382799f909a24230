// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// No-break and other special spaces where an ordinary one belongs: they break searching, line
/// wrapping and counting. Between a number and its unit a no-break space is right and stays.
/// A run of white space is one finding.
class NoBreakSpaceCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
