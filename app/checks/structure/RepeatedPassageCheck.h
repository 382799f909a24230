// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// A paragraph that stands twice in the draft (structure.repeated-paragraph), and a long run of
/// the same words in two sentences that follow one another (style.repeated-passage).
class RepeatedPassageCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
