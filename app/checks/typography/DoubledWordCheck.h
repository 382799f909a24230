// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// A grammatical word typed twice: "với với". Reduplication is no typo (xanh xanh, luôn
/// luôn), so only words that never reduplicate are looked at, and not where the first of the two
/// ends another word: "hiện tại tại", "triệt để để".
class DoubledWordCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
