// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// One person's name written two ways in the draft (Nguyễn Hồng Thắng, Nguyễn Hồng Thăng): full
/// names of three and four syllables that begin with a usual family name and differ in the tone or
/// the diacritics of one other syllable. The form that stands less often is found; of two that
/// stand as often, the later.
class NameConsistencyCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
