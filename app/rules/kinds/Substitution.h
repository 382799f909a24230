// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// What stands on the left of `swap` is replaced by what is on the right; over the draft only where
/// the draft has both.
class Substitution final : public RuleKind {
public:
    static constexpr QStringView name = u"substitution";
    static constexpr QStringView keys = u"swap exceptions ignorecase nonword capitalize";

    /// Throws YamlMistake, as the kinds all do.
    explicit Substitution(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override;
    void findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                     const QList<PlacedHit> &companions, QList<Finding> &findings) const override;
    [[nodiscard]] bool saysWhatShouldStand() const override { return true; }
    [[nodiscard]] QStringList proofsOf(const Rule &rule, const RuleEntry &entry) const override;
};

} // namespace morat
