// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// One person with two titles that exclude each other in one draft: ông and bà, Trung tá and
/// Thượng tá, Giám đốc and Phó Giám đốc of the same body.
class PersonTitleCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
