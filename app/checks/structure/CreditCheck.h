// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// A caption that runs into its credit without a full stop: "…tại hội nghị   Ảnh: Hà Vy". Its fix
/// puts a full stop and one ordinary space there, whatever spaces stood between.
class CreditCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
