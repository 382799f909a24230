// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/leftovers/LinePatterns.h"

namespace morat {

/// Pictures, videos and frames that will not show: placeholders in the text
/// (dictionaries/placeholders.tsv), and embeds without a source, with one on the writer's own
/// machine, or a picture without a description.
class EmbedCheck final : public Check {
public:
    explicit EmbedCheck(QList<LinePattern> placeholders);
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    LinePatterns m_placeholders;
};

} // namespace morat
