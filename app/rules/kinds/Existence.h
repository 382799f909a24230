// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// What its tokens find is wrong.
class Existence final : public RuleKind {
public:
    static constexpr QStringView name = u"existence";
    static constexpr QStringView keys = u"tokens raw append exceptions ignorecase nonword";

    /// Throws YamlMistake, as the kinds all do.
    explicit Existence(RuleEntryReader &reader);

    /// Whether the suggestion is to leave it out.
    [[nodiscard]] bool removes() const { return m_removes; }

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override;
    [[nodiscard]] QStringList proofsOf(const Rule &rule, const RuleEntry &entry) const override;

private:
    void readRaw(RuleEntryReader &reader);
    void readAction(RuleEntryReader &reader);

    bool m_removes = false;
};

} // namespace morat
