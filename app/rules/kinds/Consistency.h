// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// Of several forms a draft uses one. Of those that stand in it, the one used most is kept (on a
/// tie, the one used first), and the others are found.
class Consistency final : public RuleKind {
public:
    static constexpr QStringView name = u"consistency";
    static constexpr QStringView keys = u"either exceptions ignorecase nonword";

    /// Throws YamlMistake, as the kinds all do.
    explicit Consistency(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                     const QList<PlacedHit> &companions, QList<Finding> &findings) const override;
};

} // namespace morat
