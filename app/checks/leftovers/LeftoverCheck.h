// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/leftovers/LinePatterns.h"

namespace morat {

/// Furniture that a CMS exported with the article: headings of related news, share bars, tag
/// lines, copyright footers; and places that the writer meant to fill in. What counts as such is
/// data (dictionaries/leftovers.tsv). In furniture
/// containers only what the table names, such as the heading of the box, is a finding.
class LeftoverCheck final : public Check {
public:
    explicit LeftoverCheck(QList<LinePattern> patterns);
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    LinePatterns m_patterns;
};

} // namespace morat
