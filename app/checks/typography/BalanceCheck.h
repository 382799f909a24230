// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// Quotes and brackets that are opened and not closed, or closed and not opened, inside a block.
/// A quotation over several paragraphs that opens each of them again is fine, and so are list
/// items "a)" and marks of feet, inches and minutes. Of a block full of loose marks the first fifty
/// are shown, and how many more there are.
class BalanceCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
