// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// One of its tokens stands twice in a row.
class Repetition final : public RuleKind {
public:
    static constexpr QStringView name = u"repetition";
    static constexpr QStringView keys = u"tokens exceptions ignorecase alpha max";

    /// Throws YamlMistake, as the kinds all do.
    explicit Repetition(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override;
};

} // namespace morat
