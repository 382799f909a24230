// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

#include <memory>
#include <span>

namespace morat {

/// A row of the table of kinds.
struct RuleKindRow {
    QStringView name; ///< the value of `extends`
    QStringView keys; ///< beside those that every rule may have; parted by spaces
    /// Reads what a rule of the kind looks for into the reader's rule. Throws YamlMistake.
    std::shared_ptr<const RuleKind> (*read)(RuleEntryReader &reader);
};

/// The row of a class that has a `name`, its `keys` and a constructor that reads.
template <typename Kind>
[[nodiscard]] constexpr RuleKindRow rowOf() {
    return {Kind::name, Kind::keys, [](RuleEntryReader &reader) -> std::shared_ptr<const RuleKind> {
                return std::make_shared<const Kind>(reader);
            }};
}

/// The kinds that packs are written in.
[[nodiscard]] std::span<const RuleKindRow> ruleKinds();

} // namespace morat
