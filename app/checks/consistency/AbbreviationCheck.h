// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/consistency/KnownAbbreviations.h"
#include "checks/engine/Check.h"

namespace morat {

/// Abbreviations that a draft explains, "Ngân hàng Nhà nước (NHNN)", and what it does with them
/// elsewhere: another abbreviation for the same name, another name for the same abbreviation,
/// another way to write it (GD&ĐT, GD-ĐT), use before the explanation, or none after it. Which
/// abbreviations need an explanation is house style: see the packs.
class AbbreviationCheck final : public Check {
public:
    /// Null: of no abbreviation it is known what it is of.
    explicit AbbreviationCheck(std::shared_ptr<const KnownAbbreviations> known = nullptr)
        : m_known(std::move(known)) {}

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;

private:
    std::shared_ptr<const KnownAbbreviations> m_known;
};

} // namespace morat
