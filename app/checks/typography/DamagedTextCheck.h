// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// Words that a program has damaged on their way: UTF-8 that was read as windows-1252 ("tÆ°á»›ng"),
/// letters that became U+FFFD or a question mark ("t�ớng", "ch? tr??ng"). What can be read back in
/// one way only gets that as its suggestion; what is lost is named and never guessed. It outranks
/// what other checks say of the same words, which is about letters that nobody wrote.
class DamagedTextCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
};

} // namespace morat
