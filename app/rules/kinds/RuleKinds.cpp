// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/RuleKinds.h"

#include "rules/kinds/Capitalization.h"
#include "rules/kinds/Conditional.h"
#include "rules/kinds/Consistency.h"
#include "rules/kinds/Existence.h"
#include "rules/kinds/Occurrence.h"
#include "rules/kinds/Repetition.h"
#include "rules/kinds/Substitution.h"

#include <array>

namespace morat {

std::span<const RuleKindRow> ruleKinds() {
    static constexpr std::array rows = {
        rowOf<Existence>(),   rowOf<Substitution>(), rowOf<Occurrence>(),     rowOf<Repetition>(),
        rowOf<Consistency>(), rowOf<Conditional>(),  rowOf<Capitalization>(),
    };
    return rows;
}

} // namespace morat
