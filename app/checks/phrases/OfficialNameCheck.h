// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/phrases/OfficialNames.h"

namespace morat {

/// A name of a closed list (provinces, countries, bodies of state and party, offices) of which one
/// syllable is one slip away from what it is: "tỉnh Quảng Ngải", "Bộ Ngoại gia". Of two syllables
/// only where the word before says what it is, as one slip away from such a name there is many a
/// person's or village's.
class OfficialNameCheck final : public Check {
public:
    explicit OfficialNameCheck(std::shared_ptr<const OfficialNames> names);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    std::shared_ptr<const OfficialNames> m_names;
};

} // namespace morat
