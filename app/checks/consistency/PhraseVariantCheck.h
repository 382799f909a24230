// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// A long name that the draft writes twice and not quite the same: the conference "tổng kết thực
/// hiện đổi mới…" in the headline, "tổng kết thực hiện công tác đổi mới…" in a caption.
class PhraseVariantCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
