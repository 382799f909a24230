// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// White space with no-break or other special spaces in it where an ordinary one belongs, or none.
struct OddSpace {
    TextRange range;
    qsizetype special = 0; ///< how many of its characters are
    bool isAtEdge = false; ///< of the block, where none belongs

    [[nodiscard]] QString mended() const { return isAtEdge ? QString() : QStringLiteral(" "); }
};

/// In the order of the text; none in code and in what the site put around the article.
[[nodiscard]] QList<OddSpace> oddSpacesIn(const Block &block);

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
