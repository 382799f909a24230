// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// No-break and other special spaces where an ordinary one belongs: they break searching, line
/// wrapping and counting. Between a number and its unit a no-break space is right and stays.
/// A draft has one such finding, at the first place, which counts them all.
class NoBreakSpaceCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
    void sayTogether(const QList<CheckedBlock> &blocks, QList<Finding> &findings) const override;
};

} // namespace morat
